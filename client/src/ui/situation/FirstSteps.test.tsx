import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelShown, playedGame, SECTIONS, someWords } from "../../fixture/table";
import type { MyOptions } from "../../protocol/types";
import type { Game } from "../game";
import { GameProvider } from "../game";
import { FirstSteps } from "./FirstSteps";

beforeEach(() =>
  someWords({
    "first.title": "What to do in the first round",
    "first.talk": "Talk first",
    "first.agenda": "Say what you would meet on",
    "first.orders.other": "Choose {count} cards, and seal them",
    "first.empty": "Seal an empty envelope",
    "first.done": "done",
  }),
);
afterEach(cleanup);

const FRONT = channelShown({
  topics: [
    {
      issue: "water",
      progress: 0,
      sessions: 0,
      signable: false,
      willing: [],
      agreed: false,
      found: [],
    },
  ],
});

const free = { capital: 0, treasury: 0, funds: 0 };
const STAND_DOWN: MyOptions = {
  kind: "options",
  actions: [
    {
      action: "stand-down",
      cost: 1,
      no: null,
      choices: [{ particulars: { kind: "plain" }, no: null, price: free }],
    },
  ],
};

type Changed = Partial<Game> & { round?: number; sealed?: boolean; shut?: boolean };

function steps({ round = 1, sealed = false, shut = false, ...more }: Changed = {}) {
  const table = SECTIONS.table === undefined ? undefined : { ...SECTIONS.table, round };
  const orders = { kind: "orders" as const, actions: 2, sealed, orders: [] };
  const room = { ...FRONT, standing: { ...FRONT.standing, shut } };
  const channels = { kind: "channels" as const, channels: [room] };
  const options = shut ? { ...STAND_DOWN, actions: [] } : STAND_DOWN;
  const game = { ...playedGame({ ...(table && { table }), orders, channels, options }), ...more };
  render(
    <GameProvider value={game}>
      <FirstSteps />
    </GameProvider>,
  );
  return screen.queryAllByRole("listitem").map((step) => step.textContent ?? "");
}

describe("what to do in the first round", () => {
  it("says whom to talk to, where to agree, and how many cards to seal", () => {
    const said = steps();

    expect(said[0]).toContain("South.");
    expect(said.some((step) => step.includes("Say what you would meet on"))).toBe(true);
    expect(said.at(-1)).toContain("Choose 2 cards, and seal them");
    expect(said.some((step) => step.includes("done"))).toBe(false);
  });

  it("asks for talk alone where no room and no card is open yet", () => {
    const said = steps({ shut: true });

    expect(said[0]).toContain("Talk first");
    expect(said.some((step) => step.includes("Say what you would meet on"))).toBe(false);
    expect(said.at(-1)).toContain("Seal an empty envelope");
  });

  it("leads to the room, and ticks what is done", async () => {
    const went: string[] = [];
    const me = SECTIONS.card?.seat ?? "";
    const mine = { channel: "front", seat: me, round: 1, at: 1, words: "Good morning." };

    const said = steps({
      goTo: (channel, part) => went.push(`${channel} ${part}`),
      lines: { value: [mine] },
    });
    await userEvent.click(screen.getByRole("button", { name: "Talk first" }));

    expect(went).toEqual(["front said"]);
    expect(said[0]).toContain("done");
  });

  it("is gone when the envelope is sealed, and in every later round", () => {
    expect(steps({ sealed: true })).toEqual([]);
    cleanup();
    expect(steps({ round: 2 })).toEqual([]);
  });
});
