import { useState } from "preact/hooks";
import type { Var, WhyAnswer } from "../../protocol/types";
import { t } from "../../words";
import { useGame } from "../game";
import { useNames } from "../names";
import { LedgerLine } from "../Why";

type Told = Extract<WhyAnswer, { kind: "why" }>;

/** What moved in the last round, and why: the lines of the ledger, fetched when somebody looks. */
export function Moved({ round }: { round: number }) {
  const game = useGame();
  const cells = useCells();
  const [answers, setAnswers] = useState<readonly (readonly [string[], Told])[] | null>(null);
  const names = useNames();
  const { why } = game;
  if (why === null) return null;

  async function look() {
    if (why === null || answers !== null) return;
    const found: [string[], Told][] = [];
    for (const [variable, subject] of cells) {
      const answer = await why(variable, subject);
      if (answer?.kind === "why") found.push([subject, answer]);
    }
    setAnswers(found);
  }

  const lines = (answers ?? []).flatMap(([subject, { lines: all, titles }]) =>
    all
      .filter((line) => line.round === round && line.change.before !== line.change.after)
      .map((line) => ({ subject, line, titles })),
  );
  return (
    <details
      class="moved"
      onToggle={(event) => {
        if (event.currentTarget.open) void look();
      }}
    >
      <summary>{t("moved.title")}</summary>
      {answers === null && <p aria-live="polite">{t("why.asking")}</p>}
      {answers !== null && lines.length === 0 && <p class="soft">{t("moved.nothing")}</p>}
      <ol class="ledger">
        {lines.map(({ subject, line, titles }, at) => (
          <LedgerLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is written
            key={at}
            line={line}
            titles={titles}
            about={subject.map((id) => names.anything(id, subject)).join(" · ")}
          />
        ))}
      </ol>
    </details>
  );
}

/** What a student would ask about first: the ladder, what they think of us, home, and the rooms I sit in. */
function useCells(): [Var, string[]][] {
  const game = useGame();
  const mine = game.get("card")?.party ?? null;
  const dyads = game.get("world")?.dyads ?? [];
  const rooms = game.get("channels")?.channels ?? [];
  const stirred = (game.get("sheet")?.issues ?? []).filter((issue) => issue.more !== 0);
  return [
    ...dyads.flatMap(({ one, other }): [Var, string[]][] => [
      ["tension", [one, other]],
      ["image", [one, other]],
      ["image", [other, one]],
    ]),
    ...(mine === null ? [] : ([["support", [mine]]] satisfies [Var, string[]][])),
    ...stirred.map(({ id }): [Var, string[]] => ["interest", [mine ?? "", id]]),
    ...rooms.map(({ id }): [Var, string[]] => ["rapport", [id]]),
  ];
}
