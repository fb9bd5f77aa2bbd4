import { useId, useState } from "preact/hooks";
import type { Choices } from "../protocol/types";
import { t } from "../words";
import { toolOf, trackOf } from "./ActionCard";
import { firstOf, type Heap, heaped, isAbout, isOnText, SHOWN } from "./cards-in-order";
import { Icon } from "./Icon";
import { useNames } from "./names";

const TRACKS = ["track-1", "track-1-5", "track-2", "track-3", "forum"] as const;
const TOOLS = ["political", "security", "commercial", "cultural", "none"] as const;

interface Props {
  cards: readonly Choices[];
  /** Draws one card. */
  card: (each: Choices) => preact.JSX.Element;
}

/** What I could do: a handful of cards by track, the rest in drawers, and a way to find one by a word. */
export function CardTable({ cards, card }: Props) {
  const [typed, setTyped] = useState("");
  const shown = firstOf(cards);
  const first = cards.filter((each) => shown.has(each));
  const rest = cards.filter((each) => !shown.has(each));
  const sought = typed.trim();
  return (
    <>
      {rest.length > 0 && <Find typed={typed} onType={setTyped} />}
      {sought === "" ? (
        <>
          <OnText cards={first.filter(isOnText)} card={card} />
          {TRACKS.map((track) => (
            <OfTrack
              key={track}
              track={track}
              cards={onTrack(
                first.filter((each) => !isOnText(each)),
                track,
              )}
              card={card}
            />
          ))}
          {TRACKS.map((track) => (
            <Drawer key={track} track={track} cards={onTrack(rest, track)} card={card} />
          ))}
        </>
      ) : (
        <Found cards={cards.filter((each) => isAbout(each, sought))} word={sought} card={card} />
      )}
    </>
  );
}

function onTrack(cards: readonly Choices[], track: string): Choices[] {
  return cards.filter((each) => trackOf(each.action) === track);
}

function Find({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const field = useId();
  return (
    <div class="find-card">
      <label for={field} class="small">
        {t("orders.find")}
      </label>
      <input
        id={field}
        class="input"
        type="search"
        value={typed}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

function Found({ cards, word, card }: Props & { word: string }) {
  return (
    <div class="stack-tight">
      <p class="small soft" role="status">
        {t("orders.found", { count: cards.length, word })}
      </p>
      <ul class="stack-tight cards">{cards.map(card)}</ul>
    </div>
  );
}

function OnText({ cards, card }: Props) {
  if (cards.length === 0) return null;
  return (
    <section class="stack-tight" aria-labelledby="orders-text">
      <h3 id="orders-text">{t("orders.on-text")}</h3>
      <ul class="stack-tight cards">{cards.map(card)}</ul>
    </section>
  );
}

function OfTrack({ track, cards, card }: Props & { track: string }) {
  if (cards.length === 0) return null;
  return (
    <section class="stack-tight" aria-labelledby={`orders-${track}`}>
      <h3 id={`orders-${track}`}>
        {t(`track.${track}`)} <span class="badge">{t(`track.${track}.tag`)}</span>
      </h3>
      <Heaped cards={cards} card={card} />
    </section>
  );
}

/** The cards of a track that are not among the first; how many, its handle says. */
function Drawer({ track, cards, card }: Props & { track: string }) {
  if (cards.length === 0) return null;
  return (
    <details class="drawer">
      <summary>
        {t("orders.more", { count: cards.length, track: t(`track.${track}`) })}{" "}
        <span class="badge">{t(`track.${track}.tag`)}</span>
      </summary>
      <div class="stack-tight">
        {cards.length > SHOWN ? (
          byTool(cards).map(([tool, some]) => (
            <section key={tool} class="stack-tight">
              <h4>{t(`orders.tool.${tool}`)}</h4>
              <Heaped cards={some} card={card} />
            </section>
          ))
        ) : (
          <Heaped cards={cards} card={card} />
        )}
      </div>
    </details>
  );
}

/** A drawer too full to be looked through is divided by the tool of the state that a card uses. */
function byTool(cards: readonly Choices[]): [string, Choices[]][] {
  return TOOLS.map((tool): [string, Choices[]] => [
    tool,
    cards.filter((each) => toolOf(each.action) === tool),
  ]).filter(([, some]) => some.length > 0);
}

/** Cards, and those that wait for one and the same thing together under it. */
function Heaped({ cards, card }: Props) {
  const [single, heaps] = heaped(cards, useNames());
  return (
    <>
      {single.length > 0 && <ul class="stack-tight cards">{single.map(card)}</ul>}
      {heaps.map((heap) => (
        <HeapShown key={heap.reason} heap={heap} card={card} />
      ))}
    </>
  );
}

function HeapShown({ heap, card }: { heap: Heap; card: Props["card"] }) {
  return (
    <details class="drawer heap">
      <summary class="heap-handle">
        <span>
          <Icon name="lock" /> {t("orders.wait", { count: heap.cards.length })}
        </span>
        <span class="heap-reason">{heap.reason}</span>
        <span class="small soft">
          {heap.cards.map((each) => t(`action.${each.action}`)).join(" · ")}
        </span>
      </summary>
      <ul class="stack-tight cards">{heap.cards.map(card)}</ul>
    </details>
  );
}
