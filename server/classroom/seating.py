"""Who sits where: dealt evenly over tables, parties, and official and other roles.

Pure functions over numbers and seats; what comes of them is written down by the caller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from hashlib import sha256
from types import MappingProxyType

from game_rules.ids import OFFICIALS, SeatId
from game_rules.scenario import Printed
from server.classroom.events import Onlooking, PeopleMoved, PersonSeated, Place, Placed
from server.classroom.session import Seating, Session

Places = Mapping[int, Place]


MOST_SHARING = 2
"""People in one seat: two can talk a decision over, of three one watches."""


def tables_needed(people: int, seats: int) -> int:
    """As few tables as give everybody a seat of their own."""
    return max(1, -(-people // seats))


def fewest_tables(people: int, seats: int) -> int:
    """As few tables as can be if seats are shared."""
    return max(1, -(-people // (seats * MOST_SHARING)))


def most_tables(people: int) -> int:
    """As many tables as can be if nobody shall sit alone among bots."""
    return max(1, people // 2)


def order_of_seats(printed: Printed) -> tuple[SeatId, ...]:
    """The order in which people fill a table; bots get what is left at its end.

    The variant names first whom a small table cannot do without. Among seats that follow, the one
    goes next whose party has fewest people so far, then whose kind (official or not) has.
    """
    seats, placed = printed.seats, list[SeatId]()
    left = list(seats)
    while left:
        parties = Counter(seats[seat].party for seat in placed)
        officials = sum(seats[seat].role in OFFICIALS for seat in placed)
        best = min(
            left,
            key=lambda seat: (
                parties[seats[seat].party],
                _crowd(seats[seat].role in OFFICIALS, officials, len(placed)),
                left.index(seat),
            ),
        )
        placed.append(best)
        left.remove(best)
    return tuple(placed)


def _crowd(official: bool, officials: int, placed: int) -> int:
    """How many of the same kind are placed already, beyond the two whom no table can do without."""
    return max(0, (officials if official else placed - officials) - 2)


def deal(
    people: Collection[int],
    printed: Printed,
    salt: str,
    tables: int | None = None,
    usual: Places = MappingProxyType({}),
) -> Seating:
    """Everybody's place, at this many tables. The same people and salt give the same deal.

    Tables differ by one person at most. Where there are more people than seats, the seats that no
    table can do without are shared first. Who had a place before (`usual`) sits there again.
    """
    seats = order_of_seats(printed)
    fewest, most = fewest_tables(len(people), len(seats)), most_tables(len(people))
    wanted = tables_needed(len(people), len(seats)) if tables is None else tables
    count = min(max(wanted, fewest), max(most, fewest))
    shuffled = sorted(people, key=lambda person: sha256(f"{salt}|{person}".encode()).digest())
    if usual:
        return Seating(count, _as_before(shuffled, printed, count, usual))
    places = {
        # Round the tables like cards, so that no table has two people more than another.
        person: Place(turn % count + 1, seats[turn // count % len(seats)])
        for turn, person in enumerate(shuffled)
    }
    return Seating(count, places)


def _as_before(
    people: Collection[int], printed: Printed, tables: int, usual: Places
) -> dict[int, Place]:
    """Those who had a place sit there again, or at least at that table; all others fill up."""
    known = {person: usual[person] for person in people if person in usual}
    known = {person: place for person, place in known.items() if place.table <= tables}
    places = {person: place for person, place in known.items() if place.seat in printed.seats}
    for person in sorted(people, key=lambda person: person not in known):
        if person not in places:
            open_to = {known[person].table} if person in known else set(range(1, tables + 1))
            found = late_place(places, tables, printed, open_to.__contains__)
            assert found is not None, "a table has seats"
            places[person] = found
    return places


def late_place(
    places: Places,
    tables: int,
    printed: Printed,
    is_open: Callable[[int], bool] = lambda _table: True,
) -> Place | None:
    """A place for somebody who comes late: a bot's seat, else one that is shared by fewest people.

    It is at the table with the fewest people, of those whose game still goes on.
    """
    taken = Counter(places.values())
    crowds = Counter(place.table for place in places.values())
    choices = [
        Place(table, seat)
        for seat in order_of_seats(printed)
        for table in range(1, tables + 1)
        if is_open(table)
    ]
    return min(choices, key=lambda place: (taken[place], crowds[place.table]), default=None)


def seat_late(
    session: Session, person: int, printed: Printed, is_open: Callable[[int], bool]
) -> tuple[PersonSeated, ...]:
    """A seat at once for somebody who comes when the games have begun, if one goes on."""
    place = late_place(session.places, session.tables, printed, is_open)
    return () if place is None else (PersonSeated(person, place),)


def move(seating: Seating, person: int, to: Place, *, share: bool = False) -> PeopleMoved | None:
    """What changes when a person is moved: whoever sat there comes to where this person was.

    Where they share, everybody who sat there stays. Nothing changes for somebody who sits there.
    """
    before = seating.places.get(person)
    if before == to:
        return None
    others = () if share else seating.people_at(to)
    table = seating.onlookers.get(person)
    return PeopleMoved(
        placed=(
            Placed(person, to),
            *(Placed(other, before) for other in others if before is not None),
        ),
        onlooking=tuple(
            Onlooking(other, table) for other in others if before is None and table is not None
        ),
        waiting=tuple(other for other in others if before is None and table is None),
    )
