import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playedGame, SECTIONS, someWords } from "../fixture/table";
import type { IssueShown } from "../protocol/types";
import { GameProvider } from "./game";
import { Interest, Reopened } from "./Interest";

beforeEach(() =>
  someWords({
    "interest.origins": "Why it matters to us: {parts}.",
    "interest.less": "{percent} % less hangs on it.",
    "interest.more": "{percent} % more hangs on it.",
    "interest.reopened": "Open until the end of round {round}.",
    "origin.geography": "land ({percent} %)",
    "origin.economy": "money ({percent} %)",
  }),
);
afterEach(cleanup);

function show(more: Partial<IssueShown>) {
  const [first] = SECTIONS.sheet?.issues ?? [];
  if (first === undefined) throw new Error("the fixture has an issue");
  const issue = { ...first, ...more };
  const { container } = render(
    <GameProvider value={playedGame()}>
      <Interest issue={issue} party="north" />
      <Reopened issue={issue} party="north" />
    </GameProvider>,
  );
  return container.textContent;
}

describe("where an interest comes from", () => {
  it("names its parts, the largest first, and says nothing of what never moved", () => {
    const said = show({ origins: { economy: 40, geography: 60 } });

    expect(said).toContain("Why it matters to us: land (60 %) and money (40 %).");
    expect(said).not.toContain("hangs on it");
  });

  it("says how much less hangs on it, and why can be asked", () => {
    show({ origins: { economy: 100 }, more: -480 });

    expect(screen.getByRole("button", { name: /48 % less hangs on it\./ })).toBeTruthy();
  });

  it("says that a mandate lies open as long as it does", () => {
    const round = SECTIONS.table?.round ?? 0;

    expect(show({ reopened: round })).toContain(`Open until the end of round ${round}.`);
    cleanup();
    expect(show({ reopened: round - 1 })).not.toContain("Open until");
  });

  it("is silent where a mediator has no side", () => {
    expect(show({ origins: {}, more: 0 })).toBe("");
  });
});
