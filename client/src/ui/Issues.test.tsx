import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { playedGame, someWords } from "../fixture/table";
import { GameProvider } from "./game";
import { Issues } from "./Issues";

beforeEach(() =>
  someWords({ "issue.heated": "heated", "issue.heated.about": "Too heated for governments." }),
);
afterEach(cleanup);

it("says which questions are too heated for governments to begin with, and no others", () => {
  render(
    <GameProvider value={playedGame()}>
      <Issues />
    </GameProvider>,
  );
  const row = (name: string) => within(screen.getByText(name).closest("li") as HTMLElement);

  expect(row("The river").getByText("heated")).toBeTruthy();
  expect(row("The river").getByText("Too heated for governments.")).toBeTruthy();
  expect(row("The line").queryByText("heated")).toBeNull();
});
