import { useEffect, useRef } from "preact/hooks";
import type { PersonShown } from "../../protocol/types";
import { Icon } from "../../ui/Icon";
import { t } from "../../words";
import { dragged, held, landing, nameOf } from "./room";

/** What a dragged person is called on the way, so that nothing else can be dropped on a seat. */
const KIND = "application/x-backchannel-person";

/** Somebody of the class. Pressed, they are picked up; then every seat offers to take them. */
export function Chip({ person, sealed = false }: { person: PersonShown; sealed?: boolean }) {
  const sign = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (landing.peek() !== person.person) return;
    landing.value = null;
    sign.current?.focus();
  }, [person.person]);
  const isHeld = held.value === person.person;
  const stoodIn = person.hand === "autopilot";
  const classes = ["chip", !person.here && "is-away", person.wants_help && "wants-help"];
  return (
    <button
      ref={sign}
      type="button"
      id={`person-${person.person}`}
      class={classes.filter(Boolean).join(" ")}
      aria-pressed={isHeld}
      draggable
      onDragStart={(event) => {
        event.dataTransfer?.setData(KIND, String(person.person));
        dragged.value = person.person;
      }}
      onDragEnd={() => {
        dragged.value = null;
      }}
      onClick={() => {
        held.value = isHeld ? null : person.person;
      }}
    >
      <span class="chip-dot" aria-hidden="true" />
      <span class="chip-name">{nameOf(person)}</span>
      <span class="unseen">{t(person.here ? "talk.here" : "talk.away")}</span>
      {person.wants_help && <Sign icon="warn" words={t("people.wants-help")} />}
      {stoodIn && <Sign icon="bot" words={t("people.stood-in")} />}
      {sealed && <Sign icon="seal" words={t("people.sealed")} />}
    </button>
  );
}

function Sign({ icon, words }: { icon: "warn" | "bot" | "seal"; words: string }) {
  return (
    <span class="chip-sign" title={words}>
      <Icon name={icon} />
      <span class="unseen">{words}</span>
    </span>
  );
}

/** Whatever takes a person who is dropped on it. */
export function dropping(onDrop: () => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(KIND)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDrop();
    },
  };
}
