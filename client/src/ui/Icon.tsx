import type { JSX } from "preact";

const PATHS = {
  ladder: "M7 3v18M17 3v18M7 7h10M7 12h10M7 17h10",
  talk: "M4 5h16v11H9l-5 4z",
  orders: "M3 6h18v12H3zM3 7l9 7 9-7",
  card: "M4 5h16v14H4zM8 10h.01M7 15c.4-1.6 2.6-1.6 3 0M13 10h4M13 14h4",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z",
  cross: "M6 6l12 12M18 6L6 18",
  check: "M5 13l4 4L19 7",
  up: "M12 19V6M6 11l6-6 6 6",
  down: "M12 5v13M6 13l6 6 6-6",
  pause: "M9 5v14M15 5v14",
  play: "M7 5l12 7-12 7z",
  clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  people:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c.5-4 2.5-6 6-6s5.500 2 6 6M16 11a3 3 0 0 0 0-6M18 14c2 .8 3 2.800 3 6",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  bot: "M6 9h12v9H6zM12 9V5M9.500 13h.01M14.500 13h.01M4 12v3M20 12v3",
  eye: "M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  seal: "M12 3l2.200 2.200L17 4.600l.6 2.800 2.600 1.300-1.200 2.600 1.200 2.600-2.600 1.300-.6 2.800-2.800-.6L12 20l-2.200-2.200-2.800.6-.6-2.800-2.600-1.300L5 11.700 3.800 9.100l2.600-1.300.6-2.800 2.800.6z",
  pact: "M9 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM15 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  plus: "M12 5v14M5 12h14",
  menu: "M4 7h16M4 12h16M4 17h16",
  warn: "M12 4l9 16H3zM12 10v4M12 17h.01",
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word; it never stands alone without one. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
