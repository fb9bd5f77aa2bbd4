import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { playedGame, someWords } from "../../fixture/table";
import type { DebriefShown, Entry } from "../../protocol/types";
import { GameProvider } from "../../ui/game";
import { Debrief, Document } from "./Debrief";
import { AT_FIRST, MANY } from "./folding";

const ENTRY: Entry = { text: "", over: null, notes: [], tone: "plain", claims: [], cell: [] };

const SHOWN: DebriefShown = {
  kind: "debrief",
  table: 1,
  reader: "seat",
  title: "After the game: The Serin Valley",
  subtitle: "Table 1",
  parts: [
    {
      id: "story",
      title: "How it ended",
      blocks: [
        { kind: "prose", text: "There was no war.", tone: "lead" },
        {
          kind: "amounts",
          items: [
            {
              label: "Tension at the end",
              value: "52.3",
              note: null,
              tone: "plain",
              bar: 523,
              tick: 460,
              cell: ["tension", "karvania", "ostrel"],
            },
            {
              label: "Rounds",
              value: "5",
              note: null,
              tone: "plain",
              bar: null,
              tick: null,
              cell: [],
            },
          ],
        },
      ],
    },
    {
      id: "turns",
      title: "Turning points",
      blocks: [
        {
          kind: "drawing",
          figure: {
            width: 4800,
            height: 2000,
            title: "The ladder",
            says: "46 at the start, 52 at the end.",
            shapes: [
              { kind: "dots", tone: "accent", size: 90, hollow: false, spots: [[10, 20]] },
              {
                kind: "line",
                tone: "soft",
                width: 20,
                dashed: true,
                spots: [
                  [0, 0],
                  [5, 15],
                ],
              },
              { kind: "label", tone: "bad", x: 1, y: 2, anchor: "end", text: "War", strong: true },
            ],
          },
        },
        {
          kind: "entries",
          ordered: true,
          items: [{ ...ENTRY, text: "The ladder climbs.", over: "Round 2", notes: ["Both did."] }],
        },
        {
          kind: "grid",
          caption: "Landmarks",
          head: ["Landmark", "Karvania"],
          rows: [["No deal", "44"]],
          folded: false,
        },
      ],
    },
  ],
};

beforeEach(() => {
  someWords({
    "after.next": "Next",
    "after.back": "Back",
    "after.part": "{number} of {count}",
    "after.parts": "Parts",
    "var.tension": "Tension",
    "why.open": "Why?",
    again: "Again",
  });
});
afterEach(cleanup);

function show(large = false) {
  const game = playedGame();
  const asked: string[][] = [];
  game.why = async (variable, subject) => {
    asked.push([variable, ...subject]);
    return { kind: "why", lines: [], titles: {} };
  };
  render(
    <GameProvider value={game}>
      <Document debrief={SHOWN} large={large} />
    </GameProvider>,
  );
  return asked;
}

const part = () => screen.getByRole("heading", { level: 2 }).textContent;

describe("the debrief", () => {
  it("shows one part at a time, the first one first", () => {
    show();

    expect(part()).toBe("How it ended");
    expect(screen.getByText("1 of 2")).toBeTruthy();
    expect(screen.queryByText("The ladder climbs.")).toBeNull();
  });

  it("turns to the next part, and puts whoever reads by keyboard at its beginning", async () => {
    show();

    fireEvent.click(screen.getByRole("button", { name: "Next" }));

    expect(part()).toBe("Turning points");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 })),
    );
  });

  it("does not turn beyond the first and the last part", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(part()).toBe("How it ended");

    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    fireEvent.click(screen.getByRole("button", { name: "Next" }));

    expect(part()).toBe("Turning points");
  });

  it("goes straight to a part by its name, and says which one is open", () => {
    show();

    fireEvent.click(screen.getByRole("button", { name: "Turning points" }));

    expect(part()).toBe("Turning points");
    expect(
      screen.getByRole("button", { name: "Turning points" }).getAttribute("aria-current"),
    ).toBe("step");
  });

  it("is turned by the arrow keys on the wall, and only there", () => {
    show(true);
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    expect(part()).toBe("Turning points");
    cleanup();

    show(false);
    fireEvent.keyDown(document.body, { key: "ArrowRight" });
    expect(part()).toBe("How it ended");
  });

  it("asks why for a number of the ledger, and for no other", async () => {
    const asked = show();
    const buttons = screen.getAllByRole("button", { name: /Why/ });
    expect(buttons.length).toBe(1);

    fireEvent.click(buttons[0] as HTMLElement);

    await waitFor(() => expect(asked).toEqual([["tension", "karvania", "ostrel"]]));
  });

  it("draws a figure with its words for whoever does not see it", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Next" }));

    const figure = screen.getByRole("img", {
      name: "The ladder. 46 at the start, 52 at the end.",
    });

    expect(figure.getAttribute("viewBox")).toBe("0 0 480 200");
    expect(figure.querySelector(".dots")?.getAttribute("d")).toBe("M1 2h0");
    expect(figure.querySelector(".stroke")?.getAttribute("d")).toBe("M0 0L0.5 1.5");
    expect(figure.querySelector("text")?.textContent).toBe("War");
  });

  it("names the rows and columns of a table", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Next" }));

    expect(screen.getByRole("table", { name: "Landmarks" })).toBeTruthy();
    expect(screen.getByRole("rowheader", { name: "No deal" })).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Karvania" })).toBeTruthy();
  });

  it("says why there is nothing to show yet, and tries again when asked to", async () => {
    const ask = vi
      .fn()
      .mockResolvedValueOnce({ kind: "fault", code: "not-over", facts: {} })
      .mockResolvedValueOnce(SHOWN);
    render(
      <GameProvider value={playedGame()}>
        <Debrief ask={ask} />
      </GameProvider>,
    );
    await screen.findByRole("alert");

    fireEvent.click(screen.getByRole("button", { name: "Again" }));

    await screen.findByText("How it ended", { selector: "h2" });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a long part", () => {
  const shown = (count: number): DebriefShown => ({
    ...SHOWN,
    parts: [
      {
        id: "rounds",
        title: "Round by round",
        blocks: [
          { kind: "heading", text: "Round 1" },
          {
            kind: "entries",
            ordered: false,
            items: Array.from({ length: count }, (_, at) => ({
              ...ENTRY,
              text: `Event ${at + 1}.`,
            })),
          },
        ],
      },
    ],
  });
  const draw = (count: number) =>
    render(
      <GameProvider value={playedGame({})}>
        <Document debrief={shown(count)} />
      </GameProvider>,
    );
  const isOpen = (words: string) => screen.getByText(words).closest("details")?.open ?? true;

  it("is folded under its headings, and a long list after its beginning", () => {
    draw(MANY + 1);

    expect(isOpen("Event 1.")).toBe(false);
    fireEvent.click(screen.getByRole("heading", { name: "Round 1" }));
    expect(isOpen("Event 1.")).toBe(true);
    expect(isOpen(`Event ${AT_FIRST}.`)).toBe(true);
    expect(isOpen(`Event ${AT_FIRST + 1}.`)).toBe(false);
  });

  it("lies open where it is short", () => {
    draw(AT_FIRST);

    expect(isOpen(`Event ${AT_FIRST}.`)).toBe(true);
    expect(screen.getByRole("heading", { name: "Round 1" }).closest("details")).toBeNull();
  });
});
