import type { HomeVoteShown, Term } from "../../protocol/types";
import { listed, t } from "../../words";
import { tenths } from "../amounts";
import { useGame } from "../game";
import { HomeVote, inOrder } from "../HomeVote";
import { Mark } from "../Mark";
import { useNames } from "../names";
import { Letters } from "../Texts";

/** Both flags beside one signature. */
function SignedWord() {
  const parties = useGame().get("cast")?.parties ?? [];
  return (
    <div class="moment-signature">
      <p class="moment-word">{t("verdict.signed")}</p>
      <p class="moment-flags">
        {parties.map((party) => (
          <span key={party.id} class={`flag of-${party.mark}`}>
            <Mark mark={party.mark} />
            <span>{party.name}</span>
          </span>
        ))}
      </p>
    </div>
  );
}

/** Signed, and not yet asked for at home. */
export function Signed({ terms, due }: { terms: readonly Term[]; due: number | null }) {
  return (
    <div class="moment moment-signed">
      <SignedWord />
      {terms.length > 0 && <Letters draft={{ terms: [...terms] }} />}
      {due !== null && <p class="moment-late">{t("moment.home-next", { round: due })}</p>}
    </div>
  );
}

/** First the signature; then, after a pause, country by country and group by group, what the people say. */
export function Voted({ votes }: { votes: readonly HomeVoteShown[] }) {
  const names = useNames();
  const table = useGame().get("table");
  const refused = votes.filter((vote) => !vote.passed);
  const turns = votes.reduce((sum, vote) => sum + vote.blocs.length + 1, 0);
  const before = (at: number) =>
    votes.slice(0, at).reduce((sum, vote) => sum + vote.blocs.length + 1, 0);
  const over = table?.phase === "over";
  return (
    <div class="moment moment-vote">
      <SignedWord />
      <div class="moment-votes">
        {votes.map((vote, at) => (
          <HomeVote key={vote.party} vote={vote} after={before(at)} />
        ))}
      </div>
      <div class="counted" style={{ "--turn": String(turns) }}>
        {refused.length === 0 ? (
          <p class="moment-caption">{t("verdict.ratified")}</p>
        ) : (
          <>
            <p class="moment-caption">{t("verdict.refused-at-home")}</p>
            {refused.map((vote) => (
              <p key={vote.party} class="moment-groups">
                {t("moment.refused-by", {
                  party: names.partyName(vote.party),
                  blocs: listed(
                    inOrder(vote).map((bloc) => `${bloc.name} ${tenths(bloc.approval)}`),
                  ),
                })}
              </p>
            ))}
            {!over && <p>{t("moment.repair")}</p>}
          </>
        )}
      </div>
    </div>
  );
}
