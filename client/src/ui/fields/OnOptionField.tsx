import type { OnOption } from "../../protocol/types";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps, grouped } from "./ChoiceRows";
import { OptionWords } from "./OptionWords";

/** Which way of settling which issue: one group an issue, and what is not open under one fold. */
export function OnOptionField(props: FieldProps<OnOption>) {
  const names = useNames();
  const { groups, rest } = grouped(props.choices, props.picked, (it) => it.issue);
  const label = (it: OnOption) => <OptionWords issue={it.issue} option={it.option} />;
  return (
    <div class="stack-tight">
      {groups.map(([issue, choices]) => (
        <fieldset key={issue}>
          <legend class="label">{names.issue(issue)}</legend>
          <ChoiceRows {...props} choices={choices} label={label} />
        </fieldset>
      ))}
      <ChoiceRows {...props} choices={rest} label={label} />
    </div>
  );
}
