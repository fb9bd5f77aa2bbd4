import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { channelShown, type Played, playedGame, someWords } from "../../fixture/table";
import type { News, TextOnTable } from "../../protocol/types";
import { GameProvider } from "../game";
import { STILL_TYPING } from "./keys";
import { Moments, MomentsOnWall } from "./Moments";
import { momentsOf, secondsOf } from "./moments";
import { Watched } from "./watched";

const news = (code: News["code"], facts: News["facts"] = {}, to: string[] | null = null): News => ({
  code,
  round: 2,
  facts,
  claims: [],
  to,
});
const page = (...items: News[]) => ({ kind: "news" as const, round: 2, items });
const row = { channel: "mill", issue: "water", option: "half" };
const vote = (party: string, passed: boolean, approvals: number[]) => ({
  party,
  vote: passed ? 600 : 400,
  pass_mark: 500,
  passed,
  blocs: approvals.map((approval, at) => ({
    bloc: `${party}-${at}`,
    name: `Group ${at} of ${party}`,
    weight: 50,
    approval,
  })),
});
const text: TextOnTable = {
  kind: "text",
  draft: null,
  signed: null,
  home_votes: [vote("north", false, [350, 590]), vote("south", true, [700])],
  in_force: [],
  clauses: [],
  settled: false,
  amendable: false,
  watched: false,
  named: [],
};

beforeEach(() => {
  someWords({
    "moment.held": "Held",
    "moment.war": "War",
    "moment.seen": "You have been seen.",
    "moment.skip": "Skip",
    "moment.refused-by": "In {party}: {blocs}.",
    "happened.go-on": "Go on",
    "verdict.refused-at-home": "Signed abroad, refused at home.",
    "verdict.ratified": "The people have accepted it.",
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("the moments of a round", () => {
  it("are none where nothing turned", () => {
    expect(momentsOf(playedGame({ news: page(news("rung-up"), news("met")) }))).toEqual([]);
  });

  it("tell members that they have been seen before the front page, and others only the front page", () => {
    const leak = page(
      news("story-published", { seat: "north-head", channel: "mill" }),
      news("exposed", { channel: "mill" }),
      news("leaked", row),
    );
    const outside = playedGame({ news: leak });
    const inside = playedGame({ news: leak, channels: { kind: "channels", channels: [mill] } });

    expect(momentsOf(outside)).toEqual([
      {
        kind: "headline",
        channel: "mill",
        by: "north-head",
        said: false,
        rows: [{ issue: "water", option: "half" }],
        mine: false,
      },
    ]);
    expect(momentsOf(inside).map((moment) => moment.kind)).toEqual(["seen", "headline"]);
  });

  it("show a vote with the countries that were asked in this round", () => {
    const game = playedGame({
      news: page(
        news("signed"),
        news("refused-at-home", { party: "north" }),
        news("ratified", { party: "south" }),
      ),
      text,
    });

    const [moment] = momentsOf(game);

    expect(moment).toEqual({ kind: "vote", signed: true, votes: text.home_votes });
  });

  it("give the election what the new government closed, of that party alone", () => {
    const closed = { party: "north", issue: "line", option: "move" };
    const game = playedGame({
      news: page(news("government-falls", { party: "north" }), news("narrowed", closed, ["a"])),
    });

    expect(momentsOf(game)).toMatchObject([
      { kind: "election", stays: false, closed: [{ issue: "line", option: "move" }] },
    ]);
  });
});

const mill = channelShown({
  id: "mill",
  name: "The mill",
  about: "A mill.",
  members: ["north-head"],
  standing: { exposed: true },
});

describe("watching them", () => {
  const show = (game: Played, wall: boolean) => {
    const done = vi.fn();
    const moments = momentsOf(game);
    render(
      <GameProvider value={game}>
        {wall ? (
          <MomentsOnWall table={null} moments={moments} onDone={done} />
        ) : (
          <Moments moments={moments} onDone={done} />
        )}
      </GameProvider>,
    );
    return { done, moments };
  };

  it("goes on at a press on a phone, and can be skipped", async () => {
    const game = playedGame({
      news: page(news("exposed", { channel: "mill" }), news("brink-held", { party: "north" })),
      channels: { kind: "channels", channels: [mill] },
    });
    const { done } = show(game, false);
    expect(screen.getByText("You have been seen.")).toBeTruthy();

    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(screen.queryByText("You have been seen.")).toBeNull();
    expect(done).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Skip" }));

    expect(done).toHaveBeenCalledOnce();
  });

  const long = Array.from({ length: 3 }, () => news("adopted", { party: "north", ...row }));

  it.each(["Enter", " "])("goes on at %j, once for each press", (key) => {
    vi.useFakeTimers();
    const { done } = show(playedGame({ news: page(...long) }), false);
    vi.advanceTimersByTime(STILL_TYPING);

    fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key, repeat: true });
    fireEvent.keyDown(document.body, { key });
    expect(done).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key });

    expect(done).toHaveBeenCalledOnce();
  });

  it("takes no key that was still meant for what was being typed", () => {
    vi.useFakeTimers();
    const { done } = show(playedGame({ news: page(news("war")) }), false);

    vi.advanceTimersByTime(STILL_TYPING - 1);
    fireEvent.keyDown(document.body, { key: "Enter" });
    expect(done).not.toHaveBeenCalled();
  });

  it("leaves a key to the button that has the focus", () => {
    vi.useFakeTimers();
    const { done } = show(playedGame({ news: page(news("war")) }), false);
    vi.advanceTimersByTime(STILL_TYPING);

    fireEvent.keyDown(screen.getByRole("button", { name: "Go on" }), { key: "Enter" });
    expect(done).not.toHaveBeenCalled();
  });

  it.each(["Enter", " ", "ArrowRight", "PageDown", "Escape"])("goes on at %j on a wall", (key) => {
    vi.useFakeTimers();
    const { done } = show(playedGame({ news: page(news("war")) }), true);
    vi.advanceTimersByTime(STILL_TYPING);

    fireEvent.keyDown(document.body, { key });

    expect(done).toHaveBeenCalledOnce();
  });

  it("is one word after the brink, and its own time passes on a wall", () => {
    vi.useFakeTimers();
    const { done, moments } = show(playedGame({ news: page(news("war")) }), true);
    expect(screen.getByText("War")).toBeTruthy();

    vi.advanceTimersByTime(1000 * moments.reduce((sum, moment) => sum + secondsOf(moment), 0) - 1);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);

    expect(done).toHaveBeenCalledOnce();
  });

  it("stands still on a wall while the keyboard holds it", () => {
    vi.useFakeTimers();
    const { done } = show(playedGame({ news: page(news("war")) }), true);
    const skip = screen.getByRole("button", { name: "Skip" });

    act(() => skip.focus());
    vi.advanceTimersByTime(60_000);
    expect(done).not.toHaveBeenCalled();

    act(() => skip.blur());
    vi.advanceTimersByTime(60_000);
    expect(done).toHaveBeenCalledOnce();
  });

  it("names the groups that refused from the friendliest to the hardest", () => {
    const game = playedGame({
      news: page(news("signed"), news("refused-at-home", { party: "north" })),
      text,
    });
    show(game, false);

    expect(screen.getByText("Signed abroad, refused at home.")).toBeTruthy();
    expect(
      screen.getByText("In Northland: Group 1 of north 59 and Group 0 of north 35."),
    ).toBeTruthy();
  });
});

describe("a wall", () => {
  it("shows what is new once, and not what was there when it was opened", () => {
    const watched = new Watched();
    const game = playedGame({ news: page(news("war")) });
    expect(watched.pending(1, game)).toEqual([]);

    game.show(page(news("brink-held")));
    expect(watched.pending(1, game)).toHaveLength(1);
    expect(watched.pending(1, game)).toHaveLength(1);

    watched.done(1, game);
    expect(watched.pending(1, game)).toEqual([]);
  });
});
