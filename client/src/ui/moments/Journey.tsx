import { t } from "../../words";
import { useGame } from "../game";
import { Icon } from "../Icon";
import { PartyName, SeatName } from "../Mark";
import { useNames } from "../names";
import type { Moment } from "./moments";

/** A recommendation is adopted: its cell opens, and a line runs from the dialogue to the capital and on to the text. */
export function Journey({ moment }: { moment: Extract<Moment, { kind: "adopted" }> }) {
  const names = useNames();
  const game = useGame();
  const { party, issue, option } = moment;
  const idea = game
    .get("home")
    ?.ideas.find((each) => each.issue === issue && each.option === option);
  const text = game.get("text")?.draft ?? null;
  const isInText = text?.terms.some((term) => term.issue === issue && term.option === option);
  return (
    <div class="moment moment-journey">
      <p class="moment-cell">
        <span class="moment-lock">
          <Icon name="lock" />
        </span>
        <b class="letter">{names.letter(issue, option)}</b>
      </p>
      <h3 class="moment-title">{names.say("news.adopted", { party, issue, option })}</h3>
      <p>{names.option(issue, option)?.text}</p>
      <ol class="plain journey">
        <li class="journey-stop">
          <strong>{idea === undefined ? t("moment.dialogue") : names.channel(idea.channel)}</strong>
          {idea?.authors.map((seat) => (
            <span key={seat} class="small">
              <SeatName id={seat} />
            </span>
          ))}
        </li>
        <li class="journey-stop">
          <strong>
            <PartyName id={party} />
          </strong>
          <span class="small">{t("moment.capital")}</span>
        </li>
        <li class={isInText ? "journey-stop" : "journey-stop is-next"}>
          <strong>{t("moment.text")}</strong>
          <span class="small">{t(isInText ? "moment.in-text" : "moment.into-text")}</span>
        </li>
      </ol>
    </div>
  );
}
