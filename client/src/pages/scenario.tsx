import { useState } from "preact/hooks";
import { request } from "../net/http";
import type { OpenSession, ScenarioCard, Shelf } from "../protocol/types";
import { go } from "../route";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { faultWords, toast } from "../ui/toasts";
import { t } from "../words";
import { PACE_SECONDS, type Pace, PaceChoice } from "./pace";
import { Preview } from "./preview";
import { Sure } from "./room/sure";

/** A scenario at one level: what it asks of a class, what it teaches, and a look at its roles. */
export function Scenario(props: { card: ScenarioCard; onShelf: (shelf: Shelf) => void }) {
  const { card } = props;
  const [open, setOpen] = useState<"session" | "roles" | "away" | null>(null);
  const close = () => setOpen(null);

  async function takeAway() {
    const path = { scenario: card.id };
    const reply = await request("DELETE /api/scenarios/{scenario}", null, path);
    if (reply.ok) props.onShelf(reply.value);
    else toast(faultWords(reply.fault));
  }

  return (
    <li class="card scenario">
      <div class="spread">
        <h3>{card.title}</h3>
        <span class="row">
          {card.own && <span class="badge">{t("own.mark")}</span>}
          <span class="badge is-accent">{t(`level.${card.level}`)}</span>
        </span>
      </div>
      <p class="row small soft">
        <span>{t("shelf.minutes", { count: card.minutes })}</span>
        <span>{t("shelf.seats", { count: card.seats })}</span>
        <span>{t("shelf.rounds", { count: card.rounds })}</span>
      </p>
      <p class="small">{t(`level.${card.level}.about`)}</p>
      <div class="row scenario-doors">
        <Button look="main" onPress={() => setOpen("session")}>
          {t("shelf.open")}
        </Button>
        <Button icon="card" onPress={() => setOpen("roles")}>
          {t("preview.open")}
        </Button>
        {card.own && (
          <Button look="quiet" onPress={() => setOpen("away")}>
            {t("own.take-away")}
          </Button>
        )}
      </div>
      <p class="scenario-blurb">{card.blurb}</p>
      <p class="small">
        <strong>{t("shelf.teaches")}</strong> {card.teaches}
      </p>
      <p class="small soft">
        <strong>{t("shelf.care")}</strong> {card.care}
      </p>
      {card.note !== null && <Note note={card.note} />}
      {open === "session" && <OpenDialog card={card} onClose={close} />}
      {open === "roles" && <Preview card={card} onClose={close} />}
      {open === "away" && (
        <Sure
          title={t("own.take-away")}
          about={t("own.take-away.about", { title: card.title })}
          yes={t("own.take-away")}
          onYes={() => void takeAway()}
          onClose={close}
        />
      )}
    </li>
  );
}

/** What a teacher wants to know before and after the lesson. */
function Note({ note }: { note: NonNullable<ScenarioCard["note"]> }) {
  return (
    <details class="small">
      <summary>{t("shelf.note")}</summary>
      <Lines title={t("shelf.lessons")} lines={note.lessons} />
      <Lines title={t("shelf.cases")} lines={note.cases} />
      <Lines title={t("shelf.questions")} lines={note.questions} />
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Few choices: a level is chosen with the card, the pace here. */
function OpenDialog({ card, onClose }: { card: ScenarioCard; onClose: () => void }) {
  const [pace, setPace] = useState<Pace>("printed");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function open() {
    setBusy(true);
    const body: OpenSession = {
      scenario: card.id,
      level: card.level,
      round_seconds: PACE_SECONDS[pace],
    };
    const reply = await request("POST /api/sessions", body);
    setBusy(false);
    if (reply.ok) go(`/t/${reply.value.session}`);
    else setWrong(faultWords(reply.fault));
  }

  return (
    <Dialog title={card.title} onClose={onClose}>
      <PaceChoice minutes={card.minutes} pace={pace} onPace={setPace} />
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <Button look="main" large wide busy={busy} onPress={() => void open()}>
        {t("shelf.open")}
      </Button>
    </Dialog>
  );
}
