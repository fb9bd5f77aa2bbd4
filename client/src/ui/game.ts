/** What components may know and ask of the table that they draw. A page provides it; a test can make one of its own. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Part } from "../desk";
import type {
  Answer,
  LineSaid,
  Pulse,
  SeatActs,
  Term,
  Var,
  WeighAnswer,
  WhyAnswer,
} from "../protocol/types";
import type { Kind, Section } from "../table";

export interface Game {
  get<K extends Kind>(kind: K): Section<K> | null;
  readonly lines: { readonly value: readonly LineSaid[] };
  readonly pulse: { readonly value: Pulse | null };
  readonly sending: { readonly value: readonly { id: string; channel: string; words: string }[] };
  /** Empty for those who only look on. */
  act: ((act: SeatActs["act"]) => Promise<Answer>) | null;
  say: ((channel: string, words: string) => Promise<Answer>) | null;
  why: ((variable: Var, subject: string[]) => Promise<WhyAnswer | null>) | null;
  /** Lead to a part of a channel. */
  goTo: ((channel: string, part: Part) => void) | null;
  weigh: ((terms: Term[]) => Promise<WeighAnswer | null>) | null;
}

const GameContext = createContext<Game | null>(null);
export const GameProvider = GameContext.Provider;

export function useGame(): Game {
  const game = useContext(GameContext);
  if (game === null) throw new Error("This component belongs inside a game.");
  return game;
}
