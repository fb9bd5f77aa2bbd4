import type { BystanderShown, LeanShown } from "../../protocol/types";
import { listed, t } from "../../words";
import { tenths } from "../amounts";
import { useGame } from "../game";
import { useNames } from "../names";
import { Why } from "../Why";

/** Who stands with which of two rivals, who keeps out, and to its own officials how a state leans. */
export function Coalitions() {
  const game = useGame();
  const names = useNames();
  const world = game.get("world");
  const leans = game.get("home")?.leans ?? null;
  if (world === null || world.coalitions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="coalitions">
      <h3 id="coalitions">{t("coalition.title")}</h3>
      <ul class="plain stack-tight small">
        {world.coalitions.map(({ rival, allies, power }) => (
          <li key={rival}>
            {allies.length === 0
              ? t("coalition.alone", { rival: names.partyName(rival), power: tenths(power) })
              : t("coalition.allies", {
                  rival: names.partyName(rival),
                  allies: listed(allies.map(names.partyName)),
                  power: tenths(power),
                })}
          </li>
        ))}
        {world.bystanders.map((state) => (
          <Bystander key={state.state} of={state} />
        ))}
      </ul>
      {leans !== null && <MyLean leans={leans} />}
    </section>
  );
}

/** A state between the two: that it keeps apart, or what it holds against the one it stands with. */
function Bystander({ of }: { of: BystanderShown }) {
  const names = useNames();
  const state = names.partyName(of.state);
  if (of.stands_with === null) {
    const promised = of.neutral_until > 0;
    return (
      <li>
        <Why of={promised ? "neutral" : "camp"} about={[of.state]}>
          {promised
            ? t("coalition.neutral", { state, round: of.neutral_until })
            : t("coalition.apart", { state })}
        </Why>
      </li>
    );
  }
  if (of.over === null || of.grievance === 0) return null;
  return (
    <li>
      <Why of="grievance" about={[of.state]}>
        {t("coalition.grievance", {
          state,
          rival: names.partyName(of.stands_with),
          over: of.over,
        })}
      </Why>
    </li>
  );
}

interface LeanProps {
  leans: LeanShown;
}

/** What only the officials of a state between the two know. */
function MyLean({ leans }: LeanProps) {
  const names = useNames();
  const mine = useGame().get("card")?.party ?? "";
  return (
    <p class="small">
      <Why of="leaning" about={[mine]}>
        {leans.to === null
          ? t("coalition.lean.none")
          : t("coalition.lean", {
              rival: names.partyName(leans.to),
              points: tenths(leans.points),
              from: tenths(leans.stands_from),
            })}
      </Why>
    </p>
  );
}
