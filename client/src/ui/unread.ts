/** Which lines of talk have not been before my eyes. */
import { useEffect } from "preact/hooks";
import type { Desk } from "../desk";
import { useGame } from "./game";

export function useLinesOf(channel: string): number {
  return useGame().lines.value.filter((line) => line.channel === channel).length;
}

/** For each channel, how many lines have come since it was last looked at. What is there when the page opens is no news. */
export function useUnreadOf(desk: Desk): Readonly<Record<string, number>> {
  const lines = useGame().lines.value;
  const seen = desk.seen.value;
  const counts: Record<string, number> = {};
  for (const { channel } of lines) counts[channel] = (counts[channel] ?? 0) + 1;
  const now = JSON.stringify(counts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts are compared by what they say
  useEffect(() => {
    if (seen === null) desk.seen.value = counts;
  }, [seen === null, now]);
  if (seen === null) return {};
  return Object.fromEntries(
    Object.entries(counts).map(([channel, count]) => [
      channel,
      Math.max(0, count - (seen[channel] ?? 0)),
    ]),
  );
}

export function useUnread(desk: Desk): number {
  return Object.values(useUnreadOf(desk)).reduce((sum, count) => sum + count, 0);
}
