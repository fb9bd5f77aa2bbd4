import type { Particulars } from "../../desk";
import type { Choice } from "../../protocol/types";
import type { FieldProps } from "./ChoiceRows";
import { InChannelField } from "./InChannelField";
import { OnBlocField } from "./OnBlocField";
import { OnIdeaField } from "./OnIdeaField";
import { OnIssueField } from "./OnIssueField";
import { OnOptionField } from "./OnOptionField";
import { OnPartyIssueField } from "./OnPartyIssueField";
import { OnPartyOptionField } from "./OnPartyOptionField";
import { OnTextField } from "./OnTextField";
import { TowardPartyField } from "./TowardPartyField";

type Kind = Particulars["kind"];
type Of<K extends Kind> = Extract<Particulars, { kind: K }>;

/** The editor for the particulars of an action, whatever the action is: their kind alone decides. */
export function Field(props: FieldProps) {
  const kind = props.choices[0]?.particulars.kind;
  if (kind === undefined) return null;
  switch (kind) {
    case "plain":
      return null;
    case "toward-party":
      return <TowardPartyField {...props} choices={only(props.choices, kind)} />;
    case "on-issue":
      return <OnIssueField {...props} choices={only(props.choices, kind)} />;
    case "on-option":
      return <OnOptionField {...props} choices={only(props.choices, kind)} />;
    case "on-idea":
      return <OnIdeaField {...props} choices={only(props.choices, kind)} />;
    case "on-text":
      return <OnTextField {...props} choices={only(props.choices, kind)} />;
    case "on-bloc":
      return <OnBlocField {...props} choices={only(props.choices, kind)} />;
    case "in-channel":
      return <InChannelField {...props} choices={only(props.choices, kind)} />;
    case "on-party-issue":
      return <OnPartyIssueField {...props} choices={only(props.choices, kind)} />;
    case "on-party-option":
      return <OnPartyOptionField {...props} choices={only(props.choices, kind)} />;
    default:
      return kind satisfies never;
  }
}

function only<K extends Kind>(
  choices: readonly Choice[],
  kind: K,
): (Choice & { particulars: Of<K> })[] {
  return choices.filter(
    (choice): choice is Choice & { particulars: Of<K> } => choice.particulars.kind === kind,
  );
}
