import { type ComponentChildren, Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { ChannelShown, LineSaid } from "../protocol/types";
import { clockTime, t } from "../words";
import { Button, IconButton } from "./Button";
import { useGame } from "./game";
import { OpenPromises } from "./given/OpenPromises";
import { PromiseCard } from "./given/PromiseCard";
import { PromiseForm } from "./given/PromiseForm";
import { mayPromise, placeOf } from "./given/promises";
import { SeatName } from "./Mark";
import { useNames } from "./names";
import { told } from "./toasts";

/** What was said in a channel, by round, and a place to say more. */
export function Talk({ channel, desk }: { channel: ChannelShown; desk: Desk | null }) {
  const game = useGame();
  const lines = game.lines.value.filter((line) => line.channel === channel.id);
  const sending = game.sending.value.filter((line) => line.channel === channel.id);
  const me = game.get("card")?.seat ?? null;
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const may = desk !== null && mayPromise(game, channel);
  const [about, setAbout] = useState<number | null>(null);
  const promisesAt = (place: number) =>
    channel.promises
      .filter((promise) => placeOf(promise, lines) === place)
      .map((promise) => <PromiseCard key={promise.id} promise={promise} />);
  const count = lines.length + sending.length + channel.promises.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line comes into sight when there is one
  useEffect(() => {
    const box = log.current;
    // Whoever has scrolled back to read something is left there.
    if (box !== null && (atEnd.current || sending.length > 0)) box.scrollTop = box.scrollHeight;
  }, [count]);

  return (
    <section class="talk" aria-label={t("talk.lines", { channel: channel.name })}>
      <OpenPromises channel={channel} />
      <div
        ref={log}
        class="talk-log"
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reachable by keyboard
        tabIndex={0}
        aria-label={t("talk.log")}
        onScroll={({ currentTarget: box }) => {
          atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
        }}
      >
        {count === 0 && <p class="soft small">{t("talk.empty")}</p>}
        {promisesAt(0)}
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added
          <Fragment key={at}>
            <Line
              line={line}
              mine={line.seat === me}
              newRound={line.round !== lines[at - 1]?.round}
              sameAs={lines[at - 1] ?? null}
              onPromise={may ? () => setAbout(at + 1) : null}
            />
            {promisesAt(at + 1)}
          </Fragment>
        ))}
        {sending.map((line) => (
          <p key={line.id} class="bubble is-mine is-sending">
            {line.words}
            <span class="small"> {t("talk.sending")}</span>
          </p>
        ))}
      </div>
      {game.say !== null && desk !== null && (
        <Composer
          channel={channel}
          desk={desk}
          onPromise={may ? () => setAbout(lines.length) : null}
        />
      )}
      {about !== null && may && (
        <PromiseForm
          channel={channel}
          line={about}
          saidBy={otherThan(me, lines[about - 1]?.seat)}
          onClose={() => setAbout(null)}
        />
      )}
    </section>
  );
}

interface LineProps {
  line: LineSaid;
  mine: boolean;
  newRound: boolean;
  sameAs: LineSaid | null;
  /** Put a promise on record beside this line; nothing where that cannot be done. */
  onPromise: (() => void) | null;
}

function Line({ line, mine, newRound, sameAs, onPromise }: LineProps) {
  const goesOn = !newRound && sameAs?.seat === line.seat;
  return (
    <>
      {newRound && (
        <p class="talk-round overline">
          {t(line.round === 0 ? "round.before" : "round.name", { round: line.round })}
        </p>
      )}
      <Bubble line={line} mine={mine} named={!goesOn}>
        {onPromise !== null && line.words !== null && (
          <IconButton icon="pact" label={t("promise.on-line")} onPress={onPromise} />
        )}
      </Bubble>
    </>
  );
}

interface BubbleProps {
  line: LineSaid;
  mine: boolean;
  /** Whether it says who speaks, and when. */
  named: boolean;
  children?: ComponentChildren;
}

/** What somebody said, and beside it what can be done about it. */
export function Bubble({ line, mine, named, children }: BubbleProps) {
  return (
    <div class={mine ? "said is-mine" : "said"}>
      {named && (
        <p class="said-by small">
          <SeatName id={line.seat} /> <time class="soft figures">{clockTime(line.at)}</time>
        </p>
      )}
      <div class="bubble-row">
        <p class={line.words === null ? "bubble is-gone" : "bubble"}>
          {line.words ?? t("talk.deleted")}
        </p>
        {children}
      </div>
    </div>
  );
}

/** A seat, unless it is mine. */
function otherThan(me: string | null, seat: string | undefined): string | null {
  return seat === undefined || seat === me ? null : seat;
}

interface ComposerProps {
  channel: ChannelShown;
  desk: Desk;
  onPromise: (() => void) | null;
}

function Composer({ channel, desk, onPromise }: ComposerProps) {
  const game = useGame();
  const names = useNames();
  const typed = desk.typed.value[channel.id] ?? "";

  async function send() {
    const words = typed.trim();
    if (words === "" || game.say === null) return;
    desk.type(channel.id, "");
    const answer = await game.say(channel.id, words);
    // What could not be said comes back, unless something else has been typed since.
    if (!told(answer, names) && (desk.typed.peek()[channel.id] ?? "") === "")
      desk.type(channel.id, words);
  }

  return (
    <form
      class={onPromise === null ? "composer" : "composer has-promise"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {onPromise !== null && (
        <IconButton icon="pact" label={t("promise.title")} onPress={onPromise} />
      )}
      <label class="unseen" for={`say-${channel.id}`}>
        {t("talk.say", { channel: channel.name })}
      </label>
      <textarea
        id={`say-${channel.id}`}
        class="input"
        rows={1}
        maxLength={600}
        placeholder={t("talk.placeholder")}
        value={typed}
        enterkeyhint="send"
        onInput={(event) => desk.type(channel.id, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void send();
          }
        }}
      />
      <Button look="main" onPress={() => void send()}>
        {t("talk.send")}
      </Button>
    </form>
  );
}
