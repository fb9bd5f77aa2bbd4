import { render } from "preact";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/parts.css";
import { startClock } from "./clock";
import { Site } from "./pages/site";
import { watchHistory } from "./route";
import { showTheme } from "./theme";
import { loadWords } from "./words";

const root = document.getElementById("app");

async function start(): Promise<void> {
  if (root === null) return;
  showTheme();
  watchHistory();
  startClock();
  // Before there are words there is nothing to say that with, so this one sentence stands here.
  while (!(await loadWords("en"))) {
    render(<p class="page">The server does not answer. Trying again…</p>, root);
    await new Promise((later) => setTimeout(later, 2000));
  }
  render(<Site />, root);
}

void start();
