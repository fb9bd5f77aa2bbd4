import type { TowardParty } from "../../protocol/types";
import { t } from "../../words";
import { PartyName } from "../Mark";
import { ChoiceRows, type FieldProps } from "./ChoiceRows";

/** Toward whom. */
export function TowardPartyField(props: FieldProps<TowardParty>) {
  return (
    <fieldset>
      <legend class="label">{t("field.toward-party")}</legend>
      <ChoiceRows {...props} label={({ party }) => <PartyName id={party} />} />
    </fieldset>
  );
}
