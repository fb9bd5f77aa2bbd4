import { useEffect, useMemo, useState } from "preact/hooks";
import { Leading } from "../lead";
import type { ClassroomSent } from "../protocol/types";
import type { Route } from "../route";
import { Button } from "../ui/Button";
import { ByNumber } from "../ui/Cited";
import { Icon } from "../ui/Icon";
import { LinkBanner } from "../ui/LinkBanner";
import { faultWords, toast } from "../ui/toasts";
import { has, t } from "../words";
import { Files } from "./debrief/Files";
import { Frame } from "./frame";
import { Asks, Waiting } from "./room/asks";
import { ClockTools } from "./room/clock-tools";
import { ClosedTalk } from "./room/closed-talk";
import { Holding } from "./room/holding";
import { GoesOn, PlayOn } from "./room/playing-on";
import { type Do, held, type RoomProps } from "./room/room";
import { Sure } from "./room/sure";
import { TableCard } from "./room/table";
import { TellButton, Told } from "./room/tell";
import { DoorTools, UndoButton, WayIn } from "./room/way-in";
import { WatchedTable } from "./watched";
import "./teacher.css";
import "./room/room.css";
import "../ui/game.css";
import "../ui/talk.css";

/** One session, as its teacher leads it. */
export function Console({ at }: { at: Route }) {
  const session = at.page === "console" ? at.session : "";
  const leading = useMemo(() => new Leading(session, false), [session]);
  useEffect(() => {
    leading.open();
    return () => {
      held.value = null;
      leading.close();
    };
  }, [leading]);
  const link = leading.link.value;
  const room = leading.classroom.value;
  if (link.state === "over") {
    const known = has(`over.${link.reason}`) ? link.reason : "other";
    return (
      <Frame>
        <h1>{t(`over.${known}`)}</h1>
        <p>{t(`over.${known}.about`)}</p>
        <a class="button is-main" href="/t">
          {t("console.to-shelf")}
        </a>
      </Frame>
    );
  }
  if (room === null) {
    return (
      <Frame>
        <p aria-live="polite">{t(link.state === "lost" ? "link.lost" : "link.connecting")}</p>
      </Frame>
    );
  }

  const act: Do = async (what, table = null) => {
    const answer = await leading.lead(what, table);
    if (answer.kind === "accepted") return true;
    if (answer.kind === "refused") toast(t(`refusal.${answer.refusal.code}`, answer.refusal.facts));
    else toast(faultWords(answer));
    return false;
  };
  const watched = leading.watched.value;

  return (
    <ByNumber.Provider value={true}>
      <Frame wide title={room.title}>
        <LinkBanner link={link} waiting={leading.waiting.value} />
        <div class="console">
          <Top room={room} act={act} />
          <Asks room={room} act={act} />
          {room.state === "lobby" && <WayIn room={room} act={act} />}
          {room.state === "lobby" && room.goes_on_from !== null && (
            <GoesOn from={room.goes_on_from} />
          )}
          {room.state === "running" && <AllClocks room={room} act={act} />}
          <Waiting room={room} act={act} />
          <Tables room={room} act={act} leading={leading} />
          {room.tables.some((table) => table.phase === "over") && <Files session={room.session} />}
          {room.state === "ended" && room.tables.length > 0 && <PlayOn room={room} />}
          {watched !== null && <WatchedTable leading={leading} table={watched} />}
          <Told room={room} />
          <ClosedTalk room={room} act={act} />
          {room.state !== "ended" && <StandIn room={room} act={act} />}
          <Holding room={room} act={act} />
        </div>
      </Frame>
    </ByNumber.Provider>
  );
}

function Top({ room, act }: RoomProps) {
  return (
    <header class="console-top spread">
      <div>
        <p class="overline">
          <a href="/t">{t("console.sessions")}</a> · {t(`level.${room.level}`)} ·{" "}
          {t(`session.${room.state}`)}
        </p>
        <h1>{room.title}</h1>
      </div>
      <div class="row">
        {room.state !== "ended" && <TellButton room={room} act={act} />}
        <a class="button" href={`/p/${room.session}`} target="_blank" rel="noreferrer">
          <Icon name="screen" />
          {t("console.projector")}
        </a>
        {room.state === "running" && <EndButton act={act} />}
      </div>
    </header>
  );
}

function EndButton({ act }: { act: Do }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {t("console.end")}
      </Button>
      {asking && (
        <Sure
          title={t("console.end.title")}
          about={t("console.end.about")}
          yes={t("console.end")}
          onYes={() => void act({ kind: "end" })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The clock of all tables together, and the way in for whoever is late. */
function AllClocks({ room, act }: RoomProps) {
  const paused = room.tables.every((table) => table.left !== null || table.phase === "over");
  const briefing = room.tables.every((table) => table.phase === "briefing");
  return (
    <div class="all-clocks">
      <fieldset class="row">
        <legend class="unseen">{t("console.clock-all")}</legend>
        <ClockTools
          act={act}
          table={null}
          paused={paused}
          closing={t(briefing ? "console.open-all" : "console.close-all")}
        />
        <UndoButton room={room} act={act} />
      </fieldset>
      <details class="late">
        <summary>
          {t("door.late")} <b class="letter figures">{room.code}</b>
          {room.locked && <span class="badge is-warn">{t("door.locked")}</span>}
        </summary>
        <p class="small soft">{room.address}</p>
        <div class="row">
          <DoorTools room={room} act={act} />
        </div>
      </details>
    </div>
  );
}

/** All tables at a glance; before the start, as they have been dealt. */
function Tables({ room, act, leading }: RoomProps & { leading: Leading }) {
  const numbers = tablesOf(room);
  if (numbers.length === 0) return null;
  return (
    <section class="stack-tight" aria-labelledby="tables">
      <h2 id="tables">{t("console.tables")}</h2>
      <ul class="tables">
        {numbers.map((number) => (
          <TableCard
            key={number}
            number={number}
            shown={room.tables.find((table) => table.table === number) ?? null}
            room={room}
            act={act}
            leading={leading}
          />
        ))}
      </ul>
    </section>
  );
}

function tablesOf(room: ClassroomSent): number[] {
  return Array.from({ length: room.dealt }, (_, at) => at + 1);
}

const PATIENCES = [30, 90, 180, 0] as const;

/** How long a seat waits for somebody whose connection is gone. */
function StandIn({ room, act }: RoomProps) {
  const known = PATIENCES.some((each) => each === room.stand_in);
  return (
    <label class="row small stand-in">
      {t("absence.title")}
      <select
        class="input"
        value={String(room.stand_in)}
        onChange={(event) =>
          void act({ kind: "stand-in", seconds: Number(event.currentTarget.value) })
        }
      >
        {(known ? PATIENCES : [...PATIENCES, room.stand_in]).map((seconds) => (
          <option key={seconds} value={String(seconds)}>
            {seconds === 0 ? t("absence.never") : t("absence.after", { count: seconds })}
          </option>
        ))}
      </select>
    </label>
  );
}
