import { useState } from "preact/hooks";
import { request } from "../net/http";
import { freshId } from "../net/ids";
import * as keep from "../net/keep";
import { go } from "../route";
import { Button } from "../ui/Button";
import { faultWords } from "../ui/toasts";
import { t } from "../words";
import { Entry } from "./entry";
import { Frame } from "./frame";
import "./front.css";

/** The first page: the code, big and first. */
export function Front({ code, onIn }: { code: string | null; onIn: () => void }) {
  const [back, setBack] = useState(false);
  return (
    <Frame>
      <div class="front">
        <div class="front-words">
          <h1>{t("front.title")}</h1>
          <p>{t("front.about")}</p>
        </div>
        {back ? (
          <ComeBackForm code={code} onIn={onIn} onCancel={() => setBack(false)} />
        ) : (
          <JoinForm code={code} onIn={onIn} onBack={() => setBack(true)} />
        )}
        {keep.token.read() !== null && (
          <a class="button is-wide" href="/">
            {t("front.seat")}
          </a>
        )}
        <p class="front-teacher">
          <a class="button is-quiet" href="/t">
            {t("front.teacher")}
          </a>
        </p>
      </div>
    </Frame>
  );
}

function JoinForm({
  code,
  onIn,
  onBack,
}: {
  code: string | null;
  onIn: () => void;
  onBack: () => void;
}) {
  const [typed, setTyped] = useState(code ?? "");
  // Pressed again because the answer was lost, the same request brings in the same person.
  const [id] = useState(freshId);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function join() {
    setBusy(true);
    const reply = await request("POST /api/join", {
      code: tidied(typed),
      name: name.trim(),
      id,
    });
    setBusy(false);
    if (!reply.ok) return setWrong(faultWords(reply.fault));
    keep.token.write(reply.value.token);
    keep.wayBack.write(JSON.stringify({ pin: reply.value.pin, key: reply.value.key }));
    go("/", "replace");
    onIn();
  }

  return (
    <form
      class="card front-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void join();
      }}
    >
      <Entry
        label={t("join.code")}
        hint={t("join.code.hint")}
        look="code"
        value={typed}
        onType={setTyped}
        autocomplete="off"
        maxLength={9}
        required
      />
      <Entry
        label={t("join.name")}
        hint={t("join.name.hint")}
        value={name}
        onType={setName}
        autocomplete="nickname"
        most={32}
        required
      />
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="button is-main is-large is-wide" aria-busy={busy}>
        {t(busy ? "join.going" : "join.go")}
      </button>
      <Button look="quiet" onPress={onBack}>
        {t("join.come-back")}
      </Button>
    </form>
  );
}

function ComeBackForm(props: { code: string | null; onIn: () => void; onCancel: () => void }) {
  const [code, setCode] = useState(props.code ?? "");
  const [name, setName] = useState("");
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function comeBack() {
    setBusy(true);
    const reply = await request("POST /api/return", {
      code: tidied(code),
      name: name.trim(),
      pin: pin.trim(),
    });
    setBusy(false);
    if (!reply.ok) return setWrong(faultWords(reply.fault));
    keep.token.write(reply.value.token);
    go("/", "replace");
    props.onIn();
  }

  return (
    <form
      class="card front-form"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void comeBack();
      }}
    >
      <h2>{t("back.title")}</h2>
      <Entry
        label={t("join.code")}
        look="code"
        value={code}
        onType={setCode}
        autocomplete="off"
        maxLength={9}
        required
      />
      <Entry
        label={t("join.name")}
        value={name}
        onType={setName}
        autocomplete="nickname"
        most={32}
        required
      />
      <Entry
        label={t("back.pin")}
        hint={t("back.pin.hint")}
        value={pin}
        onType={setPin}
        autocomplete="off"
        inputMode="numeric"
        maxLength={12}
        required
      />
      <p class="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="button is-main is-large is-wide">
        {t("back.go")}
      </button>
      <Button look="quiet" onPress={props.onCancel}>
        {t("back.cancel")}
      </Button>
    </form>
  );
}

/** What people type for a code, as the server writes it: big letters, no spaces. */
function tidied(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
