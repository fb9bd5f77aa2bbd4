import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pairShown, playedGame, someWords } from "../../fixture/table";
import { GameProvider } from "../game";
import { inOrder, Pairs } from "./Pairs";

beforeEach(() =>
  someWords({
    and: "and",
    "stage.1": "Discussion",
    "stage.3": "Crisis",
    "ladder.tension": "Tension {points} of 100",
    "ladder.where": "{one} and {other} stand on the rung: {stage}.",
  }),
);
afterEach(cleanup);

const DYADS = [
  pairShown("south", "west", { tension: 700, stage: 3 }),
  pairShown("north", "west", { tension: 200, stage: 1 }),
  pairShown("north", "south", { tension: 600, stage: 3 }),
];

describe("where several parties stand", () => {
  it("puts my own pairs first, and of each kind the nearest to war", () => {
    const order = inOrder(DYADS, "north").map(({ one, other }) => `${one} ${other}`);

    expect(order).toEqual(["north south", "north west", "south west"]);
  });

  it("draws one ladder that says of each pair where it stands", () => {
    render(
      <GameProvider value={playedGame()}>
        <Pairs dyads={DYADS} />
      </GameProvider>,
    );

    const ladder = screen.getByRole("img");
    expect(ladder.getAttribute("aria-label")).toContain("Northland and Southland");
    expect(ladder.querySelectorAll(".ladder-pair").length).toBe(3);
    expect(screen.getAllByText(/Tension 60 of 100/).length).toBeGreaterThan(0);
  });

  it("needs no list of pairs where there is only one", () => {
    render(
      <GameProvider value={playedGame()}>
        <Pairs dyads={DYADS.slice(2)} />
      </GameProvider>,
    );

    expect(document.querySelector(".pair-list")).toBeNull();
  });
});
