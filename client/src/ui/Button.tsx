import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon, type IconName } from "./Icon";

interface Props {
  children: ComponentChildren;
  onPress: () => void;
  look?: "plain" | "main" | "danger" | "quiet";
  large?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** Why it does nothing now. It stays reachable by keyboard, and the reason is read aloud with it. */
  closed?: string | null;
  /** On its way: pressing again changes nothing. */
  busy?: boolean;
  /** Says more than the words on it, to those who cannot see where it stands. */
  label?: string;
  describedBy?: string;
}

export function Button(props: Props) {
  const {
    children,
    onPress,
    look = "plain",
    large,
    wide,
    icon,
    closed,
    busy,
    label,
    describedBy,
  } = props;
  const note = useId();
  const off = busy === true || (closed !== null && closed !== undefined);
  const classes = [
    "button",
    look !== "plain" && `is-${look}`,
    large && "is-large",
    wide && "is-wide",
  ];
  return (
    <>
      <button
        type="button"
        class={classes.filter(Boolean).join(" ")}
        aria-disabled={off}
        aria-busy={busy === true}
        aria-label={label}
        aria-describedby={closed ? note : describedBy}
        onClick={() => {
          if (!off) onPress();
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        {children}
      </button>
      {closed ? (
        <span id={note} class="small soft">
          {closed}
        </span>
      ) : null}
    </>
  );
}

/** A button that is only a sign; its name is read aloud and shown when pointed at. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onPress: () => void;
  closed?: boolean;
}) {
  const { icon, label, onPress, closed = false } = props;
  return (
    <button
      type="button"
      class="button is-quiet is-square"
      aria-label={label}
      title={label}
      aria-disabled={closed}
      onClick={() => {
        if (!closed) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
