import type { ChannelShown } from "../protocol/types";
import { listed, t } from "../words";
import { easeWord, tenths } from "./amounts";
import { useGame } from "./game";
import { KnownTo } from "./KnownTo";
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
      <Place channel={channel} />
      <Opening channel={channel} />
      <KnownTo channel={channel} />
    </header>
  );
}

/** How it stands with the world; nothing where there is nothing to say. */
function Place({ channel }: { channel: ChannelShown }) {
  const { shut, hidden, exposed, in_forum, backed, overreach } = channel.standing;
  const signs = [
    shut && t("place.shut"),
    hidden && t("place.hidden"),
    exposed && t("place.exposed"),
    in_forum && t("place.forum"),
    backed && t("place.backed"),
  ].filter((sign) => sign !== false);
  if (signs.length === 0 && overreach === 0) return null;
  return (
    <p class="row small channel-place">
      {signs.map((sign) => (
        <span key={sign} class="badge">
          {sign}
        </span>
      ))}
      {overreach > 0 && (
        <Why of="overreach" about={[channel.id]}>
          {t("place.overreach", { points: tenths(overreach) })}
        </Why>
      )}
    </p>
  );
}

/** What opens a room in which people can only talk so far. */
function Opening({ channel }: { channel: ChannelShown }) {
  const names = useNames();
  const { shut, waits_for } = channel.standing;
  const dyads = useGame().get("world")?.dyads ?? [];
  if (!shut) return null;
  const count = waits_for.length;
  const isBarred = dyads.some(({ ties }) => ties.recognised.includes(false));
  return (
    <p class="small">
      {count > 0
        ? t("place.shut.calls", { count, parties: listed(waits_for.map(names.partyName)) })
        : isBarred
          ? t("place.shut.barred", { card: t("action.meet-the-barred") })
          : t("place.shut.opens", { card: t("action.open-dialogue") })}
    </p>
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
      <p class="soft">{t("talk.opens")}</p>
      {channel.known_to === null && <p class="soft">{t("known.everybody")}</p>}
      <ul class="stack-tight plain">
        {channel.members.map((id) => {
          const seat = names.seat(id);
          return (
            <li key={id} class="spread">
              <SeatName id={id} />
              <span class="row">
                {seat !== null && <Standing official={seat.official} role={seat.role} />}
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
