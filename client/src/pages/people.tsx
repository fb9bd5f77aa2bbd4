import { useState } from "preact/hooks";
import type { ClassroomSent, PersonShown } from "../protocol/types";
import { Button } from "../ui/Button";
import { t } from "../words";
import { type Do, Sure } from "./console";

/** Everybody of the class: who is here, where they sit, and how they come back. */
export function People({ room, act }: { room: ClassroomSent; act: Do }) {
  return (
    <section class="stack-tight" aria-labelledby="people">
      <h2 id="people">{t("people.title", { count: room.people.length })}</h2>
      {room.people.length === 0 ? (
        <p class="soft">{t("people.none")}</p>
      ) : (
        <div class="scroller">
          <table class="sheet-table people">
            <thead>
              <tr>
                <th scope="col">{t("people.name")}</th>
                <th scope="col">{t("people.here")}</th>
                <th scope="col">{t("people.seat")}</th>
                <th scope="col">{t("people.tools")}</th>
              </tr>
            </thead>
            <tbody>
              {room.people.map((person) => (
                <Person key={person.person} person={person} room={room} act={act} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Person({ person, room, act }: { person: PersonShown; room: ClassroomSent; act: Do }) {
  const [asking, setAsking] = useState(false);
  const standsIn = person.hand === "autopilot";
  const hand = standsIn ? "human" : "autopilot";
  const name = person.name ?? t("people.nameless", { number: person.person });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span class={person.here ? "badge is-good" : "badge is-warn"}>
          {t(person.here ? "talk.here" : "talk.away")}
        </span>
        {standsIn && <span class="badge is-warn">{t("people.stood-in")}</span>}
      </td>
      <td>
        <SeatChoice person={person} room={room} act={act} name={name} />
      </td>
      <td>
        <div class="row">
          {person.pin !== null && (
            <strong class="figures pin" aria-live="polite">
              {t("people.pin", { pin: person.pin })}
            </strong>
          )}
          {person.hand !== null && person.table !== null && person.seat !== null && (
            <Button
              label={t(`people.hand.${hand}.long`, { name })}
              onPress={() =>
                void act({ kind: "hand", seat: person.seat ?? "", hand }, person.table)
              }
            >
              {t(`people.hand.${hand}`)}
            </Button>
          )}
          <Button
            label={t("people.new-pin.long", { name })}
            onPress={() => void act({ kind: "new-pin", person: person.person })}
          >
            {t("people.new-pin")}
          </Button>
          <Button
            look="quiet"
            label={t("people.remove.long", { name })}
            onPress={() => setAsking(true)}
          >
            {t("people.remove")}
          </Button>
        </div>
        {asking && (
          <Sure
            title={t("people.remove.title", { name })}
            about={t("people.remove.about")}
            yes={t("people.remove")}
            onYes={() => void act({ kind: "remove", person: person.person })}
            onClose={() => setAsking(false)}
          />
        )}
      </td>
    </tr>
  );
}

/** Where somebody sits; choosing another seat swaps the two. */
function SeatChoice({
  person,
  room,
  act,
  name,
}: {
  person: PersonShown;
  room: ClassroomSent;
  act: Do;
  name: string;
}) {
  const count = Math.max(room.tables.length, ...room.people.map((each) => each.table ?? 0));
  if (count === 0) return <span class="soft small">{t("people.waiting")}</span>;
  const here =
    person.table === null || person.seat === null ? "" : `${person.table} ${person.seat}`;
  return (
    <select
      class="input"
      aria-label={t("people.move", { name })}
      value={here}
      onChange={(event) => {
        const [table, seat] = event.currentTarget.value.split(" ");
        if (table === undefined || seat === undefined) return;
        void act({ kind: "move", person: person.person, table: Number(table), seat });
      }}
    >
      {here === "" && <option value="">{t("people.waiting")}</option>}
      {Array.from({ length: count }, (_, at) => at + 1).map((table) => (
        <optgroup key={table} label={t("console.table", { number: table })}>
          {room.seats.map((seat) => (
            <option key={seat.id} value={`${table} ${seat.id}`}>
              {t("people.at", { table, seat: seat.title })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
