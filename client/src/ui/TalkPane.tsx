import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { ChannelShown } from "../protocol/types";
import { t } from "../words";
import { Agenda } from "./Agenda";
import { easeWord } from "./amounts";
import { useGame } from "./game";
import { isBot, SeatName, Standing } from "./Mark";
import { useNames } from "./names";
import { Tabs } from "./Tabs";
import { Talk } from "./Talk";
import { Texts } from "./Texts";
import { Why } from "./Why";

/** Where I can talk: one channel at a time, with its members, its agenda, its texts and what was said. */
export function TalkPane({ desk }: { desk: Desk }) {
  const channels = useGame().get("channels")?.channels ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const channel = channels.find((each) => each.id === chosen) ?? channels[0];
  if (channel === undefined) return <p class="soft">{t("talk.no-channels")}</p>;
  return (
    <div class="stack">
      {channels.length > 1 && (
        <Tabs
          prefix="channel"
          label={t("talk.channels")}
          tabs={channels.map((each) => ({ id: each.id, label: each.name }))}
          chosen={channel.id}
          onChoose={setChosen}
        />
      )}
      <Channel key={channel.id} channel={channel} desk={desk} />
    </div>
  );
}

export function Channel({ channel, desk }: { channel: ChannelShown; desk: Desk | null }) {
  return (
    <div class="stack channel" id={`panel-channel-${channel.id}`}>
      <ChannelHead channel={channel} />
      <Agenda channel={channel} />
      <Texts channel={channel} desk={desk} />
      <Talk channel={channel} desk={desk} />
    </div>
  );
}

function ChannelHead({ channel }: { channel: ChannelShown }) {
  return (
    <header class="stack-tight">
      <div class="spread">
        <h3 id={`name-${channel.id}`}>{channel.name}</h3>
        <TrackTag track={channel.track} />
      </div>
      <p class="small soft">{channel.about}</p>
      <p class="small">
        {t("talk.ease")}{" "}
        <Why of="rapport" about={[channel.id]}>
          <strong>{easeWord(channel.rapport)}</strong>
        </Why>
      </p>
      <Members channel={channel} />
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
      <summary class="small">{t("talk.members", { count: channel.members.length })}</summary>
      <ul class="stack-tight plain">
        {channel.members.map((id) => {
          const seat = names.seat(id);
          return (
            <li key={id} class="spread small">
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

/** How many lines have come since this was last looked at. */
export function useUnread(looking: boolean): number {
  const lines = useGame().lines.value.length;
  const [seen, setSeen] = useState(lines);
  useEffect(() => {
    if (looking || lines < seen) setSeen(lines);
  }, [looking, lines, seen]);
  return looking ? 0 : Math.max(0, lines - seen);
}
