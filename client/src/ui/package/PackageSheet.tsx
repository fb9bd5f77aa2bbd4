import { useState } from "preact/hooks";
import type { Begun, Desk } from "../../desk";
import type { ChannelShown, IssueShown, Term } from "../../protocol/types";
import { t } from "../../words";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { useGame } from "../game";
import { draftNumber, useNames } from "../names";
import { Refused } from "../Refused";
import { told } from "../toasts";
import { IssueRow } from "./IssueRow";
import { Scales } from "./Scales";

interface Props {
  channel: ChannelShown;
  desk: Desk;
  begun: Begun;
}

/** A package on one sheet: a row for each issue, a cell for each way that I know of settling it; one tap a row. */
export function PackageSheet({ channel, desk, begun }: Props) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<Parameters<typeof Refused>[0]["refusal"] | null>(null);
  const issues = game.get("sheet")?.issues ?? [];
  const standing = channel.drafts.find((draft) => draft.id === begun.draft);
  const overtaken = standing !== undefined && standing.version > begun.version;

  function set(issue: string, option: string | null) {
    setNo(null);
    const others = begun.terms.filter((term) => term.issue !== issue);
    const terms = option === null ? others : [...others, { issue, option }];
    // In the order of the sheet, so that equal packages read the same.
    desk.begun.value = { ...begun, terms: inOrder(terms, issues) };
  }
  async function share() {
    if (game.act === null) return;
    setBusy(true);
    const answer = await game.act({ kind: "write-draft", ...begun });
    setBusy(false);
    if (answer.kind === "accepted") desk.begun.value = null;
    else if (answer.kind === "refused") setNo(answer.refusal);
    else told(answer, names);
  }

  return (
    <Dialog
      sheet
      title={
        begun.draft === null
          ? t("sheet.new")
          : t("sheet.change", { number: draftNumber(begun.draft) })
      }
      onClose={() => {
        desk.begun.value = null;
      }}
    >
      <p class="small soft">{t("sheet.about")}</p>
      {overtaken && standing !== undefined && (
        <div class="banner is-warn">
          <p>{t("sheet.overtaken")}</p>
          <Button
            onPress={() => {
              desk.begun.value = { ...begun, version: standing.version };
            }}
          >
            {t("sheet.keep-mine")}
          </Button>
          <Button
            onPress={() => {
              desk.begun.value = {
                ...begun,
                version: standing.version,
                terms: [...standing.terms],
              };
            }}
          >
            {t("sheet.take-theirs")}
          </Button>
        </div>
      )}
      <div class="sheet">
        {issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            chosen={begun.terms.find((term) => term.issue === issue.id)?.option ?? null}
            onChoose={(option) => set(issue.id, option)}
          />
        ))}
      </div>
      <div class="sheet-foot">
        <Scales terms={begun.terms} />
        <div aria-live="polite">{no !== null && <Refused refusal={no} />}</div>
        <Button
          look="main"
          wide
          large
          busy={busy}
          closed={begun.terms.length === 0 ? t("sheet.nothing-yet") : null}
          onPress={() => void share()}
        >
          {t(begun.draft === null ? "sheet.share" : "sheet.share-change")}
        </Button>
      </div>
    </Dialog>
  );
}

/** In the order of the sheet, so that equal packages read the same. */
export function inOrder(terms: Term[], issues: readonly IssueShown[]): Term[] {
  const place = new Map(issues.map((issue, at) => [issue.id, at]));
  return [...terms].sort(
    (one, other) => (place.get(one.issue) ?? 99) - (place.get(other.issue) ?? 99),
  );
}
