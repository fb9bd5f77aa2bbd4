/** Which cards lie on the table first, and which of them share one reason for being closed. */
import type { Choices } from "../protocol/types";
import { t } from "../words";
import { isFlagged, trackOf } from "./ActionCard";
import type { Names } from "./names";

/** As many cards lie open on the table; the rest waits in drawers. */
export const SHOWN = 8;

export function isClosed({ no, choices }: Choices): boolean {
  return no !== null || choices.every((choice) => choice.no !== null);
}

/** Something that is said to the text on the table, now that one lies there. */
export function isOnText({ no, choices }: Choices): boolean {
  return no === null && choices.some((choice) => choice.particulars.kind === "on-text");
}

/**
 * How soon a card is wanted: a word on the text, what only this moment allows, what every game turns on (also closed, for
 * its reason is the way on), then the rest of what can be done, hard acts last, and then what cannot.
 */
function rank(card: Choices): number {
  const closed = isClosed(card);
  if (isOnText(card) && !closed) return 0;
  if (!closed && isFlagged(card.action, "of-the-moment")) return 1;
  if (isFlagged(card.action, "core")) return closed ? 3 : 2;
  if (closed) return 6;
  return isFlagged(card.action, "hostile") ? 5 : 4;
}

/** The cards that lie open, in the order in which they came: under a finger nothing should change places. */
export function firstOf(cards: readonly Choices[]): ReadonlySet<Choices> {
  return new Set([...cards].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN));
}

/** The one sentence that says why a card is closed; none where it is open, or has several reasons. */
export function reasonOf(card: Choices, names: Names): string | null {
  if (!isClosed(card)) return null;
  const refusals = card.no !== null ? [card.no] : card.choices.flatMap((each) => each.no ?? []);
  const said = new Set(
    refusals.map((refusal) => names.say(`refusal.${refusal.code}`, refusal.facts)),
  );
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

export interface Heap {
  reason: string;
  cards: Choices[];
}

/** The cards as they come, and apart from them those that are closed for one and the same reason. */
export function heaped(cards: readonly Choices[], names: Names): [Choices[], Heap[]] {
  const byReason = new Map<string, Choices[]>();
  for (const card of cards) {
    const reason = reasonOf(card, names);
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), card]);
  }
  const heaps = [...byReason]
    .filter(([, alike]) => alike.length > 1)
    .map(([reason, alike]) => ({ reason, cards: alike }));
  const inHeap = new Set(heaps.flatMap((heap) => heap.cards));
  return [cards.filter((card) => !inHeap.has(card)), heaps];
}

const SAID = ["", ".buys", ".costs", ".risk"] as const;

/** Whether all words that somebody typed stand on a card. */
export function isAbout(card: Choices, typed: string): boolean {
  const track = `track.${trackOf(card.action)}`;
  const words = [...SAID.map((part) => t(`action.${card.action}${part}`)), t(track)]
    .join(" ")
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
