import type { ChannelShown } from "../../protocol/types";
import { t } from "../../words";
import { useNames } from "../names";
import { isOpen, promiseWords } from "./promises";

/** What is promised in a channel and not decided yet, by when it is due; nothing where nothing is open. */
export function OpenPromises({ channel }: { channel: ChannelShown }) {
  const names = useNames();
  const open = channel.promises.filter(isOpen).sort((one, other) => one.due - other.due);
  if (open.length === 0) return null;
  return (
    <details class="open-promises small">
      <summary>{t("promise.open", { count: open.length })}</summary>
      <ul class="stack-tight plain">
        {open.map((promise) => (
          <li key={promise.id}>
            <strong>{t("promise.by-round", { round: promise.due })}</strong>{" "}
            {promiseWords(promise, names)}{" "}
            {promise.state === "offered" && <span class="soft">{t("promise.unanswered")}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
