import type { ClassroomSent, PersonShown, TableShown } from "../../protocol/types";
import { Icon } from "../../ui/Icon";
import { t } from "../../words";
import { Chip, dropping } from "./chip";
import { type Do, dragged, held, landing, nameOf, type RoomProps } from "./room";

interface SeatsProps extends RoomProps {
  table: number;
  /** How the table stands, once its game has begun. */
  shown: TableShown | null;
}

/** The seats of one table by country, and who sits in them; somebody who is held can be put down in any. */
export function Seats({ room, act, table, shown }: SeatsProps) {
  const parties = [...new Set(room.seats.map((seat) => seat.party))];
  const onlookers = room.people.filter((each) => each.table === table && each.seat === null);
  const person = heldIn(room);
  return (
    <div class="seats">
      {parties.map((party) => (
        <div key={party}>
          <h4 class="overline">{party}</h4>
          <ul class="plain seat-rows">
            {room.seats
              .filter((seat) => seat.party === party)
              .map((seat) => (
                <Seat key={seat.id} seat={seat} room={room} act={act} table={table} shown={shown} />
              ))}
          </ul>
        </div>
      ))}
      {(onlookers.length > 0 || person !== null) && (
        <section
          class="seat-onlookers"
          {...dropping(() => void put(act, { kind: "look-on", table }))}
        >
          <h4 class="overline">{t("people.onlookers")}</h4>
          {onlookers.map((each) => (
            <Chip key={each.person} person={each} />
          ))}
          {person !== null && !onlookers.includes(person) && (
            <button
              type="button"
              class="offer"
              aria-label={t("people.look-on.long", { name: nameOf(person), table })}
              onClick={() => void put(act, { kind: "look-on", table })}
            >
              {t("people.put")}
            </button>
          )}
        </section>
      )}
    </div>
  );
}

interface SeatProps extends SeatsProps {
  seat: ClassroomSent["seats"][number];
}

function Seat({ seat, room, act, table, shown }: SeatProps) {
  const sitting = room.people.filter((each) => each.table === table && each.seat === seat.id);
  const glance = shown?.seats.find((each) => each.seat === seat.id);
  const person = heldIn(room);
  const offers = person !== null && !sitting.includes(person);
  return (
    <li
      class={offers || dragged.value !== null ? "seat-row is-open" : "seat-row"}
      data-seat={`${table} ${seat.id}`}
      {...dropping(() => void put(act, { kind: "move", table, seat: seat.id, share: false }))}
    >
      <span class="seat-title">
        {seat.title}
        {offers && <Offers person={person} {...{ seat, act, table, taken: sitting.length > 0 }} />}
      </span>
      <span class="seat-people">
        {sitting.map((each) => (
          <Chip key={each.person} person={each} sealed={glance?.sealed ?? false} />
        ))}
        {sitting.length === 0 && (
          <span class="seat-bot small soft">
            <Icon name="bot" />
            {t(shown === null ? "people.bot-will" : "hand.bot")}
            {glance?.sealed && <span class="unseen">, {t("people.sealed")}</span>}
          </span>
        )}
      </span>
    </li>
  );
}

/** The ways of putting a person into a seat: alone, in exchange, or beside whoever sits there. */
function Offers(props: {
  person: PersonShown;
  seat: ClassroomSent["seats"][number];
  act: Do;
  table: number;
  taken: boolean;
}) {
  const { person, seat, act, table, taken } = props;
  const facts = { name: nameOf(person), seat: seat.title, table };
  const move = { kind: "move", table, seat: seat.id } as const;
  const ways = taken
    ? ([
        ["swap", false],
        ["share", true],
      ] as const)
    : ([["put", false]] as const);
  return (
    <span class="seat-offers">
      {ways.map(([way, share]) => (
        <button
          key={way}
          type="button"
          class="offer"
          aria-label={t(`people.${way}.long`, facts)}
          onClick={() => void put(act, { ...move, share })}
        >
          {t(`people.${way}`)}
        </button>
      ))}
    </span>
  );
}

type PutDown =
  | { kind: "move"; table: number; seat: string; share: boolean }
  | { kind: "look-on"; table: number }
  | { kind: "stand-up" };

/** Put down whoever is held, and let the keyboard go on from them. */
export async function put(act: Do, where: PutDown): Promise<void> {
  const person = dragged.value ?? held.value;
  if (person === null) return;
  dragged.value = null;
  held.value = null;
  landing.value = person;
  if (!(await act({ ...where, person }))) landing.value = null;
}

export function heldIn(room: ClassroomSent): PersonShown | null {
  return room.people.find((each) => each.person === held.value) ?? null;
}
