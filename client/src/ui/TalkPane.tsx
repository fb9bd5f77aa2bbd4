import { useEffect } from "preact/hooks";
import type { Desk, Part } from "../desk";
import type { ChannelShown } from "../protocol/types";
import { t } from "../words";
import { Agenda } from "./Agenda";
import { ChannelHead } from "./ChannelHead";
import { useGame } from "./game";
import { useOffersToMe } from "./given/promises";
import { Icon } from "./Icon";
import { Tabs } from "./Tabs";
import { Talk } from "./Talk";
import { Texts } from "./Texts";
import { useLinesOf, useUnreadOf } from "./unread";

/** Where I can talk: one channel at a time. */
export function TalkPane({ desk, looking }: { desk: Desk; looking: boolean }) {
  const channels = useGame().get("channels")?.channels ?? [];
  const unread = useUnreadOf(desk);
  const offers = useOffersToMe();
  const channel =
    channels.find((each) => each.id === desk.channel.value) ??
    channels.find((each) => !each.standing.shut) ??
    channels[0];
  if (channel === undefined) return <p class="soft">{t("talk.no-channels")}</p>;
  return (
    <div class="talk-pane">
      <Watched />
      {channels.length > 1 && (
        <Tabs
          prefix="channel"
          label={t("talk.channels")}
          tabs={channels.map((each) => ({
            id: each.id,
            label: (
              <>
                {each.name}
                <Count of={each.id === channel.id ? 0 : (unread[each.id] ?? 0)} />
                <Count
                  of={each.id === channel.id ? 0 : (offers[each.id] ?? 0)}
                  words={t("promise.to-answer")}
                />
              </>
            ),
          }))}
          chosen={channel.id}
          onChoose={(id) => {
            desk.channel.value = id;
          }}
        />
      )}
      <OpenChannel key={channel.id} channel={channel} desk={desk} looking={looking} />
    </div>
  );
}

/** Nobody is listened to without knowing it. */
function Watched() {
  if (useGame().pulse.value?.watched !== true) return null;
  return (
    <p class="row small watched-sign">
      <Icon name="eye" />
      {t("talk.watched")}
    </p>
  );
}

const PARTS: readonly Part[] = ["said", "agenda", "texts"];

interface OpenProps {
  channel: ChannelShown;
  desk: Desk;
  looking: boolean;
}

/** A channel with its three parts: what is said stands first, the agenda and the texts beside it. */
function OpenChannel({ channel, desk, looking }: OpenProps) {
  const { shut } = channel.standing;
  const part = shut ? "said" : desk.part.value;
  const lines = useLinesOf(channel.id);
  const sees = looking && part === "said";
  useEffect(() => {
    if (sees) desk.see(channel.id, lines);
  }, [sees, lines, desk, channel.id]);
  return (
    <section
      class="channel"
      id={`panel-channel-${channel.id}`}
      aria-labelledby={`name-${channel.id}`}
    >
      <ChannelHead channel={channel} />
      {!shut && <Parts channel={channel} desk={desk} />}
      {shut ? (
        <div class="part part-said">
          <Talk channel={channel} desk={desk} />
        </div>
      ) : (
        <div
          id={`panel-part-${channel.id}-${part}`}
          class={`part part-${part}`}
          role="tabpanel"
          aria-labelledby={`tab-part-${channel.id}-${part}`}
        >
          {part === "said" && <Talk channel={channel} desk={desk} />}
          {part === "agenda" && <Agenda channel={channel} />}
          {part === "texts" && <Texts channel={channel} desk={desk} />}
        </div>
      )}
    </section>
  );
}

/** What there is in a channel, and how much of it waits to be looked at. */
function Parts({ channel, desk }: { channel: ChannelShown; desk: Desk }) {
  const unread = useUnreadOf(desk)[channel.id] ?? 0;
  const asked = useAsked(channel).length;
  const offers = useOffersToMe()[channel.id] ?? 0;
  return (
    <Tabs
      prefix={`part-${channel.id}`}
      class="tabs parts"
      label={t("talk.parts")}
      tabs={PARTS.map((id) => ({
        id,
        label: (
          <>
            {t(`part.${id}`)}
            {id === "said" && <Count of={unread} />}
            {id === "said" && <Count of={offers} words={t("promise.to-answer")} />}
            {id === "agenda" && <Count of={asked} words={t("agenda.asking")} />}
            {id === "texts" && channel.drafts.length > 0 && (
              <span class="tab-count">{channel.drafts.length}</span>
            )}
          </>
        ),
      }))}
      chosen={desk.part.value}
      onChoose={(id) => {
        desk.part.value = id;
      }}
    />
  );
}

/** The questions on which somebody would meet, and I have not answered. */
export function useAsked(channel: ChannelShown): string[] {
  const me = useGame().get("card")?.seat ?? "";
  return channel.topics
    .filter((topic) => !topic.agreed && topic.willing.length > 0 && !topic.willing.includes(me))
    .map((topic) => topic.issue);
}

/** A channel as somebody sees it who only looks on: everything at once. */
export function Channel({ channel }: { channel: ChannelShown }) {
  return (
    <div class="stack channel-whole">
      <ChannelHead channel={channel} />
      <Agenda channel={channel} />
      <Texts channel={channel} desk={null} />
      <Talk channel={channel} desk={null} />
    </div>
  );
}

/** How many things wait to be looked at. */
function Count({ of, words = t("talk.unread") }: { of: number; words?: string }) {
  if (of === 0) return null;
  return (
    <span class="tab-count is-asking">
      {of}
      <span class="unseen"> {words}</span>
    </span>
  );
}
