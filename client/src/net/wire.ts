/**
 * The open connection. One map from message name to payload types everything that is said over it.
 *
 * What changes the game (`send`) is kept until it is answered, one after the other, and said again with the same id when
 * the line was silent or broke: the server knows the id and answers as it did the first time. Questions (`ask`) are not kept.
 */
import { io } from "socket.io-client";
import type { Protocol } from "../protocol/types";
import type { Hello } from "./hello";

type Named<D extends string> = {
  [N in keyof Protocol]: Protocol[N] extends { direction: D } ? N : never;
}[keyof Protocol];
export type Said = Named<"to-server">;
export type Heard = Named<"to-client">;
export type Payload<N extends Said | Heard> = Protocol[N]["payload"];
export type AnswerTo<N extends Said> = Exclude<Protocol[N]["answer"], null>;

/** How the connection stands. `over` is for good: the server said goodbye, or would not let us in. */
export type Link =
  | { state: "connecting" }
  | { state: "open" }
  | { state: "lost" }
  | { state: "over"; reason: string };

/** As much of a Socket.IO socket as we use, so that a test can stand in for it. */
export interface Line {
  readonly connected: boolean;
  readonly active: boolean;
  connect(): unknown;
  disconnect(): unknown;
  on(event: string, listener: (said: never, more: never) => void): unknown;
  emit(event: string, payload: unknown, answered: (answer: never) => void): unknown;
}
export type Dial = (hello: () => Hello) => Line;

/** Milliseconds without an answer after which an act is said again. */
export const SILENCE = 4000;
/** The same for the story of a game: the server reads whole games for it, of every table where tables are compared. */
export const WHOLE_GAME = 30_000;
/** Milliseconds before the first new attempt; each further one waits twice as long, up to the last. */
const AGAIN = 1500;
const AGAIN_AT_MOST = 24_000;
/** Faults that say nothing about the act itself: the same act may be said again a little later. */
const LATER: ReadonlySet<string> = new Set(["try-again", "too-often", "not-connected"]);
const TRIES = 6;
/** Goodbyes after which the same server will soon be back. */
const RETURNS = new Set(["stopping"]);

interface Waiting {
  name: Said;
  payload: unknown;
  tries: number;
  answered: (answer: never) => void;
}

/** Where a class is kept together (`place` in server/guard/codes.py): how its session's key and all its tokens begin. */
export const placeOf = (hello: Hello) =>
  (hello.kind === "teacher" ? hello.session : hello.token).slice(0, 3);

const dialServer: Dial = (hello) =>
  io({
    autoConnect: false,
    transports: ["websocket"],
    query: { at: placeOf(hello()) },
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000,
    auth: (give: (it: object) => void) => give(hello()),
  }) as Line;

export class Wire {
  private readonly line: Line;
  private readonly queue: Waiting[] = [];
  private flying: Waiting | null = null;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private silences = 0;
  private pause = AGAIN;
  private over = false;

  constructor(
    hello: () => Hello,
    private readonly onLink: (link: Link) => void,
    /** How many acts wait for their answer. */
    private readonly onWaiting: (count: number) => void = () => {},
    dial: Dial = dialServer,
  ) {
    this.line = dial(hello);
    this.line.on("connect", () => {
      this.onLink({ state: "open" });
      this.pump();
    });
    this.line.on("disconnect", (reason: string) => this.broke(reason));
    this.line.on("connect_error", (error: Error & { data?: { code?: string } }) => {
      const code = error.data?.code;
      if (code !== undefined) this.end(code);
      else this.broke("connect_error");
    });
    this.on("welcome", () => {
      this.pause = AGAIN;
    });
    this.on("goodbye", ({ reason }) => this.end(reason));
  }

  open(): void {
    this.over = false;
    this.onLink({ state: "connecting" });
    this.line.connect();
  }

  close(): void {
    this.over = true;
    clearTimeout(this.silence);
    this.line.disconnect();
  }

  on<N extends Heard>(name: N, hear: (payload: Payload<N>) => void): void {
    this.line.on(name, hear as (said: never) => void);
  }

  /** Say something that must arrive; the promise holds until it is answered, however long the line is down. */
  send<N extends Said>(name: N, payload: Payload<N>): Promise<AnswerTo<N>> {
    return new Promise((answered) => {
      this.queue.push({ name, payload, tries: 0, answered });
      this.onWaiting(this.queue.length);
      this.pump();
    });
  }

  /** Ask something that may be asked again later; null when nobody answers in time. */
  ask<N extends Said>(
    name: N,
    payload: Payload<N>,
    patience: number = SILENCE,
  ): Promise<AnswerTo<N> | null> {
    if (!this.line.connected) return Promise.resolve(null);
    return new Promise((answered) => {
      const silence = setTimeout(() => answered(null), patience);
      this.line.emit(name, payload, (answer: AnswerTo<N>) => {
        clearTimeout(silence);
        answered(answer);
      });
    });
  }

  /** Hang up and dial again: for a line that looks open but is silent. */
  redial(): void {
    if (this.over) return;
    this.line.disconnect();
    this.broke("silent");
    this.line.connect();
  }

  /** Dial at once instead of waiting for the next attempt, as when a phone wakes up. */
  wake(): void {
    if (!this.over && !this.line.connected) this.line.connect();
  }

  private pump(): void {
    const head = this.queue[0];
    if (head === undefined || this.flying !== null || !this.line.connected) return;
    this.flying = head;
    this.silence = setTimeout(() => {
      this.flying = null;
      this.silences += 1;
      if (this.silences % 2 === 0) this.redial();
      else this.pump();
    }, SILENCE);
    this.line.emit(head.name, head.payload, (answer: never) => {
      // A second answer to an act that was said twice.
      if (this.queue[0] !== head) return;
      clearTimeout(this.silence);
      this.silences = 0;
      head.tries += 1;
      if (isForLater(answer) && head.tries < TRIES) {
        this.silence = setTimeout(() => {
          this.flying = null;
          this.pump();
        }, AGAIN * head.tries);
        return;
      }
      this.queue.shift();
      this.flying = null;
      this.onWaiting(this.queue.length);
      head.answered(answer);
      this.pump();
    });
  }

  private broke(reason: string): void {
    clearTimeout(this.silence);
    this.flying = null;
    if (this.over) return;
    this.onLink({ state: "lost" });
    // Socket.IO dials again by itself, except when it was the server that hung up.
    if (reason === "io server disconnect" || !this.line.active) {
      setTimeout(() => this.wake(), this.pause);
      this.pause = Math.min(2 * this.pause, AGAIN_AT_MOST);
    }
  }

  private end(reason: string): void {
    if (RETURNS.has(reason)) return;
    this.over = true;
    clearTimeout(this.silence);
    this.onLink({ state: "over", reason });
    this.line.disconnect();
  }
}

function isForLater(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  return "code" in answer && LATER.has(String(answer.code));
}
