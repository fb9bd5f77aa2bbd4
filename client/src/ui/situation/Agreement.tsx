import type { Clause, TextOnTable } from "../../protocol/types";
import { t } from "../../words";
import { useGame } from "../game";
import { PartyName } from "../Mark";
import { useNames } from "../names";
import { Why } from "../Why";

/** The steps in which a clause is carried out. */
const STEPS = 3;

/** What is in force, line by line: how far it is carried out, and who has broken one. */
export function Agreement() {
  const game = useGame();
  const text = game.get("text");
  const table = game.get("table");
  if (text === null || table === null || text.clauses.length === 0) return null;
  return (
    <section class="card" aria-labelledby="agreement">
      <h3 id="agreement">{t("agreement.title")}</h3>
      <p class="small">{standing(text, table.rounds)}</p>
      <ul class="plain clauses">
        {text.clauses.map((clause) => (
          <li key={clause.issue}>
            <Line clause={clause} counted={!text.amendable} />
          </li>
        ))}
      </ul>
      {!text.amendable && (
        <p class="small soft">{t(text.watched ? "agreement.watched" : "agreement.unwatched")}</p>
      )}
    </section>
  );
}

/** The same for a wall: the lines by their letters, each over its squares; a part of a wall has no room for more. */
export function AgreementOnWall({ alone }: { alone: boolean }) {
  const game = useGame();
  const text = game.get("text");
  const table = game.get("table");
  const names = useNames();
  if (text === null || table === null || text.clauses.length === 0) return null;
  const clauses = text.clauses;
  return (
    <>
      {alone && <p class="soft">{standing(text, table.rounds)}</p>}
      <ul class="plain clauses-short" aria-label={t("agreement.title")}>
        {clauses.map((clause) => (
          <li key={clause.issue} class={clause.broken_by === null ? "" : "is-broken"}>
            <b class="letter">{names.letter(clause.issue, clause.option)}</b>
            {!text.amendable && <Steps done={clause.done} />}
            <span class="unseen">
              {!text.amendable && t("agreement.steps", { count: clause.done, wanted: STEPS })}
              {clause.broken_by !== null && ` ${t("agreement.is-broken")}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the table still has to do with what it agreed on. */
function standing(text: TextOnTable, round: number): string {
  if (!text.settled) return t("agreement.in-part");
  return t(text.amendable ? "agreement.amendable" : "agreement.settled", { round });
}

function Line({ clause, counted }: { clause: Clause; counted: boolean }) {
  const names = useNames();
  const option = names.option(clause.issue, clause.option);
  return (
    <>
      <span class="clause-head">
        <b class="letter">{names.letter(clause.issue, clause.option)}</b>
        <span>{names.issue(clause.issue)}</span>
        {counted && (
          <Why of="carried-out" about={[clause.issue]}>
            <Steps done={clause.done} />
            <span class="small">{t("agreement.steps", { count: clause.done, wanted: STEPS })}</span>
          </Why>
        )}
      </span>
      {option !== null && <span class="small soft">{option.text}</span>}
      {clause.broken_by !== null && (
        <span class="small clause-broken">
          <PartyName id={clause.broken_by} />
          <span class="badge is-bad">
            {t(clause.on_record ? "agreement.broken" : "agreement.denied")}
          </span>
        </span>
      )}
    </>
  );
}

/** As many squares as there are steps; the words beside them say the same. */
function Steps({ done }: { done: number }) {
  return (
    <span class="clause-steps" aria-hidden="true">
      {Array.from({ length: STEPS }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares are all alike
        <span key={at} class={at < done ? "clause-step is-done" : "clause-step"} />
      ))}
    </span>
  );
}
