"""Playing on: a session that goes on where one that is over ended, with the same class."""

from __future__ import annotations

from collections.abc import Mapping

from game_rules.campaign import legacy_of
from server.classroom.events import Place, StartInherited
from server.classroom.names import folded
from server.classroom.rooms import Room, Rooms
from server.classroom.session import Session, State
from server.protocol.faults import Code, Faulted
from server.tables import Tables


def left_by(room: Room, tables: Tables) -> StartInherited:
    """What every table of a session leaves to the one that goes on from it."""
    if room.state is not State.ENDED:
        raise Faulted(Code.NOT_OVER)
    if not room.session.seeds:
        raise Faulted(Code.NOTHING_LEFT)
    played = [tables.at(room.key, number) for number in range(1, len(room.session.seeds) + 1)]
    tables.catch_up(played)
    return StartInherited(room.key, tuple(legacy_of(table.game) for table in played))


def usual_places(room: Room, session: Session, rooms: Rooms) -> Mapping[int, Place]:
    """Where people sat in the session before this one, as far as they go by the same name."""
    if session.inherited is None:
        return {}
    try:
        before = rooms.at(session.inherited.before)
    except Faulted:  # it has been deleted, and with it the names
        return {}
    by_name = {
        folded(before.names[person]): place
        for person, place in before.session.places.items()
        if person in before.names
    }
    found = {person: by_name.get(folded(room.names.get(person, ""))) for person in session.people}
    return {person: place for person, place in found.items() if place is not None}
