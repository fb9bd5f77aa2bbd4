import { t } from "../words";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useGame } from "./game";
import { Ladder } from "./Ladder";
import { MyStory, NewsList } from "./News";
import { Moved } from "./situation/Moved";

/** The moment after a round: first my own orders, one sentence each, then the world. */
export function WhatHappened({ onClose }: { onClose: () => void }) {
  const game = useGame();
  const news = game.get("news");
  const story = game.get("story");
  const world = game.get("world");
  if (news === null) return null;
  return (
    <Dialog sheet title={t("happened.title", { round: news.round })} onClose={onClose}>
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
      {world?.dyads.map((dyad) => (
        <Ladder key={`${dyad.one} ${dyad.other}`} dyad={dyad} />
      ))}
      <Moved round={news.round} />
      <Button look="main" large wide onPress={onClose}>
        {t("happened.go-on")}
      </Button>
    </Dialog>
  );
}
