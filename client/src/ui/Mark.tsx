import type { SeatShown } from "../protocol/types";
import { t } from "../words";
import { Icon } from "./Icon";
import { useNames } from "./names";

const SHAPES = [
  <circle key="0" cx="10" cy="10" r="9" />,
  <rect key="1" x="2" y="2" width="16" height="16" />,
  <path key="2" d="M10 1l9.500 17H.5z" />,
  <path key="3" d="M10 0l10 10-10 10L0 10z" />,
];

/** The bare shape, to stand inside another drawing. */
export function Shape({ mark }: { mark: number }) {
  return SHAPES[mark] ?? SHAPES[0] ?? null;
}

/** The shape of a party; its colour comes from the class `of-…` around it. */
export function Mark({ mark }: { mark: number }) {
  return (
    <svg class="mark" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
      <Shape mark={mark} />
    </svg>
  );
}

/** A party by colour, shape and word. */
export function PartyName({ id, people = false }: { id: string; people?: boolean }) {
  const party = useNames().party(id);
  if (party === null) return <span>{id}</span>;
  return (
    <span class={`party of-${party.mark}`}>
      <Mark mark={party.mark} />
      {people ? party.people : party.name}
    </span>
  );
}

/** Whether a seat speaks for a state, or goes between others, as a word with a sign of its own. */
export function Standing({ official, role }: Pick<SeatShown, "official" | "role">) {
  const word =
    role === "mediator"
      ? "standing.between"
      : official
        ? "standing.official"
        : "standing.unofficial";
  return (
    <span class="standing">
      <svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {official ? (
          <path
            d="M2 18h16M4 16V9M10 16V9M16 16V9M2 8l8-6 8 6z"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
          />
        ) : (
          <path
            d="M10 10a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 19c.5-5 3.500-7 8-7s7.500 2 8 7"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
          />
        )}
      </svg>
      {t(word)}
    </span>
  );
}

/** A seat by its country's mark and its title, with a sign where a bot plays it. */
export function SeatName({ id }: { id: string }) {
  const names = useNames();
  const seat = names.seat(id);
  if (seat === null) return <span>{names.seatName(id)}</span>;
  const mark = names.party(seat.party)?.mark ?? 0;
  return (
    <span class={`party of-${mark}`}>
      <Mark mark={mark} />
      <span>
        {seat.title}
        <BotSign seat={seat} />
      </span>
    </span>
  );
}

export function isBot(seat: SeatShown): boolean {
  return seat.hand === "bot" || seat.hand === "autopilot" || seat.hand === "empty";
}

function BotSign({ seat }: { seat: SeatShown }) {
  if (!isBot(seat)) return null;
  return (
    <span class="bot-sign">
      {" "}
      <Icon name="bot" />
      {t(`hand.${seat.hand}`)}
    </span>
  );
}
