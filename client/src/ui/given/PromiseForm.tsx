import { useId, useState } from "preact/hooks";
import type { ChannelShown, OfferPromise, Refusal } from "../../protocol/types";
import { t } from "../../words";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { useGame } from "../game";
import { draftNumber, useNames } from "../names";
import { Refused } from "../Refused";
import { told } from "../toasts";
import { howOf, type PromisedAct, promiseWords } from "./promises";

interface Props {
  channel: ChannelShown;
  /** The line of talk that it is about, counted in its channel from 1. */
  line: number;
  /** Who said that line, if somebody else did: then it is they who may promise. */
  saidBy: string | null;
  onClose: () => void;
}

/** A promise in four choices, and in one sentence what they come to. */
export function PromiseForm({ channel, line, saidBy, onClose }: Props) {
  const game = useGame();
  const names = useNames();
  const me = game.get("card")?.seat ?? "";
  const table = game.get("table");
  const others = channel.members.filter((seat) => seat !== me);
  const mySide = names.seat(me)?.party;
  const across = others.find((seat) => names.seat(seat)?.party !== mySide);
  const [other, setOther] = useState(saidBy ?? across ?? others[0] ?? "");
  const [mine, setMine] = useState(saidBy === null);
  const [way, setWay] = useState("play");
  const [card, setCard] = useState("");
  const [draft, setDraft] = useState("");
  const now = table?.round ?? 1;
  const last = table?.rounds ?? now;
  const [due, setDue] = useState(Math.min(now + 1, last));
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<Refusal | null>(null);
  const by = mine ? me : other;
  const to = mine ? other : me;
  const can = useWhatCan(by, channel);
  const what = promised(way, card || can.cards[0], draft || can.drafts[0]?.id, can);
  const offer: OfferPromise | null =
    what === null ? null : { kind: "offer-promise", channel: channel.id, by, to, what, due, line };

  async function put() {
    if (game.act === null || offer === null) return;
    setBusy(true);
    const answer = await game.act(offer);
    setBusy(false);
    if (answer.kind === "refused") setNo(answer.refusal);
    else if (told(answer, names)) onClose();
  }
  /** Whatever is chosen anew, the last refusal speaks of something else. */
  function choosing<T>(choose: (value: T) => void) {
    return (value: T) => {
      setNo(null);
      choose(value);
    };
  }

  return (
    <Dialog title={t("promise.title")} onClose={onClose}>
      <p class="small soft">{t("promise.about")}</p>
      <div class="promise-form">
        <Choice
          label={t("promise.with")}
          value={other}
          onChoose={choosing(setOther)}
          of={others.map((seat) => [seat, names.seatName(seat)])}
        />
        <Choice
          label={t("promise.who")}
          value={mine ? "mine" : "theirs"}
          onChoose={choosing((it) => setMine(it === "mine"))}
          of={[
            ["mine", t("promise.who.mine")],
            ["theirs", t("promise.who.theirs")],
          ]}
        />
        <Choice
          label={t("promise.what")}
          value={what === null ? way : howOf(what)}
          onChoose={choosing(setWay)}
          of={can.ways.map((it) => [it, t(`promise.what.${it}`)])}
        />
        {what?.kind === "to-play" && (
          <Choice
            label={t("promise.card")}
            value={what.action}
            onChoose={choosing(setCard)}
            of={can.cards.map((it) => [it, t(`action.${it}`)])}
          />
        )}
        {what?.kind === "to-vote" && (
          <Choice
            label={t("promise.text")}
            value={what.draft}
            onChoose={choosing(setDraft)}
            of={can.drafts.map((it) => [it.id, t("draft.name", { number: draftNumber(it.id) })])}
          />
        )}
        <Choice
          label={t("promise.until")}
          value={String(due)}
          onChoose={choosing((it) => setDue(Number(it)))}
          of={Array.from({ length: last - now + 1 }, (_, at) => [
            String(now + at),
            t("round.name", { round: now + at }),
          ])}
        />
      </div>
      {offer !== null && (
        <p class="promise-preview" aria-live="polite">
          <strong>{promiseWords(offer, names)}</strong> {t("promise.due", { round: due })}
        </p>
      )}
      <div aria-live="polite">{no !== null && <Refused refusal={no} />}</div>
      <div class="promise-send">
        <Button
          look="main"
          wide
          busy={busy}
          closed={offer === null ? t("promise.nothing") : null}
          onPress={() => void put()}
        >
          {t(mine ? "promise.offer" : "promise.ask")}
        </Button>
      </div>
    </Dialog>
  );
}

interface WhatCan {
  ways: string[];
  cards: readonly string[];
  drafts: { id: string; version: number }[];
}

/** What a seat can promise here: cards of its role, a say on texts of this table, silence where it is hidden. */
function useWhatCan(seat: string, channel: ChannelShown): WhatCan {
  const game = useGame();
  const role = game.get("cast")?.seats.find((each) => each.id === seat)?.role;
  const can = role === undefined ? undefined : game.get("cast")?.promisable[role];
  const tabled = game.get("text")?.draft ?? null;
  const here = channel.tables ? channel.drafts : [];
  const drafts =
    can?.votes !== true
      ? []
      : tabled === null || here.some((each) => each.id === tabled.id)
        ? [...here]
        : [...here, tabled];
  const ways = [
    ...((can?.actions.length ?? 0) > 0 ? ["play", "not-play"] : []),
    ...(drafts.length > 0 ? ["yes", "no"] : []),
    ...(channel.known_to === null ? [] : ["silent"]),
  ];
  return { ways, cards: can?.actions ?? [], drafts };
}

function promised(
  way: string,
  card: string | undefined,
  draft: string | undefined,
  can: WhatCan,
): PromisedAct | null {
  const chosen = can.ways.includes(way) ? way : can.ways[0];
  switch (chosen) {
    case "play":
    case "not-play": {
      const action = card !== undefined && can.cards.includes(card) ? card : can.cards[0];
      return action === undefined ? null : { kind: "to-play", action, play: chosen === "play" };
    }
    case "yes":
    case "no": {
      const text = can.drafts.find((each) => each.id === draft) ?? can.drafts[0];
      if (text === undefined) return null;
      return { kind: "to-vote", draft: text.id, version: text.version, yes: chosen === "yes" };
    }
    case "silent":
      return { kind: "to-keep-silent" };
    default:
      return null;
  }
}

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  of: [string, string][];
}

function Choice({ label, value, onChoose, of }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {of.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
