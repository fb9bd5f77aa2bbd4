import { useId, useState } from "preact/hooks";
import type { Lead } from "../../protocol/types";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { clockTime, t } from "../../words";
import { type RoomProps, seatTitle } from "./room";

type Voice = Extract<Lead["act"], { kind: "tell" }>["voice"];
const VOICES: readonly Voice[] = ["teacher", "news"];

interface To {
  table: number | null;
  seat: string | null;
}

/** Say something to everybody, a table or a seat: as the teacher, or as news of the game. */
export function Tell({ room, act, to, onClose }: RoomProps & { to: To; onClose: () => void }) {
  const [table, setTable] = useState(to.table);
  const [seat, setSeat] = useState(to.seat);
  const [voice, setVoice] = useState<Voice>("teacher");
  const [words, setWords] = useState("");
  const ids = { table: useId(), seat: useId(), words: useId() };

  async function send() {
    const said = words.trim();
    if (said !== "" && (await act({ kind: "tell", voice, words: said, seat }, table))) onClose();
  }

  return (
    <Dialog title={t("tell.title")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div class="tell-to">
          <div class="field">
            <label for={ids.table}>{t("tell.table")}</label>
            <select
              id={ids.table}
              class="input"
              value={table === null ? "" : String(table)}
              onChange={(event) => setTable(Number(event.currentTarget.value) || null)}
            >
              <option value="">{t("tell.all-tables")}</option>
              {Array.from({ length: room.dealt }, (_, at) => at + 1).map((number) => (
                <option key={number} value={String(number)}>
                  {t("console.table", { number })}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={ids.seat}>{t("tell.seat")}</label>
            <select
              id={ids.seat}
              class="input"
              value={seat ?? ""}
              onChange={(event) => setSeat(event.currentTarget.value || null)}
            >
              <option value="">{t("tell.all-seats")}</option>
              {room.seats.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
        </div>
        <fieldset class="stack-tight">
          <legend class="label">{t("tell.voice")}</legend>
          {VOICES.map((each) => (
            <label key={each} class="choice-row">
              <span class="row">
                <input
                  type="radio"
                  name="voice"
                  checked={voice === each}
                  onChange={() => setVoice(each)}
                />
                {t(`tell.voice.${each}`)}
              </span>
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={ids.words}>{t("tell.words")}</label>
          <textarea
            id={ids.words}
            class="input"
            rows={3}
            maxLength={600}
            required
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <p class="hint">
            {t(seat === null ? "tell.on-projector" : "tell.only-seat", {
              seat: seat === null ? "" : seatTitle(room, seat),
            })}
          </p>
        </div>
        <button type="submit" class="button is-main is-wide">
          {t("tell.send")}
        </button>
      </form>
    </Dialog>
  );
}

/** What was said so far. */
export function Told({ room }: { room: RoomProps["room"] }) {
  if (room.notes.length === 0) return null;
  return (
    <details class="told">
      <summary>{t("tell.said", { count: room.notes.length })}</summary>
      <ul class="plain stack-tight">
        {[...room.notes].reverse().map((note) => (
          <li key={`${note.at} ${note.words}`} class="small">
            <span class="soft">
              {clockTime(note.at)} · {t(`tell.voice.${note.voice}.short`)} ·{" "}
              {note.table === null
                ? t("tell.all-tables")
                : t("console.table", { number: note.table })}
              {note.seat === null ? "" : ` · ${seatTitle(room, note.seat)}`}
            </span>{" "}
            {note.words}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The button that opens it, for everybody. */
export function TellButton({ room, act }: RoomProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="talk" onPress={() => setOpen(true)}>
        {t("tell.open")}
      </Button>
      {open && (
        <Tell
          room={room}
          act={act}
          to={{ table: null, seat: null }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
