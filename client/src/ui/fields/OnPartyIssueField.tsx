import type { OnPartyIssue } from "../../protocol/types";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps, grouped } from "./ChoiceRows";

/** What another country wants on which question: one group a country. */
export function OnPartyIssueField(props: FieldProps<OnPartyIssue>) {
  const names = useNames();
  const { groups, rest } = grouped(props.choices, props.picked, (it) => it.party);
  const label = (it: OnPartyIssue) => names.issue(it.issue);
  return (
    <div class="stack-tight">
      {groups.map(([party, choices]) => (
        <fieldset key={party}>
          <legend class="label">{names.say("field.on-party-issue", { toward: party })}</legend>
          <ChoiceRows {...props} choices={choices} label={label} />
        </fieldset>
      ))}
      <ChoiceRows {...props} choices={rest} label={label} />
    </div>
  );
}
