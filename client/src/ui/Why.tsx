import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Change, Factor, Var, WhyAnswer, WhyLine } from "../protocol/types";
import { has, listed, t } from "../words";
import { amount, moved, tenths, unitOf } from "./amounts";
import { Button } from "./Button";
import { Cited } from "./Cited";
import { Dialog } from "./Dialog";
import { useGame } from "./game";
import { type Names, spelled, useNames } from "./names";
import { faultWords } from "./toasts";

interface Props {
  of: Var;
  about: readonly string[];
  children: ComponentChildren;
}

type WhyTitles = WhyAnswerLines["titles"];
type WhyAnswerLines = Extract<WhyAnswer, { kind: "why" }>;

/** Keeps the mark on the line of the word before it. */
const WORD_JOINER = "\u2060";

/** Wraps any number or word of the game: pressing it opens the lines of the ledger behind it. */
export function Why({ of, about, children }: Props) {
  const [open, setOpen] = useState(false);
  const game = useGame();
  if (game.why === null) return <>{children}</>;
  return (
    <>
      <button type="button" class="why" onClick={() => setOpen(true)}>
        {children}
        {WORD_JOINER}
        <span class="why-mark" aria-hidden="true">
          ?
        </span>
        <span class="unseen">{t("why.open")}</span>
      </button>
      {open && <WhyDialog of={of} about={about} onClose={() => setOpen(false)} />}
    </>
  );
}

function WhyDialog({ of, about, onClose }: Omit<Props, "children"> & { onClose: () => void }) {
  const game = useGame();
  const names = useNames();
  const [answer, setAnswer] = useState<WhyAnswer | "asking" | null>("asking");
  const [attempt, setAttempt] = useState(0);
  const subject = about.join("/");
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once when it opens, and again on demand
  useEffect(() => {
    let gone = false;
    setAnswer("asking");
    game.why?.(of, subject === "" ? [] : subject.split("/")).then((said) => {
      if (!gone) setAnswer(said);
    });
    return () => {
      gone = true;
    };
  }, [of, subject, attempt]);

  return (
    <Dialog title={names.say(`var.${of}`)} onClose={onClose}>
      {has(`var.${of}.about`) && <p class="soft">{t(`var.${of}.about`)}</p>}
      {about.length > 0 && <p class="small soft">{subjectWords(about, names)}</p>}
      {answer === "asking" && <p aria-live="polite">{t("why.asking")}</p>}
      {answer === null && (
        <p class="row">
          {t("why.silence")}
          <Button onPress={() => setAttempt(attempt + 1)}>{t("again")}</Button>
        </p>
      )}
      {answer !== null && answer !== "asking" && <Lines answer={answer} />}
    </Dialog>
  );
}

function Lines({ answer }: { answer: WhyAnswer }) {
  if (answer.kind === "fault") return <p>{faultWords(answer)}</p>;
  if (answer.lines.length === 0) return <p>{t("why.nothing")}</p>;
  return (
    <ol class="ledger">
      {[...answer.lines].reverse().map((line, at) => (
        // Lines are only ever added, so their place from the end names them.
        // biome-ignore lint/suspicious/noArrayIndexKey: a ledger's line is its place
        <LedgerLine key={at} line={line} titles={answer.titles} />
      ))}
    </ol>
  );
}

/** One line of the ledger as a sentence: what moved, what made it move, and what that rests on. */
export function LedgerLine(props: { line: WhyLine; titles: WhyTitles; about?: string }) {
  const { line, titles, about } = props;
  const names = useNames();
  const { change } = line;
  const difference = moved(change.var, change.before, change.after);
  const way = change.after > change.before ? "up" : change.after < change.before ? "down" : "same";
  return (
    <li>
      <p class="overline">
        {about ?? t(line.round === 0 ? "round.start" : "round.name", { round: line.round })}
      </p>
      <p>
        {t(`why.line.${line.round === 0 && change.before === 0 ? "start" : way}`, {
          var: names.say(`var.${change.var}`),
          before: amount(change.var, change.before),
          after: amount(change.var, change.after),
        })}
        {difference !== null && line.round > 0 && (
          <strong class={`figures moved-${way}`}> ({difference})</strong>
        )}
      </p>
      <p class="small">
        {causeWords(change, titles, names)}
        <Cited claims={change.claims} />
      </p>
      {change.factors.length > 0 && <Factors change={change} names={names} />}
    </li>
  );
}

/** The causes of a change and its rule; an event has the title that its card has. */
function causeWords(change: Change, titles: WhyTitles, names: Names): string {
  const rule = has(`rule.${change.rule}`) ? t(`rule.${change.rule}`) : spelled(change.rule);
  const causes = change.causes
    .filter((cause) => cause.what !== change.rule)
    .map((cause) => {
      const key = [`action.${cause.what}`, `rule.${cause.what}`].find(has);
      const what = titles[cause.what] ?? (key === undefined ? spelled(cause.what) : t(key));
      return cause.seat === null
        ? what
        : t("why.by-seat", { what, who: names.seatName(cause.seat) });
    });
  if (causes.length === 0) return t("why.rule", { rule });
  return t("why.rule-and-cause", { rule, causes: listed(causes) });
}

function Factors({ change, names }: { change: Change; names: Names }) {
  return (
    <details>
      <summary class="small">{t("why.factors")}</summary>
      <table class="sheet-table">
        <tbody>
          {change.factors.map((factor) => (
            <tr key={factor.name}>
              <th scope="row">{factorName(factor, names)}</th>
              <td class="number">{factorValue(factor, change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function factorName(factor: Factor, names: Names): string {
  return has(`factor.${factor.name}`) ? t(`factor.${factor.name}`) : names.bloc(factor.name);
}

/** Terms that are added are in tenths; terms that multiply are parts per thousand, read as "times 0.6". */
function factorValue(factor: Factor, change: Change): string {
  if (ADDED.has(change.rule) || unitOf(change.var) === "count" || POINTS.has(factor.name)) {
    return tenths(factor.value);
  }
  return t("why.times", { number: (factor.value / 1000).toFixed(2) });
}

const ADDED = new Set(["ratification", "set-up", "last-game", "world-order"]);
const POINTS = new Set([
  "step",
  "cover",
  "rest",
  "hostility",
  "base",
  "jitter",
  "cost",
  "gain",
  "prepared",
]);

function subjectWords(about: readonly string[], names: Names): string {
  const [first, ...rest] = about;
  if (first === undefined) return "";
  return [first, ...rest].map((id) => names.anything(id, about)).join(" · ");
}
