/**
 * What somebody has begun and not yet sent: chosen orders, a package, half a sentence.
 *
 * It lies apart from the table's store, so that no view that comes in can wipe it away.
 */
import { signal } from "@preact/signals";
import { plan as kept } from "./net/keep";
import type { Choice, Order, Term } from "./protocol/types";

export type Particulars = Choice["particulars"];

/** A package being put together; `draft` is the one that it changes, if any. */
export interface Begun {
  channel: string;
  draft: string | null;
  version: number;
  terms: Term[];
}

/** Two ways of filling in an action are the same when they read the same. */
export function sameAs(particulars: Particulars): string {
  return JSON.stringify(
    particulars,
    Object.keys(particulars).sort((one, other) => one.localeCompare(other)),
  );
}

export type TabId = "situation" | "talk" | "orders";
/** What a channel is made of: what is said, what it meets on, what is written. */
export type Part = "said" | "agenda" | "texts";

export class Desk {
  /** Where I am: the tab of a phone, the channel, and the part of it that is open. */
  readonly tab = signal<TabId>("situation");
  readonly channel = signal<string | null>(null);
  readonly part = signal<Part>("said");
  /** How many lines of each channel have been before my eyes; empty until the first came. */
  readonly seen = signal<Readonly<Record<string, number>> | null>(null);
  readonly chosen = signal<readonly Order[]>([]);
  /** For each action, the way of filling it in that is picked but not added yet. */
  readonly picked = signal<Readonly<Record<string, string>>>({});
  /** The cards that lie open. */
  readonly opened = signal<ReadonlySet<string>>(new Set());
  readonly begun = signal<Begun | null>(null);
  /** What is typed, by channel. */
  readonly typed = signal<Readonly<Record<string, string>>>({});
  private turn = "";

  /** Another round: orders of the last one are of no use, all else stays. */
  turnTo(turn: string): void {
    if (turn === this.turn) return;
    const wasBlank = this.turn === "";
    this.turn = turn;
    this.picked.value = {};
    this.chosen.value = wasBlank ? this.remembered(turn) : [];
  }

  choose(orders: readonly Order[]): void {
    this.chosen.value = orders;
    kept.write(JSON.stringify({ turn: this.turn, orders }));
  }

  open(action: string, opened: boolean): void {
    const cards = new Set(this.opened.peek());
    if (cards.has(action) === opened) return;
    if (opened) cards.add(action);
    else cards.delete(action);
    this.opened.value = cards;
  }

  pick(action: string, particulars: Particulars): void {
    this.picked.value = { ...this.picked.value, [action]: sameAs(particulars) };
  }

  /** To a channel, and the part of it that is wanted. */
  goTo(channel: string, part: Part): void {
    this.channel.value = channel;
    this.part.value = part;
    this.tab.value = "talk";
  }

  see(channel: string, lines: number): void {
    const seen = this.seen.peek() ?? {};
    if (seen[channel] !== lines) this.seen.value = { ...seen, [channel]: lines };
  }

  type(channel: string, words: string): void {
    this.typed.value = { ...this.typed.value, [channel]: words };
  }

  /** What was chosen in this very round before the page was loaded again. */
  private remembered(turn: string): readonly Order[] {
    try {
      const it: unknown = JSON.parse(kept.read() ?? "null");
      if (typeof it !== "object" || it === null || !("turn" in it) || !("orders" in it)) return [];
      return it.turn === turn && Array.isArray(it.orders) ? (it.orders as Order[]) : [];
    } catch {
      return [];
    }
  }
}
