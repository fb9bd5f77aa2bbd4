/** Which moments of which table have been watched already. */
import { signal } from "@preact/signals";
import type { Game } from "../game";
import { type Moment, momentsOf, resolutionKey } from "./moments";

export class Watched {
  private readonly seen = new Map<number, string>();
  private readonly turn = signal(0);

  /** What a table has to show and has not shown yet; what was there when it was first looked at is no news. */
  pending(table: number, game: Game): Moment[] {
    // Reading it draws whoever asks anew when something has been watched.
    this.turn.value;
    const key = resolutionKey(game);
    if (key === null) return [];
    const seen = this.seen.get(table);
    const moments = seen === undefined || seen === key ? [] : momentsOf(game);
    if (moments.length === 0) this.seen.set(table, key);
    return moments;
  }

  /** The moments of a table have been watched to the end, or skipped. */
  done(table: number, game: Game): void {
    const key = resolutionKey(game);
    if (key !== null) this.seen.set(table, key);
    this.turn.value += 1;
  }
}
