import { useState } from "preact/hooks";
import type { Desk } from "../desk";
import type { ChannelShown, DraftShown } from "../protocol/types";
import { t } from "../words";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useGame } from "./game";
import { Lamps } from "./Lamps";
import { Mark, SeatName } from "./Mark";
import { draftNumber, useNames } from "./names";
import { PackageSheet } from "./PackageSheet";
import { told } from "./toasts";

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
  const may = game.act !== null && game.get("table")?.phase === "open" && desk !== null;
  return (
    <section class="texts stack-tight" aria-labelledby={`texts-${channel.id} name-${channel.id}`}>
      <div class="spread">
        <h4 id={`texts-${channel.id}`}>{t("texts.title")}</h4>
        {may && (
          <Button
            icon="plus"
            onPress={() => {
              desk.begun.value = { channel: channel.id, draft: null, version: 0, terms: [] };
            }}
          >
            {t("texts.new")}
          </Button>
        )}
      </div>
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
    </section>
  );
}

interface CardProps {
  draft: DraftShown;
  channel: ChannelShown;
  desk: Desk | null;
  brief?: boolean;
}

/** One text: its letters, who stands behind it, and what can be done with it. */
function DraftCard({ draft, channel, desk, brief = false }: CardProps) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState(false);
  const me = game.get("card")?.seat ?? null;
  const sponsoring = me !== null && draft.sponsors.includes(me);
  const tabled = game.get("text")?.draft;
  const onTable = tabled?.id === draft.id && tabled.version === draft.version;

  async function sponsor() {
    if (game.act === null) return;
    setBusy(true);
    const answer = await game.act({
      kind: "sponsor-draft",
      draft: draft.id,
      version: draft.version,
      support: !sponsoring,
    });
    setBusy(false);
    told(answer, names);
  }
  function edit(copy: boolean) {
    if (desk === null) return;
    desk.begun.value = {
      channel: channel.id,
      draft: copy ? null : draft.id,
      version: copy ? 0 : draft.version,
      terms: [...draft.terms],
    };
  }

  return (
    <article class={onTable ? "card draft is-tabled" : "card draft"}>
      <div class="spread">
        <h5>{t("draft.name", { number: draftNumber(draft.id) })}</h5>
        <span class="row small">
          {onTable && <span class="badge is-good">{t("draft.on-table")}</span>}
          <span class="soft">{t("draft.version", { version: draft.version })}</span>
        </span>
      </div>
      <Letters draft={draft} />
      <p class="small">
        <span class="soft">{t("draft.by")}</span> <SeatName id={draft.by} />
      </p>
      <Sponsors draft={draft} />
      {!brief && draft.lamps.length > 0 && <Lamps draft={draft} />}
      <div class="row">
        <Button onPress={() => setReading(true)}>{t("draft.read")}</Button>
        {desk !== null && (
          <>
            <Button look={sponsoring ? "plain" : "main"} busy={busy} onPress={() => void sponsor()}>
              {t(sponsoring ? "draft.step-back" : "draft.stand-behind")}
            </Button>
            <Button onPress={() => edit(false)}>{t("draft.change")}</Button>
            <Button look="quiet" onPress={() => edit(true)}>
              {t("draft.copy")}
            </Button>
          </>
        )}
      </div>
      {reading && (
        <Dialog
          title={t("draft.name", { number: draftNumber(draft.id) })}
          onClose={() => setReading(false)}
        >
          <DraftInWords draft={draft} />
        </Dialog>
      )}
    </article>
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

function Sponsors({ draft }: { draft: DraftShown }) {
  const names = useNames();
  if (draft.sponsors.length === 0) return <p class="small soft">{t("draft.no-sponsors")}</p>;
  return (
    <p class="row small">
      <span class="soft">{t("draft.sponsors")}</span>
      {draft.sponsors.map((seat) => (
        <span
          key={seat}
          class={`of-${names.party(names.seat(seat)?.party ?? "")?.mark ?? 0} party`}
        >
          <Mark mark={names.party(names.seat(seat)?.party ?? "")?.mark ?? 0} />
          {names.seatName(seat)}
        </span>
      ))}
    </p>
  );
}
