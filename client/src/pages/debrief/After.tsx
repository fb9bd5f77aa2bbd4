import { useState } from "preact/hooks";
import type { Play } from "../../play";
import { ChannelHead } from "../../ui/ChannelHead";
import { useGame } from "../../ui/game";
import { Tabs } from "../../ui/Tabs";
import { Talk } from "../../ui/Talk";
import { Texts } from "../../ui/Texts";
import { t } from "../../words";
import { AllTalk } from "./AllTalk";
import { DebriefLater } from "./later";

type TabId = "debrief" | "talk";
const TABS: readonly TabId[] = ["debrief", "talk"];

/** When the game is over: what happened, and what was said, to be read again. */
export function After({ play }: { play: Play }) {
  const [tab, setTab] = useState<TabId>("debrief");
  return (
    <main class="page is-wide stack">
      <Tabs
        prefix="after"
        label={t("after.title")}
        chosen={tab}
        onChoose={setTab}
        tabs={TABS.map((id) => ({ id, label: t(`after.${id}`) }))}
      />
      <div id={`panel-after-${tab}`} role="tabpanel" aria-labelledby={`tab-after-${tab}`}>
        {tab === "debrief" ? (
          <DebriefLater ask={() => play.debrief()} />
        ) : (
          <TalkAgain play={play} />
        )}
      </div>
    </main>
  );
}

/** All that was said; until that is open, what was said where this seat sat. */
function TalkAgain({ play }: { play: Play }) {
  return (
    <AllTalk ask={() => play.transcript()}>
      <MyTalk />
    </AllTalk>
  );
}

/** Every channel that this seat sat in, with its texts. */
function MyTalk() {
  const channels = useGame().get("channels")?.channels ?? [];
  if (channels.length === 0) return <p class="soft">{t("talk.no-channels")}</p>;
  return (
    <div class="stack">
      <h1 class="unseen">{t("after.title")}</h1>
      <h2 class="unseen">{t("after.talk")}</h2>
      {channels.map((channel) => (
        <div key={channel.id} class="card">
          <div class="stack channel-whole">
            <ChannelHead channel={channel} />
            <Texts channel={channel} desk={null} />
            <Talk channel={channel} desk={null} />
          </div>
        </div>
      ))}
    </div>
  );
}
