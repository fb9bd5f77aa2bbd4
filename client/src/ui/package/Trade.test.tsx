import { cleanup, render, screen, within } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { channelShown, playedGame, someWords } from "../../fixture/table";
import { GameProvider } from "../game";
import { Trade } from "./Trade";

beforeEach(() =>
  someWords({
    "trade.title": "This for that",
    "trade.give": "We could give",
    "trade.want": "We want",
    "trade.line": "{give} for {want}?",
    "trade.offer": "Offer it",
    "trade.both": "Choose one of each first.",
  }),
);
afterEach(cleanup);

const channel = channelShown({ rapport: 200 });

function open() {
  const game = playedGame();
  const onClose = vi.fn();
  render(
    <GameProvider value={game}>
      <Trade channel={channel} onClose={onClose} />
    </GameProvider>,
  );
  const side = (name: string) => within(screen.getByRole("region", { name, hidden: true }));
  const pick = (name: string, letter: RegExp) =>
    userEvent.click(side(name).getByRole("radio", { name: letter, hidden: true }));
  const offer = () =>
    userEvent.click(screen.getByRole("button", { name: "Offer it", hidden: true }));
  return { game, onClose, pick, offer, side };
}

describe("a trade", () => {
  it("offers the two cells and leaves everything else open", async () => {
    const { game, onClose, pick, offer } = open();
    await pick("We could give", /^W1/);
    await pick("We want", /^L0/);
    expect(screen.getByText("W1 for L0?")).toBeTruthy();

    await offer();

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
    expect(onClose).toHaveBeenCalled();
  });

  it("is not offered while one half is missing", async () => {
    const { game, pick, offer } = open();
    await pick("We could give", /^W1/);

    await offer();

    expect(game.acts).toEqual([]);
    expect(screen.getByText("Choose one of each first.")).toBeTruthy();
  });

  it("never asks for the same question that it gives", async () => {
    const { pick, side } = open();

    await pick("We could give", /^W1/);

    expect(side("We want").queryByRole("radio", { name: /^W/, hidden: true })).toBeNull();
    expect(side("We want").getByRole("radio", { name: /^L0/, hidden: true })).toBeTruthy();
  });
});
