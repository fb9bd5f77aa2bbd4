import { t } from "../../words";
import { useGame } from "../game";
import { Icon } from "../Icon";
import { PartyName } from "../Mark";
import { useNames } from "../names";
import { Rows } from "./Headline";
import type { Moment } from "./moments";

/** An election: what the polls said, how far they can be wrong, and then the count. */
export function Count({ moment }: { moment: Extract<Moment, { kind: "election" }> }) {
  const game = useGame();
  const names = useNames();
  const { party, stays, facts, closed } = moment;
  const [polled, margin, votes, needed] = ["polled", "margin", "votes", "needed"].map((fact) =>
    Number(facts[fact] ?? 0),
  ) as [number, number, number, number];
  const card = game.get("card");
  const mine = card !== null && card.party === party;
  const government = game.get("world")?.governments.find((each) => each.party === party);
  return (
    <div class="moment moment-count">
      <h3 class="moment-title">
        {t("moment.election")} <PartyName id={party} />
      </h3>
      <p>{t("moment.poll", { polled, margin })}</p>
      <Poll polled={polled} margin={margin} votes={votes} needed={needed} stays={stays} />
      <p class="moment-caption counted" style={{ "--turn": "2" }}>
        {t("moment.count", { votes, needed })}
      </p>
      <div class="counted stack-tight" style={{ "--turn": "4" }}>
        <p class="moment-word">{t(stays ? "moment.stays" : "moment.falls")}</p>
        {!stays && government !== undefined && (
          <blockquote class="moment-card">
            <p class="overline">{t("moment.in-office")}</p>
            <p class="moment-title">{government.title}</p>
            <p>“{government.says}”</p>
          </blockquote>
        )}
        {!stays && mine && card.role === "head-of-government" && <p>{t("moment.you-stay")}</p>}
        {!stays && closed.length > 0 && (
          <div class="moment-closed stack-tight">
            <p>
              <Icon name="lock" /> {names.say("moment.closed", { party })}
            </p>
            <Rows terms={closed} />
          </div>
        )}
        {!stays && <p class="small">{t("moment.dialogue-stays")}</p>}
      </div>
    </div>
  );
}

interface PollProps {
  polled: number;
  margin: number;
  votes: number;
  needed: number;
  stays: boolean;
}

/** The bar of the poll with its noise, the line that counts, and the count itself; the words stand below it. */
function Poll({ polled, margin, votes, needed, stays }: PollProps) {
  const from = Math.max(0, polled - margin);
  const to = Math.min(100, polled + margin);
  return (
    <svg class="poll" viewBox="0 0 100 22" aria-hidden="true" focusable="false">
      <rect class="poll-track" x="0" y="2" width="100" height="6" rx="1" />
      <rect class="poll-noise" x={from} y="2" width={to - from} height="6" />
      <rect class="poll-said" x={polled - 0.4} y="1" width="0.8" height="8" />
      <rect class="poll-track" x="0" y="12" width="100" height="8" rx="1" />
      <rect
        class={stays ? "poll-count is-good" : "poll-count is-bad"}
        x="0"
        y="12"
        width={votes}
        height="8"
      />
      <rect class="poll-line" x={needed - 0.3} y="0" width="0.6" height="22" />
    </svg>
  );
}
