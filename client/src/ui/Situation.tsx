import type { DyadShown } from "../protocol/types";
import { t } from "../words";
import { imageWord, moodWord, supportWord } from "./amounts";
import { useGame } from "./game";
import { Issues } from "./Issues";
import { Ladder } from "./Ladder";
import { isBot, PartyName, SeatName, Standing } from "./Mark";
import { Meter } from "./Meter";
import { MyStory, NewsList } from "./News";
import { useNames } from "./names";
import { Why } from "./Why";

/** How things stand: the ladder, embassies, peoples, home, the last round, the issues, the people. */
export function Situation() {
  const game = useGame();
  const world = game.get("world");
  const news = game.get("news");
  if (world === null) return null;
  return (
    <div class="stack">
      {world.dyads.map((dyad) => (
        <section key={`${dyad.one} ${dyad.other}`} class="card" aria-label={t("ladder.title")}>
          <h3>{t("ladder.title")}</h3>
          <Ladder dyad={dyad} />
          <Embassies dyad={dyad} />
          <Peoples dyad={dyad} />
        </section>
      ))}
      {news !== null && news.round > 0 && (
        <section class="card" aria-labelledby="last-round">
          <h3 id="last-round">{t("happened.title", { round: news.round })}</h3>
          <MyStory />
          <NewsList items={news.items} />
        </section>
      )}
      <Issues />
      <AtHome />
      <WhoIsWho />
    </div>
  );
}

function Embassies({ dyad }: { dyad: DyadShown }) {
  const pairs = bothWays(dyad, dyad.missions);
  return (
    <div class="stack-tight">
      <h4>{t("mission.title")}</h4>
      <ul class="pairs plain">
        {pairs.map(({ of, at, value }) => (
          <li key={of} class="spread">
            <span>
              <PartyName id={of} /> <span class="soft">{t("mission.in")}</span>{" "}
              <PartyName id={at} />
            </span>
            <Why of="mission" about={[of, at]}>
              <strong>{t(`mission.${value}`)}</strong>
            </Why>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Peoples({ dyad }: { dyad: DyadShown }) {
  return (
    <div class="stack-tight">
      <h4>{t("image.title")}</h4>
      <ul class="pairs plain">
        {bothWays(dyad, dyad.images).map(({ of, at, value }) => (
          <li key={of} class="stack-tight">
            <span class="spread">
              <span>
                <PartyName id={of} people /> <span class="soft">{t("image.see")}</span>{" "}
                <PartyName id={at} people />
              </span>
              <Why of="image" about={[of, at]}>
                <strong>{imageWord(value)}</strong>
              </Why>
            </span>
            <Meter value={value / 10} mark={50} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function bothWays<T>(dyad: DyadShown, [one, other]: readonly [T, T, ...T[]]) {
  return [
    { of: dyad.one, at: dyad.other, value: one },
    { of: dyad.other, at: dyad.one, value: other },
  ];
}

/** My own country: how it stands behind its government, its groups, and the ideas that reached it. */
function AtHome() {
  const game = useGame();
  const names = useNames();
  const home = game.get("home");
  const card = game.get("card");
  const sheet = game.get("sheet");
  if (home === null || card === null) return null;
  return (
    <section class="card" aria-labelledby="at-home">
      <h3 id="at-home">{t("home.title", { party: names.partyName(card.party) })}</h3>
      <p>
        {t("support.title")}{" "}
        <Why of="support" about={[card.party]}>
          <strong>{supportWord(home.support)}</strong>
        </Why>
      </p>
      {sheet !== null && (
        <p class="small">
          <Why of="no-deal" about={[card.party]}>
            {t("sheet.no-deal", { points: sheet.no_deal / 10 })}
          </Why>
        </p>
      )}
      <ul class="blocs plain">
        {home.blocs.map((bloc) => (
          <li key={bloc.id} class="spread small">
            <span>
              {bloc.name} <span class="soft">{t("bloc.share", { percent: bloc.weight })}</span>
            </span>
            <Why of="mood" about={[bloc.id]}>
              {moodWord(bloc.mood)}
            </Why>
          </li>
        ))}
      </ul>
      <Ideas />
    </section>
  );
}

function Ideas() {
  const game = useGame();
  const names = useNames();
  const party = game.get("card")?.party ?? "";
  const ideas = game.get("home")?.ideas ?? [];
  if (ideas.length === 0) return null;
  return (
    <div class="stack-tight">
      <h4>{t("ideas.title")}</h4>
      <ul class="stack-tight plain">
        {ideas.map((idea) => (
          <li key={`${idea.channel} ${idea.issue} ${idea.option}`} class="idea">
            <p>
              <b class="letter">{names.letter(idea.issue, idea.option)}</b>{" "}
              {names.option(idea.issue, idea.option)?.text ?? ""}
            </p>
            <p class="spread small">
              <span class="soft">{t("ideas.from", { channel: names.channel(idea.channel) })}</span>
              {idea.adopted ? (
                <span class="badge is-good">{t("issue.adopted")}</span>
              ) : idea.uptake === null ? (
                <span class="badge">{t("ideas.not-briefed")}</span>
              ) : (
                <Why of="uptake" about={[party, idea.channel, idea.issue, idea.option]}>
                  {t("ideas.uptake", { percent: Math.floor(idea.uptake / 10) })}
                </Why>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everybody at the table, by country. */
export function WhoIsWho() {
  const game = useGame();
  const cast = game.get("cast");
  const me = game.get("card")?.seat;
  const present = new Set(game.pulse.value?.present ?? []);
  if (cast === null) return null;
  return (
    <section class="card" aria-labelledby="who-is-who">
      <h3 id="who-is-who">{t("cast.title")}</h3>
      {cast.parties.map((party) => (
        <div key={party.id} class="stack-tight">
          <details>
            <summary>
              <PartyName id={party.id} />
            </summary>
            <p class="small">{party.about}</p>
          </details>
          <ul class="stack-tight plain">
            {cast.seats
              .filter((seat) => seat.party === party.id)
              .map((seat) => (
                <li key={seat.id} class="spread small">
                  <span>
                    <SeatName id={seat.id} />{" "}
                    {seat.id === me && <span class="badge is-accent">{t("cast.you")}</span>}
                  </span>
                  <span class="row">
                    <Standing official={seat.official} />
                    {!isBot(seat) && present.has(seat.id) && (
                      <span class="badge is-good">{t("talk.here")}</span>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
