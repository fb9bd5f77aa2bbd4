import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { channelShown, playedGame, someWords } from "../../fixture/table";
import type { ChannelShown, RecordedPromise } from "../../protocol/types";
import { GameProvider } from "../game";
import { NeedChoice } from "./needs";
import { PromiseCard } from "./PromiseCard";
import { PromiseForm } from "./PromiseForm";
import { placeOf } from "./promises";

beforeEach(() =>
  someWords({
    "promise.title": "A promise on record",
    "promise.with": "With whom?",
    "promise.who": "Who promises?",
    "promise.who.mine": "I promise them",
    "promise.who.theirs": "They promise me",
    "promise.what": "What?",
    "promise.what.not-play": "not to play a card",
    "promise.what.yes": "yes to a text",
    "promise.what.silent": "silence",
    "promise.card": "Which card?",
    "promise.until": "Until",
    "round.name": "Round {round}",
    "promise.offer": "Offer it",
    "promise.ask": "Ask for it",
    "promise.accept": "Accept",
    "promise.decline": "Decline",
    "promise.take-back": "Take it back",
    "promise.line.play": "{by} to {seat}: play {action}",
    "promise.line.not-play": "{by} to {seat}: leave {action}",
    "refusal.promise-open": "There is one already.",
    "action.show-force": "Show force",
    "action.reopen-embassy": "Reopen",
    "need.choose": "What we need most",
    "need.nothing": "nothing said",
  }),
);
afterEach(cleanup);

const channel = channelShown({ rapport: 200 });

const promise: RecordedPromise = {
  id: "promise-1",
  channel: "front",
  by: "south-head",
  to: "north-head",
  proposer: "south-head",
  what: { kind: "to-play", action: "show-force", play: false },
  made: 1,
  due: 2,
  line: 3,
  state: "offered",
};

function openForm(saidBy: string | null, more: Partial<ChannelShown> = {}) {
  const game = playedGame();
  const onClose = vi.fn();
  render(
    <GameProvider value={game}>
      <PromiseForm channel={{ ...channel, ...more }} line={4} saidBy={saidBy} onClose={onClose} />
    </GameProvider>,
  );
  const choose = (label: string, words: string) =>
    userEvent.selectOptions(
      screen.getByLabelText(label),
      screen.getByRole("option", { name: words, hidden: true }),
    );
  const press = (name: string) =>
    userEvent.click(screen.getByRole("button", { name, hidden: true }));
  return { game, onClose, choose, press };
}

describe("the form of a promise", () => {
  it("offers what is chosen, in one sentence, beside the line it came from", async () => {
    const { game, onClose, choose, press } = openForm(null);

    await choose("What?", "not to play a card");
    await choose("Until", "Round 1");
    expect(
      screen.getByText("Premier of Northland to Premier of Southland: leave Show force"),
    ).toBeTruthy();
    await press("Offer it");

    expect(game.acts).toEqual([
      {
        kind: "offer-promise",
        channel: "front",
        by: "north-head",
        to: "south-head",
        what: { kind: "to-play", action: "show-force", play: false },
        due: 1,
        line: 4,
      },
    ]);
    expect(onClose).toHaveBeenCalled();
  });

  it("asks the other one for it when it is begun from their words", async () => {
    const { game, press } = openForm("south-head");

    await press("Ask for it");

    expect(game.acts[0]).toMatchObject({ by: "south-head", to: "north-head", due: 2 });
  });

  it("offers no vote where there is no text, and no silence where nothing is hidden", () => {
    openForm(null);
    expect(screen.queryByRole("option", { name: "yes to a text", hidden: true })).toBeNull();
    expect(screen.queryByRole("option", { name: "silence", hidden: true })).toBeNull();
    cleanup();

    openForm(null, { known_to: { capitals: [], reporters: [], risk: "small" } });
    expect(screen.getByRole("option", { name: "silence", hidden: true })).toBeTruthy();
  });

  it("says why it was refused, and stays open", async () => {
    const { game, onClose, press } = openForm(null);
    game.answer = {
      kind: "refused",
      refusal: { code: "promise-open", facts: {}, claims: [] },
    };

    await press("Offer it");

    await screen.findByText("There is one already.");
    expect(onClose).not.toHaveBeenCalled();
  });
});

function show(it: RecordedPromise, me = "north-head") {
  const game = playedGame();
  const card = game.get("card");
  if (card !== null) game.show({ ...card, seat: me });
  render(
    <GameProvider value={game}>
      <PromiseCard promise={it} />
    </GameProvider>,
  );
  return game;
}

describe("a promise in the talk", () => {
  it("is answered by the one it was put to", async () => {
    const game = show(promise);
    expect(screen.queryByRole("button", { name: "Take it back" })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Accept" }));

    expect(game.acts).toEqual([{ kind: "answer-promise", promise: "promise-1", accept: true }]);
  });

  it("is taken back by who offered it, as long as it is not answered", async () => {
    const game = show(promise, "south-head");
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));

    expect(game.acts).toEqual([{ kind: "take-back-promise", promise: "promise-1" }]);
    cleanup();
    show({ ...promise, state: "accepted" }, "south-head");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("stands beside its line, and without one where its round begins", () => {
    const lines = [{ round: 1 }, { round: 1 }, { round: 2 }, { round: 2 }];

    expect(placeOf(promise, lines)).toBe(3);
    expect(placeOf({ ...promise, line: 0, made: 2 }, lines)).toBe(2);
    expect(placeOf({ ...promise, line: 9 }, lines)).toBe(4);
  });
});

describe("what my side says it needs", () => {
  it("is one issue, and can be taken back", async () => {
    const game = playedGame();
    render(
      <GameProvider value={game}>
        <NeedChoice channel={channel} />
      </GameProvider>,
    );

    await userEvent.selectOptions(screen.getByLabelText("What we need most"), "The river");
    await userEvent.selectOptions(screen.getByLabelText("What we need most"), "nothing said");

    expect(game.acts).toEqual([
      { kind: "mark-need", channel: "front", issue: "water" },
      { kind: "mark-need", channel: "front", issue: null },
    ]);
  });
});
