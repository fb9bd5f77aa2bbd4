import { useId } from "preact/hooks";
import { type Particulars, sameAs } from "../desk";
import type { Choice, Choices, Price, Refusal } from "../protocol/types";
import { has, listed, t } from "../words";
import { tenths } from "./amounts";
import { Button } from "./Button";
import { Cited } from "./Cited";
import { particularsWords } from "./fields/describe";
import { Field } from "./fields/Field";
import { Icon } from "./Icon";
import { useNames } from "./names";
import { Refused } from "./Refused";

interface Props {
  choices: Choices;
  /** The way of filling it in that is picked, if any. */
  picked: string | null;
  onPick: (particulars: Particulars) => void;
  onAdd: (particulars: Particulars) => void;
  /** Why nothing can be added now, whatever the action. */
  closed: string | null;
  /** Whether it lies open, with what it costs and how it is filled in. */
  opened: boolean;
  onOpen: (opened: boolean) => void;
}

/** One thing that this seat could do, or why it cannot, with the claims that it rests on. */
export function ActionCard(props: Props) {
  const { choices, picked, onPick, onAdd, closed, opened, onOpen } = props;
  const { action, cost, no } = choices;
  const note = useId();
  const open = choices.choices.filter((choice) => choice.no === null);
  const only = open.find(
    (choice) => open.length === 1 && (picked === null || picked === sameAs(choice.particulars)),
  );
  const isClosed = no !== null || open.length === 0;
  const pick = only ?? open.find((choice) => sameAs(choice.particulars) === picked);
  return (
    <li class={isClosed ? "card action-card is-refused" : "card action-card"}>
      <details open={opened} onToggle={(event) => onOpen(event.currentTarget.open)}>
        <summary>
          <span class="spread">
            <h4>
              {isClosed && <Icon name="lock" />} {t(`action.${action}`)}
            </h4>
            <Cost cost={cost} />
          </span>
          <span class="action-buys">{t(`action.${action}.buys`)}</span>
          {isClosed && <WhyNot choices={choices} />}
        </summary>
        <div class="action-inside">
          <dl class="action-facts small">
            <dt>{t("action.costs")}</dt>
            <dd>{t(`action.${action}.costs`)}</dd>
            <dt>{t("action.risk")}</dt>
            <dd>{t(`action.${action}.risk`)}</dd>
          </dl>
          <Also price={(pick ?? choices.choices[0])?.price} />
          {no === null && (
            <Ways choices={choices} only={only ?? null} picked={picked} onPick={onPick} />
          )}
          {no !== null && <Refused id={note} refusal={no} />}
          <div class="spread">
            <div class="row">
              <Cited claims={claimsOf(action)} label={t("cite.title")} />
              <Toolbox action={action} />
            </div>
            {!isClosed ? (
              <Button
                look={pick === undefined ? "plain" : "main"}
                icon="plus"
                closed={closed ?? (pick === undefined ? t("action.pick-first") : null)}
                onPress={() => pick !== undefined && onAdd(pick.particulars)}
              >
                {t("action.add")}
              </Button>
            ) : (
              <button
                type="button"
                class="button"
                aria-disabled="true"
                aria-describedby={no === null ? undefined : note}
              >
                <Icon name="lock" />
                {t("action.not-now")}
              </button>
            )}
          </div>
        </div>
      </details>
    </li>
  );
}

/** In one line why it is closed; where each way has a reason of its own, the open card says them all. */
function WhyNot({ choices: { no, choices } }: { choices: Choices }) {
  const names = useNames();
  const say = (refusal: Refusal) => names.say(`refusal.${refusal.code}`, refusal.facts);
  const each = choices.flatMap((choice) => (choice.no === null ? [] : [say(choice.no)]));
  const [first, ...others] = no !== null ? [say(no)] : [...new Set(each)];
  if (first === undefined) return null;
  return (
    <span class="action-why-not">
      {others.length === 0 ? first : t("action.none-open", { count: choices.length })}
    </span>
  );
}

interface WaysProps extends Pick<Props, "choices" | "picked" | "onPick"> {
  only: Choice | null;
}

/** The ways of filling it in; where only one is open there is nothing to choose, and it is said in words. */
function Ways({ choices: { action, choices }, only, picked, onPick }: WaysProps) {
  const names = useNames();
  const rest = only === null ? choices : choices.filter((choice) => choice !== only);
  return (
    <>
      {only !== null && only.particulars.kind !== "plain" && (
        <p class="only-way">{particularsWords(only.particulars, names)}</p>
      )}
      {rest.length > 0 && (
        <Field name={`pick-${action}`} choices={rest} picked={picked} onPick={onPick} />
      )}
    </>
  );
}

/** What an action takes of those that a seat has in a round, as dots and in words. */
export function Cost({ cost }: { cost: number }) {
  return (
    <span class="cost small soft">
      <span aria-hidden="true">{"●".repeat(cost)}</span> {t("action.cost", { count: cost })}
    </span>
  );
}

/** What it costs besides, in political capital and money, where such prices count. */
function Also({ price }: { price: Price | undefined }) {
  const parts = (["capital", "treasury", "funds"] as const).flatMap((purse) => {
    const amount = price?.[purse] ?? 0;
    return amount === 0 ? [] : [t(`price.${purse}`, { points: tenths(amount) })];
  });
  if (parts.length === 0) return null;
  return <p class="small soft">{t("action.price", { parts: listed(parts) })}</p>;
}

/** The toolbox that it is taken from, where it is from one. */
function Toolbox({ action }: { action: string }) {
  const tool = toolOf(action);
  return tool === "none" ? null : <span class="badge">{t(`tool.${tool}`)}</span>;
}

/** The toolbox of an action; `none` where it is from none. */
export function toolOf(action: string): string {
  const key = `action.${action}.tool`;
  return has(key) ? t(key) : "none";
}

/** The claims that an action rests on, as the catalogue lists them. */
export function claimsOf(action: string): string[] {
  const key = `action.${action}.claims`;
  return has(key) ? t(key).split(" ") : [];
}

export function trackOf(action: string): string {
  const key = `action.${action}.track`;
  return has(key) ? t(key) : "track-1";
}

type Flag = "at-brink" | "hostile" | "core" | "of-the-moment";

/** What the catalogue says of an action for the screen: that it can be done at the brink, is hostile, every game turns on it, or its moment passes. */
export function isFlagged(action: string, flag: Flag): boolean {
  const key = `action.${action}.flags`;
  return has(key) && t(key).split(" ").includes(flag);
}
