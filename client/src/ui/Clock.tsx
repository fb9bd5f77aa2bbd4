import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { minutesAndSeconds, secondsLeft } from "../clock";
import { t } from "../words";
import { Icon } from "./Icon";

interface Props {
  due: number | null;
  left: number | null;
}

/** What is left of the phase. It is read aloud only when it nears its end, not every second. */
export function Clock({ due, left }: Props) {
  const seconds = useMemo(() => computed(() => secondsLeft({ due, left })), [due, left]).value;
  if (seconds === null) return null;
  const paused = left !== null;
  const near = !paused && seconds <= 30;
  return (
    <span class={near ? "clock is-near" : "clock"}>
      <Icon name={paused ? "pause" : "clock"} />
      <span
        class="figures"
        role="timer"
        aria-label={t("clock.left", { time: minutesAndSeconds(seconds) })}
      >
        {minutesAndSeconds(seconds)}
      </span>
      {paused && <span class="clock-word">{t("clock.paused")}</span>}
      <span class="unseen" aria-live="polite">
        {paused
          ? t("clock.paused")
          : seconds === 60 || seconds === 30
            ? t("clock.soon", { count: seconds })
            : ""}
      </span>
    </span>
  );
}
