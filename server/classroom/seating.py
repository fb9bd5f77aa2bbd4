"""Who sits where: dealt evenly over tables, parties, and official and other roles.

Pure functions over numbers and seats; what comes of them is written down by the caller.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import sha256

from game_rules.ids import OFFICIALS, SeatId
from game_rules.scenario import Printed
from server.classroom.events import Place

Places = Mapping[int, Place]


def tables_needed(people: int, seats: int) -> int:
    """As few tables as give everybody a seat of their own."""
    return max(1, -(-people // seats))


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


def deal(people: Collection[int], printed: Printed, salt: str) -> tuple[int, dict[int, Place]]:
    """How many tables, and everybody's place. The same people and salt give the same deal."""
    seats = order_of_seats(printed)
    tables = tables_needed(len(people), len(seats))
    shuffled = sorted(people, key=lambda person: sha256(f"{salt}|{person}".encode()).digest())
    places = {
        # Round the tables like cards, so that no table has two people more than another.
        person: Place(turn % tables + 1, seats[turn // tables])
        for turn, person in enumerate(shuffled)
    }
    return tables, places


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


def move(places: Places, person: int, to: Place) -> dict[int, Place | None]:
    """What changes when a person is moved: whoever sat there comes to where this person was."""
    before = places.get(person)
    if before == to:
        return {}
    changes: dict[int, Place | None] = dict.fromkeys(people_at(places, to), before)
    changes[person] = to
    return changes


def people_at(places: Places, place: Place) -> Sequence[int]:
    """Who sits there; several when they share the seat."""
    return sorted(person for person, at in places.items() if at == place)


def seats_of(places: Places, table: int) -> dict[SeatId, int]:
    """How many people sit in each seat of a table that has any."""
    return dict(Counter(place.seat for place in places.values() if place.table == table))
