/** Facts in words: ids are shown by the names that the view prints for them. */
import type {
  LetterShown,
  OptionName,
  OptionShown,
  PartyShown,
  SeatShown,
} from "../protocol/types";
import { type Facts, has, type Naming, t } from "../words";
import { type Game, useGame } from "./game";

/** What kind of thing a fact names, where its own name does not say so. */
const KINDS: Readonly<Record<string, string>> = {
  other: "party",
  toward: "party",
  by: "seat",
  wanted: "count",
};

export interface Names {
  party(id: string): PartyShown | null;
  seat(id: string): SeatShown | null;
  partyName(id: string): string;
  seatName(id: string): string;
  issue(id: string): string;
  option(issue: string, option: string): OptionShown | LetterShown | OptionName | null;
  letter(issue: string, option: string): string;
  channel(id: string): string;
  bloc(id: string): string;
  /** The name of whatever this is the id of; `among` are the ids that it stands with. */
  anything(id: string, among: readonly string[]): string;
  /** A sentence whose facts are named. */
  say(key: string, facts?: Facts): string;
}

export function namesOf(game: Game): Names {
  const cast = game.get("cast");
  const states = [...(cast?.parties ?? []), ...(cast?.thirds ?? [])];
  const parties = new Map(states.map((party) => [party.id, party]));
  const seats = new Map(cast?.seats.map((seat) => [seat.id, seat]));
  const issues = game.get("sheet")?.issues ?? [];
  const issueNames = new Map(cast?.issues.map((each) => [each.id, each.name]));
  const letters = game.get("ending")?.letters ?? [];
  const named = [...(game.get("text")?.named ?? []), ...(game.get("overview")?.named ?? [])];
  const channels = cast?.channels ?? [];

  const party = (id: string) => parties.get(id) ?? null;
  const seat = (id: string) => seats.get(id) ?? null;
  const partyName = (id: string) => party(id)?.name ?? spelled(id);
  const seatName = (id: string) => seat(id)?.title ?? spelled(id);
  const issue = (id: string) => issueNames.get(id) ?? spelled(id);
  const option = (at: string, id: string) =>
    issues.find((each) => each.id === at)?.options.find((each) => each.id === id) ??
    letters.find((each) => each.issue === at && each.option === id) ??
    named.find((each) => each.issue === at && each.option === id) ??
    null;
  // A seat knows only what it has heard of. Whoever looks on from outside has no sheet, and reads the id.
  const unheard = (id: string) => (game.get("sheet") === null ? spelled(id) : t("option.unknown"));
  const letter = (at: string, id: string) => option(at, id)?.letter ?? unheard(id);
  const channel = (id: string) => channels.find((each) => each.id === id)?.name ?? spelled(id);

  const blocs = new Map([
    ...(game.get("home")?.blocs ?? []).map((bloc) => [bloc.id, bloc.name] as const),
    ...(game.get("text")?.home_votes ?? []).flatMap((vote) =>
      vote.blocs.map((bloc) => [bloc.bloc, bloc.name] as const),
    ),
  ]);
  const bloc = (id: string) => blocs.get(id) ?? spelled(id);

  function anything(id: string, among: readonly string[]): string {
    if (parties.has(id)) return partyName(id);
    if (seats.has(id)) return seatName(id);
    if (channels.some((each) => each.id === id)) return channel(id);
    if (issueNames.has(id)) return issue(id);
    const at = among.find((each) => option(each, id) !== null);
    return at === undefined ? bloc(id) : letter(at, id);
  }

  function naming(facts: Facts): Naming {
    return (fact, value, form) => {
      switch (KINDS[fact] ?? fact) {
        case "party":
          return form === "people" ? (party(value)?.people ?? spelled(value)) : partyName(value);
        case "seat":
          return seatName(value);
        case "issue":
          return issue(value);
        case "option": {
          const at = String(facts["issue"] ?? "");
          const it = option(at, value);
          if (it === null) return t("option.unknown");
          return form === "text" ? it.text : it.letter;
        }
        case "channel":
          return channel(value);
        case "bloc":
          return bloc(value);
        case "action":
          return has(`action.${value}`) ? t(`action.${value}`) : spelled(value);
        case "stage":
          return t(`stage.${value}`);
        case "count":
          return form === "stage" ? t(`stage.${value}`) : null;
        case "draft":
          return t("draft.name", { number: draftNumber(value) });
        default:
          return null;
      }
    };
  }

  const say = (key: string, facts: Facts = {}) => t(key, facts, naming(facts));
  return {
    party,
    seat,
    partyName,
    seatName,
    issue,
    option,
    letter,
    channel,
    bloc,
    anything,
    say,
  };
}

export function useNames(): Names {
  return namesOf(useGame());
}

/** The number of a draft: `front-2` is the second that was begun at the front. */
export function draftNumber(id: string): string {
  return id.slice(id.lastIndexOf("-") + 1);
}

/** An id for which no name has come: better its letters than nothing. */
export function spelled(id: string): string {
  return id.replaceAll("-", " ");
}
