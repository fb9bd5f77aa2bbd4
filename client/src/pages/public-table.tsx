import type { TableStore } from "../table";
import { tenths } from "../ui/amounts";
import { Clock } from "../ui/Clock";
import { type Game, useGame } from "../ui/game";
import { BrinkLadder, Ladders } from "../ui/Ladder";
import { PartyName } from "../ui/Mark";
import { MomentsOnWall } from "../ui/moments/Moments";
import { resolutionKey } from "../ui/moments/moments";
import type { Watched } from "../ui/moments/watched";
import { NewsList } from "../ui/News";
import { AgreementOnWall } from "../ui/situation/Agreement";
import { Letters } from "../ui/Texts";
import { t } from "../words";
import "../ui/game.css";
import "./projector.css";

/** The public world has no ledger to look into: questions are asked on one's own screen. */
export function publicly(store: TableStore): Game {
  return {
    get: (kind) => store.get(kind),
    lines: store.lines,
    pulse: store.pulse,
    sending: { value: [] },
    act: null,
    say: null,
    why: null,
    weigh: null,
    goTo: null,
  };
}

interface Props {
  number: number;
  alone: boolean;
  watched: Watched;
}

/** One table as the world sees it. */
export function TablePublic({ number, alone, watched }: Props) {
  const game = useGame();
  const table = game.get("table");
  const world = game.get("world");
  const cast = game.get("cast");
  const ending = game.get("ending");
  const news = game.get("news");
  const text = game.get("text");
  const agreed = (text?.clauses.length ?? 0) > 0;
  const brink = table?.phase === "brink";
  // Nothing stands before the brink; what led there is watched once it is decided.
  const moments = brink ? [] : watched.pending(number, game);
  if (table === null || world === null) return null;
  const worst = Math.max(...world.dyads.map((dyad) => dyad.tension));
  const ladders = brink ? (
    world.dyads
      .filter((dyad) => dyad.tension === worst)
      .map((dyad) => <BrinkLadder key={`${dyad.one} ${dyad.other}`} dyad={dyad} />)
  ) : (
    <Ladders dyads={world.dyads} bare />
  );
  return (
    <section
      class={brink ? "public is-brink" : "public"}
      {...(brink ? { "data-theme": "dark" } : {})}
    >
      <header class="public-head">
        <div>
          {alone ? (
            <h1 class="public-title">{cast?.title}</h1>
          ) : (
            <h2 class="public-title">{t("console.table", { number })}</h2>
          )}
          <p class="public-round">
            {table.phase === "open" || brink
              ? // A part of a wall has room for what changes, and what a round stands for never does.
                t(alone ? "round.of-is" : "round.of", {
                  round: table.round,
                  rounds: table.rounds,
                  length: table.round_is,
                })
              : t(`phase.${table.phase}`)}
          </p>
          <p class="public-parties">
            {cast?.parties.map((party) => (
              <PartyName key={party.id} id={party.id} />
            ))}
          </p>
        </div>
        <Clock due={table.due} left={table.left} />
      </header>
      {moments.length === 0 && <div class="public-ladders">{ladders}</div>}
      {moments.length > 0 ? (
        <MomentsOnWall
          key={resolutionKey(game)}
          table={alone ? null : number}
          moments={moments}
          onDone={() => watched.done(number, game)}
        />
      ) : ending?.ending ? (
        <div class="public-ending">
          <h2>{t(`ending.${ending.ending}`)}</h2>
          <p class="public-about">{t(`ending.${ending.ending}.about`)}</p>
          {ending.in_force.length > 0 && <Letters draft={{ terms: ending.in_force }} />}
          <ul class="plain public-values">
            {ending.parties.map((party) => (
              <li key={party.party}>
                <PartyName id={party.party} /> {t("ending.value", { points: tenths(party.value) })}{" "}
                {t("ending.against", { points: tenths(party.no_deal) })}
              </li>
            ))}
          </ul>
        </div>
      ) : brink ? (
        <p class="public-brink">{t("brink.title")}</p>
      ) : (
        <div class="public-news">
          {text?.draft && <p class="public-text">{t("text-banner.title")}</p>}
          <AgreementOnWall alone={alone} />
          {news !== null && news.round > 0 && (
            <NewsList items={news.items.slice(0, alone ? (agreed ? 4 : 6) : agreed ? 2 : 3)} />
          )}
          {news !== null && news.round === 0 && (
            <p class="soft">
              {t(table.phase === "briefing" ? "projector.briefing" : "projector.first-round")}
            </p>
          )}
        </div>
      )}
      {!ending?.ending && table.phase === "open" && <Sealed />}
    </section>
  );
}

/** How many people have sealed; bots are not waited for. */
function Sealed() {
  const pulse = useGame().pulse.value;
  if (pulse === null || pulse.people === 0) return null;
  const { sealed, people: all } = pulse;
  return (
    <p class="public-sealed">
      <span class="sealed-dots" aria-hidden="true">
        {Array.from({ length: all }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
          <span key={at} class={at < sealed ? "dot is-sealed" : "dot"} />
        ))}
      </span>
      {t("projector.sealed", { sealed, all })}
    </p>
  );
}
