import { useId, useState } from "preact/hooks";
import type { ChannelShown, NeedMark } from "../../protocol/types";
import { listed, t } from "../../words";
import { useGame } from "../game";
import { PartyName } from "../Mark";
import { useNames } from "../names";
import { told } from "../toasts";

/** What my side tells this channel that it needs most: one issue, truly or not, until it says something else. */
export function NeedChoice({ channel }: { channel: ChannelShown }) {
  const game = useGame();
  const names = useNames();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const cast = game.get("cast");
  const card = game.get("card");
  if (cast === null || card === null || game.act === null || !cast.need_marks) return null;
  if (!game.get("sheet")?.has_side) return null;
  if (game.get("table")?.phase !== "open" || !channel.members.includes(card.seat)) return null;
  const mine = channel.needs.find((mark) => mark.party === card.party)?.issue ?? "";

  async function choose(issue: string) {
    if (game.act === null) return;
    setBusy(true);
    told(
      await game.act({
        kind: "mark-need",
        channel: channel.id,
        issue: issue === "" ? null : issue,
      }),
      names,
    );
    setBusy(false);
  }

  return (
    <div class="need-choice field">
      <label for={id}>{t("need.choose")}</label>
      <select
        id={id}
        class="input"
        value={mine}
        aria-busy={busy}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        <option value="">{t("need.nothing")}</option>
        {cast.issues.map((issue) => (
          <option key={issue.id} value={issue.id} selected={issue.id === mine}>
            {issue.name}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="hint">
        {t("need.hint")}
      </p>
    </div>
  );
}

/** Who says that this issue is what they need most. */
export function NeededBy({ needs, issue }: { needs: readonly NeedMark[]; issue: string }) {
  const marks = needs.filter((mark) => mark.issue === issue);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark.party} class="badge is-warn needed-by">
          <PartyName id={mark.party} /> {t("need.most")}
        </span>
      ))}
    </>
  );
}

/** What the other sides have told me that they need most, in any channel where I sit. */
export function useNeedsOfOthers(): readonly NeedMark[] {
  const game = useGame();
  const mine = game.get("card")?.party;
  const marks = (game.get("channels")?.channels ?? []).flatMap((channel) => channel.needs);
  const others = marks.filter((mark) => mark.party !== mine);
  // Told in two channels, it is still said once.
  return others.filter(
    (mark, at) =>
      others.findIndex((it) => it.party === mark.party && it.issue === mark.issue) === at,
  );
}

/** Beside what can be guessed of another side: what it says itself. */
export function SaysItNeeds({ party }: { party: string }) {
  const names = useNames();
  const issues = useNeedsOfOthers()
    .filter((mark) => mark.party === party)
    .map((mark) => names.issue(mark.issue));
  if (issues.length === 0) return null;
  return <span>{t("need.says", { issues: listed(issues) })}</span>;
}
