/** The server's clock, as this browser knows it, and one beat for everything that counts down. */
import { signal } from "@preact/signals";

const offset = signal(0);
const now = signal(Date.now());

let beating: ReturnType<typeof setInterval> | undefined;

/** The server said what time it is. */
export function serverTime(at: number): void {
  now.value = Date.now();
  offset.value = at - now.value;
}

/** Begin to count; calling it again changes nothing. */
export function startClock(): void {
  beating ??= setInterval(() => {
    now.value = Date.now();
  }, 250);
}

export function stopClock(): void {
  clearInterval(beating);
  beating = undefined;
}

export interface Deadline {
  due: number | null;
  left: number | null;
}

/** Whole seconds that remain; null where nothing is counted. While the clock is paused they stand still. */
export function secondsLeft(deadline: Deadline): number | null {
  if (deadline.left !== null) return Math.ceil(deadline.left / 1000);
  if (deadline.due === null) return null;
  return Math.max(0, Math.ceil((deadline.due - (now.value + offset.value)) / 1000));
}

export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Whole minutes since a moment of the server's clock. */
export function minutesSince(at: number): number {
  return Math.max(0, Math.floor((now.value + offset.value - at) / 60_000));
}

/** Whose turn it is of so many that take turns, each for so many seconds; the same on every screen. */
export function turnOf(seconds: number, many: number): number {
  return Math.floor((now.value + offset.value) / 1000 / seconds) % many;
}
