import { describe, expect, it } from "vitest";
import { sectionOf, t, takeWords } from "./words";

const words = (given: Record<string, string>, language = "en") =>
  takeWords({ language, words: given, sections: { C45: "Embassies" } });

describe("a sentence", () => {
  it("has its gaps filled with facts", () => {
    words({ hello: "Hello, {name}" });

    expect(t("hello", { name: "Ada" })).toBe("Hello, Ada");
  });

  it("keeps a gap for which no fact came", () => {
    words({ hello: "Hello, {name}" });

    expect(t("hello")).toBe("Hello, {name}");
  });

  it("does not take a fact for a pattern", () => {
    words({ said: "They said: {words}" });

    expect(t("said", { words: "$& {words}" })).toBe("They said: $& {words}");
  });

  it("says one and many as the language does", () => {
    words({ "people.one": "one person", "people.other": "{count} people", "people.0": "nobody" });

    expect(["0", 1, 3].map((count) => t("people", { count }))).toEqual([
      "nobody",
      "one person",
      "3 people",
    ]);
  });

  it("knows that other languages have other plurals", () => {
    words({ "x.one": "jeden", "x.few": "několik", "x.many": "mnoho", "x.other": "hodně" }, "cs");

    expect([1, 3, 7].map((count) => t("x", { count }))).toEqual(["jeden", "několik", "hodně"]);
  });

  it("changes with the fact that says how", () => {
    words({ "vote.yes": "You said yes.", "vote.no": "You said no." });

    expect(t("vote", { how: "no" })).toBe("You said no.");
  });

  it("asks for the name of a fact in the form that it wants", () => {
    words({ see: "{party:people} see {party}" });
    const naming = (_: string, value: string, form: string | null) =>
      form === "people" ? "Northlanders" : value.toUpperCase();

    expect(t("see", { party: "north" }, naming)).toBe("Northlanders see NORTH");
  });
});

describe("a language", () => {
  it("tells the page in which direction it is read", () => {
    words({}, "ar");
    expect(document.documentElement.dir).toBe("rtl");

    words({}, "en");
    expect(document.documentElement.dir).toBe("ltr");
    expect(document.documentElement.lang).toBe("en");
  });

  it("comes with the headings of the claims", () => {
    words({});

    expect(sectionOf("C45")).toBe("Embassies");
    expect(sectionOf("C99")).toBeNull();
  });
});
