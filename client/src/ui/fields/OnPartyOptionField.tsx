import type { OnPartyOption } from "../../protocol/types";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps, grouped } from "./ChoiceRows";
import { OptionWords } from "./OptionWords";

/** Which way of settling which issue, as something to tell which country: one group for each. */
export function OnPartyOptionField(props: FieldProps<OnPartyOption>) {
  const names = useNames();
  const { groups, rest } = grouped(props.choices, props.picked, (it) => `${it.party}/${it.issue}`);
  const label = (it: OnPartyOption) => <OptionWords issue={it.issue} option={it.option} />;
  return (
    <div class="stack-tight">
      {groups.map(([key, choices]) => (
        <fieldset key={key}>
          <legend class="label">
            {names.say("field.on-party-option", {
              toward: choices[0]?.particulars.party,
              issue: choices[0]?.particulars.issue,
            })}
          </legend>
          <ChoiceRows {...props} choices={choices} label={label} />
        </fieldset>
      ))}
      <ChoiceRows {...props} choices={rest} label={label} />
    </div>
  );
}
