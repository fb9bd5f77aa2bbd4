import type { OnBloc } from "../../protocol/types";
import { t } from "../../words";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps } from "./ChoiceRows";

/** Which group of people at home. */
export function OnBlocField(props: FieldProps<OnBloc>) {
  const names = useNames();
  return (
    <fieldset>
      <legend class="label">{t("field.on-bloc")}</legend>
      <ChoiceRows {...props} label={({ bloc }) => names.bloc(bloc)} />
    </fieldset>
  );
}
