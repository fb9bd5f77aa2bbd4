import type { InChannel } from "../../protocol/types";
import { t } from "../../words";
import { useNames } from "../names";
import { ChoiceRows, type FieldProps } from "./ChoiceRows";

/** In which of the places where people talk. */
export function InChannelField(props: FieldProps<InChannel>) {
  const names = useNames();
  return (
    <fieldset>
      <legend class="label">{t("field.in-channel")}</legend>
      <ChoiceRows {...props} label={({ channel }) => names.channel(channel)} />
    </fieldset>
  );
}
