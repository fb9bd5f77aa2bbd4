import { useEffect, useRef } from "preact/hooks";

/** At a desk the same key also presses the button that has the focus; there it goes on by itself. */
export const AT_A_DESK: ReadonlySet<string> = new Set(["Enter", " "]);
/** A wall is turned on from a keyboard, or by the small remote control that people hold when they speak. */
export const AT_A_WALL: ReadonlySet<string> = new Set([
  "Enter",
  " ",
  "ArrowRight",
  "PageDown",
  "Escape",
]);

/** For so many milliseconds a key still belongs to what was being typed when the moment came up. */
export const STILL_TYPING = 800;

/** Goes on at a key, unless a button or a field has it. */
export function useKeys(keys: ReadonlySet<string>, goOn: () => void): void {
  const latest = useRef(goOn);
  latest.current = goOn;
  useEffect(() => {
    const began = Date.now();
    const press = (event: KeyboardEvent) => {
      if (event.repeat || !keys.has(event.key) || Date.now() - began < STILL_TYPING) return;
      if (AT_A_DESK.has(event.key) && isUsed(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [keys]);
}

function isUsed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary, input, select") !== null;
}
