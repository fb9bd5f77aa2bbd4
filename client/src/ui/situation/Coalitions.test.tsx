import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playedGame, SECTIONS, someWords } from "../../fixture/table";
import type { Section } from "../../table";
import { GameProvider } from "../game";
import { Coalitions } from "./Coalitions";

beforeEach(() =>
  someWords({
    "coalition.title": "Who stands with whom",
    "coalition.alone": "{rival} stands alone, with a power of {power}.",
    "coalition.allies": "{rival} stands with {allies}. Together {power}.",
    "coalition.apart": "{state} stands with neither.",
    "coalition.neutral": "{state} keeps out until round {round}.",
    "coalition.grievance": "{state} holds against {rival}: {over}",
    "coalition.lean.none": "You lean to neither side.",
    "coalition.lean": "You lean to {rival}, {points} of 100, and stand with it from {from}.",
    "why.open": "Why?",
  }),
);
afterEach(cleanup);

type World = Section<"world">;

const PARTIES = ["north", "south", "east"].map((id, mark) => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}land`,
  people: `${id}landers`,
  mark: mark as 0 | 1 | 2,
  about: "Far.",
}));

function show(
  coalitions: World["coalitions"],
  bystanders: World["bystanders"],
  leans: Section<"home">["leans"] = null,
) {
  const cast = SECTIONS.cast;
  if (cast === undefined || cast === null) throw new Error("the fixture has no cast");
  const game = playedGame({
    cast: { ...cast, parties: PARTIES },
    world: {
      kind: "world",
      dyads: [],
      governments: [],
      go_betweens: [],
      coalitions,
      bystanders,
    } as World,
    home: {
      kind: "home",
      support: 500,
      blocs: [],
      ideas: [],
      purse: null,
      reports: [],
      between: null,
      leans,
    },
  });
  render(
    <GameProvider value={game}>
      <Coalitions />
    </GameProvider>,
  );
  return screen.queryAllByRole("listitem").map((line) => line.textContent);
}

const ALONE = { rival: "north", allies: [], power: 600 };
const EAST = { state: "east", stands_with: null, neutral_until: 0, grievance: 0, over: null };

describe("who stands with whom", () => {
  it("is not mentioned where nobody gathers allies", () => {
    expect(show([], [])).toEqual([]);
    expect(screen.queryByText("Who stands with whom")).toBeNull();
  });

  it("names allies, what they weigh together, and what one of them minds", () => {
    const allied = { rival: "south", allies: ["east"], power: 1005 };
    const minds = { ...EAST, stands_with: "south", grievance: 300, over: "The bill is open." };
    const lines = show([ALONE, allied], [minds, { ...minds, state: "west", grievance: 0 }]);
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2)).toEqual([
      "Northland stands alone, with a power of 60.",
      "Southland stands with Eastland. Together 100.5.",
    ]);
    expect(lines[2]).toContain("Eastland holds against Southland: The bill is open.");
  });

  it("says who keeps out, and for how long", () => {
    expect(show([ALONE], [EAST])[1]).toContain("Eastland stands with neither.");
    cleanup();
    expect(show([ALONE], [{ ...EAST, neutral_until: 6 }])[1]).toContain(
      "Eastland keeps out until round 6.",
    );
  });

  it("tells a state's own officials how it leans", () => {
    show([ALONE], [EAST], { to: "north", points: 130, stands_from: 400 });
    expect(document.body.textContent).toContain("You lean to Northland, 13 of 100");
    cleanup();
    show([ALONE], [EAST], { to: null, points: 0, stands_from: 400 });
    expect(document.body.textContent).toContain("You lean to neither side.");
  });
});
