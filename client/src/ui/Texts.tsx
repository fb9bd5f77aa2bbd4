import { useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { ChannelShown, DraftShown } from "../protocol/types";
import { t } from "../words";
import { Button } from "./Button";
import { DraftCard } from "./DraftCard";
import { useGame } from "./game";
import { draftNumber, useNames } from "./names";
import { PackageSheet } from "./package/PackageSheet";
import { Trade } from "./package/Trade";

/** The texts of a channel: what is on the table, my newest and the others' newest open, the rest as a line of letters. */
export function Texts({ channel, desk }: { channel: ChannelShown; desk: Desk | null }) {
  const game = useGame();
  const tabled = game.get("text")?.draft?.id ?? null;
  const drafts = [...channel.drafts].reverse();
  const me = game.get("card")?.seat;
  const open = new Set(
    [
      drafts.find((draft) => draft.id === tabled),
      drafts.find((draft) => draft.by === me),
      drafts.find((draft) => draft.by !== me),
    ].filter((draft) => draft !== undefined),
  );
  const older = drafts.filter((draft) => !open.has(draft));
  const begun = desk?.begun.value;
  const signed = game.get("text")?.signed ?? null;
  const [trading, setTrading] = useState(false);
  const may = game.act !== null && game.get("table")?.phase === "open" && desk !== null;
  return (
    <section class="texts stack-tight" aria-labelledby={`texts-${channel.id} name-${channel.id}`}>
      <div class="spread">
        <h4 id={`texts-${channel.id}`}>{t("texts.title")}</h4>
        {may && (
          <span class="row">
            <Button onPress={() => setTrading(true)}>{t("trade.open")}</Button>
            <Button
              icon="plus"
              onPress={() => {
                desk.begun.value = { channel: channel.id, draft: null, version: 0, terms: [] };
              }}
            >
              {t("texts.new")}
            </Button>
          </span>
        )}
      </div>
      {signed !== null && (
        <p class="small" role="status">
          {t("texts.signed", { number: draftNumber(signed.draft), round: signed.due })}
        </p>
      )}
      {open.size === 0 && <p class="small soft">{t("texts.none")}</p>}
      {[...open].map((draft) => (
        <DraftCard key={draft.id} draft={draft} channel={channel} desk={may ? desk : null} />
      ))}
      {older.length > 0 && (
        <details>
          <summary class="small">{t("texts.older", { count: older.length })}</summary>
          <ul class="stack-tight plain">
            {older.map((draft) => (
              <li key={draft.id}>
                <DraftCard draft={draft} channel={channel} desk={may ? desk : null} brief />
              </li>
            ))}
          </ul>
        </details>
      )}
      {begun !== null && begun !== undefined && begun.channel === channel.id && desk !== null && (
        <PackageSheet channel={channel} desk={desk} begun={begun} />
      )}
      {trading && <Trade channel={channel} onClose={() => setTrading(false)} />}
    </section>
  );
}

/** A package as a line of letters, in the order of the issues; an issue left open is a dot. */
export function Letters({ draft }: { draft: Pick<DraftShown, "terms"> }) {
  const names = useNames();
  const issues = useIssues(draft);
  return (
    <ul class="letters">
      {issues.map((issue) => {
        const term = draft.terms.find((each) => each.issue === issue);
        return (
          <li key={issue}>
            <span class="letter">
              {term === undefined ? "·" : names.letter(issue, term.option)}
            </span>
            <span class="small soft">{names.issue(issue)}</span>
            {term === undefined && <span class="unseen">{t("draft.open-issue")}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** A package in full sentences. */
export function DraftInWords({ draft }: { draft: Pick<DraftShown, "terms"> }) {
  const names = useNames();
  return (
    <dl class="draft-words">
      {useIssues(draft).map((issue) => {
        const term = draft.terms.find((each) => each.issue === issue);
        const option = term === undefined ? null : names.option(issue, term.option);
        return (
          <div key={issue}>
            <dt>{names.issue(issue)}</dt>
            <dd>
              {term === undefined ? (
                <span class="soft">{t("draft.open-issue")}</span>
              ) : (
                <>
                  <b class="letter">{names.letter(issue, term.option)}</b>{" "}
                  {option?.text ?? t("option.unknown.about")}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function useIssues(draft: Pick<DraftShown, "terms">): string[] {
  const game = useGame();
  const all = game.get("cast")?.issues.map((issue) => issue.id) ?? [];
  return [...new Set([...all, ...draft.terms.map((term) => term.issue)])];
}
