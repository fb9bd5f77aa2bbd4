import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Particulars, sameAs } from "../../desk";
import type { Choice } from "../../protocol/types";
import { t } from "../../words";
import { Refused } from "../Refused";

export interface FieldProps<P extends Particulars = Particulars> {
  /** Names the radio group; one per action. */
  name: string;
  choices: readonly (Choice & { particulars: P })[];
  picked: string | null;
  onPick: (particulars: P) => void;
}

interface Props<P extends Particulars> extends FieldProps<P> {
  label: (particulars: P) => ComponentChildren;
}

/** Ways of filling in an action as radio buttons: those that are open, then those that are not, each with its reason. */
export function ChoiceRows<P extends Particulars>(props: Props<P>) {
  const { choices, picked } = props;
  // What somebody has picked stays where it was, also when a new view closes it.
  const isShown = (choice: Choice) => choice.no === null || sameAs(choice.particulars) === picked;
  const shown = choices.filter(isShown);
  const closed = choices.filter((choice) => !isShown(choice));
  return (
    <div class="choice-rows">
      {shown.map((choice) => (
        <ChoiceRow key={sameAs(choice.particulars)} {...props} choice={choice} />
      ))}
      {closed.length > 0 && (
        <details class="closed-choices">
          <summary class="small">{t("choice.closed", { count: closed.length })}</summary>
          {closed.map((choice) => (
            <ChoiceRow key={sameAs(choice.particulars)} {...props} choice={choice} />
          ))}
        </details>
      )}
    </div>
  );
}

/** The groups that have something open, each on its own; all the rest together, under one fold. */
export function grouped<P extends Particulars>(
  choices: readonly (Choice & { particulars: P })[],
  picked: string | null,
  groupOf: (particulars: P) => string,
): { groups: [string, (Choice & { particulars: P })[]][]; rest: (Choice & { particulars: P })[] } {
  const isShown = (choice: Choice) => choice.no === null || sameAs(choice.particulars) === picked;
  const groups = new Map<string, (Choice & { particulars: P })[]>();
  for (const choice of choices.filter(isShown)) {
    const group = groupOf(choice.particulars);
    groups.set(group, [...(groups.get(group) ?? []), choice]);
  }
  return { groups: [...groups], rest: choices.filter((choice) => !isShown(choice)) };
}

function ChoiceRow<P extends Particulars>(
  props: Props<P> & { choice: Choice & { particulars: P } },
) {
  const { name, choice, picked, onPick, label } = props;
  const note = useId();
  const { no, particulars } = choice;
  return (
    <div class={no === null ? "choice-row" : "choice-row is-refused"}>
      <label>
        <input
          type="radio"
          name={name}
          checked={sameAs(particulars) === picked}
          aria-disabled={no !== null}
          aria-describedby={no === null ? undefined : note}
          onClick={(event) => {
            // A refused row can be reached and read, but not chosen.
            if (no !== null) event.preventDefault();
          }}
          onChange={() => {
            if (no === null) onPick(particulars);
          }}
        />
        <span>{label(particulars)}</span>
      </label>
      {no !== null && <Refused id={note} refusal={no} />}
    </div>
  );
}
