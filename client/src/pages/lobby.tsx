import { useState } from "preact/hooks";
import * as keep from "../net/keep";
import type { Play } from "../play";
import type { LobbySent } from "../protocol/types";
import { Button } from "../ui/Button";
import { LinkBanner } from "../ui/LinkBanner";
import { t } from "../words";
import { Frame } from "./frame";
import { FromTeacher, HelpAndNotes } from "./from-teacher";
import "./front.css";

/** Waiting for a seat: who I am here, how I come back, and what happens next. */
export function Lobby(props: { play: Play; lobby: LobbySent; onLeave: () => void }) {
  const { play, lobby, onLeave } = props;
  const name = play.me.value?.name ?? "";
  return (
    <Frame title={lobby.title}>
      <LinkBanner link={play.link.value} waiting={play.waiting.value} />
      <div class="stack lobby">
        <header class="stack-tight">
          <p class="overline">{lobby.title}</p>
          <h1>{t("lobby.hello", { name })}</h1>
          <p class="lobby-count" aria-live="polite">
            {t("lobby.people", { count: lobby.people })}
          </p>
        </header>
        <Place lobby={lobby} />
        <FromTeacher play={play} />
        <section class="card">
          <h2>{t("lobby.story")}</h2>
          {lobby.goes_on && <p>{t("lobby.goes-on")}</p>}
          <p class="lobby-story">{lobby.blurb}</p>
        </section>
        <WayBack />
        {!lobby.at_door && (
          <section class="card">
            <h2>{t("lobby.next")}</h2>
            <ol class="steps">
              <li>{t("lobby.next.1")}</li>
              <li>{t("lobby.next.2")}</li>
              <li>{t("lobby.next.3")}</li>
            </ol>
            <HelpAndNotes play={play} />
          </section>
        )}
        <p>
          <Button look="quiet" onPress={onLeave}>
            {t("lobby.leave")}
          </Button>
        </p>
      </div>
    </Frame>
  );
}

/** Where somebody was dealt, or that they wait to be let in. */
function Place({ lobby }: { lobby: LobbySent }) {
  const { table, seat } = lobby;
  if (lobby.at_door) {
    return (
      <section class="card is-lit" aria-live="polite">
        <h2>{t("lobby.at-door")}</h2>
        <p>{t("lobby.at-door.about")}</p>
      </section>
    );
  }
  if (table === null) return null;
  return (
    <section class="card is-lit" aria-live="polite">
      <p class="overline">{t("lobby.seat")}</p>
      <h2>
        {seat === null ? t("lobby.looks-on", { table }) : t("lobby.seat.at", { seat, table })}
      </h2>
      <p>{t(seat === null ? "lobby.looks-on.about" : "lobby.seat.about")}</p>
    </section>
  );
}

/** PIN and private link, to write down; both were told once, when this person came in. */
export function WayBack() {
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const kept = readWayBack();
  if (kept === null) return null;
  const link = `${location.origin}/r#${kept.key}`;

  async function copy() {
    try {
      // Only pages that were fetched over https have a clipboard; the link stands on the page for all others.
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  }

  return (
    <section class="card">
      <h2>{t("way-back.title")}</h2>
      <p>{t("way-back.about")}</p>
      <dl class="facts">
        <dt>{t("way-back.pin")}</dt>
        <dd class="pin figures">{kept.pin}</dd>
      </dl>
      <details>
        <summary>{t("way-back.link")}</summary>
        <input
          class="input"
          readOnly
          value={link}
          aria-label={t("way-back.link")}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p class="row">
          <Button onPress={() => void copy()}>{t("way-back.copy")}</Button>
          <span class="small" aria-live="polite">
            {copied === null ? "" : t(`way-back.copied.${copied}`)}
          </span>
        </p>
      </details>
    </section>
  );
}

function readWayBack(): { pin: string; key: string } | null {
  try {
    const it: unknown = JSON.parse(keep.wayBack.read() ?? "null");
    if (typeof it !== "object" || it === null || !("pin" in it) || !("key" in it)) return null;
    return { pin: String(it.pin), key: String(it.key) };
  } catch {
    return null;
  }
}
