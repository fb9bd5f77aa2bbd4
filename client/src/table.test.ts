import { beforeEach, describe, expect, it } from "vitest";
import type { LineSaid, Sync, ViewSent } from "./protocol/types";
import { type AnySection, TableStore } from "./table";

let asked: Sync[];
let table: TableStore;

beforeEach(() => {
  asked = [];
  table = new TableStore((what) => asked.push(what));
  table.receive(full(1, round(1)));
});

const round = (number: number): AnySection => ({
  kind: "table",
  phase: "open",
  round: number,
  rounds: 5,
  round_is: "a year",
  due: null,
  left: null,
});
const text: AnySection = {
  kind: "text",
  draft: null,
  home_votes: [],
  signed: null,
  in_force: [],
  clauses: [],
  settled: false,
  amendable: false,
  watched: false,
  named: [],
};
const full = (number: number, ...sections: AnySection[]): ViewSent => ({
  table: 1,
  number,
  after: 0,
  full: true,
  sections,
});
const part = (after: number, number: number, ...sections: AnySection[]): ViewSent => ({
  table: 1,
  number,
  after,
  full: false,
  sections,
});
const said = (words: string): LineSaid => ({
  channel: "front",
  seat: "one",
  round: 1,
  at: 0,
  words,
});
const words = () => table.lines.value.map((line) => line.words);

describe("views", () => {
  it("replaces a section whole and leaves the others alone", () => {
    table.receive(full(2, round(1), text));

    table.receive(part(2, 3, round(2)));

    expect(table.get("table")?.round).toBe(2);
    expect(table.get("text")).toEqual(text);
    expect(table.numbers.view).toBe(3);
  });

  it("asks for the rest when something is missing, and shows nothing half", () => {
    table.receive(part(3, 4, round(4)));

    expect(asked).toEqual([{ table: 1, view: 1, talk: 0 }]);
    expect(table.get("table")?.round).toBe(1);
  });

  it("takes several steps at once when they begin where it stands", () => {
    table.receive(part(1, 5, round(3)));

    expect(asked).toEqual([]);
    expect(table.numbers.view).toBe(5);
    expect(table.get("table")?.round).toBe(3);
  });

  it("leaves aside what is older than what it holds", () => {
    table.receive(part(1, 5, round(3)));

    table.receive(part(1, 2, round(2)));

    expect(table.get("table")?.round).toBe(3);
  });

  it("forgets everything that a full view does not bring", () => {
    table.receive(part(1, 2, text));

    table.receive(full(9, round(5)));

    expect(table.get("text")).toBeNull();
    expect(table.get("table")?.round).toBe(5);
    expect(table.numbers.view).toBe(9);
  });

  it("asks for everything when it is sent a part of another table", () => {
    table.receive({ ...part(7, 8, round(2)), table: 2 });

    expect(asked).toEqual([{ table: 2, view: 0, talk: 0 }]);
    expect(table.get("table")?.round).toBe(1);
  });

  it("moves to another table with a full view, and leaves the old talk behind", () => {
    table.hear({ table: 1, number: 1, full: true, lines: [said("old")] });

    table.receive({ ...full(3, round(2)), table: 2 });

    expect(table.table.value).toBe(2);
    expect(words()).toEqual([]);
    expect(table.numbers).toEqual({ view: 3, talk: 0 });
  });
});

describe("talk", () => {
  it("adds new lines and drops those that it has", () => {
    table.hear({ table: 1, number: 2, full: true, lines: [said("a"), said("b")] });

    table.hear({ table: 1, number: 3, full: false, lines: [said("b"), said("c")] });

    expect(words()).toEqual(["a", "b", "c"]);
    expect(asked).toEqual([]);
  });

  it("asks for the lines that it missed", () => {
    table.hear({ table: 1, number: 2, full: true, lines: [said("a"), said("b")] });

    table.hear({ table: 1, number: 5, full: false, lines: [said("e")] });

    expect(asked).toEqual([{ table: 1, view: 1, talk: 2 }]);
    expect(words()).toEqual(["a", "b"]);
  });
});
