import type { ChannelShown } from "../protocol/types";
import { t } from "../words";
import { easeWord, tenths } from "./amounts";
import { useGame } from "./game";
import { isBot, SeatName, Standing } from "./Mark";
import { useNames } from "./names";
import { Why } from "./Why";

/** A channel in two lines; who sits there and what it is for lie under the second. */
export function ChannelHead({ channel }: { channel: ChannelShown }) {
  return (
    <header class="channel-head">
      <div class="spread">
        <h3 id={`name-${channel.id}`}>{channel.name}</h3>
        <TrackTag track={channel.track} />
      </div>
      <div class="spread small channel-facts">
        <span>
          {t("talk.ease")}{" "}
          <Why of="rapport" about={[channel.id]}>
            <strong>{easeWord(channel.rapport)}</strong>
          </Why>
        </span>
        {channel.funds !== null && (
          <span>
            {t("talk.funds")}{" "}
            <Why of="funds" about={[channel.id]}>
              <strong>{tenths(channel.funds)}</strong>
            </Why>
          </span>
        )}
        <Members channel={channel} />
      </div>
    </header>
  );
}

export function TrackTag({ track }: { track: ChannelShown["track"] }) {
  return (
    <span class="badge">
      {t(`track.${track}`)} · {t(`track.${track}.tag`)}
    </span>
  );
}

/** Who sits here, and who is there now. */
function Members({ channel }: { channel: ChannelShown }) {
  const names = useNames();
  const present = new Set(useGame().pulse.value?.present ?? []);
  return (
    <details class="members">
      <summary>{t("talk.members", { count: channel.members.length })}</summary>
      <p class="soft">{channel.about}</p>
      <ul class="stack-tight plain">
        {channel.members.map((id) => {
          const seat = names.seat(id);
          return (
            <li key={id} class="spread">
              <SeatName id={id} />
              <span class="row">
                {seat !== null && <Standing official={seat.official} />}
                {seat !== null && !isBot(seat) && (
                  <span class={present.has(id) ? "badge is-good" : "badge"}>
                    {t(present.has(id) ? "talk.here" : "talk.away")}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
