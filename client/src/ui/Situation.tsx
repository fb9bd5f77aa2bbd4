import { t } from "../words";
import { Aims } from "./Aims";
import { useGame } from "./game";
import { Issues } from "./Issues";
import { MyStory, NewsList } from "./News";
import { Agreement } from "./situation/Agreement";
import { AtHome } from "./situation/AtHome";
import { Coalitions } from "./situation/Coalitions";
import { FirstSteps } from "./situation/FirstSteps";
import { GoBetweens } from "./situation/GoBetweens";
import { Moved } from "./situation/Moved";
import { Pairs } from "./situation/Pairs";
import { Relations } from "./situation/Relations";
import { TalkTo } from "./situation/TalkTo";
import { WhoIsWho } from "./situation/WhoIsWho";

/** How things stand: whom I can talk to, the situation in words, the last round, what is in force, the issues, relations, home, people. */
export function Situation({ home = false }: { home?: boolean }) {
  const game = useGame();
  const world = game.get("world");
  const news = game.get("news");
  if (world === null) return null;
  const [only] = world.dyads;
  return (
    <div class="stack">
      <FirstSteps />
      {home && <TalkTo />}
      <Pairs dyads={world.dyads} />
      {news !== null && news.round > 0 && (
        <section class="card" aria-labelledby="last-round">
          <h3 id="last-round">{t("happened.title", { round: news.round })}</h3>
          <MyStory />
          <NewsList items={news.items} />
          <Moved key={news.round} round={news.round} />
        </section>
      )}
      <Agreement />
      <MyAims />
      <Issues />
      {only !== undefined && world.dyads.length === 1 && <Relations dyad={only} />}
      <Coalitions />
      <GoBetweens />
      <AtHome />
      <WhoIsWho />
    </div>
  );
}

/** What I want, ticking on and off as the world changes. */
function MyAims() {
  const aims = useGame().get("aims")?.aims ?? [];
  if (aims.length === 0) return null;
  return (
    <section class="card">
      <details>
        <summary class="spread">
          <h3>{t("card.aims")}</h3>
          <span class="badge">
            {t("aims.so-far", {
              reached: aims.filter((aim) => aim.standing === "reached").length,
              all: aims.length,
            })}
          </span>
        </summary>
        <Aims />
      </details>
    </section>
  );
}
