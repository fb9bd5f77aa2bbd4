import type { AimState } from "../protocol/types";
import { t } from "../words";
import { useGame } from "./game";
import { useNames } from "./names";

/**
 * What this seat wants; once something has happened, each with how it stands in the world and what was counted.
 */
export function Aims() {
  const mine = useGame().get("aims");
  return mine === null ? null : <AimList aims={mine.aims} />;
}

/** What the government has set out to reach, for those who work for it. */
export function Policy() {
  const mine = useGame().get("aims");
  if (mine === null || mine.policy.length === 0) return null;
  return (
    <details class="policy">
      <summary>{t("card.policy")}</summary>
      <AimList aims={mine.policy} />
    </details>
  );
}

function AimList({ aims }: { aims: readonly AimState[] }) {
  return (
    <ul class="aims">
      {aims.map((aim) => (
        <Aim key={aim.text} aim={aim} />
      ))}
    </ul>
  );
}

function Aim({ aim }: { aim: AimState }) {
  const names = useNames();
  const phase = useGame().get("table")?.phase;
  const isOver = phase === "over";
  if (phase === "lobby" || phase === "briefing") return <li>{aim.text}</li>;
  const counted = aim.fact !== null && aim.standing !== "sealed";
  return (
    <li class={`is-${aim.standing}`}>
      {aim.text}
      <span class="aim-standing">
        <strong>{t(standingKey(aim.standing, isOver))}</strong>
        {counted && <span>{names.say(`aim.why.${aim.fact}`, aim.facts)}</span>}
      </span>
    </li>
  );
}

function standingKey(standing: AimState["standing"], isOver: boolean): string {
  const final = standing === "reached" || standing === "missed";
  return isOver && final ? `aim.${standing}.over` : `aim.${standing}`;
}
