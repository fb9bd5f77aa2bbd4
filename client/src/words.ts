/** The words of one language: sentences by key, with gaps in braces that facts fill in. */
import type { Catalogue } from "./protocol/types";

export type Facts = Readonly<Record<string, string | number | undefined>>;
/** Gives a fact in words: `issue: "water"` becomes "The river". */
export type Naming = (fact: string, value: string, form: string | null) => string | null;

let catalogue: Catalogue = { language: "en", words: {}, sections: {} };
let plurals = new Intl.PluralRules("en");

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "ur", "yi"]);

/** Take up a catalogue, and tell the page its language and the direction it is read in. */
export function takeWords(words: Catalogue): void {
  catalogue = words;
  plurals = new Intl.PluralRules(words.language);
  document.documentElement.lang = words.language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(words.language) ? "rtl" : "ltr";
}

export async function loadWords(language: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/words/${language}`);
    if (!response.ok) return false;
    takeWords((await response.json()) as Catalogue);
    return true;
  } catch {
    return false;
  }
}

/** The short name of the language that is read here. */
export function language(): string {
  return catalogue.language;
}

export function has(key: string): boolean {
  return catalogue.words[key] !== undefined;
}

/** The heading of the source document that a claim stands under. */
export function sectionOf(claim: string): string | null {
  return catalogue.sections[claim] ?? null;
}

/** Which wording fits: by the fact `how`, by an exact count, by the language's plural of the count, or the plain one. */
function wording(key: string, facts: Facts): string | undefined {
  const how = facts["how"];
  if (how !== undefined && has(`${key}.${how}`)) return catalogue.words[`${key}.${how}`];
  const count = facts["count"];
  if (count !== undefined) {
    const exact = catalogue.words[`${key}.${count}`];
    if (exact !== undefined) return exact;
    const plural =
      catalogue.words[`${key}.${plurals.select(Number(count))}`] ?? catalogue.words[`${key}.other`];
    if (plural !== undefined) return plural;
  }
  return catalogue.words[key];
}

/** A sentence. A gap is `{fact}`, or `{fact:form}` where the fact has more than one form. */
export function t(key: string, facts: Facts = {}, naming?: Naming): string {
  const sentence = wording(key, facts);
  if (sentence === undefined) return key;
  return sentence.replace(/{([a-z-]+)(?::([a-z]+))?}/g, (gap, fact: string, form?: string) => {
    const value = facts[fact];
    if (value === undefined) return gap;
    return naming?.(fact, String(value), form ?? null) ?? String(value);
  });
}

/** A time of day in the reader's way. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(catalogue.language, { hour: "2-digit", minute: "2-digit" }).format(
    at,
  );
}

/** A list in words: "A, B and C". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(catalogue.language, { type: "conjunction" }).format(items);
}
