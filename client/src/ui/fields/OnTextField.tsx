import type { OnText } from "../../protocol/types";
import { t } from "../../words";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps } from "./ChoiceRows";
import { particularsWords } from "./describe";

/** Yes or no to the text on the table. */
export function OnTextField(props: FieldProps<OnText>) {
  const names = useNames();
  return (
    <fieldset>
      <legend class="label">{t("field.on-text")}</legend>
      <ChoiceRows {...props} label={(it) => particularsWords(it, names)} />
    </fieldset>
  );
}
