import type { OnIssue } from "../../protocol/types";
import { t } from "../../words";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps } from "./ChoiceRows";

/** On which issue, and in which channel where there is more than one. */
export function OnIssueField(props: FieldProps<OnIssue>) {
  const names = useNames();
  const channels = new Set(props.choices.map((choice) => choice.particulars.channel));
  return (
    <fieldset>
      <legend class="label">{t("field.on-issue")}</legend>
      <ChoiceRows
        {...props}
        label={({ channel, issue }) =>
          channels.size > 1
            ? t("choice.in-channel", { what: names.issue(issue), where: names.channel(channel) })
            : names.issue(issue)
        }
      />
    </fieldset>
  );
}
