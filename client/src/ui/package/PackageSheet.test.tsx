import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Desk } from "../../desk";
import { channelShown, type Played, playedGame, SECTIONS, someWords } from "../../fixture/table";
import { GameProvider } from "../game";
import { IssueRow } from "./IssueRow";
import { PackageSheet } from "./PackageSheet";

beforeEach(() =>
  someWords({
    "option.red-line": "A red line of ours.",
    "option.outside": "Outside your mandate.",
    "sheet.leave-open": "leave open",
    "sheet.share": "Share this text",
    "refusal.old-version": "This text has changed.",
  }),
);
afterEach(cleanup);

const river = SECTIONS.sheet?.issues[0];

function Row() {
  const [chosen, setChosen] = useState<string | null>(null);
  return river === undefined ? null : (
    <IssueRow issue={river} chosen={chosen} onChoose={setChosen} />
  );
}

const isChecked = (name: RegExp) =>
  (screen.getByRole("radio", { name }) as HTMLInputElement).checked;

describe("a row of the sheet", () => {
  it("is one stop for the keyboard, and arrows walk through its cells", async () => {
    render(
      <GameProvider value={playedGame()}>
        <Row />
      </GameProvider>,
    );

    await userEvent.tab();
    expect(isChecked(/leave open/)).toBe(true);
    await userEvent.keyboard("{ArrowRight}");
    expect(isChecked(/^W0/)).toBe(true);
    await userEvent.keyboard("{ArrowRight}");
    expect(isChecked(/^W1/)).toBe(true);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");

    expect(isChecked(/leave open/)).toBe(true);
  });

  it("tells in full what there is to choose from, until something is chosen", async () => {
    render(
      <GameProvider value={playedGame()}>
        <Row />
      </GameProvider>,
    );
    const inWords = () => screen.queryByRole("list")?.querySelectorAll("li").length ?? 0;
    expect(inWords()).toBe(screen.getAllByRole("radio").length - 1);

    await userEvent.click(screen.getByRole("radio", { name: /^W1/ }));

    expect(inWords()).toBe(0);
  });

  it("says of a red line of ours that it is one, in words", () => {
    render(
      <GameProvider value={playedGame()}>
        <Row />
      </GameProvider>,
    );

    expect(screen.getByRole("radio", { name: /^W2.*A red line of ours\./ })).toBeTruthy();
  });
});

const channel = channelShown({ about: "A table.", rapport: 200 });

function Sheet({ desk }: { desk: Desk }) {
  const begun = desk.begun.value;
  return begun === null ? (
    <p>closed</p>
  ) : (
    <PackageSheet channel={channel} desk={desk} begun={begun} />
  );
}

function open(game: Played): Desk {
  const desk = new Desk();
  desk.begun.value = { channel: "front", draft: null, version: 0, terms: [] };
  render(
    <GameProvider value={game}>
      <Sheet desk={desk} />
    </GameProvider>,
  );
  return desk;
}

describe("the sheet", () => {
  it("shares the package that was tapped, in the order of the issues", async () => {
    const game = playedGame();
    open(game);

    await userEvent.click(screen.getByRole("radio", { name: /^L0/ }));
    await userEvent.click(screen.getByRole("radio", { name: /^W1/ }));
    await userEvent.click(screen.getByRole("button", { name: "Share this text" }));

    expect(game.acts).toEqual([
      {
        kind: "write-draft",
        channel: "front",
        draft: null,
        version: 0,
        terms: [
          { issue: "water", option: "half" },
          { issue: "line", option: "stay" },
        ],
      },
    ]);
    expect(screen.getByText("closed")).toBeTruthy();
  });

  it("keeps what was tapped when the server says no, and says why", async () => {
    const game = playedGame();
    game.answer = { kind: "refused", refusal: { code: "old-version", facts: {}, claims: [] } };
    const desk = open(game);
    await userEvent.click(screen.getByRole("radio", { name: /^W1/ }));

    await userEvent.click(screen.getByRole("button", { name: "Share this text" }));

    expect(screen.getByText("This text has changed.")).toBeTruthy();
    expect(desk.begun.value?.terms).toEqual([{ issue: "water", option: "half" }]);
  });
});
