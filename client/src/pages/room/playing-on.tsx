import { useEffect, useState } from "preact/hooks";
import { request } from "../../net/http";
import type { GoesOnFrom, OpenSession, ScenarioCard } from "../../protocol/types";
import { go } from "../../route";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { faultWords } from "../../ui/toasts";
import { t } from "../../words";
import { PACE_SECONDS, type Pace, PaceChoice } from "../pace";
import type { RoomProps } from "./room";

/** After the end: the same class goes on from here with another game. */
export function PlayOn({ room }: Pick<RoomProps, "room">) {
  const [open, setOpen] = useState(false);
  return (
    <section class="card play-on" aria-labelledby="play-on">
      <h2 id="play-on">{t("play-on.title")}</h2>
      <p>{t("play-on.about")}</p>
      <p>
        <Button look="main" icon="play" onPress={() => setOpen(true)}>
          {t("play-on.open")}
        </Button>
      </p>
      {open && <PlayOnDialog room={room} onClose={() => setOpen(false)} />}
    </section>
  );
}

function PlayOnDialog({ room, onClose }: Pick<RoomProps, "room"> & { onClose: () => void }) {
  const [cards, setCards] = useState<readonly ScenarioCard[] | null>(null);
  const [picked, setPicked] = useState(nameOf({ id: room.scenario, level: room.level }));
  const [pace, setPace] = useState<Pace>("printed");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    void request("GET /api/scenarios", null).then((reply) => {
      if (reply.ok) setCards(reply.value.scenarios);
      else setWrong(faultWords(reply.fault));
    });
  }, []);
  // A scenario of one's own may have been taken from the shelf since.
  const card = cards?.find((each) => nameOf(each) === picked) ?? cards?.[0];

  async function playOn(it: ScenarioCard) {
    setBusy(true);
    const body: OpenSession = {
      scenario: it.id,
      level: it.level,
      round_seconds: PACE_SECONDS[pace],
      after: room.session,
    };
    const reply = await request("POST /api/sessions", body);
    setBusy(false);
    if (reply.ok) go(`/t/${reply.value.session}`);
    else setWrong(faultWords(reply.fault));
  }

  return (
    <Dialog title={t("play-on.title")} onClose={onClose}>
      {cards === null && wrong === null && <p aria-live="polite">{t("loading")}</p>}
      {card !== undefined && (
        <>
          <label class="stack-tight">
            <span class="label">{t("play-on.story")}</span>
            <select
              class="input"
              value={nameOf(card)}
              onChange={(event) => setPicked(event.currentTarget.value)}
            >
              {cards?.map((each) => (
                <option key={nameOf(each)} value={nameOf(each)}>
                  {t("play-on.choice", { title: each.title, level: t(`level.${each.level}`) })}
                </option>
              ))}
            </select>
          </label>
          <p class="small" aria-live="polite">
            {t(card.id === room.scenario ? "play-on.same" : "play-on.other")}
          </p>
          <PaceChoice minutes={card.minutes} pace={pace} onPace={setPace} />
        </>
      )}
      <p class="wrong" role="alert">
        {wrong}
      </p>
      {card !== undefined && (
        <Button look="main" large wide busy={busy} onPress={() => void playOn(card)}>
          {t("shelf.open")}
        </Button>
      )}
    </Dialog>
  );
}

function nameOf({ id, level }: Pick<ScenarioCard, "id" | "level">): string {
  return `${id} ${level}`;
}

/** Before the start of a session that goes on: what it takes over, and from where. */
export function GoesOn({ from }: { from: GoesOnFrom }) {
  return (
    <section class="card" aria-labelledby="goes-on">
      <h2 id="goes-on">{t("goes-on.title")}</h2>
      <p>{t(from.same_story ? "goes-on.same" : "goes-on.other", { count: from.tables })}</p>
      <p class="small soft">{t("goes-on.seats")}</p>
      <p>
        <a href={`/t/${from.session}`}>{t("goes-on.before")}</a>
      </p>
    </section>
  );
}
