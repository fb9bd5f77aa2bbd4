import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playedGame, someWords } from "../../fixture/table";
import type { Clause, TextOnTable } from "../../protocol/types";
import { GameProvider } from "../game";
import { Agreement, AgreementOnWall } from "./Agreement";

beforeEach(() =>
  someWords({
    "agreement.title": "What is in force",
    "agreement.settled": "Carried out until round {round}.",
    "agreement.amendable": "Can be bettered until round {round}.",
    "agreement.in-part": "A part is settled.",
    "agreement.steps": "{count} of {wanted} steps done",
    "agreement.broken": "has broken it",
    "agreement.is-broken": "broken",
    "agreement.denied": "denies it",
    "agreement.watched": "Somebody watches.",
    "agreement.unwatched": "Nobody watches.",
  }),
);
afterEach(cleanup);

const water: Clause = {
  issue: "water",
  option: "shared",
  since: 2,
  done: 1,
  broken_by: null,
  on_record: false,
};

function show(text: Partial<TextOnTable>, wall = false) {
  const game = playedGame();
  const shown: TextOnTable = {
    kind: "text",
    draft: null,
    signed: null,
    home_votes: [],
    in_force: [],
    clauses: [water],
    settled: true,
    amendable: false,
    watched: false,
    named: [],
    ...text,
  };
  const get = ((kind: string) =>
    kind === "text" ? shown : game.get(kind as "text")) as typeof game.get;
  render(
    <GameProvider value={{ ...game, get }}>
      {wall ? <AgreementOnWall alone={false} /> : <Agreement />}
    </GameProvider>,
  );
}

describe("the agreement in force", () => {
  it("is not there before anything is agreed", () => {
    show({ clauses: [] });

    expect(screen.queryByText("What is in force")).toBeNull();
  });

  it("says in words how far each line is carried out", () => {
    show({});

    expect(screen.getByText("1 of 3 steps done")).toBeTruthy();
    expect(document.querySelectorAll(".clause-step.is-done")).toHaveLength(1);
    expect(screen.getByText("Nobody watches.")).toBeTruthy();
  });

  it("names who broke a line, and whether that stands on record", () => {
    show({ clauses: [{ ...water, broken_by: "south", on_record: true }] });
    expect(screen.getByText("has broken it")).toBeTruthy();
    cleanup();

    show({ clauses: [{ ...water, broken_by: "south" }] });
    expect(screen.getByText("denies it")).toBeTruthy();
  });

  it("shows a wall the letters only, and whose are broken", () => {
    show({ clauses: [{ ...water, broken_by: "south" }] }, true);

    expect(screen.getByRole("list", { name: "What is in force" })).toBeTruthy();
    expect(document.querySelectorAll(".is-broken")).toHaveLength(1);
  });

  it("says where it can be bettered, and counts no steps there", () => {
    show({ amendable: true });

    expect(screen.getByText(/^Can be bettered/)).toBeTruthy();
    expect(document.querySelectorAll(".clause-step")).toHaveLength(0);
    expect(screen.queryByText("Nobody watches.")).toBeNull();
  });

  it("tells a part from the whole", () => {
    show({ settled: false });

    expect(screen.getByText("A part is settled.")).toBeTruthy();
  });
});
