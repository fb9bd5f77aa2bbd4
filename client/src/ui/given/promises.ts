/** What a screen asks of the promises on record: which are open, which wait for me, and how each is said. */
import type { ChannelShown, RecordedPromise } from "../../protocol/types";
import { type Game, useGame } from "../game";
import type { Names } from "../names";

export type PromisedAct = RecordedPromise["what"];

/** Who answers an offer: the one of the two who did not make it. */
export function addressee(promise: RecordedPromise): string {
  return promise.proposer === promise.by ? promise.to : promise.by;
}

export function isOpen(promise: RecordedPromise): boolean {
  return promise.state === "offered" || promise.state === "accepted";
}

/** Which sentence says what is promised. */
export function howOf(what: PromisedAct): string {
  switch (what.kind) {
    case "to-play":
      return what.play ? "play" : "not-play";
    case "to-vote":
      return what.yes ? "yes" : "no";
    case "to-keep-silent":
      return "silent";
    default:
      return what satisfies never;
  }
}

/** Who promises what to whom, in a sentence. */
export function promiseWords(
  promise: Pick<RecordedPromise, "by" | "to" | "what">,
  names: Names,
): string {
  const { by, to, what } = promise;
  return names.say("promise.line", {
    by,
    seat: to,
    how: howOf(what),
    action: what.kind === "to-play" ? what.action : "",
    draft: what.kind === "to-vote" ? what.draft : "",
  });
}

/** Whether I can put promises on record in a channel now. */
export function mayPromise(game: Game, channel: ChannelShown): boolean {
  const me = game.get("card")?.seat ?? null;
  return (
    game.act !== null &&
    game.get("table")?.phase === "open" &&
    me !== null &&
    channel.members.includes(me) &&
    channel.members.length > 1 &&
    Object.keys(game.get("cast")?.promisable ?? {}).length > 0
  );
}

/** For each channel, how many promises wait for my answer. */
export function useOffersToMe(): Readonly<Record<string, number>> {
  const game = useGame();
  const me = game.get("card")?.seat ?? null;
  const counts: Record<string, number> = {};
  for (const { id, promises } of game.get("channels")?.channels ?? []) {
    const waiting = promises.filter((it) => it.state === "offered" && addressee(it) === me).length;
    if (waiting > 0) counts[id] = waiting;
  }
  return counts;
}

/** After how many lines of its channel a promise is shown: beside its line, or where its round begins. */
export function placeOf(
  promise: RecordedPromise,
  lines: readonly { readonly round: number }[],
): number {
  if (promise.line > 0) return Math.min(promise.line, lines.length);
  return lines.filter((line) => line.round < promise.made).length;
}
