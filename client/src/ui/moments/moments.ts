/** What a round brought that deserves to be shown and not only told; each moment is made of facts that the view holds. */
import type { HomeVoteShown, News, Term } from "../../protocol/types";
import type { Game } from "../game";

export type Moment =
  | { kind: "seen"; channel: string }
  | {
      kind: "headline";
      channel: string;
      by: string | null;
      said: boolean;
      rows: Term[];
      mine: boolean;
    }
  | { kind: "adopted"; party: string; issue: string; option: string }
  | { kind: "signed"; terms: readonly Term[]; due: number | null }
  | { kind: "vote"; signed: boolean; votes: readonly HomeVoteShown[] }
  | { kind: "election"; party: string; stays: boolean; facts: News["facts"]; closed: Term[] }
  | { kind: "brink"; held: boolean; code: News["code"]; facts: News["facts"] };

/** The moments of the last resolution, in the order in which they are shown. */
export function momentsOf(game: Game): Moment[] {
  const news = game.get("news")?.items ?? [];
  return [
    ...headlines(game, news),
    ...adoptions(news),
    ...texts(game, news),
    ...elections(news),
    ...brinks(news),
  ];
}

const LIGHT: ReadonlySet<string> = new Set(["exposed", "announced"]);

/** A hidden channel comes to light: whoever sits in it learns first that they have been seen. */
function headlines(game: Game, news: readonly News[]): Moment[] {
  const mine = new Set(game.get("channels")?.channels.map((channel) => channel.id));
  return news
    .filter((item) => LIGHT.has(item.code))
    .flatMap((item): Moment[] => {
      const channel = item.facts["channel"] ?? "";
      const story = news.find(
        ({ code, facts }) => code === "story-published" && facts["channel"] === channel,
      );
      const rows = news.filter(
        ({ code, facts }) => code === "leaked" && facts["channel"] === channel,
      );
      const said = item.code === "announced";
      const isMine = mine.has(channel);
      const headline: Moment = {
        kind: "headline",
        channel,
        by: story?.facts["seat"] ?? null,
        said,
        rows: rows.map(termOf),
        mine: isMine,
      };
      return isMine && !said ? [{ kind: "seen", channel }, headline] : [headline];
    });
}

function adoptions(news: readonly News[]): Moment[] {
  return news
    .filter((item) => item.code === "adopted")
    .map((item) => ({ kind: "adopted", party: item.facts["party"] ?? "", ...termOf(item) }));
}

/** A signature, and what the people at home say to it, where they are asked in the same round. */
function texts(game: Game, news: readonly News[]): Moment[] {
  const signed = news.some((item) => item.code === "signed");
  const asked = news.flatMap((item) =>
    item.code === "ratified" || item.code === "refused-at-home" ? [item.facts["party"]] : [],
  );
  const text = game.get("text");
  if (asked.length > 0) {
    const votes = text?.home_votes.filter((vote) => asked.includes(vote.party)) ?? [];
    return [{ kind: "vote", signed, votes }];
  }
  if (!signed) return [];
  return [{ kind: "signed", terms: text?.signed?.terms ?? [], due: text?.signed?.due ?? null }];
}

function elections(news: readonly News[]): Moment[] {
  const closed = news.filter((item) => item.code === "narrowed");
  return news.flatMap((item): Moment[] => {
    if (item.code !== "government-stays" && item.code !== "government-falls") return [];
    const party = item.facts["party"] ?? "";
    return [
      {
        kind: "election",
        party,
        stays: item.code === "government-stays",
        facts: item.facts,
        closed: closed.filter(({ facts }) => facts["party"] === party).map(termOf),
      },
    ];
  });
}

/** One word: held, or war. */
function brinks(news: readonly News[]): Moment[] {
  const item = news.find(({ code }) => code === "war" || HELD.has(code));
  if (item === undefined) return [];
  return [{ kind: "brink", held: HELD.has(item.code), code: item.code, facts: item.facts }];
}

const HELD: ReadonlySet<string> = new Set(["brink-held", "brink-talked", "brink-mediated"]);

function termOf({ facts }: News): Term {
  return { issue: facts["issue"] ?? "", option: facts["option"] ?? "" };
}

/** For how many seconds a moment stays on a wall, where nobody presses anything. */
export function secondsOf(moment: Moment): number {
  switch (moment.kind) {
    case "vote":
      return 9 + moment.votes.reduce((sum, vote) => sum + vote.blocs.length + 1, 0);
    case "headline":
      return moment.said ? 10 : 15;
    case "election":
      return 14;
    case "brink":
    case "signed":
    case "adopted":
    case "seen":
      return 7;
    default:
      return moment satisfies never;
  }
}

/** Names the last resolution, so that a new one is noticed. */
export function resolutionKey(game: Game): string | null {
  const news = game.get("news");
  if (news === null) return null;
  return JSON.stringify([news.round, news.items.map((item) => item.code)]);
}
