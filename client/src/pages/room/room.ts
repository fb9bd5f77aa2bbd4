/** What the parts of the console share: the session as it stands, the one way to act on it, and whom the teacher holds. */
import { type Signal, signal } from "@preact/signals";
import type { LeadAct } from "../../lead";
import type { ClassroomSent, PersonShown } from "../../protocol/types";
import { t } from "../../words";

export type Do = (act: LeadAct, table?: number | null) => Promise<boolean>;

export interface RoomProps {
  room: ClassroomSent;
  act: Do;
}

/** The person who is picked up and can be put down in a seat; none most of the time. */
export const held: Signal<number | null> = signal(null);

/** The person under the mouse on the way to a seat. Nothing may move on the page meanwhile. */
export const dragged: Signal<number | null> = signal(null);

/** Who was just put down: wherever their sign appears next, the keyboard goes on from there. */
export const landing: Signal<number | null> = signal(null);

export function nameOf(person: { name: string | null; person: number }): string {
  return person.name ?? t("people.nameless", { number: person.person });
}

export function seatTitle(room: ClassroomSent, seat: string): string {
  return room.seats.find((each) => each.id === seat)?.title ?? seat;
}

export function whereOf(room: ClassroomSent, person: PersonShown): string {
  if (person.table === null) return t("people.waiting");
  if (person.seat === null) return t("people.looks-on", { table: person.table });
  return t("people.at", { table: person.table, seat: seatTitle(room, person.seat) });
}
