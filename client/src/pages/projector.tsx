import { useEffect, useMemo } from "preact/hooks";
import { minutesSince, turnOf } from "../clock";
import { Leading } from "../lead";
import type { ClassroomSent } from "../protocol/types";
import type { Route } from "../route";
import type { TableStore } from "../table";
import { GameProvider } from "../ui/game";
import { Watched } from "../ui/moments/watched";
import { has, t } from "../words";
import { Wall } from "./debrief/Wall";
import { useTitle } from "./moments";
import { perPage } from "./paging";
import { publicly, TablePublic } from "./public-table";
import { nameOf } from "./room/room";
import "./projector.css";
import "./projector-many.css";

/** What the class sees: the way in while the lobby is open, then the public world. Never a secret. */
export function Projector({ at }: { at: Route }) {
  const session = at.page === "projector" ? at.session : "";
  const leading = useMemo(() => new Leading(session, true), [session]);
  const watched = useMemo(() => new Watched(), []);
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
  const isWatched = tables.every(
    ([number, store]) => watched.pending(number, publicly(store)).length === 0,
  );
  // What ends a game is watched before it is talked over.
  if (room.state === "ended" && isWatched) {
    return <Wall leading={leading} tables={tables} eyes={publicly} />;
  }
  const alone = tables.length === 1;
  const pages = Math.ceil(tables.length / AT_ONCE);
  const page = pages === 1 ? 0 : turnOf(PAGE_SECONDS, pages);
  const atOnce = perPage(tables.length, AT_ONCE);
  const shown = tables.slice(page * atOnce, (page + 1) * atOnce);
  return (
    <main class={alone ? "projector is-one" : "projector is-many"}>
      {!alone && <h1 class="unseen">{room.title}</h1>}
      <Said room={room} />
      <div class={`wall wall-${shown.length}`}>
        {shown.map(([number, store]) => (
          <OneTable key={number} number={number} store={store} alone={alone} watched={watched} />
        ))}
      </div>
      {pages > 1 && <p class="projector-page">{t("projector.page", { page: page + 1, pages })}</p>}
    </main>
  );
}

const AT_ONCE = 6;
/** More names than these are written smaller. */
const FEW = 16;
const PAGE_SECONDS = 15;

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
        <ul
          class={
            room.people.length > FEW ? "plain projector-names is-full" : "plain projector-names"
          }
          aria-hidden="true"
        >
          {/* Who has just come looks for their own name. */}
          {[...room.people].reverse().map((person) => (
            <li key={person.person} class={person.here ? "" : "is-away"}>
              {nameOf(person)}
            </li>
          ))}
        </ul>
      </div>
      <figure class="projector-qr">
        <img src={`/api/sessions/${room.session}/qr.svg`} alt={t("projector.qr")} />
        <figcaption>{t("projector.qr.about")}</figcaption>
      </figure>
    </main>
  );
}

interface OneTableProps {
  number: number;
  store: TableStore;
  alone: boolean;
  watched: Watched;
}

function OneTable({ number, store, alone, watched }: OneTableProps) {
  const game = useMemo(() => publicly(store), [store]);
  return (
    <GameProvider value={game}>
      <TablePublic number={number} alone={alone} watched={watched} />
    </GameProvider>
  );
}

const SHOWN_MINUTES = 3;

/** What the teacher has just said to everybody or to a table, as themselves or as news. */
function Said({ room }: { room: ClassroomSent }) {
  const fresh = room.notes.filter((note) => minutesSince(note.at) < SHOWN_MINUTES).slice(-2);
  if (fresh.length === 0) return null;
  return (
    <aside class="projector-said" aria-live="polite">
      {fresh.map((note) => (
        <p key={`${note.at} ${note.words}`}>
          <strong>
            {note.table !== null && room.dealt > 1
              ? `${t("console.table", { number: note.table })} · `
              : ""}
            {t(`desk.from.${note.voice}`)}
          </strong>{" "}
          {note.words}
        </p>
      ))}
    </aside>
  );
}
