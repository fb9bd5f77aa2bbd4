/** What a teacher can have deleted, and what they can take away: a session, their account, their data. */
import { useState } from "preact/hooks";
import { request } from "../net/http";
import type { MySessions, SessionLine, Situation } from "../protocol/types";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { faultWords, toast } from "../ui/toasts";
import { t } from "../words";
import { Entry } from "./entry";

/** Deletes one session, after saying what will be lost. */
export function DeleteSession(props: {
  line: SessionLine;
  when: string;
  onGone: (left: MySessions) => void;
}) {
  const { line, when, onGone } = props;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    const reply = await request("POST /api/sessions/{session}/delete", null, {
      session: line.session,
    });
    setBusy(false);
    setAsked(false);
    if (!reply.ok) return toast(faultWords(reply.fault));
    toast(t("mine.delete.done"));
    onGone(reply.value);
  }

  return (
    <>
      <Button
        look="quiet"
        label={t("mine.delete.of", { title: line.title, when })}
        onPress={() => setAsked(true)}
      >
        {t("mine.delete")}
      </Button>
      {asked && (
        <Dialog title={t("mine.delete.title")} onClose={() => setAsked(false)}>
          <p>{t("mine.delete.about", { title: line.title, when, people: line.people })}</p>
          <Button look="danger" busy={busy} onPress={() => void remove()}>
            {t("mine.delete.yes")}
          </Button>
        </Dialog>
      )}
    </>
  );
}

/** A teacher's own data and account. */
export function MyAccount({ name, onOut }: { name: string; onOut: (now: Situation) => void }) {
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);

  async function remove() {
    const reply = await request("POST /api/account/delete", { name, password });
    if (reply.ok) onOut(reply.value);
    else setWrong(faultWords(reply.fault));
  }

  return (
    <section class="row">
      <a class="button is-quiet" href="/api/my-data" download>
        {t("account.data")}
      </a>
      <Button look="quiet" onPress={() => setAsked(true)}>
        {t("account.delete")}
      </Button>
      {asked && (
        <Dialog title={t("account.delete")} onClose={() => setAsked(false)}>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void remove();
            }}
          >
            <p>{t("account.delete.about")}</p>
            <Entry
              label={t("account.password")}
              type="password"
              value={password}
              onType={setPassword}
              autocomplete="current-password"
              maxLength={128}
              required
            />
            <p class="wrong" role="alert">
              {wrong}
            </p>
            <button type="submit" class="button is-danger">
              {t("account.delete.yes")}
            </button>
          </form>
        </Dialog>
      )}
    </section>
  );
}
