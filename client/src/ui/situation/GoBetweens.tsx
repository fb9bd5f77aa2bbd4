import { listed, t } from "../../words";
import { useGame } from "../game";
import { PartyName } from "../Mark";
import { useNames } from "../names";

/** Who offers to go between, who has called them in, and who stands behind what is agreed. */
export function GoBetweens() {
  const game = useGame();
  const names = useNames();
  const between = game.get("world")?.go_betweens ?? [];
  const parties = game.get("cast")?.parties ?? [];
  if (between.length === 0) return null;
  return (
    <section class="card" aria-labelledby="go-betweens">
      <h3 id="go-betweens">{t("go-between.title")}</h3>
      <ul class="plain stack-tight">
        {between.map(({ third, accepted, guarantees }) => (
          <li key={third} class="stack-tight small">
            <PartyName id={third} />
            <span>
              {accepted.length === 0
                ? t("go-between.offers")
                : t(accepted.length < parties.length ? "go-between.waits" : "go-between.works", {
                    parties: listed(accepted.map(names.partyName)),
                  })}
            </span>
            {guarantees && <span>{t("go-between.guarantees")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
