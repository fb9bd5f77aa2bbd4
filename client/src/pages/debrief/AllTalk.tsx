import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { ChannelTalk, LineSaid, TranscriptAnswer } from "../../protocol/types";
import { Button } from "../../ui/Button";
import { useGame } from "../../ui/game";
import { useNames } from "../../ui/names";
import { Bubble } from "../../ui/Talk";
import { t } from "../../words";

interface Props {
  /** Asks the server for everything that was said. */
  ask: () => Promise<TranscriptAnswer | null>;
  /** What to show until it is open to everybody. */
  children: ComponentChildren;
}

/** What was said at this table, in every channel, once every game of the session is over. */
export function AllTalk({ ask, children }: Props) {
  const [answer, setAnswer] = useState<TranscriptAnswer | "asking" | null>("asking");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and again on demand
  useEffect(() => {
    let gone = false;
    setAnswer("asking");
    void ask().then((said) => {
      if (!gone) setAnswer(said);
    });
    return () => {
      gone = true;
    };
  }, [attempt]);
  if (answer === "asking") return <p aria-live="polite">{t("after.loading")}</p>;
  if (answer === null || answer.kind === "fault") {
    return (
      <div class="stack">
        <div class="banner spread">
          <p>{t(answer === null ? "after.failed" : "after.talk.later")}</p>
          <Button onPress={() => setAttempt(attempt + 1)}>{t("again")}</Button>
        </div>
        {children}
      </div>
    );
  }
  return <Reader channels={answer.channels} />;
}

const ALL = "";

/** Round by round, or one channel alone. */
function Reader({ channels }: { channels: readonly ChannelTalk[] }) {
  const names = useNames();
  const [channel, setChannel] = useState(ALL);
  const [round, setRound] = useState(ALL);
  const shown = channels.filter((each) => channel === ALL || each.channel === channel);
  const rounds = [
    ...new Set(channels.flatMap((each) => each.lines.map((line) => line.round))),
  ].sort((one, other) => one - other);
  const read = rounds.filter((each) => round === ALL || String(each) === round);
  const closed = shown.filter((each) => each.closed);
  return (
    <div class="stack transcript">
      <h1 class="unseen">{t("after.title")}</h1>
      <div class="row">
        <Filter label={t("after.talk.channel")} value={channel} onChoose={setChannel}>
          {channels.map((each) => [each.channel, names.channel(each.channel)])}
        </Filter>
        <Filter label={t("after.talk.round")} value={round} onChoose={setRound}>
          {rounds.map((each) => [String(each), roundName(each)])}
        </Filter>
      </div>
      {closed.map((each) => (
        <p key={each.channel} class="small soft">
          {t("after.talk.closed", { channel: names.channel(each.channel) })}
        </p>
      ))}
      {read.map((each) => (
        <section key={each} class="card stack" aria-labelledby={`talk-of-${each}`}>
          <h2 id={`talk-of-${each}`}>{roundName(each)}</h2>
          {shown.map((it) => (
            <InRound
              key={it.channel}
              channel={it.channel}
              lines={it.lines.filter((line) => line.round === each)}
            />
          ))}
        </section>
      ))}
      {shown.every((each) => each.lines.length === 0) && closed.length < shown.length && (
        <p class="soft">{t("after.talk.none")}</p>
      )}
    </div>
  );
}

function roundName(round: number): string {
  return t(round === 0 ? "round.before" : "round.name", { round });
}

function InRound({ channel, lines }: { channel: string; lines: readonly LineSaid[] }) {
  const names = useNames();
  const game = useGame();
  const me = game.get("card")?.seat ?? null;
  if (lines.length === 0) return null;
  return (
    <section class="transcript-channel" aria-label={names.channel(channel)}>
      <h3>{names.channel(channel)}</h3>
      {lines.map((line, at) => (
        <Bubble
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change any more
          key={at}
          line={line}
          mine={line.seat === me}
          named={lines[at - 1]?.seat !== line.seat}
        />
      ))}
    </section>
  );
}

interface FilterProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: [string, string][];
}

function Filter({ label, value, onChoose, children }: FilterProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value={ALL}>{t("after.talk.all")}</option>
        {children.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
