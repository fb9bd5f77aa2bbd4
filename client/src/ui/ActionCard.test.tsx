import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { playedGame, someWords } from "../fixture/table";
import type { Choices } from "../protocol/types";
import { ActionCard } from "./ActionCard";
import { GameProvider } from "./game";

beforeEach(() =>
  someWords({
    "action.meet-officially": "Meet officially",
    "particulars.on-issue": "{issue}",
    "action.add": "Put in envelope",
    "action.price": "Price: {parts}",
    "price.capital": "{points} credit",
    "price.treasury": "{points} coins",
    "action.not-now": "Not now",
    "action.none-open": "None of {count} is open.",
    "action.pick-first": "Choose a line first.",
    "refusal.no-agenda": "You have not agreed to meet on {issue}.",
    "refusal.no-agenda.remedy": "Talk first.",
    "refusal.only-at-the-brink": "At the brink there is time for one thing only.",
    "refusal.only-at-the-brink.remedy": "Stand down, or hold.",
  }),
);
afterEach(cleanup);

const free = { capital: 0, treasury: 0, funds: 0 };
const meet: Choices = {
  action: "meet-officially",
  cost: 1,
  no: null,
  choices: [
    { particulars: { kind: "on-issue", channel: "front", issue: "line" }, no: null, price: free },
    { particulars: { kind: "on-issue", channel: "front", issue: "roads" }, no: null, price: free },
    {
      particulars: { kind: "on-issue", channel: "front", issue: "water" },
      no: { code: "no-agenda", facts: { issue: "water", channel: "front" }, claims: ["C11"] },
      price: free,
    },
  ],
};

function show(choices: Choices, picked: string | null = null) {
  const onPick = vi.fn();
  const onAdd = vi.fn();
  render(
    <GameProvider value={playedGame()}>
      <ul>
        <ActionCard
          choices={choices}
          picked={picked}
          onPick={onPick}
          onAdd={onAdd}
          closed={null}
          opened
          onOpen={() => {}}
        />
      </ul>
    </GameProvider>,
  );
  return { onPick, onAdd };
}

/** What a screen reader says about an element besides its name. */
function description(element: HTMLElement): string {
  const note = document.getElementById(element.getAttribute("aria-describedby") ?? "");
  return note?.textContent ?? "";
}

describe("an action that is refused", () => {
  const refused: Choices = {
    ...meet,
    choices: [],
    no: { code: "only-at-the-brink", facts: {}, claims: ["C18"] },
  };

  it("can be reached by keyboard, and says why not and what would help", async () => {
    show(refused);
    const button = screen.getByRole("button", { name: "Not now" });

    for (let steps = 0; steps < 10 && document.activeElement !== button; steps += 1) {
      await userEvent.tab();
    }

    expect(document.activeElement).toBe(button);
    expect(description(button)).toContain("At the brink there is time for one thing only.");
    expect(description(button)).toContain("Stand down, or hold.");
  });

  it("does nothing when it is pressed all the same", async () => {
    const { onAdd } = show(refused);

    await userEvent.click(screen.getByRole("button", { name: "Not now" }));

    expect(onAdd).not.toHaveBeenCalled();
  });
});

describe("an action of which no way is open", () => {
  const closed = (issue: string): Choices["choices"][number] => ({
    particulars: { kind: "on-issue", channel: "front", issue },
    no: { code: "no-agenda", facts: { issue, channel: "front" }, claims: ["C11"] },
    price: free,
  });
  const summary = () => document.querySelector("summary")?.textContent ?? "";

  it("gives no single reason for all where each has its own", () => {
    show({ ...meet, choices: [closed("line"), closed("water")] });

    expect(summary()).toContain("None of 2 is open.");
    expect(summary()).not.toContain("You have not agreed");
  });

  it("says the reason where there is only one", () => {
    show({ ...meet, choices: [closed("water")] });

    expect(summary()).toContain("You have not agreed to meet on The river.");
  });
});

describe("what it costs besides", () => {
  it("is named where there is a price, in points", () => {
    const price = { capital: 45, treasury: 100, funds: 0 };
    show({ ...meet, choices: meet.choices.map((choice) => ({ ...choice, price })) });

    expect(screen.getByText("Price: 4.5 credit and 10 coins")).toBeTruthy();
  });

  it("is not mentioned where it is free", () => {
    show(meet);

    expect(screen.queryByText(/also/)).toBeNull();
  });
});

describe("a way of filling it in", () => {
  it("that is refused can be reached and is explained, but not chosen", async () => {
    const { onPick } = show(meet);
    const river = screen.getByRole("radio", { name: "The river", hidden: true });

    await userEvent.click(river);

    expect(river.getAttribute("aria-disabled")).toBe("true");
    expect((river as HTMLInputElement).disabled).toBe(false);
    expect((river as HTMLInputElement).checked).toBe(false);
    expect(description(river)).toContain("You have not agreed to meet on The river.");
    expect(onPick).not.toHaveBeenCalled();
  });

  it("that is open is picked, and then put in the envelope", async () => {
    const line = { kind: "on-issue", channel: "front", issue: "line" } as const;
    const first = show(meet);
    await userEvent.click(screen.getByRole("radio", { name: "The line" }));
    expect(first.onPick).toHaveBeenCalledWith(line);
    cleanup();

    const { onAdd } = show(meet, '{"channel":"front","issue":"line","kind":"on-issue"}');
    await userEvent.click(screen.getByRole("button", { name: "Put in envelope" }));

    expect(onAdd).toHaveBeenCalledWith(line);
  });

  it("has to be picked before anything is put in the envelope", async () => {
    const { onAdd } = show(meet);

    await userEvent.click(screen.getByRole("button", { name: "Put in envelope" }));

    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByText("Choose a line first.")).toBeTruthy();
  });

  it("that is the only one open is said in words, and goes into the envelope at once", async () => {
    const [line, , river] = meet.choices;
    if (line === undefined || river === undefined) throw new Error("two lines are printed above");
    const { onAdd } = show({ ...meet, choices: [line, river] });
    expect(screen.getByText("The line")).toBeTruthy();
    expect(screen.queryByRole("radio", { name: "The line" })).toBeNull();

    await userEvent.click(screen.getByRole("button", { name: "Put in envelope" }));

    expect(onAdd).toHaveBeenCalledWith(line.particulars);
  });
});
