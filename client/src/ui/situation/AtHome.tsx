import { Fragment } from "preact";
import type { Section } from "../../table";
import { t } from "../../words";
import { moodWord, supportWord, tenths } from "../amounts";
import { useGame } from "../game";
import { useNames } from "../names";
import { Why } from "../Why";

/** My own country: how it stands behind its government, its groups, and the ideas that reached it. */
export function AtHome() {
  const game = useGame();
  const names = useNames();
  const home = game.get("home");
  const card = game.get("card");
  const sheet = game.get("sheet");
  if (home === null || card === null) return null;
  if (home.between !== null) return <Between of={card} home={home} />;
  return (
    <section class="card" aria-labelledby="at-home">
      <h3 id="at-home">{t("home.title", { party: names.partyName(card.party) })}</h3>
      <p>
        {t("support.title")}{" "}
        <Why of="support" about={[card.party]}>
          <strong>{supportWord(home.support)}</strong>
        </Why>
      </p>
      {sheet !== null && (
        <p class="small">
          <Why of="no-deal" about={[card.party]}>
            {t("sheet.no-deal", { points: sheet.no_deal / 10 })}
          </Why>
        </p>
      )}
      <ul class="blocs plain">
        {home.blocs.map((bloc) => (
          <li key={bloc.id} class="spread small">
            <span>
              {bloc.name} <span class="soft">{t("bloc.share", { percent: bloc.weight })}</span>
            </span>
            <span>
              <Why of="mood" about={[bloc.id]}>
                {moodWord(bloc.mood)}
              </Why>
              {bloc.won > 0 && (
                <>
                  {" · "}
                  <Why of="prepared" about={[bloc.id]}>
                    {t("bloc.won", { points: tenths(bloc.won) })}
                  </Why>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Purses />
      <Ideas />
      <Reports />
    </section>
  );
}

/** A mediator's own country is not asked: what counts is what it knows, how far it is trusted, and its money. */
function Between({ of, home }: { of: Section<"card">; home: Section<"home"> }) {
  const names = useNames();
  if (home.between === null) return null;
  return (
    <section class="card" aria-labelledby="between">
      <h3 id="between">{t("between.title", { party: names.partyName(of.party) })}</h3>
      <dl class="facts">
        {Object.entries(home.between.trusted).map(([party, trust]) => (
          <Fragment key={party}>
            <dt>{t("between.trust", { party: names.partyName(party) })}</dt>
            <dd>
              <Why of="trust" about={[party, of.party]}>
                {tenths(trust ?? 0)}
              </Why>
            </dd>
          </Fragment>
        ))}
        <dt>{t("between.knowledge")}</dt>
        <dd>
          <Why of="knowledge" about={[of.seat]}>
            {tenths(home.between.knowledge)}
          </Why>
        </dd>
        {home.purse !== null && (
          <>
            <dt>{t("purse.treasury")}</dt>
            <dd>
              <Why of="treasury" about={[of.party]}>
                {tenths(home.purse.treasury)}
              </Why>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Ideas() {
  const game = useGame();
  const names = useNames();
  const party = game.get("card")?.party ?? "";
  const ideas = game.get("home")?.ideas ?? [];
  if (ideas.length === 0) return null;
  return (
    <div class="stack-tight">
      <h4>{t("ideas.title")}</h4>
      <ul class="stack-tight plain">
        {ideas.map((idea) => (
          <li key={`${idea.channel} ${idea.issue} ${idea.option}`} class="idea">
            <p>
              <b class="letter">{names.letter(idea.issue, idea.option)}</b>{" "}
              {names.option(idea.issue, idea.option)?.text ?? ""}
            </p>
            <p class="spread small">
              <span class="soft">{t("ideas.from", { channel: names.channel(idea.channel) })}</span>
              {idea.adopted ? (
                <span class="badge is-good">{t("issue.adopted")}</span>
              ) : idea.uptake === null ? (
                <span class="badge">{t("ideas.not-briefed")}</span>
              ) : (
                <Why of="uptake" about={[party, idea.channel, idea.issue, idea.option]}>
                  {t("ideas.uptake", { percent: Math.floor(idea.uptake / 10) })}
                </Why>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What our embassies and services have found out so far. */
function Reports() {
  const names = useNames();
  const reports = useGame().get("home")?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <details>
      <summary>{t("reports.title", { count: reports.length })}</summary>
      <ul class="plain stack-tight small">
        {reports.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reports only ever grow at the end
          <li key={at}>{names.say(`news.${item.code}`, item.facts)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What the government can spend, where acts have such prices. */
function Purses() {
  const game = useGame();
  const purse = game.get("home")?.purse ?? null;
  const party = game.get("card")?.party ?? "";
  if (purse === null) return null;
  return (
    <dl class="facts">
      <dt>{t("purse.capital")}</dt>
      <dd>
        <Why of="capital" about={[party]}>
          {tenths(purse.capital)}
        </Why>
      </dd>
      <dt>{t("purse.treasury")}</dt>
      <dd>
        <Why of="treasury" about={[party]}>
          {tenths(purse.treasury)}
        </Why>
      </dd>
    </dl>
  );
}
