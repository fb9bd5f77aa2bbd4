import { useState } from "preact/hooks";
import type { ChannelShown, TopicShown } from "../protocol/types";
import { listed, t } from "../words";
import { progressWord } from "./amounts";
import { useGame } from "./game";
import { NeedChoice, NeededBy } from "./given/needs";
import { Icon } from "./Icon";
import { Mark } from "./Mark";
import { useNames } from "./names";
import { told } from "./toasts";
import { Why } from "./Why";

/** "We meet on ...": what this channel will work on, once a member of each side has said so. */
export function Agenda({ channel }: { channel: ChannelShown }) {
  const game = useGame();
  const phase = game.get("table")?.phase;
  return (
    <section class="agenda" aria-labelledby={`agenda-${channel.id} name-${channel.id}`}>
      <h4 id={`agenda-${channel.id}`}>{t("agenda.title")}</h4>
      <p class="small soft">{t("agenda.about")}</p>
      <ul class="topics plain">
        {channel.topics.map((topic) => (
          <Topic key={topic.issue} channel={channel} topic={topic} open={phase === "open"} />
        ))}
      </ul>
      <NeedChoice channel={channel} />
    </section>
  );
}

function Topic({
  channel,
  topic,
  open,
}: {
  channel: ChannelShown;
  topic: TopicShown;
  open: boolean;
}) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const me = game.get("card")?.seat ?? null;
  const willing = me !== null && topic.willing.includes(me);
  const may = open && me !== null && channel.members.includes(me) && game.act !== null;

  async function tap() {
    if (game.act === null || busy) return;
    setBusy(true);
    const answer = await game.act({
      kind: "meet-on",
      channel: channel.id,
      issue: topic.issue,
      willing: !willing,
    });
    setBusy(false);
    told(answer, names);
  }

  return (
    <li class={topic.agreed ? "topic is-agreed" : "topic"}>
      <button
        type="button"
        class="topic-tap"
        aria-pressed={willing}
        aria-disabled={!may}
        aria-busy={busy}
        onClick={() => {
          if (may) void tap();
        }}
      >
        <span class="topic-name">
          {topic.agreed ? <Icon name="check" /> : null}
          {names.issue(topic.issue)}
        </span>
        <span class="topic-willing">
          {topic.willing.map((seat) => (
            <Willing key={seat} seat={seat} />
          ))}
          <span class="small">{state(topic, willing)}</span>
        </span>
      </button>
      <p class="small soft topic-facts">
        <Why of="progress" about={[channel.id, topic.issue]}>
          {progressWord(topic.progress)}
        </Why>
        <NeededBy needs={channel.needs} issue={topic.issue} />
        {topic.signable && <span class="badge is-good">{t("issue.signable")}</span>}
        {topic.found.length > 0 && (
          <span class="badge is-accent">
            {t("agenda.found", {
              letters: listed(topic.found.map((it) => names.letter(topic.issue, it))),
            })}
          </span>
        )}
      </p>
    </li>
  );
}

function Willing({ seat }: { seat: string }) {
  const names = useNames();
  const mark = names.party(names.seat(seat)?.party ?? "")?.mark ?? 0;
  return (
    <span class={`of-${mark} willing`} title={names.seatName(seat)}>
      <Mark mark={mark} />
      <span class="unseen">{names.seatName(seat)}</span>
    </span>
  );
}

function state(topic: TopicShown, willing: boolean): string {
  if (topic.agreed) return t("agenda.agreed");
  if (willing) return t("agenda.waiting");
  return topic.willing.length > 0 ? t("agenda.asked") : t("agenda.tap");
}
