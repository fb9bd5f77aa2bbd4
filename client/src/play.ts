/** A person of the class at a table: the connection, the store, and what this person can say and ask. */
import { batch, type Signal, signal } from "@preact/signals";
import { serverTime } from "./clock";
import { freshId } from "./net/ids";
import * as keep from "./net/keep";
import { type Dial, type Link, WHOLE_GAME, Wire } from "./net/wire";
import type {
  Answer,
  DebriefAnswer,
  LobbySent,
  MyDataAnswer,
  NotesSent,
  SeatActs,
  Term,
  TranscriptAnswer,
  Var,
  WeighAnswer,
  Welcome,
  WhyAnswer,
} from "./protocol/types";
import { TableStore } from "./table";
import { language } from "./words";

export type SeatAct = SeatActs["act"];

/** A line of talk on its way. */
export interface Sending {
  id: string;
  channel: string;
  words: string;
}

export class Play {
  readonly table: TableStore;
  readonly link = signal<Link>({ state: "connecting" });
  readonly me = signal<Welcome | null>(null);
  readonly lobby = signal<LobbySent | null>(null);
  /** What the teacher said to this seat, and whether this person has asked for help. */
  readonly desk = signal<NotesSent | null>(null);
  /** Acts that are not answered yet. */
  readonly waiting = signal(0);
  readonly sending: Signal<readonly Sending[]> = signal([]);
  private readonly wire: Wire;
  private readonly stopListening: () => void;

  constructor(dial?: Dial) {
    this.table = new TableStore((what) => void this.wire.ask("sync", what));
    this.wire = new Wire(
      () => ({
        kind: "participant",
        token: keep.token.read() ?? "",
        ...this.table.numbers,
        table: this.table.table.peek(),
        seat: this.table.peek("card")?.seat ?? null,
      }),
      (link) => {
        this.link.value = link;
      },
      (count) => {
        this.waiting.value = count;
      },
      dial,
    );
    this.wire.on("welcome", (welcome) => {
      if (welcome.token !== null) {
        // The token we came with dies when we say so, and we say so only when the new one is safe.
        keep.token.write(welcome.token);
        void this.wire.ask("kept", {});
      }
      serverTime(welcome.now);
      this.me.value = welcome;
    });
    this.wire.on("view", (view) => {
      batch(() => {
        this.lobby.value = null;
        this.table.receive(view);
      });
    });
    this.wire.on("talk", (talk) => this.table.hear(talk));
    this.wire.on("pulse", (pulse) => {
      serverTime(pulse.now);
      this.table.beat(pulse);
    });
    this.wire.on("notes", (notes) => {
      this.desk.value = notes;
    });
    this.wire.on("lobby", (lobby) => {
      batch(() => {
        this.lobby.value = lobby;
        this.table.reset();
      });
    });
    this.stopListening = this.listenToDevice();
  }

  open(): void {
    this.wire.open();
  }

  close(): void {
    this.stopListening();
    this.wire.close();
  }

  act(act: SeatAct): Promise<Answer> {
    return this.wire.send("act", { id: freshId(), act });
  }

  async say(channel: string, words: string): Promise<Answer> {
    const line = { id: freshId(), channel, words };
    this.sending.value = [...this.sending.value, line];
    const answer = await this.wire.send("say", line);
    this.sending.value = this.sending.value.filter((each) => each.id !== line.id);
    return answer;
  }

  async why(variable: Var, subject: string[]): Promise<WhyAnswer | null> {
    const table = this.table.table.peek();
    if (table === null) return null;
    return this.wire.ask("why", { table, var: variable, subject });
  }

  /** What the game was; there is an answer only when it is over. */
  async debrief(): Promise<DebriefAnswer | null> {
    const table = this.table.table.peek();
    if (table === null) return null;
    return this.wire.ask("debrief", { table, language: language() }, WHOLE_GAME);
  }

  /** All that the server has stored about this person. */
  myData(): Promise<MyDataAnswer | null> {
    return this.wire.ask("my-data", {});
  }

  /** What was said at my table, in all channels; there is an answer only when every game is over. */
  async transcript(): Promise<TranscriptAnswer | null> {
    const table = this.table.table.peek();
    if (table === null) return null;
    return this.wire.ask("transcript", { table });
  }

  askHelp(wanted: boolean): Promise<Answer | null> {
    return this.wire.ask("ask-help", { wanted });
  }

  weigh(terms: Term[]): Promise<WeighAnswer | null> {
    return this.wire.ask("weigh", { terms });
  }

  /** I play my seat again, and not the bot that stood in. */
  back(): Promise<Answer | null> {
    return this.wire.ask("i-am-back", {});
  }

  /** A phone that wakes up, or finds its network again, looks at once whether it missed something. */
  private listenToDevice(): () => void {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const table = this.table.table.peek();
      if (this.link.peek().state !== "open" || table === null) return this.wire.wake();
      const answer = await this.wire.ask("sync", { table, ...this.table.numbers });
      if (answer === null) this.wire.redial();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }
}
