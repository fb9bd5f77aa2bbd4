import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NO_TIES, pairShown, playedGame, someWords } from "../../fixture/table";
import type { DyadShown } from "../../protocol/types";
import { GameProvider } from "../game";
import { Ties } from "./Ties";

beforeEach(() =>
  someWords({
    "ties.title": "What else stands between them",
    "ties.hotline": "There is a hotline.",
    "ties.ceasefire": "A ceasefire holds.",
    "ties.halted": "No official talks in round {round}.",
    "ties.unrecognised": "{party} does not recognise {toward}.",
    "ties.sanctions": "{party} punishes the trade of {toward}.",
    "ties.ultimatum": "{party} gives {toward} time until round {round}.",
  }),
);
afterEach(cleanup);

function show(ties: Partial<DyadShown["ties"]>) {
  const dyad = pairShown("north", "south", { ties: { ...NO_TIES, ...ties } });
  render(
    <GameProvider value={playedGame()}>
      <Ties dyad={dyad} />
    </GameProvider>,
  );
  return screen.queryAllByRole("listitem").map((line) => line.textContent);
}

describe("what stands between two countries", () => {
  it("is not mentioned where there is nothing to say", () => {
    expect(show({})).toEqual([]);
    expect(screen.queryByText("What else stands between them")).toBeNull();
  });

  it("is told from the side that does it", () => {
    expect(show({ sanctions: [false, true], ultimatums: [5, 0] })).toEqual([
      "Northland gives Southland time until round 5.",
      "Southland punishes the trade of Northland.",
    ]);
  });

  it("says who does not recognise whom", () => {
    expect(show({ recognised: [true, false] })).toEqual([
      "Southland does not recognise Northland.",
    ]);
  });

  it("begins with what is urgent", () => {
    expect(show({ hotline: true, ceasefire: 1, halted: 1 })).toEqual([
      "A ceasefire holds.",
      "No official talks in round 1.",
      "There is a hotline.",
    ]);
  });
});
