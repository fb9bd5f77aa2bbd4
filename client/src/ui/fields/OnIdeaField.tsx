import type { OnIdea } from "../../protocol/types";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps, grouped } from "./ChoiceRows";
import { OptionWords } from "./OptionWords";

/** Which idea of which dialogue: one group an issue, and what is not open under one fold. */
export function OnIdeaField(props: FieldProps<OnIdea>) {
  const names = useNames();
  const { groups, rest } = grouped(
    props.choices,
    props.picked,
    (it) => `${it.channel}/${it.issue}`,
  );
  const label = (it: OnIdea) => <OptionWords issue={it.issue} option={it.option} />;
  return (
    <div class="stack-tight">
      {groups.map(([key, choices]) => (
        <fieldset key={key}>
          <legend class="label">
            {names.say("field.on-idea", { issue: choices[0]?.particulars.issue })}
          </legend>
          <ChoiceRows {...props} choices={choices} label={label} />
        </fieldset>
      ))}
      <ChoiceRows {...props} choices={rest} label={label} />
    </div>
  );
}
