import { useEffect, useState } from "preact/hooks";
import type { End, HomeVoteShown, PartyEnd, PathShown, Var } from "../protocol/types";
import { t } from "../words";
import { signed, tenths } from "./amounts";
import { Claim } from "./Cited";
import { useGame } from "./game";
import { PartyName } from "./Mark";
import { Meter } from "./Meter";
import { MyStory, NewsList } from "./News";
import { useNames } from "./names";
import { DraftInWords, Letters } from "./Texts";
import { Why } from "./Why";

/** How it ended: what was agreed, what it was worth to each side, how the ladder went, how the countries voted. */
export function Ending() {
  const game = useGame();
  const ending = game.get("ending");
  const card = game.get("card");
  const votes = game.get("text")?.home_votes ?? [];
  if (ending === null || ending.ending === null) return null;
  return (
    <div class="stack ending">
      <header class={`ending-head is-${ending.ending}`}>
        <p class="overline">{t("ending.overline")}</p>
        <h1>{t(`ending.${ending.ending}`)}</h1>
        <p>{t(`ending.${ending.ending}.about`)}</p>
      </header>
      <div class="stack">
        <Deal ending={ending} />
        <Values parties={ending.parties} />
        {votes.map((vote) => (
          <HomeVote key={vote.party} vote={vote} />
        ))}
      </div>
      <div class="stack">
        {ending.paths.map((path) => (
          <LadderPath key={`${path.one} ${path.other}`} path={path} />
        ))}
        <LastRound />
        {card !== null && (
          <section class="card">
            <h2>{t("ending.aims")}</h2>
            <p class="small soft">{t("ending.aims.about")}</p>
            <ul class="aims">
              {card.aims.map((aim) => (
                <li key={aim}>{aim}</li>
              ))}
            </ul>
          </section>
        )}
        <ClaimsThatActed ending={ending} />
      </div>
    </div>
  );
}

/** What the last round brought, which no screen of its own has shown. */
function LastRound() {
  const game = useGame();
  const news = game.get("news");
  if (news === null || news.round === 0) return null;
  return (
    <section class="card">
      <h2>{t("happened.title", { round: news.round })}</h2>
      <MyStory />
      <NewsList items={news.items} />
    </section>
  );
}

function Deal({ ending }: { ending: End }) {
  const names = useNames();
  if (ending.in_force.length === 0) {
    return (
      <section class="card">
        <h2>{t("ending.no-deal")}</h2>
        <p>{t("ending.no-deal.about")}</p>
      </section>
    );
  }
  return (
    <section class="card">
      <h2>{t("ending.deal")}</h2>
      <Letters draft={{ terms: ending.in_force }} />
      <DraftInWords draft={{ terms: ending.in_force }} />
      <p class="unseen">
        {ending.in_force.map((term) => names.letter(term.issue, term.option)).join(" ")}
      </p>
    </section>
  );
}

/** What each party came away with, against what no deal would have been worth to it. */
function Values({ parties }: { parties: readonly PartyEnd[] }) {
  const most = Math.max(1, ...parties.flatMap((party) => [party.value, party.no_deal]));
  return (
    <section class="card">
      <h2>{t("ending.values")}</h2>
      <ul class="stack plain">
        {parties.map((party) => (
          <li key={party.party} class="stack-tight">
            <p class="spread">
              <PartyName id={party.party} />
              <span>
                {t("ending.value", { points: tenths(party.value) })}{" "}
                <Why of="no-deal" about={[party.party]}>
                  {t("ending.against", { points: tenths(party.no_deal) })}
                </Why>{" "}
                <strong class="figures">{signed(party.value - party.no_deal)}</strong>
              </span>
            </p>
            <Bars party={party} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bars({ party, most }: { party: PartyEnd; most: number }) {
  const mark = useNames().party(party.party)?.mark ?? 0;
  return (
    <div class={`of-${mark} bars`}>
      <Meter
        value={(100 * party.value) / most}
        mark={(100 * party.no_deal) / most}
        tone="is-party"
      />
    </div>
  );
}

const WIDTH = 320;
const HEIGHT = 130;

/** The ladder through the game, as a line and as a table. */
export function LadderPath({ path }: { path: PathShown }) {
  const names = useNames();
  const last = Math.max(1, path.tension.length - 1);
  const x = (at: number) => 24 + ((WIDTH - 40) * at) / last;
  const y = (tension: number) => HEIGHT - 20 - ((HEIGHT - 34) * tension) / 1000;
  const title = t("path.title", {
    one: names.partyName(path.one),
    other: names.partyName(path.other),
  });
  const points = path.tension.map((tension, at) => `${x(at)},${y(tension)}`).join(" ");
  return (
    <section class="card">
      <h2>{t("path.heading")}</h2>
      <svg class="path" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <title>{title}</title>
        <path class="path-brink" d={`M20 ${y(750)}H${WIDTH - 12}`} />
        <text class="path-word is-brink-word" x="22" y={y(750) - 4}>
          {t("ladder.brink")}
        </text>
        <path class="path-floor" d={`M20 ${y(0)}H${WIDTH - 12}`} />
        <polyline class="path-line" points={points} />
        {path.tension.map((tension, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
          <g key={at}>
            <circle class="path-point" cx={x(at)} cy={y(tension)} r="4" />
            <text class="path-word" x={x(at)} y={y(tension) - 8} text-anchor="middle">
              {tenths(tension)}
            </text>
          </g>
        ))}
        <text class="path-word" x="20" y={HEIGHT - 5}>
          {t("path.start")}
        </text>
        <text class="path-word" x={WIDTH - 12} y={HEIGHT - 5} text-anchor="end">
          {t("path.end")}
        </text>
      </svg>
      <details>
        <summary class="small">{t("path.table")}</summary>
        <table class="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t("path.step")}</th>
              <th scope="col" class="number">
                {t("var.tension")}
              </th>
            </tr>
          </thead>
          <tbody>
            {path.tension.map((tension, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <tr key={at}>
                <th scope="row">{roundWords(path.rounds[at])}</th>
                <td class="number">{tenths(tension)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="small">
        <Why of="tension" about={[path.one, path.other]}>
          {t("path.why")}
        </Why>
      </p>
    </section>
  );
}

function roundWords(round: number | undefined): string {
  return round === undefined || round === 0 ? t("round.start") : t("round.name", { round });
}

/** How one country voted: the whole, and group by group from the friendliest to the hardest. */
export function HomeVote({ vote }: { vote: HomeVoteShown }) {
  const { passed } = vote;
  const blocs = [...vote.blocs].sort((one, other) => other.approval - one.approval);
  return (
    <section class="card">
      <h2 class="spread">
        <span>{t("home-vote.title")}</span> <PartyName id={vote.party} />
      </h2>
      <p class="spread">
        <span class={passed ? "badge is-good" : "badge is-bad"}>
          {t(passed ? "home-vote.accepted" : "home-vote.refused")}
        </span>
        <Why of="home-vote" about={[vote.party]}>
          {t("home-vote.result", { points: tenths(vote.vote), mark: tenths(vote.pass_mark) })}
        </Why>
      </p>
      <Meter
        value={vote.vote / 10}
        mark={vote.pass_mark / 10}
        tone={passed ? "is-good" : "is-bad"}
      />
      <ul class="stack-tight plain">
        {blocs.map((bloc) => (
          <li key={bloc.bloc} class="stack-tight small">
            <span class="spread">
              <span>
                {bloc.name} <span class="soft">{t("bloc.share", { percent: bloc.weight })}</span>
              </span>
              <Why of="approval" about={[bloc.bloc]}>
                {tenths(bloc.approval)}
              </Why>
            </span>
            <Meter value={bloc.approval / 10} mark={vote.pass_mark / 10} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The claims behind the numbers that decided this game, those that acted most first. */
function ClaimsThatActed({ ending }: { ending: End }) {
  const game = useGame();
  const [claims, setClaims] = useState<readonly [string, number][]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens
  useEffect(() => {
    let gone = false;
    const cells: [Var, string[]][] = [
      ...ending.paths.flatMap(({ one, other }): [Var, string[]][] => [
        ["tension", [one, other]],
        ["stage", [one, other]],
        ["image", [one, other]],
        ["image", [other, one]],
      ]),
      ...ending.parties.flatMap(({ party }): [Var, string[]][] => [
        ["home-vote", [party]],
        ["support", [party]],
        ["no-deal", [party]],
      ]),
    ];
    void Promise.all(cells.map(([variable, subject]) => game.why?.(variable, subject))).then(
      (answers) => {
        if (gone) return;
        const counts = new Map<string, number>();
        for (const answer of answers) {
          if (answer?.kind !== "why") continue;
          for (const { change } of answer.lines) {
            for (const claim of change.claims) counts.set(claim, (counts.get(claim) ?? 0) + 1);
          }
        }
        setClaims([...counts].sort((one, other) => other[1] - one[1]));
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (claims.length === 0) return null;
  return (
    <section class="card">
      <h2>{t("ending.claims")}</h2>
      <p class="small soft">{t("ending.claims.about")}</p>
      <ul class="stack-tight plain">
        {claims.map(([claim, count]) => (
          <li key={claim} class="claim-line">
            <Claim claim={claim} />
            <p class="small soft">{t("ending.claims.times", { count })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
