import type { BlocShown, ChannelShown, IssueShown } from "../protocol/types";
import { listed, t } from "../words";
import { tenths } from "./amounts";
import { useGame } from "./game";
import { Icon } from "./Icon";
import { Interest, isOpen, Reopened } from "./Interest";
import { spelled, useNames } from "./names";
import { Why } from "./Why";

type State = "adopted" | "found" | "signable" | "talked" | "untouched";

const LOOKS: Readonly<Record<State, string>> = {
  adopted: "badge is-good",
  found: "badge is-accent",
  signable: "badge is-good",
  talked: "badge is-warn",
  untouched: "badge",
};

/** What divides the parties: each question with how far it has come, and the ways of settling it that I know. */
export function Issues() {
  const game = useGame();
  const issues = game.get("sheet")?.issues ?? [];
  const channels = game.get("channels")?.channels ?? [];
  const party = game.get("card")?.party ?? "";
  if (issues.length === 0) return null;
  return (
    <section class="card" aria-labelledby="issues">
      <h3 id="issues">{t("issues.title")}</h3>
      <ul class="issues plain">
        {issues.map((issue) => (
          <li key={issue.id}>
            <details>
              <summary class="spread">
                <span>{issue.name}</span>
                <span class="row">
                  {issue.heated && <span class="badge is-warn">{t("issue.heated")}</span>}
                  {isOpen(issue, game.get("table")?.round ?? 0) && (
                    <span class="badge is-warn">{t("issue.reopened")}</span>
                  )}
                  {statesOf(issue, channels).map((state) => (
                    <span key={state} class={LOOKS[state]}>
                      {t(`issue.${state}`)}
                    </span>
                  ))}
                </span>
              </summary>
              <p class="small">{issue.ask}</p>
              {issue.heated && <p class="small">{t("issue.heated.about")}</p>}
              <Interest issue={issue} party={party} />
              <Reopened issue={issue} party={party} />
              <Options issue={issue} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Options({ issue }: { issue: IssueShown }) {
  const names = useNames();
  const game = useGame();
  const party = game.get("card")?.party ?? "";
  const hasSide = game.get("sheet")?.has_side ?? false;
  const blocs = game.get("home")?.blocs ?? [];
  return (
    <ul class="stack-tight plain">
      {issue.options.map((option) => (
        <li key={option.id} class="option-line small">
          <b class="letter">{option.letter}</b>
          <span>
            {option.text}
            <span class="row">
              {hasSide && (
                <span class="soft figures">
                  {t("option.worth", { points: tenths(option.worth) })}
                </span>
              )}
              {option.new && <span class="badge is-accent">{t("option.new")}</span>}
              {option.adopted && <span class="badge is-good">{t("issue.adopted")}</span>}
              {option.recognises && <span class="badge">{t("option.recognises")}</span>}
              {option.offends.length > 0 && (
                <span class="badge is-warn">
                  {t("option.offends", { groups: blocNames(option.offends, blocs) })}
                </span>
              )}
              {hasSide && (
                <Why of="mandate" about={[party, issue.id, option.id]}>
                  <span class={option.sayable ? "" : "barred"}>
                    {!option.sayable && <Icon name={option.red_line ? "cross" : "lock"} />}
                    {t(
                      option.sayable
                        ? "option.sayable"
                        : option.red_line
                          ? "option.red-line"
                          : "option.outside",
                      {
                        party: names.partyName(party),
                      },
                    )}
                  </span>
                </Why>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function blocNames(ids: readonly string[], blocs: readonly BlocShown[]): string {
  return listed(ids.map((id) => blocs.find((bloc) => bloc.id === id)?.name ?? spelled(id)));
}

/** How far an issue has come, as far as I can see: at most two words. */
function statesOf(issue: IssueShown, channels: readonly ChannelShown[]): State[] {
  const topics = channels.flatMap((channel) =>
    channel.topics.filter((topic) => topic.issue === issue.id),
  );
  const states: State[] = [];
  if (topics.some((topic) => topic.signable)) states.push("signable");
  else if (topics.some((topic) => topic.progress > 0 || topic.sessions > 0)) states.push("talked");
  if (issue.options.some((option) => option.adopted)) states.push("adopted");
  else if (issue.options.some((option) => option.new)) states.push("found");
  return states.length === 0 ? ["untouched"] : states;
}
