import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelShown, playedGame, someWords } from "../../fixture/table";
import type { DraftShown, Term } from "../../protocol/types";
import { GameProvider } from "../game";
import { Compare } from "./Compare";

beforeEach(() =>
  someWords({
    "compare.same": "They say the same.",
    "sheet.weighing": "Weighing it…",
    "sheet.partial": "{points} for us so far",
    "draft.open-issue": "left open",
    "draft.name": "Text {number}",
  }),
);
afterEach(cleanup);

const draft = (id: string, ...terms: Term[]): DraftShown => ({
  id,
  channel: "front",
  version: 1,
  terms,
  by: "north-head",
  sponsors: [],
  lamps: [],
});
const line = { issue: "line", option: "stay" };
const half = { issue: "water", option: "half" };
const ours = { issue: "water", option: "ours" };

function compare(one: DraftShown, other: DraftShown) {
  const channel = channelShown({ members: [], drafts: [one, other] });
  render(
    <GameProvider value={playedGame()}>
      <Compare draft={one} channel={channel} onClose={() => {}} />
    </GameProvider>,
  );
  return screen
    .queryAllByRole("rowheader", { hidden: true })
    .map((header) => header.textContent)
    .filter((name) => name !== "compare.for-us");
}

describe("two texts side by side", () => {
  it("show only the rows in which they differ", () => {
    expect(compare(draft("front-1", line, half), draft("front-2", line, ours))).toEqual([
      "The river",
    ]);
    expect(screen.getByText("W1")).toBeTruthy();
    expect(screen.getByText("W0")).toBeTruthy();
    expect(screen.queryByText("L0")).toBeNull();
  });

  it("say where one of them leaves a question open", () => {
    expect(compare(draft("front-1", line), draft("front-2", line, half))).toEqual(["The river"]);
    expect(screen.getByText("left open")).toBeTruthy();
  });

  it("are being weighed for us until the answer is there, and never said to be unknown", async () => {
    compare(draft("front-1", line, half), draft("front-2", line, ours));

    expect(screen.getAllByText("Weighing it…")).toHaveLength(2);
    await waitFor(() => expect(screen.getAllByText("+1 for us so far")).toHaveLength(2));
    expect(screen.queryByText("Weighing it…")).toBeNull();
  });

  it("say so when they say the same", () => {
    expect(compare(draft("front-1", line), draft("front-2", line))).toEqual([]);
    expect(screen.getByText("They say the same.")).toBeTruthy();
  });
});
