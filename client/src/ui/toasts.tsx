import { signal } from "@preact/signals";
import type { Answer, Fault } from "../protocol/types";
import { has, t } from "../words";
import { Icon } from "./Icon";
import type { Names } from "./names";

interface Toast {
  id: number;
  words: string;
}

const toasts = signal<readonly Toast[]>([]);
let count = 0;

/** Say something in passing; it is read aloud, takes no focus, and goes by itself. */
export function toast(words: string): void {
  count += 1;
  const it = { id: count, words };
  toasts.value = [...toasts.value.slice(-2), it];
  setTimeout(() => dismiss(it.id), 6000 + 60 * words.length);
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((each) => each.id !== id);
}

/** A fault in words; a code that we do not know is still told apart from silence. */
export function faultWords(fault: Fault): string {
  return has(`fault.${fault.code}`)
    ? t(`fault.${fault.code}`, fault.facts)
    : t("fault.other", { code: fault.code });
}

/** Tell an answer that is not a yes; true when it was one. */
export function told(answer: Answer, names: Names): boolean {
  if (answer.kind === "accepted") return true;
  if (answer.kind === "refused") {
    const { code, facts } = answer.refusal;
    const remedy = `refusal.${code}.remedy`;
    toast(
      [names.say(`refusal.${code}`, facts), has(remedy) ? names.say(remedy, facts) : ""].join(" "),
    );
  } else {
    toast(faultWords(answer));
  }
  return false;
}

export function Toasts() {
  return (
    <div class="toasts" aria-live="polite">
      {toasts.value.map((each) => (
        <div class="toast" key={each.id}>
          <span>{each.words}</span>
          <button type="button" aria-label={t("close")} onClick={() => dismiss(each.id)}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  );
}
