import { t } from "../../words";
import { useNames } from "../names";
import type { Moment } from "./moments";

/** One word, and below it in one sentence how it came about. */
export function BrinkWord({ moment }: { moment: Extract<Moment, { kind: "brink" }> }) {
  const names = useNames();
  const { held, code, facts } = moment;
  return (
    <div class={held ? "moment moment-brink is-held" : "moment moment-brink"} data-theme="dark">
      <p class="moment-word">{t(held ? "moment.held" : "moment.war")}</p>
      <p class="moment-late">{names.say(`news.${code}`, facts)}</p>
    </div>
  );
}
