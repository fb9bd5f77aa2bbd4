import { useState } from "preact/hooks";
import type { RecordedPromise, SeatActs } from "../../protocol/types";
import { t } from "../../words";
import { Button } from "../Button";
import { useGame } from "../game";
import { Icon } from "../Icon";
import { useNames } from "../names";
import { told } from "../toasts";
import { addressee, promiseWords } from "./promises";

const LOOKS: Readonly<Record<RecordedPromise["state"], string>> = {
  offered: "is-accent",
  accepted: "is-accent",
  declined: "",
  "taken-back": "",
  lapsed: "",
  kept: "is-good",
  broken: "is-bad",
  void: "",
};

/** A promise with how it stands, and what I can do about it. */
export function PromiseCard({ promise }: { promise: RecordedPromise }) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const me = game.get("card")?.seat ?? null;
  const live =
    promise.state === "offered" && game.act !== null && game.get("table")?.phase === "open";

  async function act(it: SeatActs["act"]) {
    if (game.act === null) return;
    setBusy(true);
    told(await game.act(it), names);
    setBusy(false);
  }

  return (
    <div class="promise">
      <p class="promise-words">
        <Icon name="pact" /> {promiseWords(promise, names)}
      </p>
      <p class="row small">
        <span class={`badge ${LOOKS[promise.state]}`}>{t(`promise.state.${promise.state}`)}</span>
        {(promise.state === "offered" || promise.state === "accepted") && (
          <span>{t("promise.due", { round: promise.due })}</span>
        )}
        {promise.state === "offered" && addressee(promise) !== me && (
          <span>{names.say("promise.waits", { seat: addressee(promise) })}</span>
        )}
      </p>
      {live && addressee(promise) === me && (
        <div class="row">
          <Button
            look="main"
            busy={busy}
            onPress={() => void act({ kind: "answer-promise", promise: promise.id, accept: true })}
          >
            {t("promise.accept")}
          </Button>
          <Button
            busy={busy}
            onPress={() => void act({ kind: "answer-promise", promise: promise.id, accept: false })}
          >
            {t("promise.decline")}
          </Button>
        </div>
      )}
      {live && promise.proposer === me && (
        <div class="row">
          <Button
            icon="undo"
            busy={busy}
            onPress={() => void act({ kind: "take-back-promise", promise: promise.id })}
          >
            {t("promise.take-back")}
          </Button>
        </div>
      )}
    </div>
  );
}
