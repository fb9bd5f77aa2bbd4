import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { someWords } from "../fixture/table";
import { ByNumber, Cited } from "./Cited";

const SAYS = "Political leaders decide foreign policy.";

beforeEach(() =>
  someWords({
    "claim.C07": SAYS,
    "cite.title": "What this rests on",
    "cite.numbered": "What this rests on: {claims}",
  }),
);
afterEach(cleanup);

describe("what a sentence rests on", () => {
  it("is one mark, and behind it the source in words, with no number that a student cannot read", () => {
    const { container } = render(<Cited claims={["C07"]} />);

    expect(screen.getAllByRole("button")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "What this rests on" })).toBeTruthy();
    expect(screen.getByText(SAYS)).toBeTruthy();
    expect(container.textContent).not.toContain("C07");
  });

  it("goes by its number too for the teacher, who finds it again on paper", () => {
    const { container } = render(
      <ByNumber.Provider value={true}>
        <Cited claims={["C07"]} />
      </ByNumber.Provider>,
    );

    expect(screen.getByRole("button", { name: "What this rests on: C07" })).toBeTruthy();
    expect(container.querySelector(".cite-numbers")?.textContent).toBe("C07");
    expect(screen.getByText("C07", { selector: "strong" })).toBeTruthy();
  });

  it("is nothing where nothing stands behind it", () => {
    const { container } = render(<Cited claims={[]} />);

    expect(container.childElementCount).toBe(0);
  });
});
