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
import { Compare } from "./package/Compare";
import { Scales } from "./package/Scales";
import { DraftInWords, Letters } from "./Texts";
import { told } from "./toasts";

interface CardProps {
  draft: DraftShown;
  channel: ChannelShown;
  desk: Desk | null;
  brief?: boolean;
}

/** One text: its letters, who stands behind it, and what can be done with it. */
export function DraftCard({ draft, channel, desk, brief = false }: CardProps) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState(false);
  const [comparing, setComparing] = useState(false);
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
            <Button onPress={() => edit(true)}>{t("draft.copy")}</Button>
          </>
        )}
        {channel.drafts.length > 1 && (
          <Button look="quiet" onPress={() => setComparing(true)}>
            {t("compare.open")}
          </Button>
        )}
      </div>
      {comparing && <Compare draft={draft} channel={channel} onClose={() => setComparing(false)} />}
      {reading && (
        <Dialog
          title={t("draft.name", { number: draftNumber(draft.id) })}
          onClose={() => setReading(false)}
        >
          <DraftInWords draft={draft} />
          {game.weigh !== null && <Scales terms={draft.terms} />}
        </Dialog>
      )}
    </article>
  );
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
