import { useEffect, useMemo } from "preact/hooks";
import { Leading } from "../lead";
import type { ClassroomSent } from "../protocol/types";
import type { Route } from "../route";
import type { TableStore } from "../table";
import { tenths } from "../ui/amounts";
import { Clock } from "../ui/Clock";
import { type Game, GameProvider, useGame } from "../ui/game";
import { Ladder } from "../ui/Ladder";
import { PartyName } from "../ui/Mark";
import { NewsList } from "../ui/News";
import { Letters } from "../ui/Texts";
import { has, t } from "../words";
import { Wall } from "./debrief/Wall";
import { useTitle } from "./moments";
import "../ui/game.css";
import "./projector.css";

/** What the class sees: the way in while the lobby is open, then the public world. Never a secret. */
export function Projector({ at }: { at: Route }) {
  const session = at.page === "projector" ? at.session : "";
  const leading = useMemo(() => new Leading(session, true), [session]);
  useEffect(() => {
    leading.open();
    return () => leading.close();
  }, [leading]);
  const room = leading.classroom.value;
  useTitle(room?.title ?? "");
  const link = leading.link.value;
  if (link.state === "over") {
    const known = has(`over.${link.reason}`) ? link.reason : "other";
    return (
      <main class="projector is-waiting">
        <h1>{t(`over.${known}`)}</h1>
        <p>{t(`over.${known}.about`)}</p>
      </main>
    );
  }
  if (room === null) {
    return (
      <main class="projector is-waiting">
        <p aria-live="polite">{t(link.state === "lost" ? "link.lost" : "link.connecting")}</p>
      </main>
    );
  }
  const tables = [...leading.tables.value].filter(([, store]) => store.get("table") !== null);
  if (room.state === "lobby" || tables.length === 0) return <Open room={room} />;
  if (room.state === "ended") {
    return <Wall leading={leading} tables={tables} eyes={publicly} />;
  }
  return (
    <main class={tables.length === 1 ? "projector is-one" : "projector is-many"}>
      {tables.length > 1 && <h1 class="unseen">{room.title}</h1>}
      {tables.map(([number, store]) => (
        <OneTable key={number} number={number} store={store} alone={tables.length === 1} />
      ))}
    </main>
  );
}

function Open({ room }: { room: ClassroomSent }) {
  return (
    <main class="projector is-open">
      <div class="projector-words">
        <h1 class="projector-title">{room.title}</h1>
        <p class="projector-step">{t("projector.step-1")}</p>
        <p class="projector-address">{room.address.replace(/^https?:\/\//, "")}</p>
        <p class="projector-step">{t("projector.step-2")}</p>
        <p class="projector-code">
          <span class="unseen">{t("join.code")} </span>
          {room.code}
        </p>
        <p class="projector-count" aria-live="polite">
          {t("console.arrived", { count: room.people.length })}
        </p>
      </div>
      <figure class="projector-qr">
        <img src={`/api/sessions/${room.session}/qr.svg`} alt={t("projector.qr")} />
        <figcaption>{t("projector.qr.about")}</figcaption>
      </figure>
    </main>
  );
}

function OneTable({ number, store, alone }: { number: number; store: TableStore; alone: boolean }) {
  const game = useMemo(() => publicly(store), [store]);
  return (
    <GameProvider value={game}>
      <TablePublic number={number} alone={alone} />
    </GameProvider>
  );
}

/** The public world has no ledger to look into: questions are asked on one's own screen. */
function publicly(store: TableStore): Game {
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

function TablePublic({ number, alone }: { number: number; alone: boolean }) {
  const game = useGame();
  const table = game.get("table");
  const world = game.get("world");
  const cast = game.get("cast");
  const ending = game.get("ending");
  const news = game.get("news");
  const text = game.get("text");
  if (table === null || world === null) return null;
  const brink = table.phase === "brink";
  const dyads = world.dyads.map((dyad) => (
    <Ladder key={`${dyad.one} ${dyad.other}`} dyad={dyad} bare silent={brink} />
  ));
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
              ? t("round.of-is", {
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
      <div class="public-ladders">{dyads}</div>
      {ending?.ending ? (
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
          {news !== null && news.round > 0 && (
            <NewsList items={news.items.slice(0, alone ? 6 : 3)} />
          )}
          {news !== null && news.round === 0 && alone && (
            <p class="soft">{t("projector.first-round")}</p>
          )}
        </div>
      )}
      {!ending?.ending && <Sealed />}
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
