/** What was filled in, in words; one wording per kind of particulars. */
import type { Particulars } from "../../desk";
import type { Facts } from "../../words";
import type { Names } from "../names";

/** The facts that particulars hold, under the names that sentences use. */
export function factsOf(particulars: Particulars): Facts {
  switch (particulars.kind) {
    case "plain":
      return {};
    case "toward-party":
      return { toward: particulars.party };
    case "on-issue":
      return { channel: particulars.channel, issue: particulars.issue };
    case "on-option":
      return { issue: particulars.issue, option: particulars.option };
    case "on-idea":
      return { channel: particulars.channel, issue: particulars.issue, option: particulars.option };
    case "on-text":
      return {
        draft: particulars.draft,
        version: particulars.version,
        how: particulars.yes ? "yes" : "no",
      };
    case "on-bloc":
      return { bloc: particulars.bloc };
    case "in-channel":
      return { channel: particulars.channel };
    case "on-party-issue":
      return { issue: particulars.issue, toward: particulars.party };
    case "on-party-option":
      return { issue: particulars.issue, option: particulars.option, toward: particulars.party };
    default:
      return particulars satisfies never;
  }
}

/** The particulars alone: "The river", "W3 on The river", "Yes to text 2". */
export function particularsWords(particulars: Particulars, names: Names): string {
  return names.say(`particulars.${particulars.kind}`, factsOf(particulars));
}

/** An order in one line: "Meet officially: The river". */
export function orderWords(action: string, particulars: Particulars, names: Names): string {
  if (particulars.kind === "plain") return names.say(`action.${action}`);
  return names.say("order.line", {
    action,
    particulars: particularsWords(particulars, names),
  });
}
