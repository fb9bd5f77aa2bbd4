/**
 * The one store of a table: the latest sections of the view, the lines of talk, who is here.
 *
 * Sections arrive whole. A message says after which number it brings what has changed; if that is beyond what we hold,
 * something is missing, and the rest is asked for. Nothing is ever patched together from parts.
 */
import { batch, type Signal, signal } from "@preact/signals";
import type { LineSaid, Pulse, Sync, TalkSent, ViewSent } from "./protocol/types";

export type AnySection = ViewSent["sections"][number];
export type Kind = AnySection["kind"];
export type Section<K extends Kind> = Extract<AnySection, { kind: K }>;

export class TableStore {
  /** The table's number, or none before the first view. */
  readonly table = signal<number | null>(null);
  readonly lines = signal<readonly LineSaid[]>([]);
  readonly pulse = signal<Pulse | null>(null);
  private readonly sections = new Map<Kind, Signal<AnySection | null>>();
  private view = 0;
  private talk = 0;

  constructor(private readonly askForRest: (what: Sync) => void) {}

  /** The latest of one section; whoever draws it is drawn again when it changes. */
  get<K extends Kind>(kind: K): Section<K> | null {
    return this.room(kind).value as Section<K> | null;
  }

  /** The same for whoever only looks once. */
  peek<K extends Kind>(kind: K): Section<K> | null {
    return this.room(kind).peek() as Section<K> | null;
  }

  /** The numbers up to which nothing is missing. */
  get numbers(): { view: number; talk: number } {
    return { view: this.view, talk: this.talk };
  }

  receive(sent: ViewSent): void {
    if (!sent.full) {
      const held = sent.table === this.table.peek() ? this.view : 0;
      if (sent.after > held || held === 0) {
        this.resync(sent.table, held);
        return;
      }
      if (sent.number < held) return;
    }
    batch(() => {
      if (sent.full) this.clear(sent);
      this.view = sent.number;
      for (const section of sent.sections) this.room(section.kind).value = section;
    });
  }

  hear(sent: TalkSent): void {
    if (sent.full) {
      this.talk = sent.number;
      this.lines.value = sent.lines;
      return;
    }
    const before = sent.number - sent.lines.length;
    if (before > this.talk) {
      if (this.table.peek() === sent.table) this.resync(sent.table, this.view);
      return;
    }
    const fresh = sent.lines.slice(this.talk - before);
    if (fresh.length === 0) return;
    this.talk = sent.number;
    this.lines.value = [...this.lines.peek(), ...fresh];
  }

  beat(pulse: Pulse): void {
    this.pulse.value = pulse;
  }

  /** Forget everything: another table, or none. */
  reset(): void {
    batch(() => {
      this.table.value = null;
      this.view = 0;
      this.talk = 0;
      this.lines.value = [];
      this.pulse.value = null;
      for (const room of this.sections.values()) room.value = null;
    });
  }

  private clear(sent: ViewSent): void {
    if (sent.table !== this.table.peek()) {
      this.reset();
      this.table.value = sent.table;
    }
    const sentKinds = new Set(sent.sections.map((section) => section.kind));
    for (const [kind, room] of this.sections) if (!sentKinds.has(kind)) room.value = null;
  }

  private resync(table: number, view: number): void {
    this.askForRest({ table, view, talk: view === 0 ? 0 : this.talk });
  }

  private room(kind: Kind): Signal<AnySection | null> {
    let room = this.sections.get(kind);
    if (room === undefined) {
      room = signal<AnySection | null>(null);
      this.sections.set(kind, room);
    }
    return room;
  }
}
