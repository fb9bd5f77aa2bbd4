"""The room as a whole, as its teacher, its projector and those who wait see it."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.ids import Hand
from server.classroom.events import Place
from server.classroom.presence import Presence
from server.classroom.rooms import Room
from server.classroom.seating import people_at
from server.clock import waited_for
from server.protocol.messages import (
    ClassroomSent,
    LobbySent,
    PersonShown,
    Pulse,
    SeatTitle,
    TableShown,
)
from server.tables import Table

PEOPLES = (Hand.HUMAN, Hand.SHARED)


def classroom_sent(
    room: Room,
    tables: Iterable[Table],
    presence: Presence,
    address: str,
    now: int,
    *,
    for_projector: bool = False,
) -> ClassroomSent:
    """The whole session for its teacher; the projector never shows a PIN."""
    session = room.session
    here = presence.people(room.key)
    tables = tuple(tables)
    hands: dict[Place | None, Hand] = {
        Place(table.number, seat): hand
        for table in tables
        for seat, hand in table.game.hands.items()
    }
    return ClassroomSent(
        session=room.key,
        state=session.state,
        code=session.opening.code,
        address=address,
        scenario=session.scenario,
        title=room.printed.scenario.title,
        level=session.level,
        seats=tuple(
            SeatTitle(seat, card.title, room.printed.parties[card.party].name)
            for seat, card in room.printed.seats.items()
        ),
        people=tuple(
            PersonShown(
                person=person,
                name=room.names.get(person),
                here=person in here,
                table=None if place is None else place.table,
                seat=None if place is None else place.seat,
                hand=hands.get(place),
                pin=None if for_projector else room.pin_shown(person, now),
            )
            for person in session.people
            for place in [session.places.get(person)]
        ),
        tables=tuple(table_shown(room, table) for table in tables),
    )


def table_shown(room: Room, table: Table) -> TableShown:
    """One table at a glance."""
    game = table.game
    people = [seat for seat, hand in game.hands.items() if hand in PEOPLES]
    return TableShown(
        table=table.number,
        phase=game.phase,
        round=game.round,
        rounds=game.printed.variant.rounds,
        due=game.due,
        left=game.left,
        sealed=sum(seat in game.sealed for seat in people),
        people=len(people),
        watched=table.number in room.session.watched,
    )


def lobby_sent(room: Room) -> LobbySent:
    """What somebody who waits for a seat sees."""
    return LobbySent(
        title=room.printed.scenario.title,
        level=room.session.level,
        people=len(room.session.people),
        state=room.state,
    )


def pulse(room: Room, table: Table, presence: Presence, now: int) -> Pulse:
    """Who has sealed and who is here."""
    game = table.game
    here = presence.people(room.key)
    return Pulse(
        table=table.number,
        sealed=tuple(seat for seat in game.hands if seat in game.sealed),
        present=tuple(
            seat
            for seat in game.hands
            if any(
                person in here
                for person in people_at(room.session.places, Place(table.number, seat))
            )
        ),
        waiting_for=len(waited_for(room, table, presence, now)),
        watched=table.number in room.session.watched,
        now=now,
    )
