import type { DyadShown } from "../../protocol/types";
import { t } from "../../words";
import { useGame } from "../game";
import { useNames } from "../names";

/** What binds and what strains two countries besides embassies: only what is so, each in one line. */
export function Ties({ dyad }: { dyad: DyadShown }) {
  const names = useNames();
  const round = useGame().get("table")?.round ?? 0;
  const lines = tiesOf(dyad, round).map(({ key, ...facts }) => names.say(key, facts));
  if (lines.length === 0) return null;
  return (
    <div class="stack-tight">
      <h4>{t("ties.title")}</h4>
      <ul class="plain stack-tight">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface Tie {
  key: string;
  party?: string;
  toward?: string;
  round?: number;
}

function tiesOf({ one, other, ties }: DyadShown, now: number): Tie[] {
  const ways = [
    { at: 0, party: one, toward: other },
    { at: 1, party: other, toward: one },
  ] as const;
  const each = ways.flatMap(({ at, party, toward }): Tie[] => [
    ...when(!ties.recognised[at], { key: "ties.unrecognised", party, toward }),
    ...when(ties.sanctions[at], { key: "ties.sanctions", party, toward }),
    ...when(ties.ultimatums[at], {
      key: "ties.ultimatum",
      party,
      toward,
      round: ties.ultimatums[at],
    }),
    ...when(ties.trade_threats[at], {
      key: "ties.trade-threat",
      party,
      toward,
      round: ties.trade_threats[at],
    }),
    ...when(ties.called_up[at], { key: "ties.called-up", party }),
    ...when(ties.monitors[at], { key: "ties.monitors", party }),
  ]);
  return [
    ...when(ties.ceasefire === 1, { key: "ties.ceasefire" }),
    ...when(ties.ceasefire === 2, { key: "ties.ceasefire-broken" }),
    ...when(ties.halted >= now && ties.halted > 0, { key: "ties.halted", round: ties.halted }),
    ...each,
    ...when(ties.hotline, { key: "ties.hotline" }),
    ...when(ties.training >= now && ties.training > 0, {
      key: "ties.training",
      round: ties.training,
    }),
  ];
}

function when(holds: boolean | number, tie: Tie): Tie[] {
  return holds ? [tie] : [];
}
