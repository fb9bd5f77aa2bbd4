import { useState } from "preact/hooks";
import type { News } from "../protocol/types";
import { t } from "../words";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useGame } from "./game";
import { HomeVote } from "./HomeVote";
import { Ladders } from "./Ladder";
import { Moments } from "./moments/Moments";
import { momentsOf } from "./moments/moments";
import { MyStory, NewsList } from "./News";
import { Moved } from "./situation/Moved";

/** What turns a game, the weightiest first: it is said alone, before anything is explained. */
const VERDICTS = [
  "war",
  "refused-at-home",
  "ratified",
  "brink-held",
  "brink-talked",
  "brink-mediated",
  "signed",
] as const;
const VOTED: ReadonlySet<string> = new Set(["refused-at-home", "ratified"]);

function Verdict({ items }: { items: readonly News[] }) {
  const verdict = VERDICTS.find((code) => items.some((item) => item.code === code));
  return verdict === undefined ? null : <p class="verdict">{t(`verdict.${verdict}`)}</p>;
}

interface Props {
  /** The game is over: what turned it is still worth a look, the rest stands in the debrief. */
  last?: boolean;
  onClose: () => void;
}

/** After a round: first what deserves to be watched, then my own orders, one sentence each, then the world. */
export function WhatHappened({ last = false, onClose }: Props) {
  const game = useGame();
  const [watched, setWatched] = useState(false);
  const moments = momentsOf(game);
  const round = game.get("news")?.round ?? 0;
  if (moments.length > 0 && !watched) {
    // Whoever skips what is shown has still to read what became of their orders.
    const done = last ? onClose : () => setWatched(true);
    return (
      <Dialog sheet title={t("happened.title", { round })} onClose={done}>
        <Moments moments={moments} onDone={done} />
      </Dialog>
    );
  }
  return last ? null : <Story onClose={onClose} />;
}

function Story({ onClose }: { onClose: () => void }) {
  const game = useGame();
  const news = game.get("news");
  const story = game.get("story");
  const world = game.get("world");
  const votes = game.get("text")?.home_votes ?? [];
  if (news === null) return null;
  const voted = news.items.some(({ code }) => VOTED.has(code));
  return (
    <Dialog sheet title={t("happened.title", { round: news.round })} onClose={onClose}>
      <Verdict items={news.items} />
      {story !== null && (
        <section class="stack-tight">
          <h3>{t("happened.mine")}</h3>
          <MyStory />
        </section>
      )}
      <section class="stack-tight">
        <h3>{t("happened.world")}</h3>
        <NewsList items={news.items} />
      </section>
      {voted && votes.map((vote) => <HomeVote key={vote.party} vote={vote} />)}
      {world !== null && <Ladders dyads={world.dyads} />}
      <Moved round={news.round} />
      <Button look="main" large wide onPress={onClose}>
        {t("happened.go-on")}
      </Button>
    </Dialog>
  );
}
