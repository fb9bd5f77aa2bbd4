import { useEffect, useState } from "preact/hooks";
import type { PersonShown } from "../../protocol/types";
import { Button, IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { t } from "../../words";
import { Entry } from "../entry";
import { held, nameOf, type RoomProps, whereOf } from "./room";
import { heldIn, put } from "./seats";
import { Sure } from "./sure";
import { Tell } from "./tell";

/** Whoever is picked up, and what else can be done for them; it stays in sight while a seat is looked for. */
export function Holding({ room, act }: RoomProps) {
  const person = heldIn(room);
  useEffect(() => {
    if (person === null) return;
    const drop = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.querySelector("dialog[open]") === null)
        held.value = null;
    };
    document.addEventListener("keydown", drop);
    return () => document.removeEventListener("keydown", drop);
  }, [person]);
  if (person === null) return null;
  return <Bar key={person.person} person={person} room={room} act={act} />;
}

function Bar({ person, room, act }: RoomProps & { person: PersonShown }) {
  const [asking, setAsking] = useState<"remove" | "rename" | "tell" | null>(null);
  const name = nameOf(person);
  const close = () => setAsking(null);
  const seated = person.table !== null && person.seat !== null;
  const hand = person.hand === "autopilot" ? "human" : "autopilot";
  return (
    <section class="holding" aria-label={name}>
      <p class="holding-words" aria-live="polite">
        <strong>{name}</strong> <span class="small">{whereOf(room, person)}</span>
        {room.dealt > 0 && <span class="small soft">{t("people.holding")}</span>}
        {person.pin !== null && <b class="figures">{t("people.pin", { pin: person.pin })}</b>}
      </p>
      <div class="row">
        {person.wants_help && (
          <Button
            look="main"
            icon="check"
            onPress={() => void act({ kind: "help", person: person.person })}
          >
            {t("people.helped")}
          </Button>
        )}
        {seated && person.hand !== null && (
          <Button
            icon={hand === "autopilot" ? "bot" : "people"}
            onPress={() => void act({ kind: "hand", seat: person.seat ?? "", hand }, person.table)}
          >
            {t(`people.hand.${hand}`)}
          </Button>
        )}
        {seated && (
          <Button icon="talk" onPress={() => setAsking("tell")}>
            {t("people.write")}
          </Button>
        )}
        {person.table !== null && (
          <Button onPress={() => void put(act, { kind: "stand-up" })}>
            {t("people.stand-up")}
          </Button>
        )}
        <Button onPress={() => setAsking("rename")}>{t("people.rename")}</Button>
        <Button onPress={() => void act({ kind: "new-pin", person: person.person })}>
          {t("people.new-pin")}
        </Button>
        <Button look="danger" onPress={() => setAsking("remove")}>
          {t("people.remove")}
        </Button>
        <IconButton
          icon="cross"
          label={t("people.let-go", { name })}
          onPress={() => {
            held.value = null;
          }}
        />
      </div>
      {asking === "remove" && (
        <Sure
          title={t("people.remove.title", { name })}
          about={t("people.remove.about")}
          yes={t("people.remove")}
          onYes={() => void act({ kind: "remove", person: person.person })}
          more={{
            yes: t("people.remove.later"),
            onYes: () => void act({ kind: "remove", person: person.person, and_later: true }),
          }}
          onClose={close}
        />
      )}
      {asking === "rename" && <Rename person={person} room={room} act={act} onClose={close} />}
      {asking === "tell" && (
        <Tell
          room={room}
          act={act}
          to={{ table: person.table, seat: person.seat }}
          onClose={close}
        />
      )}
    </section>
  );
}

/** Another name, for one that is rude or wrong. */
function Rename({
  person,
  act,
  onClose,
}: RoomProps & { person: PersonShown; onClose: () => void }) {
  const [name, setName] = useState(person.name ?? "");
  async function rename() {
    if (await act({ kind: "rename", person: person.person, name: name.trim() })) onClose();
  }
  return (
    <Dialog title={t("people.rename.title", { name: nameOf(person) })} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Entry label={t("people.name")} value={name} onType={setName} maxLength={32} required />
        <button type="submit" class="button is-main is-wide">
          {t("people.rename")}
        </button>
      </form>
    </Dialog>
  );
}
