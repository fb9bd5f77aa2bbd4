import { useState } from "preact/hooks";
import type { ChannelShown, IssueShown, Term } from "../../protocol/types";
import { t } from "../../words";
import { signed } from "../amounts";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { useGame } from "../game";
import { useNames } from "../names";
import { told } from "../toasts";
import { IssueRow } from "./IssueRow";
import { inOrder } from "./PackageSheet";
import { useWeighed } from "./Scales";

interface Props {
  channel: ChannelShown;
  onClose: () => void;
}

/** "This for that": one thing I could give, one that I want, and what the two are worth to us; the rest is left open. */
export function Trade({ channel, onClose }: Props) {
  const game = useGame();
  const names = useNames();
  const issues = game.get("sheet")?.issues ?? [];
  const [give, setGive] = useState<Term | null>(null);
  const [want, setWant] = useState<Term | null>(null);
  const [busy, setBusy] = useState(false);
  const terms = inOrder(
    [give, want].filter((term) => term !== null),
    issues,
  );
  const isTrade = give !== null && want !== null;

  async function offer() {
    if (game.act === null || !isTrade) return;
    setBusy(true);
    const answer = await game.act({
      kind: "write-draft",
      channel: channel.id,
      draft: null,
      version: 0,
      terms,
    });
    setBusy(false);
    if (told(answer, names)) onClose();
  }

  const letter = (term: Term | null) =>
    term === null ? "…" : names.letter(term.issue, term.option);
  return (
    <Dialog sheet title={t("trade.title")} onClose={onClose}>
      <p class="small soft">{t("trade.about")}</p>
      <Side
        title={t("trade.give")}
        issues={issues.filter((issue) => issue.id !== want?.issue)}
        chosen={give}
        onChoose={setGive}
      />
      <Side
        title={t("trade.want")}
        issues={issues.filter((issue) => issue.id !== give?.issue)}
        chosen={want}
        onChoose={setWant}
      />
      <div class="sheet-foot">
        <p class="scales-line">
          <strong>{t("trade.line", { give: letter(give), want: letter(want) })}</strong>
        </p>
        <Net give={give} want={want} />
        <Button
          look="main"
          wide
          large
          busy={busy}
          closed={isTrade ? null : t("trade.both")}
          onPress={() => void offer()}
        >
          {t("trade.offer")}
        </Button>
      </div>
    </Dialog>
  );
}

interface SideProps {
  title: string;
  issues: readonly IssueShown[];
  chosen: Term | null;
  onChoose: (term: Term | null) => void;
}

/** One half of a trade: any one cell of the sheet. */
function Side({ title, issues, chosen, onChoose }: SideProps) {
  return (
    <section class="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      {issues.map((issue) => (
        <IssueRow
          key={issue.id}
          issue={issue}
          brief
          chosen={issue.id === chosen?.issue ? chosen.option : null}
          onChoose={(option) => onChoose(option === null ? null : { issue: issue.id, option })}
        />
      ))}
    </section>
  );
}

/** What both halves are worth to us, each on its own. */
function Net({ give, want }: { give: Term | null; want: Term | null }) {
  const sheet = useGame().get("sheet");
  const weighed = useWeighed([give, want].filter((term) => term !== null));
  if (sheet === null || give === null || want === null) return null;
  const worth = ({ issue, option }: Term) =>
    sheet.issues.find((each) => each.id === issue)?.options.find((each) => each.id === option)
      ?.worth ?? 0;
  return (
    <p class="small" aria-live="polite">
      {t("trade.net", { give: signed(worth(give)), want: signed(worth(want)) })}{" "}
      {weighed !== null && weighed.unsayable.length > 0 && t("trade.unsayable")}
    </p>
  );
}
