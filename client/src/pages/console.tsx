import { useEffect, useMemo, useState } from "preact/hooks";
import { type LeadAct, Leading } from "../lead";
import type { ClassroomSent, TableShown } from "../protocol/types";
import type { Route } from "../route";
import { Button } from "../ui/Button";
import { Clock } from "../ui/Clock";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { LinkBanner } from "../ui/LinkBanner";
import { faultWords, toast } from "../ui/toasts";
import { has, t } from "../words";
import { Files } from "./debrief/Files";
import { Frame } from "./frame";
import { People } from "./people";
import { WatchedTable } from "./watched";
import "./teacher.css";
import "../ui/game.css";
import "../ui/talk.css";

export type Do = (act: LeadAct, table?: number | null) => Promise<boolean>;

/** One session, as its teacher leads it. */
export function Console({ at }: { at: Route }) {
  const session = at.page === "console" ? at.session : "";
  const leading = useMemo(() => new Leading(session, false), [session]);
  useEffect(() => {
    leading.open();
    return () => leading.close();
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
    <Frame wide title={room.title}>
      <LinkBanner link={link} waiting={leading.waiting.value} />
      <div class="console">
        <Top room={room} act={act} />
        {room.state === "lobby" ? (
          <Lobby room={room} act={act} />
        ) : (
          <Tables room={room} act={act} leading={leading} />
        )}
        {room.tables.some((table) => table.phase === "over") && <Files session={room.session} />}
        {watched !== null && <WatchedTable leading={leading} table={watched} />}
        <People room={room} act={act} />
      </div>
    </Frame>
  );
}

function Top({ room, act }: { room: ClassroomSent; act: Do }) {
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

interface SureProps {
  title: string;
  about: string;
  yes: string;
  onYes: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function Sure({ title, about, yes, onYes, onClose }: SureProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{about}</p>
      <div class="row">
        <Button
          look="danger"
          onPress={() => {
            onYes();
            onClose();
          }}
        >
          {yes}
        </Button>
        <Button onPress={onClose}>{t("cancel")}</Button>
      </div>
    </Dialog>
  );
}

/** Before the start: the code, and the two steps that lead into the game. */
function Lobby({ room, act }: { room: ClassroomSent; act: Do }) {
  const seated = room.people.filter((person) => person.seat !== null).length;
  return (
    <section class="card console-lobby" aria-label={t("console.lobby")}>
      <img
        class="qr"
        src={`/api/sessions/${room.session}/qr.svg`}
        alt={t("projector.qr")}
        width="180"
        height="180"
      />
      <div class="stack">
        <div>
          <p class="overline">{t("projector.address")}</p>
          <p class="console-address">{room.address}</p>
        </div>
        <div>
          <p class="overline">{t("join.code")}</p>
          <p class="big-code">{room.code}</p>
        </div>
        <p aria-live="polite">{t("console.arrived", { count: room.people.length })}</p>
        <div class="row">
          <Button onPress={() => void act({ kind: "deal" })}>
            {t(seated > 0 ? "console.deal-again" : "console.deal")}
          </Button>
          <Button
            look="main"
            large
            icon="play"
            closed={room.people.length === 0 ? t("console.nobody") : null}
            onPress={() => void act({ kind: "start" })}
          >
            {t("console.start")}
          </Button>
        </div>
        <p class="small soft">{t("console.start.about")}</p>
      </div>
    </section>
  );
}

/** All tables at a glance, and the clock of all of them together. */
function Tables({ room, act, leading }: { room: ClassroomSent; act: Do; leading: Leading }) {
  const paused = room.tables.every((table) => table.left !== null || table.phase === "over");
  const running = room.state === "running";
  const briefing = room.tables.every((table) => table.phase === "briefing");
  return (
    <section class="stack" aria-labelledby="tables">
      <div class="spread">
        <h2 id="tables">{t("console.tables")}</h2>
        {running && (
          <p class="row small">
            <span class="soft">{t("join.code")}</span> <b class="letter">{room.code}</b>
            <span class="soft">{room.address}</span>
          </p>
        )}
      </div>
      {running && (
        <fieldset class="row clock-tools">
          <legend class="unseen">{t("console.clock-all")}</legend>
          <ClockTools
            act={act}
            table={null}
            paused={paused}
            closing={t(briefing ? "console.open-all" : "console.close-all")}
          />
        </fieldset>
      )}
      <ul class="tables">
        {room.tables.map((table) => (
          <TableCard key={table.table} table={table} act={act} leading={leading} />
        ))}
      </ul>
    </section>
  );
}

function ClockTools(props: { act: Do; table: number | null; paused: boolean; closing: string }) {
  const { act, table, paused, closing } = props;
  return (
    <>
      <Button
        icon={paused ? "play" : "pause"}
        onPress={() => void act({ kind: paused ? "resume" : "pause" }, table)}
      >
        {t(paused ? "console.resume" : "console.pause")}
      </Button>
      <Button
        label={t("console.shorter.long")}
        onPress={() => void act({ kind: "extend", seconds: -60 }, table)}
      >
        {t("console.shorter")}
      </Button>
      <Button
        label={t("console.longer.long")}
        onPress={() => void act({ kind: "extend", seconds: 60 }, table)}
      >
        {t("console.longer")}
      </Button>
      <Button onPress={() => void act({ kind: "skip" }, table)}>{closing}</Button>
    </>
  );
}

function TableCard({ table, act, leading }: { table: TableShown; act: Do; leading: Leading }) {
  const open = leading.watched.value === table.table;
  const inRound = table.phase === "open" || table.phase === "brink";
  return (
    <li class={`card table-card phase-${table.phase}`}>
      <div class="spread">
        <h3>{t("console.table", { number: table.table })}</h3>
        <span class={table.phase === "brink" ? "badge is-bad" : "badge"}>
          {t(`phase.${table.phase}`)}
        </span>
      </div>
      <p class="spread">
        <span>{inRound ? t("round.of", { round: table.round, rounds: table.rounds }) : ""}</span>
        <Clock due={table.due} left={table.left} />
      </p>
      {inRound && (
        <p class="small">{t("console.sealed", { sealed: table.sealed, people: table.people })}</p>
      )}
      <div class="row">
        <Button icon="eye" onPress={() => leading.watch(open ? null : table.table)}>
          {t(open ? "console.watching" : table.phase === "over" ? "after.look" : "console.watch")}
        </Button>
        {table.watched && !open && <span class="badge">{t("console.was-watched")}</span>}
      </div>
      {table.phase !== "over" && (
        <details>
          <summary class="small">{t("console.this-clock")}</summary>
          <div class="row">
            <ClockTools
              act={act}
              table={table.table}
              paused={table.left !== null}
              closing={t(table.phase === "briefing" ? "console.open-round" : "console.close")}
            />
          </div>
        </details>
      )}
    </li>
  );
}
