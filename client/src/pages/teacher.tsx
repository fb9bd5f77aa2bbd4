import { useCallback, useEffect, useState } from "preact/hooks";
import { request } from "../net/http";
import type { MySessions, Shelf, Situation } from "../protocol/types";
import type { Route } from "../route";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { faultWords, toast } from "../ui/toasts";
import { t } from "../words";
import { Frame } from "./frame";
import { DeleteSession, MyAccount } from "./keeping";
import { LayDown } from "./lay-down";
import { LogIn } from "./log-in";
import { Scenario } from "./scenario";
import "./teacher.css";

/** The teacher's first page: an account while there is none, else a login, then the shelf. */
export function Teacher({ at }: { at: Route }) {
  const invitation = at.page === "teacher" ? at.invitation : null;
  const [situation, setSituation] = useState<Situation | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    void request("GET /api/situation", null).then((reply) => {
      if (reply.ok) setSituation(reply.value);
      else setWrong(faultWords(reply.fault));
    });
  }, []);
  if (situation === null) {
    return (
      <Frame>
        <p aria-live="polite">{wrong ?? t("loading")}</p>
      </Frame>
    );
  }
  if (situation.teacher === null)
    return <LogIn situation={situation} invitation={invitation} onIn={setSituation} />;
  return <Home teacher={situation.teacher} onOut={setSituation} />;
}

function Home({ teacher, onOut }: { teacher: string; onOut: (situation: Situation) => void }) {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [mine, setMine] = useState<MySessions | null>(null);
  const lookAtShelf = useCallback(() => {
    void request("GET /api/scenarios", null).then((reply) => {
      if (reply.ok) setShelf(reply.value);
      else toast(faultWords(reply.fault));
    });
  }, []);
  useEffect(() => {
    lookAtShelf();
    void request("GET /api/sessions", null).then((reply) => {
      if (reply.ok) setMine(reply.value);
      else toast(faultWords(reply.fault));
    });
  }, [lookAtShelf]);

  async function leave() {
    const reply = await request("POST /api/logout", null);
    if (reply.ok) onOut(reply.value);
    else toast(faultWords(reply.fault));
  }

  return (
    <Frame wide>
      <div class="spread">
        <h1>{t("teacher.hello", { name: teacher })}</h1>
        <div class="row">
          <InviteButton />
          <Button look="quiet" onPress={() => void leave()}>
            {t("account.leave")}
          </Button>
        </div>
      </div>
      <section class="stack" aria-labelledby="shelf">
        <h2 id="shelf">{t("shelf.title")}</h2>
        {shelf === null && <p>{t("loading")}</p>}
        {shelf?.scenarios.length === 0 && <p>{t("shelf.empty")}</p>}
        <ul class="shelf">
          {shelf?.scenarios.map((card) => (
            <Scenario key={`${card.id} ${card.level}`} card={card} onShelf={setShelf} />
          ))}
        </ul>
        <LayDown onLaid={lookAtShelf} />
      </section>
      <section class="stack" aria-labelledby="mine">
        <h2 id="mine">{t("mine.title")}</h2>
        {mine?.sessions.length === 0 && <p class="soft">{t("mine.empty")}</p>}
        <ul class="stack-tight plain">
          {mine?.sessions.map((line) => (
            <li key={line.session} class="card mine-line">
              <a href={`/t/${line.session}`}>
                <strong>{line.title}</strong>
              </a>
              <span class="badge">{t(`level.${line.level}`)}</span>
              <span class="badge">{t(`session.${line.state}`)}</span>
              <span class="soft small">
                {t("mine.people", { count: line.people })} · <Moment at={line.opened} />
              </span>
              {line.state !== "running" && (
                <DeleteSession line={line} when={moment(line.opened)} onGone={setMine} />
              )}
            </li>
          ))}
        </ul>
      </section>
      <MyAccount name={teacher} onOut={onOut} />
    </Frame>
  );
}

function moment(at: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(at);
}

function Moment({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>;
}

/** A link that lets a colleague make an account of their own. */
function InviteButton() {
  const [link, setLink] = useState<string | null>(null);
  async function invite() {
    const reply = await request("POST /api/invitations", null);
    if (reply.ok) setLink(`${location.origin}/t#${reply.value.invitation}`);
    else toast(faultWords(reply.fault));
  }
  return (
    <>
      <Button look="quiet" onPress={() => void invite()}>
        {t("account.invite")}
      </Button>
      {link !== null && (
        <Dialog title={t("account.invite")} onClose={() => setLink(null)}>
          <p>{t("account.invite.about")}</p>
          <input
            class="input"
            readOnly
            value={link}
            aria-label={t("account.invite.link")}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Dialog>
      )}
    </>
  );
}
