import { useId } from "preact/hooks";

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
  } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
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
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
