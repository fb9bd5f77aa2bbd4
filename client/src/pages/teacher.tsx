import { useEffect, useState } from "preact/hooks";
import { request } from "../net/http";
import type { MySessions, OpenSession, ScenarioCard, Shelf, Situation } from "../protocol/types";
import { go } from "../route";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { faultWords, toast } from "../ui/toasts";
import { t } from "../words";
import { Entry } from "./entry";
import { Frame } from "./frame";
import "./teacher.css";

/** The teacher's first page: an account while there is none, else a login, then the shelf. */
export function Teacher() {
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
  if (situation.teacher === null) return <LogIn situation={situation} onIn={setSituation} />;
  return <Home teacher={situation.teacher} onOut={setSituation} />;
}

function LogIn(props: { situation: Situation; onIn: (situation: Situation) => void }) {
  const { first, code_needed: codeNeeded } = props.situation;
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function enter() {
    setBusy(true);
    const account = { name: name.trim(), password };
    const reply = await (first
      ? request("POST /api/account", { ...account, code: codeNeeded ? code : null })
      : request("POST /api/login", account));
    setBusy(false);
    if (reply.ok) props.onIn(reply.value);
    else setWrong(faultWords(reply.fault));
  }

  return (
    <Frame>
      <div class="front">
        <div class="front-words">
          <h1>{t(first ? "account.first" : "account.login")}</h1>
          <p>{t(first ? "account.first.about" : "account.login.about")}</p>
        </div>
        <form
          class="card front-form"
          aria-busy={busy}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void enter();
          }}
        >
          <Entry
            label={t("account.name")}
            value={name}
            onType={setName}
            autocomplete="username"
            maxLength={32}
            required
          />
          <Entry
            label={t("account.password")}
            {...(first ? { hint: t("account.password.hint") } : {})}
            type="password"
            value={password}
            onType={setPassword}
            autocomplete={first ? "new-password" : "current-password"}
            maxLength={128}
            required
          />
          {codeNeeded && (
            <Entry
              label={t("account.first-code")}
              hint={t("account.first-code.hint")}
              value={code}
              onType={setCode}
              autocomplete="off"
              maxLength={20}
              required
            />
          )}
          <p class="wrong" role="alert">
            {wrong}
          </p>
          <button type="submit" class="button is-main is-large is-wide" aria-busy={busy}>
            {t(first ? "account.make" : "account.enter")}
          </button>
        </form>
        <p class="front-teacher">
          <a class="button is-quiet" href="/">
            {t("account.student")}
          </a>
        </p>
      </div>
    </Frame>
  );
}

function Home({ teacher, onOut }: { teacher: string; onOut: (situation: Situation) => void }) {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [mine, setMine] = useState<MySessions | null>(null);
  useEffect(() => {
    void request("GET /api/scenarios", null).then((reply) => {
      if (reply.ok) setShelf(reply.value);
      else toast(faultWords(reply.fault));
    });
    void request("GET /api/sessions", null).then((reply) => {
      if (reply.ok) setMine(reply.value);
      else toast(faultWords(reply.fault));
    });
  }, []);

  async function leave() {
    const reply = await request("POST /api/logout", null);
    if (reply.ok) onOut(reply.value);
    else toast(faultWords(reply.fault));
  }

  return (
    <Frame wide>
      <div class="spread">
        <h1>{t("teacher.hello", { name: teacher })}</h1>
        <Button look="quiet" onPress={() => void leave()}>
          {t("account.leave")}
        </Button>
      </div>
      <section class="stack" aria-labelledby="shelf">
        <h2 id="shelf">{t("shelf.title")}</h2>
        {shelf === null && <p>{t("loading")}</p>}
        {shelf?.scenarios.length === 0 && <p>{t("shelf.empty")}</p>}
        <ul class="shelf">
          {shelf?.scenarios.map((card) => (
            <Scenario key={`${card.id} ${card.level}`} card={card} />
          ))}
        </ul>
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
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}

function Moment({ at }: { at: number }) {
  const words = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(at);
  return <time dateTime={new Date(at).toISOString()}>{words}</time>;
}

const PACES = ["printed", "brisk", "calm"] as const;
const PACE_SECONDS: Readonly<Record<(typeof PACES)[number], number | null>> = {
  printed: null,
  brisk: 180,
  calm: 420,
};

function Scenario({ card }: { card: ScenarioCard }) {
  const [open, setOpen] = useState(false);
  return (
    <li class="card scenario">
      <div class="spread">
        <h3>{card.title}</h3>
        <span class="badge is-accent">{t(`level.${card.level}`)}</span>
      </div>
      <p class="row small soft">
        <span>{t("shelf.minutes", { count: card.minutes })}</span>
        <span>{t("shelf.seats", { count: card.seats })}</span>
        <span>{t("shelf.rounds", { count: card.rounds })}</span>
      </p>
      <p class="scenario-blurb">{card.blurb}</p>
      <p class="small">
        <strong>{t("shelf.teaches")}</strong> {card.teaches}
      </p>
      <p class="small soft">
        <strong>{t("shelf.care")}</strong> {card.care}
      </p>
      <Button look="main" onPress={() => setOpen(true)}>
        {t("shelf.open")}
      </Button>
      {open && <OpenDialog card={card} onClose={() => setOpen(false)} />}
    </li>
  );
}

/** Few choices: a level is chosen with the card, the pace here. */
function OpenDialog({ card, onClose }: { card: ScenarioCard; onClose: () => void }) {
  const [pace, setPace] = useState<(typeof PACES)[number]>("printed");
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
      <fieldset class="stack-tight">
        <legend class="label">{t("pace.title")}</legend>
        {PACES.map((each) => (
          <label key={each} class="choice-row">
            <span class="row">
              <input
                type="radio"
                name="pace"
                checked={pace === each}
                onChange={() => setPace(each)}
              />
              {t(`pace.${each}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <Button look="main" large wide busy={busy} onPress={() => void open()}>
        {t("shelf.open")}
      </Button>
    </Dialog>
  );
}
