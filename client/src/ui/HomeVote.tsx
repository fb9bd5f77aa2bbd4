import type { HomeVoteShown } from "../protocol/types";
import { t } from "../words";
import { tenths } from "./amounts";
import { PartyName } from "./Mark";
import { Meter } from "./Meter";
import { Why } from "./Why";

/** From the friendliest to the hardest. */
export function inOrder({ blocs }: HomeVoteShown): HomeVoteShown["blocs"] {
  return [...blocs].sort((one, other) => other.approval - one.approval);
}

/** How one country voted, group by group and then the whole; `after` so many others, where things come one by one. */
export function HomeVote({ vote, after = 0 }: { vote: HomeVoteShown; after?: number }) {
  const { passed } = vote;
  const blocs = inOrder(vote);
  return (
    <section class="card home-vote">
      <h3 class="spread">
        <span>{t("home-vote.title")}</span> <PartyName id={vote.party} />
      </h3>
      <ul class="stack-tight plain">
        {blocs.map((bloc, at) => (
          <li
            key={bloc.bloc}
            class="stack-tight small counted"
            style={{ "--turn": String(after + at) }}
          >
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
      <div class="stack-tight counted" style={{ "--turn": String(after + blocs.length) }}>
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
      </div>
    </section>
  );
}
