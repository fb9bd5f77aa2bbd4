import { useState } from "preact/hooks";
import { request } from "../net/http";
import type { Situation } from "../protocol/types";
import { go } from "../route";
import { faultWords } from "../ui/toasts";
import { t } from "../words";
import { Entry } from "./entry";
import { Frame } from "./frame";

interface Props {
  situation: Situation;
  /** The key of an invitation, for whoever came with its link. */
  invitation: string | null;
  onIn: (situation: Situation) => void;
}

/** The first account, an account by invitation, or a login. */
export function LogIn(props: Props) {
  const { first, code_needed: codeNeeded } = props.situation;
  const { invitation } = props;
  const how = first ? "first" : invitation === null ? "login" : "invited";
  const fresh = how !== "login";
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
      : invitation === null
        ? request("POST /api/login", account)
        : request("POST /api/invited", { ...account, invitation }));
    setBusy(false);
    if (reply.ok) {
      if (invitation !== null) go("/t", "replace");
      props.onIn(reply.value);
    } else setWrong(faultWords(reply.fault));
  }

  return (
    <Frame>
      <div class="front">
        <div class="front-words">
          <h1>{t(`account.${how}`)}</h1>
          <p>{t(`account.${how}.about`)}</p>
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
            {...(fresh ? { hint: t("account.password.hint") } : {})}
            type="password"
            value={password}
            onType={setPassword}
            autocomplete={fresh ? "new-password" : "current-password"}
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
            {t(fresh ? "account.make" : "account.enter")}
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
