import { t } from "../words";
import { Aims } from "./Aims";
import { useGame } from "./game";
import { Issues } from "./Issues";
import { Ladder } from "./Ladder";
import { MyStory, NewsList } from "./News";
import { Agreement } from "./situation/Agreement";
import { AtHome } from "./situation/AtHome";
import { Coalitions } from "./situation/Coalitions";
import { FirstSteps } from "./situation/FirstSteps";
import { GoBetweens } from "./situation/GoBetweens";
import { InWords } from "./situation/InWords";
import { Moved } from "./situation/Moved";
import { Relations } from "./situation/Relations";
import { TalkTo } from "./situation/TalkTo";
import { WhoIsWho } from "./situation/WhoIsWho";

/** How things stand: whom I can talk to, the situation in words, the last round, what is in force, the issues, relations, home, people. */
export function Situation({ home = false }: { home?: boolean }) {
  const game = useGame();
  const world = game.get("world");
  const news = game.get("news");
  if (world === null) return null;
  return (
    <div class="stack">
      <FirstSteps />
      {home && <TalkTo />}
      {world.dyads.map((dyad) => (
        <section key={`${dyad.one} ${dyad.other}`} class="card" aria-label={t("ladder.title")}>
          <h3>{t("ladder.title")}</h3>
          <Ladder dyad={dyad} />
          <InWords dyad={dyad} />
        </section>
      ))}
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
      {world.dyads.map((dyad) => (
        <Relations key={`${dyad.one} ${dyad.other}`} dyad={dyad} />
      ))}
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
