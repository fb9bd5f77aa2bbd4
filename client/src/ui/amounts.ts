/** How a quantity of the game is written: in tenths, as a count, or as a word. */
import type { Var } from "../protocol/types";
import { t } from "../words";

const UNITS = ["tenths", "thousandths", "count", "yes-no", "word"] as const;
type Unit = (typeof UNITS)[number];

/** How a variable is read, as the rules print it in the catalogue of words. */
export function unitOf(variable: Var): Unit {
  const printed = t(`var.${variable}.unit`);
  return UNITS.find((unit) => unit === printed) ?? "tenths";
}

/** Tenths as people read them: 130 is "13", 125 is "12.5". */
export function tenths(value: number): string {
  return Number.isInteger(value / 10) ? String(value / 10) : (value / 10).toFixed(1);
}

/** A difference in tenths, always with its sign. */
export function signed(value: number): string {
  const words = tenths(Math.abs(value));
  if (value === 0) return "0";
  return value > 0 ? `+${words}` : `−${words}`;
}

export function amount(variable: Var, value: number): string {
  const unit = unitOf(variable);
  switch (unit) {
    case "tenths":
      return tenths(value);
    case "thousandths":
      return t("amount.percent", { number: Math.round(value / 10) });
    case "count":
      return String(value);
    case "yes-no":
      return t(value === 0 ? "amount.no" : "amount.yes");
    case "word":
      return wordFor(variable, value);
    default:
      return unit satisfies never;
  }
}

/** The word for each number of a variable that is read so. */
function wordFor(variable: Var, value: number): string {
  if (variable === "stage") return t(`stage.${value}`);
  if (variable === "mission") return t(`mission.${value}`);
  if (variable === "sanction") return t(`sanction.${value}`);
  if (variable === "camp") return t(`camp.${value}`);
  return String(value);
}

/** How much it moved, where that is a number. */
export function moved(variable: Var, before: number, after: number): string | null {
  const unit = unitOf(variable);
  if (unit === "tenths") return signed(after - before);
  if (unit === "thousandths") return signed(after - before);
  if (unit === "count") return signed(10 * (after - before));
  return null;
}

/** The word for a number, by the bands that the rules print in the catalogue of words. */
function band(variable: Var, value: number): string {
  const bands = t(`var.${variable}.bands`).split(" ");
  let said = "";
  for (let at = 0; at + 1 < bands.length; at += 2) {
    if (value >= Number(bands[at])) said = bands[at + 1] ?? said;
  }
  return said;
}

/** How one people sees another. */
export function imageWord(value: number): string {
  return t(`image.${band("image", value)}`);
}

export function supportWord(value: number): string {
  return t(`support.${band("support", value)}`);
}

export function moodWord(value: number): string {
  return t(`mood.${band("mood", value)}`);
}

export function easeWord(value: number): string {
  return t(`rapport.${band("rapport", value)}`);
}

export function progressWord(value: number): string {
  return t(`progress.${band("progress", value)}`);
}
