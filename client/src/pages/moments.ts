import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../words";

/** Whether a value has become another since it was first seen; looking at it makes it known. */
export function useChanged(value: string | null): [boolean, () => void] {
  const [seen, setSeen] = useState<string | null>(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    // What is there when the page opens is no news.
    if (seen === null && value !== null) setSeen(value);
  }, [seen, value]);
  return [seen !== null && value !== null && seen !== value, () => setSeen(latest.current)];
}

const WIDE = "(min-width: 64rem)";

/** Whether there is room for three panes; at 200 % zoom a laptop is a phone. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const room = window.matchMedia(WIDE);
    const look = () => setWide(room.matches);
    room.addEventListener("change", look);
    return () => room.removeEventListener("change", look);
  }, []);
  return wide;
}

/** What the browser writes on its tab. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = words === "" ? t("brand") : t("title", { page: words, brand: t("brand") });
  }, [words]);
}
