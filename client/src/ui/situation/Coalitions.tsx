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
        {world.bystanders.map(({ state, stands_with, neutral_until, grievance, over }) => (
          <li key={state} class="stack-tight">
            {stands_with === null && (
              <Why of={neutral_until > 0 ? "neutral" : "camp"} about={[state]}>
                {neutral_until > 0
                  ? t("coalition.neutral", {
                      state: names.partyName(state),
                      round: neutral_until,
                    })
                  : t("coalition.apart", { state: names.partyName(state) })}
              </Why>
            )}
            {stands_with !== null && over !== null && grievance > 0 && (
              <Why of="grievance" about={[state]}>
                {t("coalition.grievance", {
                  state: names.partyName(state),
                  rival: names.partyName(stands_with),
                  over,
                })}
              </Why>
            )}
          </li>
        ))}
      </ul>
      {leans !== null && <MyLean leans={leans} />}
    </section>
  );
}

interface LeanProps {
  leans: { to: string | null; points: number; stands_from: number };
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
