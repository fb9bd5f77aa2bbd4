import type { DyadShown } from "../../protocol/types";
import { t } from "../../words";
import { useGame } from "../game";
import { Ladder, SharedLadder } from "../Ladder";
import { PartyName } from "../Mark";
import { Why } from "../Why";
import { AlsoInWords, InWords } from "./InWords";
import { Between } from "./Relations";

/** How near to war everybody stands, and what lies between me and each of the others. */
export function Pairs({ dyads }: { dyads: readonly DyadShown[] }) {
  const mine = useGame().get("card")?.party;
  const [only] = dyads;
  if (only === undefined) return null;
  if (dyads.length === 1) {
    return (
      <section class="card" aria-label={t("ladder.title")}>
        <h3>{t("ladder.title")}</h3>
        <Ladder dyad={only} />
        <InWords dyad={only} />
        <AlsoInWords />
      </section>
    );
  }
  return (
    <section class="card" aria-label={t("ladder.title")}>
      <h3>{t("ladder.title")}</h3>
      <SharedLadder dyads={dyads} />
      <ul class="plain pair-list">
        {inOrder(dyads, mine).map((dyad) => (
          <li key={`${dyad.one} ${dyad.other}`}>
            <PairFolded dyad={dyad} />
          </li>
        ))}
      </ul>
      <AlsoInWords />
    </section>
  );
}

function PairFolded({ dyad }: { dyad: DyadShown }) {
  return (
    <details>
      <summary>
        <PartyName id={dyad.one} /> <span class="soft">{t("and")}</span>{" "}
        <PartyName id={dyad.other} />{" "}
        <span class="small soft">
          {t(`stage.${dyad.stage}`)} · {t("ladder.tension", { points: points(dyad) })}
        </span>
      </summary>
      <div class="stack">
        <p>
          <Why of="stage" about={[dyad.one, dyad.other]}>
            {t(`stage.${dyad.stage}`)}
          </Why>{" "}
          <Why of="tension" about={[dyad.one, dyad.other]}>
            {t("ladder.tension", { points: points(dyad) })}
          </Why>
        </p>
        <p class="small">{t(`stage.${dyad.stage}.about`)}</p>
        {dyad.brinks > 0 && <p class="small soft">{t("ladder.brinks", { count: dyad.brinks })}</p>}
        {dyad.war_rounds > 0 && (
          <p class="small soft">{t("ladder.war-rounds", { count: dyad.war_rounds })}</p>
        )}
        <Between dyad={dyad} />
      </div>
    </details>
  );
}

function points(dyad: DyadShown): number {
  return Math.round(dyad.tension / 10);
}

/** My own pairs first, and of each kind the nearest to war first. */
export function inOrder(
  dyads: readonly DyadShown[],
  mine: string | undefined,
): readonly DyadShown[] {
  const isMine = (dyad: DyadShown) => dyad.one === mine || dyad.other === mine;
  return [...dyads].sort(
    (one, other) => Number(isMine(other)) - Number(isMine(one)) || other.tension - one.tension,
  );
}
