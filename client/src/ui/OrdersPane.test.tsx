import { act, cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Desk } from "../desk";
import { type Played, playedGame, someWords } from "../fixture/table";
import type { Choices, MyOptions, Refusal } from "../protocol/types";
import { GameProvider } from "./game";
import { OrdersPane } from "./OrdersPane";

beforeEach(() => {
  sessionStorage.clear();
  someWords({
    "action.meet-officially": "Meet officially",
    "action.show-force": "Show force",
    "action.add": "Put in envelope",
    "orders.envelope": "Your envelope",
    "orders.sealed": "Sealed",
    "orders.used": "{used} of {all} actions",
    "orders.later": "Do it later: {action}",
    "orders.remove": "Take out: {action}",
    "orders.seal.one": "Seal one order",
    "orders.seal.other": "Seal {count} orders",
    "orders.seal-empty": "Seal an empty envelope",
    "orders.no-actions-left": "You have no action left.",
    "order.line": "{action}: {particulars}",
    "particulars.on-issue": "{issue}",
    "particulars.toward-party": "toward {toward}",
    "refusal.one-hostile-act": "One hard act is all.",
  });
});
afterEach(cleanup);

const free = { capital: 0, treasury: 0, funds: 0 };
const onIssue = (issue: string) => ({ kind: "on-issue", channel: "front", issue }) as const;
const meet = (closed: string[] = []): Choices => ({
  action: "meet-officially",
  cost: 1,
  no: null,
  choices: ["line", "water"].map((issue) => ({
    particulars: onIssue(issue),
    no: closed.includes(issue) ? { code: "no-agenda", facts: { issue }, claims: [] } : null,
    price: free,
  })),
});
const force: Choices = {
  action: "show-force",
  cost: 1,
  no: null,
  choices: [{ particulars: { kind: "toward-party", party: "south" }, no: null, price: free }],
};
const options = (...actions: Choices[]): MyOptions => ({ kind: "options", actions });

function open(game: Played, desk = new Desk()): Desk {
  desk.turnTo("1 north-head 1 open");
  render(
    <GameProvider value={game}>
      <OrdersPane desk={desk} />
    </GameProvider>,
  );
  return desk;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const pick = (name: string) => userEvent.click(screen.getByRole("radio", { name }));
const add = async (at: number) => {
  const button = screen.getAllByRole("button", { name: "Put in envelope" })[at];
  if (button !== undefined) await userEvent.click(button);
};
const envelope = () =>
  [...document.querySelectorAll(".chosen-words")].map((words) => words.textContent);

describe("the envelope", () => {
  it("is sealed with the whole set, in the order that was chosen", async () => {
    const game = playedGame({ options: options(meet(), force) });
    open(game);
    await add(1);
    await pick("The line");
    await add(0);
    await press("Do it later: Show force");

    await press("Seal 2 orders");

    expect(game.acts).toEqual([
      {
        kind: "seal-orders",
        round: 1,
        at_brink: false,
        orders: [
          { action: "meet-officially", particulars: onIssue("line") },
          { action: "show-force", particulars: { kind: "toward-party", party: "south" } },
        ],
      },
    ]);
  });

  it("counts the actions that are used, and takes no more than there are", async () => {
    const desk = open(playedGame({ options: options(meet(), force) }));
    await add(1);
    await pick("The line");
    await add(0);
    expect(screen.getByText("2 of 2 actions")).toBeTruthy();

    await pick("The river");
    await add(0);

    expect(desk.chosen.value).toHaveLength(2);
    expect(screen.getAllByText("You have no action left.").length).toBeGreaterThan(0);
  });

  it("shows the server's own reason when the set does not hold together", async () => {
    const game = playedGame({ options: options(meet(), force) });
    game.answer = {
      kind: "refused",
      refusal: { code: "one-hostile-act", facts: {}, claims: [] },
    };
    open(game);
    await add(1);

    await press("Seal one order");

    expect(screen.getByText("One hard act is all.")).toBeTruthy();
    expect(envelope()).toEqual(["Show force: toward Southland"]);
  });
});

describe("a choice that is half made", () => {
  it("survives a new view, also one that closes what was picked", async () => {
    const game = playedGame({ options: options(meet(), force) });
    open(game);
    await add(1);
    await pick("The river");

    await act(() => game.show(options(meet(["water"]), force)));

    const river = screen.getByRole("radio", { name: "The river" }) as HTMLInputElement;
    expect(river.checked).toBe(true);
    expect(river.getAttribute("aria-disabled")).toBe("true");
    expect(envelope()).toEqual(["Show force: toward Southland"]);
  });

  it("survives a reload within the round, and no longer", async () => {
    open(playedGame({ options: options(meet(), force) }));
    await add(1);
    cleanup();

    const same = open(playedGame({ options: options(meet(), force) }));
    expect(same.chosen.value).toHaveLength(1);

    const later = new Desk();
    later.turnTo("1 north-head 2 open");
    expect(later.chosen.value).toEqual([]);
  });
});

describe("many cards", () => {
  const card = (at: number, code: Refusal["code"] = "not-now"): Choices => ({
    ...force,
    action: `act-${at}`,
    no: at < 3 ? { code, facts: {}, claims: [] } : null,
  });
  const many = (most: number) => Array.from({ length: most }, (_, at) => card(at));
  const names = (inside: Element | null) =>
    [...(inside?.querySelectorAll("h4") ?? [])].map((heading) => heading.textContent?.trim());
  const trackWords = {
    "track.track-1": "Official talks",
    "orders.more.other": "{track}: {count} more cards",
    "orders.find": "Find a card by a word",
    "orders.found.one": "One card says “{word}”.",
    "orders.found.0": "No card says “{word}”.",
    "orders.wait": "{count} cards wait for the same thing",
    "refusal.not-now": "This cannot be done now.",
    "refusal.no-hotline": "There is no hotline.",
  };

  it("lie open up to eight, what can be done before what cannot; the rest is in drawers by track", () => {
    someWords(trackWords);
    open(playedGame({ options: options(...many(11)) }));

    const drawer = document.querySelector(".drawer");

    expect(drawer?.querySelector("summary")?.textContent).toContain("Official talks: 3 more cards");
    expect(names(drawer)).toEqual(["action.act-0", "action.act-1", "action.act-2"]);
    expect(names(document.body)).toHaveLength(11);
  });

  it("show first what every game turns on, closed or not, and hard acts after all others", () => {
    someWords({
      ...trackWords,
      "action.act-2.flags": "core",
      "action.act-4.flags": "hostile",
    });
    open(playedGame({ options: options(...many(11)) }));

    const inDrawers = [...document.querySelectorAll(".drawer:not(.heap)")].flatMap(names);

    expect(inDrawers).toEqual(["action.act-4", "action.act-0", "action.act-1"]);
  });

  it("lie together under the reason that closes them all, and alone where theirs is another", () => {
    someWords(trackWords);
    open(playedGame({ options: options(card(0), card(1), card(2, "no-hotline"), card(3)) }));

    const heap = document.querySelector(".heap");

    expect(heap?.querySelector("summary")?.textContent).toContain("This cannot be done now.");
    expect(names(heap)).toEqual(["action.act-0", "action.act-1"]);
    expect(document.querySelectorAll(".heap")).toHaveLength(1);
  });

  it("are found by a word that stands on them", async () => {
    someWords({ ...trackWords, "action.act-7.risk": "The glacier may move." });
    open(playedGame({ options: options(...many(11)) }));
    const field = screen.getByLabelText("Find a card by a word");

    await userEvent.type(field, "Glacier");

    expect(names(document.body)).toEqual(["action.act-7"]);
    expect(screen.getByRole("status").textContent).toBe("One card says “Glacier”.");

    await userEvent.type(field, " moon");

    expect(names(document.body)).toEqual([]);
    expect(screen.getByRole("status").textContent).toBe("No card says “Glacier moon”.");
  });

  it("say in one line why they are closed, and what would open them when they are opened", () => {
    someWords({
      "refusal.not-now": "This cannot be done now.",
      "refusal.not-now.remedy": "Wait for the round.",
    });
    open(playedGame({ options: options(card(0)) }));

    expect(document.querySelector("summary")?.textContent).toContain("This cannot be done now.");
    expect(document.querySelector("summary")?.textContent).not.toContain("Wait for the round.");
    expect(document.querySelector(".action-inside")?.textContent).toContain("Wait for the round.");
  });
});
