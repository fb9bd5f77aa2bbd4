import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { playedGame, someWords } from "../../fixture/table";
import type { LineSaid, Transcript } from "../../protocol/types";
import { GameProvider } from "../../ui/game";
import { AllTalk } from "./AllTalk";

beforeEach(() =>
  someWords({
    "round.name": "Round {round}",
    "after.talk.channel": "Channel",
    "after.talk.round": "Round",
    "after.talk.all": "all",
    "after.talk.later": "Later.",
    "after.talk.closed": "{channel} stays closed.",
    again: "Again",
  }),
);
afterEach(cleanup);

function line(channel: string, round: number, words: string): LineSaid {
  return { channel, round, words, seat: "north-head", at: 0 };
}

const SAID: Transcript = {
  kind: "transcript",
  table: 1,
  channels: [
    {
      channel: "front",
      closed: false,
      lines: [line("front", 1, "Good morning."), line("front", 2, "Good night.")],
    },
    { channel: "lake", closed: false, lines: [line("lake", 1, "It is melting.")] },
    { channel: "cellar", closed: true, lines: [] },
  ],
};

function show(ask = vi.fn().mockResolvedValue(SAID)) {
  render(
    <GameProvider value={playedGame()}>
      <AllTalk ask={ask}>
        <p>Only mine.</p>
      </AllTalk>
    </GameProvider>,
  );
  return ask;
}

describe("all that was said", () => {
  it("is read round by round, each channel under its name", async () => {
    show();

    const rounds = await screen.findAllByRole("heading", { level: 2 });

    expect(rounds.map((each) => each.textContent)).toEqual(["Round 1", "Round 2"]);
    expect(screen.getAllByRole("heading", { level: 3 }).map((it) => it.textContent)).toEqual([
      "The front",
      "lake",
      "The front",
    ]);
    expect(screen.getByText("cellar stays closed.")).toBeTruthy();
  });

  it("can be narrowed to one channel, or one round", async () => {
    show();
    await screen.findByText("It is melting.");

    await userEvent.selectOptions(screen.getByLabelText("Channel"), "The front");
    expect(screen.queryByText("It is melting.")).toBeNull();

    await userEvent.selectOptions(screen.getByLabelText("Round"), "Round 2");
    expect(screen.queryByText("Good morning.")).toBeNull();
    expect(screen.getByText("Good night.")).toBeTruthy();
  });

  it("shows my own channels until every table is over, and asks again when told to", async () => {
    const ask = show(
      vi
        .fn()
        .mockResolvedValueOnce({ kind: "fault", code: "not-allowed", facts: {} })
        .mockResolvedValueOnce(SAID),
    );
    await screen.findByText("Only mine.");

    await userEvent.click(screen.getByRole("button", { name: "Again" }));

    await screen.findByText("It is melting.");
    expect(screen.queryByText("Only mine.")).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
