import type { ComponentChildren } from "preact";
import { setTheme, THEMES, theme } from "../theme";
import { t } from "../words";
import { useTitle } from "./moments";
import "./frame.css";

interface FrameProps {
  children: ComponentChildren;
  wide?: boolean;
  /** What this page is, for the tab of the browser. */
  title?: string;
}

/** The frame around all pages but the game: the name of the house above, light and dark below. */
export function Frame({ children, wide = false, title = "" }: FrameProps) {
  useTitle(title);
  return (
    <div class="frame">
      <header class="frame-head">
        <a class="brand" href="/">
          <Brand />
          {t("brand")}
        </a>
      </header>
      <main class={wide ? "page is-wide" : "page"}>{children}</main>
      <footer class="frame-foot">
        <ThemeChoice />
      </footer>
    </div>
  );
}

/** Two voices and what passes between them. */
function Brand() {
  return (
    <svg viewBox="0 0 32 32" class="brand-sign" aria-hidden="true" focusable="false">
      <path class="brand-one" d="M3 5h17v12H11l-5 4v-4H3z" />
      <path class="brand-other" d="M14 20v3h8l5 4v-4h2V12h-6v8z" />
    </svg>
  );
}

export function ThemeChoice() {
  return (
    <fieldset class="theme">
      <legend class="unseen">{t("theme.title")}</legend>
      {THEMES.map((each) => (
        <label key={each} class={theme.value === each ? "theme-choice is-chosen" : "theme-choice"}>
          <input
            class="unseen"
            type="radio"
            name="theme"
            checked={theme.value === each}
            onChange={() => setTheme(each)}
          />
          {t(`theme.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
