import type { ComponentChildren } from "preact";
import type { DyadShown, Term } from "../../protocol/types";
import { listed, t } from "../../words";
import { imageWord } from "../amounts";
import { useGame } from "../game";
import { useNames } from "../names";
import { gainWords, useWeighed } from "../package/Scales";
import { Why } from "../Why";

/** Where we stand with one other country, in a handful of words; the numbers lie behind them. */
export function InWords({ dyad }: { dyad: DyadShown }) {
  const names = useNames();
  const mine = useGame().get("card")?.party ?? dyad.one;
  if (mine !== dyad.one && mine !== dyad.other) return null;
  const isOne = mine === dyad.one;
  const other = isOne ? dyad.other : dyad.one;
  const [ours, theirs] = isOne ? dyad.missions : [dyad.missions[1], dyad.missions[0]];
  const seen = isOne ? dyad.images[1] : dyad.images[0];
  return (
    <dl class="in-words">
      <Row name={t("mission.title")}>
        <p>
          <Why of="mission" about={[mine, other]}>
            {t("mission.ours", { how: String(ours) })}
          </Why>
        </p>
        <p>
          <Why of="mission" about={[other, mine]}>
            {t("mission.theirs", { how: String(theirs) })}
          </Why>
        </p>
      </Row>
      <Row name={names.say("image.us", { party: other })}>
        <Why of="image" about={[other, mine]}>
          {imageWord(seen)}
        </Why>
      </Row>
    </dl>
  );
}

/** What does not lie between me and one other country alone: the text, and who has to be elected. */
export function AlsoInWords() {
  const game = useGame();
  const party = game.get("card")?.party;
  if (game.get("cast")?.parties.some(({ id }) => id === party) !== true) return null;
  return (
    <dl class="in-words">
      <TextInWords />
      <ElectionInWords />
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The text on the table: what it is worth to us, and what our country would say today. */
function TextInWords() {
  const game = useGame();
  const terms = game.get("text")?.draft?.terms ?? NONE;
  const weighed = useWeighed(terms);
  if (game.weigh === null) return null;
  if (terms.length === 0) {
    const settled = game.get("text")?.settled ?? false;
    return <Row name={t("text.title")}>{t(settled ? "text.settled" : "text.none")}</Row>;
  }
  if (weighed === null) return <Row name={t("text.title")}>{t("sheet.weighing")}</Row>;
  return (
    <>
      <Row name={t("text.title")}>{gainWords(weighed)}</Row>
      {weighed.home !== null && <Row name={t("text.home")}>{t(`text.would.${weighed.home}`)}</Row>}
    </>
  );
}

const NONE: readonly Term[] = [];

function ElectionInWords() {
  const game = useGame();
  const names = useNames();
  const round = game.get("table")?.round ?? 0;
  const ahead = (game.get("cast")?.elections ?? []).filter((day) => day.round >= round);
  if (ahead.length === 0) return null;
  return (
    <Row name={t("election.title")}>
      {listed(
        ahead.map((day) => names.say("election.day", { party: day.party, round: day.round })),
      )}
    </Row>
  );
}
