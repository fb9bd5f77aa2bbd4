import { useEffect } from "preact/hooks";
import type { Term } from "../../protocol/types";
import { t } from "../../words";
import { Icon } from "../Icon";
import { SeatName } from "../Mark";
import { useNames } from "../names";
import type { Moment } from "./moments";

/** Whoever sits in a place that has come to light learns it before the world does. */
export function Seen({ channel }: { channel: string }) {
  const names = useNames();
  useEffect(() => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!still) navigator.vibrate?.([180, 90, 180]);
  }, []);
  return (
    <div class="moment moment-seen" data-theme="dark">
      <Icon name="eye" />
      <p class="moment-word">{t("moment.seen")}</p>
      <p>{t("moment.seen.about", { channel: names.channel(channel) })}</p>
    </div>
  );
}

/** The public learns of it from the front page: the rows of the last draft, and who wrote the story. Never what was said. */
export function Headline({ moment }: { moment: Extract<Moment, { kind: "headline" }> }) {
  const names = useNames();
  const { channel, by, said, rows, mine } = moment;
  return (
    <article class={mine || said ? "moment moment-headline" : "moment moment-headline is-later"}>
      <p class="moment-paper">{t(said ? "moment.announced" : "moment.paper")}</p>
      <h3 class="moment-title">{names.say("moment.headline", { channel })}</h3>
      {by !== null && (
        <p class="moment-byline">
          {t("moment.by")} <SeatName id={by} />
        </p>
      )}
      {rows.length === 0 ? (
        <p>{t("moment.no-rows")}</p>
      ) : (
        <>
          <p class="moment-about">{t("moment.rows")}</p>
          <Rows terms={rows} />
        </>
      )}
    </article>
  );
}

/** Options in full, each with its issue. */
export function Rows({ terms }: { terms: readonly Term[] }) {
  const names = useNames();
  return (
    <ul class="plain moment-rows">
      {terms.map(({ issue, option }) => (
        <li key={`${issue} ${option}`}>
          <b class="letter">{names.letter(issue, option)}</b>{" "}
          <span>
            <span class="soft">{names.issue(issue)}</span>
            <span class="moment-row-text">
              : {names.option(issue, option)?.text ?? t("option.unknown.about")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
