import { useState } from "preact/hooks";
import { saveFile } from "../net/save";
import type { Play } from "../play";
import { Button } from "../ui/Button";
import { faultWords, toast } from "../ui/toasts";
import { clockTime, t } from "../words";

/** What the teacher has said and this person has not put away yet. */
export function FromTeacher({ play }: { play: Play }) {
  const [read, setRead] = useState(0);
  const desk = play.desk.value;
  const unread = (desk?.notes ?? []).filter((note) => note.at > read);
  const newest = unread.at(-1);
  if (newest === undefined) return null;
  return (
    <div class="banner spread" role="status">
      <div>
        {unread.map((note) => (
          <p key={`${note.at} ${note.words}`}>
            <strong>{t(`desk.from.${note.voice}`)}</strong> {note.words}
          </p>
        ))}
      </div>
      <Button onPress={() => setRead(newest.at)}>{t("desk.read")}</Button>
    </div>
  );
}

/** Put up one's hand, or take it down; and everything that the teacher has said so far. */
export function HelpAndNotes({ play }: { play: Play }) {
  const desk = play.desk.value;
  if (desk === null) return null;
  return (
    <section class="stack-tight">
      <p class="row" aria-live="polite">
        {desk.wants_help && <span>{t("desk.help.asked")}</span>}
        <Button icon="warn" onPress={() => void said(play.askHelp(!desk.wants_help))}>
          {t(desk.wants_help ? "desk.help.done" : "desk.help")}
        </Button>
        <Button look="quiet" onPress={() => void keepMyData(play)}>
          {t("mine.data")}
        </Button>
      </p>
      {desk.notes.length > 0 && (
        <details>
          <summary>{t("desk.earlier")}</summary>
          <ul class="plain stack-tight">
            {desk.notes.map((note) => (
              <li key={`${note.at} ${note.words}`}>
                <span class="small soft">{clockTime(note.at)}</span>{" "}
                <strong>{t(`desk.from.${note.voice}`)}</strong> {note.words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Everything that the server has stored about this person, as a file of their own. */
async function keepMyData(play: Play): Promise<void> {
  const answer = await play.myData();
  if (answer === null) toast(t("fault.unreachable"));
  else if (answer.kind === "fault") toast(faultWords(answer));
  else saveFile("my-data", answer);
}

async function said(answer: ReturnType<Play["askHelp"]>): Promise<void> {
  const it = await answer;
  if (it?.kind === "fault") toast(faultWords(it));
}
