/** Light, dark, or as the device says. */
import { effect, signal } from "@preact/signals";
import { theme as kept } from "./net/keep";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const known = (value: string | null): Theme => THEMES.find((each) => each === value) ?? "auto";

export const theme = signal<Theme>(known(kept.read()));

export function setTheme(choice: Theme): void {
  theme.value = choice;
  kept.write(choice);
}

/** Keep the page in the chosen theme; the style sheet looks only at what is written on the page. */
export function showTheme(): void {
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  const dark = signal(device.matches);
  device.addEventListener("change", () => {
    dark.value = device.matches;
  });
  effect(() => {
    const shown = theme.value === "auto" ? (dark.value ? "dark" : "light") : theme.value;
    document.documentElement.dataset["theme"] = shown;
  });
}
