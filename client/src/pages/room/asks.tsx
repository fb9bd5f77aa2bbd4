import type { PersonShown } from "../../protocol/types";
import { Button } from "../../ui/Button";
import { t } from "../../words";
import { Chip, dropping } from "./chip";
import { nameOf, type RoomProps, whereOf } from "./room";
import { put } from "./seats";

/** Who wants something of the teacher now: to be let in, or to be helped. */
export function Asks({ room, act }: RoomProps) {
  const hands = room.people.filter((person) => person.wants_help);
  if (hands.length + room.at_door.length === 0) return null;
  return (
    <section class="asks" aria-label={t("asks.title")} aria-live="polite">
      {room.at_door.map((person) => {
        const name = nameOf(person);
        return (
          <div key={person.person} class="banner is-warn spread">
            <p>
              <strong>{name}</strong> {t("asks.at-door")}
            </p>
            <span class="row">
              <Button
                label={t("asks.let-in.long", { name })}
                onPress={() => void act({ kind: "let-in", person: person.person })}
              >
                {t("asks.let-in")}
              </Button>
              <Button
                look="quiet"
                label={t("asks.turn-away.long", { name })}
                onPress={() => void act({ kind: "remove", person: person.person })}
              >
                {t("asks.turn-away")}
              </Button>
            </span>
          </div>
        );
      })}
      {hands.map((person) => (
        <Hand key={person.person} person={person} room={room} act={act} />
      ))}
    </section>
  );
}

function Hand({ person, room, act }: RoomProps & { person: PersonShown }) {
  const name = nameOf(person);
  return (
    <div class="banner is-warn spread">
      <p>
        <strong>{name}</strong> {t("asks.help")}{" "}
        <span class="small soft">{whereOf(room, person)}</span>
      </p>
      <Button
        icon="check"
        label={t("people.helped.long", { name })}
        onPress={() => void act({ kind: "help", person: person.person })}
      >
        {t("people.helped")}
      </Button>
    </div>
  );
}

/** Whoever has no seat: everybody before the deal, and who came after it. */
export function Waiting({ room, act }: RoomProps) {
  const waiting = room.people.filter((person) => person.table === null);
  if (waiting.length === 0) return null;
  return (
    <section
      class="stack-tight waiting"
      aria-labelledby="waiting"
      {...dropping(() => void put(act, { kind: "stand-up" }))}
    >
      <h2 id="waiting">{t("waiting.title", { count: waiting.length })}</h2>
      <p class="row">
        {waiting.map((each) => (
          <Chip key={each.person} person={each} />
        ))}
      </p>
    </section>
  );
}
