/** Numbers in words: the bands come with the catalogue, so the browser knows no limit of its own. */
import { beforeEach, expect, it } from "vitest";
import { someWords } from "../fixture/table";
import { moodWord, supportWord } from "./amounts";

beforeEach(() => {
  someWords({
    "var.support.bands": "0 shaky 350 steady",
    "var.mood.bands": "-300 against -10 open 11 for",
    "support.shaky": "shaky",
    "support.steady": "steady",
    "mood.against": "against any deal",
    "mood.open": "open",
    "mood.for": "for a deal",
  });
});

it.each([
  [0, "shaky"],
  [349, "shaky"],
  [350, "steady"],
  [1000, "steady"],
])("a country that stands at %d behind its government is %s", (value, word) => {
  expect(supportWord(value)).toBe(word);
});

it.each([
  [-300, "against any deal"],
  [-11, "against any deal"],
  [-10, "open"],
  [10, "open"],
  [11, "for a deal"],
])("a mood of %d is %s", (value, word) => {
  expect(moodWord(value)).toBe(word);
});
