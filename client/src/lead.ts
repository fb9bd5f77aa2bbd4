/** The teacher of a session, or its projector: the connection, the classroom, and the tables that are open. */
import { type Signal, signal } from "@preact/signals";
import { serverTime } from "./clock";
import { freshId } from "./net/ids";
import { type Dial, type Link, WHOLE_GAME, Wire } from "./net/wire";
import type { Answer, ClassroomSent, DebriefAnswer, Lead, Var, WhyAnswer } from "./protocol/types";
import { TableStore } from "./table";
import { language } from "./words";

export type LeadAct = Lead["act"];

export class Leading {
  readonly classroom = signal<ClassroomSent | null>(null);
  readonly link = signal<Link>({ state: "connecting" });
  readonly waiting = signal(0);
  /** The table whose channels are open in the console. */
  readonly watched = signal<number | null>(null);
  readonly tables: Signal<ReadonlyMap<number, TableStore>> = signal(new Map());
  private readonly wire: Wire;

  constructor(session: string, projector: boolean, dial?: Dial) {
    this.wire = new Wire(
      () => ({ kind: "teacher", session, projector }),
      (link) => {
        this.link.value = link;
        const watched = this.watched.peek();
        if (link.state === "open" && watched !== null)
          void this.wire.ask("watch", { table: watched });
      },
      (count) => {
        this.waiting.value = count;
      },
      dial,
    );
    this.wire.on("welcome", ({ now }) => serverTime(now));
    this.wire.on("classroom", (classroom) => {
      this.classroom.value = classroom;
    });
    this.wire.on("view", (view) => this.at(view.table).receive(view));
    this.wire.on("talk", (talk) => this.at(talk.table).hear(talk));
    this.wire.on("pulse", (pulse) => {
      serverTime(pulse.now);
      this.at(pulse.table).beat(pulse);
    });
  }

  open(): void {
    this.wire.open();
  }

  close(): void {
    this.wire.close();
  }

  /** One act for one table, or (null) for all of them. */
  lead(act: LeadAct, table: number | null = null): Promise<Answer> {
    return this.wire.send("lead", { id: freshId(), table, act });
  }

  watch(table: number | null): void {
    this.watched.value = table;
    void this.wire.ask("watch", { table });
  }

  why(table: number, variable: Var, subject: string[]): Promise<WhyAnswer | null> {
    return this.wire.ask("why", { table, var: variable, subject });
  }

  debrief(table: number): Promise<DebriefAnswer | null> {
    return this.wire.ask("debrief", { table, language: language() }, WHOLE_GAME);
  }

  private at(number: number): TableStore {
    const known = this.tables.peek().get(number);
    if (known !== undefined) return known;
    const table = new TableStore((what) => void this.wire.ask("sync", what));
    this.tables.value = new Map([...this.tables.peek(), [number, table]]);
    return table;
  }
}
