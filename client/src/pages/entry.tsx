import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../words";

interface Props {
  label: string;
  value: string;
  onType: (value: string) => void;
  hint?: string;
  type?: "text" | "password";
  look?: "code";
  autocomplete?: string;
  inputMode?: "text" | "numeric";
  maxLength?: number;
  /** As many letters are taken; whoever types more is told so, and nothing is cut off. */
  most?: number;
  required?: boolean;
}

/** A line to type in, with its label above and a hint below. */
export function Entry(props: Props) {
  const id = useId();
  const {
    label,
    value,
    onType,
    hint,
    type = "text",
    look,
    autocomplete,
    inputMode,
    maxLength,
    most,
  } = props;
  const box = useRef<HTMLInputElement>(null);
  const letters = [...value.trim()].length;
  const tooLong =
    most !== undefined && letters > most ? t("entry.too-long", { most, letters }) : "";
  // The browser itself holds back a form with this, and says why.
  useEffect(() => box.current?.setCustomValidity(tooLong), [tooLong]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={box}
        id={id}
        class={look === "code" ? "input is-code" : "input"}
        {...(type === "password" ? { type } : {})}
        value={value}
        required={props.required ?? false}
        autocomplete={autocomplete ?? "off"}
        autocapitalize={look === "code" ? "characters" : "off"}
        spellcheck={false}
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        {...(tooLong === "" ? {} : { "aria-invalid": true })}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {most !== undefined && (
        <p class="wrong" role="status">
          {tooLong}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
