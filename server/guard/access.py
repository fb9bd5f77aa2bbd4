"""The only ways to something by its number or key: each asks whether it is the caller's.

What does not exist and what is somebody else's get the same answer: nobody learns by asking.
"""

from __future__ import annotations

from game_rules.ids import Level, ScenarioId, SeatId
from game_rules.scenario import Printed
from server.classroom.events import Place
from server.classroom.presence import Caller
from server.classroom.rooms import Room, Rooms
from server.classroom.standing import Standing
from server.guard.accounts import Accounts, Teacher
from server.protocol.faults import Code, Faulted
from server.shelf import Shelf
from server.tables import Table, Tables


def access_room(rooms: Rooms, caller: Caller) -> Room:
    """The session that a connection belongs to."""
    room = rooms.at(caller.session)
    if caller.person is not None and room.session.standing(caller.person) in (None, Standing.OUT):
        raise Faulted(Code.NOT_THERE)
    return room


def access_own_room(rooms: Rooms, teacher: Teacher, key: str) -> Room:
    """A session by its key, for the teacher who opened it."""
    room = rooms.at(key)
    if room.session.opening.account != teacher.account:
        raise Faulted(Code.NOT_THERE)
    return room


def access_last_game(rooms: Rooms, teacher: Teacher, key: str) -> Room:
    """A session to go on from, as it is now, for the teacher who opened it."""
    try:
        access_own_room(rooms, teacher, key)
        return rooms.now_at(key)
    except Faulted:
        raise Faulted(Code.LAST_GAME_GONE) from None


def access_place(room: Room, caller: Caller) -> Place:
    """Where a person sits now; it can change between two messages."""
    place = None if caller.person is None else room.session.places.get(caller.person)
    if place is None:
        raise Faulted(Code.NOT_THERE)
    return place


def access_table(tables: Tables, room: Room, caller: Caller, number: int) -> Table:
    """A table by its number: their own for people, any of the session for its teacher."""
    if not 1 <= number <= len(room.session.seeds):
        raise Faulted(Code.NOT_THERE)
    if caller.person is not None and room.session.seating.table_of(caller.person) != number:
        raise Faulted(Code.NOT_THERE)
    return tables.at(room.key, number)


def access_seat(room: Room, number: int, seat: SeatId) -> Place:
    """A seat at a table that has been dealt."""
    if not 1 <= number <= room.session.tables or seat not in room.printed.seats:
        raise Faulted(Code.NOT_THERE)
    return Place(number, seat)


def access_person(room: Room, person: int) -> int:
    """Somebody who is in the session."""
    if person not in room.session.people:
        raise Faulted(Code.NOT_THERE)
    return person


def access_scenario(shelf: Shelf, teacher: Teacher, scenario: str, level: str) -> Printed:
    """A scenario that a teacher can choose, at a level that it can be played at."""
    found = shelf.find(teacher.account, ScenarioId(scenario))
    if found is None or level not in found.variants:
        raise Faulted(Code.NOT_THERE)
    return Printed(found, Level(level))


def access_teacher(accounts: Accounts, login: str | None, now: int) -> Teacher:
    """The teacher who holds a login; asked anew each time, so that a logout counts at once."""
    teacher = None if login is None else accounts.logged_in(login, now)
    if teacher is None:
        raise Faulted(Code.NOT_LOGGED_IN)
    return teacher
