import { useEffect, useState } from "preact/hooks";
import type { Guess, Term, Weighed } from "../../protocol/types";
import { listed, t } from "../../words";
import { signed, tenths } from "../amounts";
import { useGame } from "../game";
import { SaysItNeeds } from "../given/needs";
import { PartyName } from "../Mark";
import { useNames } from "../names";

/** What the server says a package would mean for my side; asked again shortly after each change. */
export function useWeighed(terms: readonly Term[]): Weighed | null {
  const game = useGame();
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const asked = JSON.stringify(terms);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the terms alone decide when to ask again
  useEffect(() => {
    let gone = false;
    if (terms.length === 0) return setWeighed(null);
    const soon = setTimeout(() => {
      void game.weigh?.([...terms]).then((answer) => {
        if (!gone && answer?.kind === "weighed") setWeighed(answer);
      });
    }, 200);
    return () => {
      gone = true;
      clearTimeout(soon);
    };
  }, [asked]);
  return weighed;
}

/** A package on my side's scales: for us, for them as far as one can guess, and at home. */
export function Scales({ terms }: { terms: readonly Term[] }) {
  const names = useNames();
  const weighed = useWeighed(terms);
  if (weighed === null) return <p class="scales soft">{notYet(terms)}</p>;
  return (
    <div class="scales" aria-live="polite">
      <p class="scales-line">
        <strong>{gainWords(weighed)}</strong>
        {weighed.home !== null && <span> · {t(`home.${weighed.home}`)}</span>}
      </p>
      {weighed.complete &&
        weighed.others.map((guess) => <ForThem key={guess.party} guess={guess} />)}
      {weighed.unsayable.length > 0 && (
        <p class="small">
          {t("sheet.unsayable", { issues: listed(weighed.unsayable.map(names.issue)) })}
        </p>
      )}
      {weighed.unsignable.length > 0 && (
        <p class="small">
          {t("sheet.unsignable", { issues: listed(weighed.unsignable.map(names.issue)) })}
        </p>
      )}
    </div>
  );
}

/** What a package may mean for another side: never more than a guess. */
function ForThem({ guess }: { guess: Guess }) {
  return (
    <p class="small">
      <PartyName id={guess.party} />{" "}
      {t("sheet.for-them", { low: signed(whole(guess.low)), high: signed(whole(guess.high)) })}{" "}
      <SaysItNeeds party={guess.party} />
    </p>
  );
}

/** A guess to the nearest point: more would look as if somebody knew. */
function whole(value: number): number {
  return 10 * Math.round(value / 10);
}

/** What is said until the scales have settled: nothing is unknown, it is only not there yet. */
export function notYet(terms: readonly Term[]): string {
  return t(terms.length === 0 ? "sheet.empty" : "sheet.weighing");
}

/** What it means for my side; a mediator, who has none, is told so. */
export function gainWords({ complete, gain }: Pick<Weighed, "complete" | "gain">): string {
  if (gain === null) return t("sheet.no-side");
  if (!complete) return t("sheet.partial", { points: signed(gain) });
  if (gain === 0) return t("sheet.gain.same");
  return t(gain > 0 ? "sheet.gain.better" : "sheet.gain.worse", { points: tenths(Math.abs(gain)) });
}
