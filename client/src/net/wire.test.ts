import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Hello } from "./hello";
import { type Dial, type Line, type Link, placeOf, SILENCE, WHOLE_GAME, Wire } from "./wire";

type Ack = (answer: never) => void;

/** A line on which nothing is heard until a test says so. */
class FakeLine implements Line {
  connected = false;
  active = true;
  dialled = 0;
  readonly said: { name: string; payload: unknown; ack: Ack }[] = [];
  private readonly listeners = new Map<string, ((...said: never[]) => void)[]>();

  connect() {
    this.dialled += 1;
  }
  disconnect() {
    this.connected = false;
  }
  on(name: string, listener: (...said: never[]) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  emit(name: string, payload: unknown, ack: Ack) {
    this.said.push({ name, payload, ack });
  }
  hear(name: string, ...said: unknown[]) {
    if (name === "connect") this.connected = true;
    if (name === "disconnect") this.connected = false;
    for (const listener of this.listeners.get(name) ?? []) listener(...(said as never[]));
  }
}

const hello: Hello = { kind: "participant", token: "t", view: 0, talk: 0, table: null, seat: null };
const seal = (id: string) => ({ id, act: { kind: "unseal-orders" as const } });
const accepted = { kind: "accepted" };
let line: FakeLine;
let links: Link["state"][];
let waiting: number[];
let wire: Wire;

beforeEach(() => {
  vi.useFakeTimers();
  line = new FakeLine();
  links = [];
  waiting = [];
  const dial: Dial = () => line;
  wire = new Wire(
    () => hello,
    (link) => links.push(link.state),
    (count) => waiting.push(count),
    dial,
  );
  wire.open();
});

afterEach(() => vi.useRealTimers());

const ids = () => line.said.map(({ payload }) => (payload as { id: string }).id);

it("says where the class is kept together, for the teacher as for everybody in it", () => {
  expect(placeOf({ ...hello, token: "abcRANDOM" } as Hello)).toBe("abc");
  expect(placeOf({ kind: "teacher", session: "abcREST" })).toBe("abc");
});

describe("an act", () => {
  it("waits for the line, and is said when it is open", () => {
    void wire.send("act", seal("one"));
    expect(line.said).toEqual([]);

    line.hear("connect");

    expect(ids()).toEqual(["one"]);
  });

  it("is said again with the same id after a silence, and answered once", async () => {
    line.hear("connect");
    const answer = wire.send("act", seal("one"));

    vi.advanceTimersByTime(SILENCE);

    expect(ids()).toEqual(["one", "one"]);
    line.said[0]?.ack(accepted as never);
    line.said[1]?.ack({ kind: "fault", code: "late", facts: {} } as never);
    await expect(answer).resolves.toEqual(accepted);
    expect(waiting.at(-1)).toBe(0);
  });

  it("is said again with the same id when the line comes back, before what came later", async () => {
    line.hear("connect");
    const first = wire.send("act", seal("one"));
    const second = wire.send("act", seal("two"));
    line.hear("disconnect", "transport close");
    expect(ids()).toEqual(["one"]);

    line.hear("connect");
    line.said.at(-1)?.ack(accepted as never);
    await first;

    expect(ids()).toEqual(["one", "one", "two"]);
    line.said.at(-1)?.ack(accepted as never);
    await expect(second).resolves.toEqual(accepted);
  });

  it("that could not be written down is said again a little later, with the same id", async () => {
    line.hear("connect");
    const answer = wire.send("act", seal("one"));

    line.said[0]?.ack({ kind: "fault", code: "try-again", facts: {} } as never);
    expect(ids()).toEqual(["one"]);
    vi.advanceTimersByTime(2_000);

    expect(ids()).toEqual(["one", "one"]);
    line.said[1]?.ack(accepted as never);
    await expect(answer).resolves.toEqual(accepted);
  });

  it("is given up with its fault when it never can be written down", async () => {
    line.hear("connect");
    const answer = wire.send("act", seal("one"));

    for (let tries = 0; tries < 10; tries += 1) {
      line.said.at(-1)?.ack({ kind: "fault", code: "try-again", facts: {} } as never);
      vi.advanceTimersByTime(20_000);
    }

    await expect(answer).resolves.toMatchObject({ code: "try-again" });
    expect(new Set(ids())).toEqual(new Set(["one"]));
  });

  it("makes the line be dialled anew when it stays silent although it looks open", () => {
    line.hear("connect");
    void wire.send("act", seal("one"));
    const before = line.dialled;

    vi.advanceTimersByTime(2 * SILENCE);

    expect(line.dialled).toBe(before + 1);
    expect(links.at(-1)).toBe("lost");
  });
});

describe("a question", () => {
  it("gets no answer rather than a late one", async () => {
    line.hear("connect");
    const answer = wire.ask("weigh", { terms: [] });

    vi.advanceTimersByTime(SILENCE);

    await expect(answer).resolves.toBeNull();
    expect(line.said).toHaveLength(1);
  });
});

describe("the story of a game", () => {
  it("is waited for longer, as whole games are read for it", async () => {
    line.hear("connect");
    const answered = vi.fn();
    void wire.ask("debrief", { table: 1, language: "en" }, WHOLE_GAME).then(answered);

    await vi.advanceTimersByTimeAsync(WHOLE_GAME - 1);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect(answered).toHaveBeenCalledWith(null);
  });
});

describe("the end of a connection", () => {
  it("without a goodbye is tried again, a little later each time", () => {
    const dials = () => line.dialled;
    line.hear("connect");
    const pauses: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      const before = dials();
      line.hear("disconnect", "io server disconnect");
      let waited = 0;
      while (dials() === before) {
        vi.advanceTimersByTime(500);
        waited += 500;
      }
      pauses.push(waited);
      line.hear("connect");
    }

    expect(pauses).toEqual([1500, 3000, 6000, 12_000]);
  });

  it("is for good after a goodbye", () => {
    line.hear("connect");

    line.hear("goodbye", { reason: "removed" });
    line.hear("disconnect", "io server disconnect");
    vi.advanceTimersByTime(60_000);

    expect(links).toEqual(["connecting", "open", "over"]);
    expect(line.dialled).toBe(1);
  });

  it("is a pause when the server goes down and will be back", () => {
    line.hear("connect");

    line.hear("goodbye", { reason: "stopping" });
    line.hear("disconnect", "io server disconnect");
    vi.advanceTimersByTime(60_000);

    expect(links.at(-1)).toBe("lost");
    expect(line.dialled).toBeGreaterThan(1);
  });
});
