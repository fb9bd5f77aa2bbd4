"""The room as a whole, as its teacher, its projector and those who wait see it."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.ids import PEOPLE, Hand
from game_rules.scenario import Printed
from server.classroom.events import Place
from server.classroom.presence import Presence
from server.classroom.rooms import Room
from server.classroom.seating import fewest_tables, most_tables
from server.classroom.session import Note, Session
from server.classroom.standing import Standing
from server.clock import waited_for
from server.protocol.messages import (
    AtDoor,
    ChannelTitle,
    ClassroomSent,
    GoesOnFrom,
    LobbySent,
    NoteShown,
    NotesSent,
    PersonShown,
    Pulse,
    SeatGlance,
    SeatTitle,
    TableShown,
)
from server.tables import Table


def classroom_sent(
    room: Room,
    tables: Iterable[Table],
    presence: Presence,
    address: str,
    now: int,
    *,
    for_projector: bool = False,
) -> ClassroomSent:
    """The whole session for its teacher.

    The projector shows the class nothing of PINs, of who asks for help, of who has sealed or is
    silent, of those at the door, and of notes to single seats.
    """
    session = room.session
    seats, count = len(room.printed.seats), len(session.people)
    fewest = fewest_tables(count, seats)
    return ClassroomSent(
        session=room.key,
        state=session.state,
        code=session.code,
        address=address,
        scenario=session.scenario,
        title=room.printed.scenario.title,
        level=session.level,
        seats=titles_of(room.printed),
        people=people_shown(room, tables, presence, now, for_projector=for_projector),
        at_door=()
        if for_projector
        else tuple(AtDoor(person, room.names.get(person)) for person in session.at_door),
        tables=tuple(
            table_shown(room, table, presence, for_projector=for_projector) for table in tables
        ),
        dealt=session.tables,
        fewest=fewest,
        most=max(fewest, most_tables(count)),
        can_undo=bool(session.before),
        locked=session.locked,
        stand_in=session.patience,
        notes=tuple(
            note_shown(room, note)
            for note in session.notes
            if not for_projector or note.sent.seat is None
        ),
        channels=()
        if for_projector
        else tuple(
            ChannelTitle(channel.id, channel.name, channel.id in session.closed_talk)
            for channel in room.printed.channels.values()
        ),
        goes_on_from=None if for_projector else _goes_on_from(session),
    )


def _goes_on_from(session: Session) -> GoesOnFrom | None:
    before = session.inherited
    if before is None:
        return None
    same = all(legacy.scenario == session.scenario for legacy in before.tables)
    return GoesOnFrom(before.before, len(before.tables), same)


def titles_of(printed: Printed) -> tuple[SeatTitle, ...]:
    """The seats of a scenario by title and party, before any game has begun."""
    return tuple(
        SeatTitle(seat, card.title, printed.states[card.party].name)
        for seat, card in printed.seats.items()
    )


def people_shown(
    room: Room, tables: Iterable[Table], presence: Presence, now: int, *, for_projector: bool
) -> tuple[PersonShown, ...]:
    """Everybody of the class."""
    session, here = room.session, presence.people(room.key)
    hands: dict[Place | None, Hand] = {
        Place(table.number, seat): hand
        for table in tables
        for seat, hand in table.game.hands.items()
    }
    return tuple(
        PersonShown(
            person=person,
            name=room.names.get(person),
            here=person in here,
            table=session.seating.table_of(person),
            seat=None if place is None else place.seat,
            hand=hands.get(place),
            pin=None if for_projector else room.pin_shown(person, now),
            wants_help=not for_projector and person in session.raised,
            heard=None if for_projector else presence.heard.get((room.key, person)),
        )
        for person in session.people
        for place in [session.places.get(person)]
    )


def table_shown(
    room: Room, table: Table, presence: Presence, *, for_projector: bool = False
) -> TableShown:
    """One table at a glance."""
    game = table.game
    people = [seat for seat, hand in game.hands.items() if hand in PEOPLE]
    heard = [
        presence.heard.get((room.key, person), 0)
        for sitting in room.session.seating.people_of(table.number).values()
        for person in sitting
    ]
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
        seats=()
        if for_projector
        else tuple(
            SeatGlance(seat, hand, seat in game.sealed) for seat, hand in game.hands.items()
        ),
        heard=None if for_projector else max(heard, default=0) or None,
    )


def lobby_sent(room: Room, person: int) -> LobbySent:
    """What somebody who waits for a seat, or for the games to begin, sees."""
    session = room.session
    place = session.places.get(person)
    return LobbySent(
        title=room.printed.scenario.title,
        blurb=room.printed.scenario.blurb,
        level=session.level,
        people=len(session.people),
        state=room.state,
        at_door=session.standing(person) is Standing.AT_DOOR,
        table=session.seating.table_of(person),
        seat=None if place is None else room.printed.seats[place.seat].title,
        wants_help=person in session.raised,
        goes_on=session.inherited is not None,
    )


def notes_sent(room: Room, person: int) -> NotesSent:
    """What the teacher said to somebody where they sit now, and whether they ask for help.

    Who waits at the door hears nothing: they may have been sent out.
    """
    session = room.session
    is_in = session.standing(person) is Standing.IN
    place = session.places.get(person)
    table, seat = session.seating.table_of(person), None if place is None else place.seat
    return NotesSent(
        notes=tuple(
            note_shown(room, note) for note in session.notes if is_in and note.reaches(table, seat)
        ),
        wants_help=person in session.raised,
    )


def note_shown(room: Room, note: Note) -> NoteShown:
    """A note with its words."""
    sent = note.sent
    return NoteShown(note.at, sent.voice, sent.table, sent.seat, room.said.get(sent.text))


def pulse(room: Room, table: Table, presence: Presence, now: int) -> Pulse:
    """How many have sealed, and who is here."""
    game = table.game
    people = [seat for seat, hand in game.hands.items() if hand in PEOPLE]
    here, sitting = presence.people(room.key), room.session.seating.people_of(table.number)
    return Pulse(
        table=table.number,
        sealed=sum(seat in game.sealed for seat in people),
        people=len(people),
        waiting_for=len(waited_for(room, table, presence, now)),
        present=tuple(
            seat for seat in game.hands if any(person in here for person in sitting.get(seat, ()))
        ),
        watched=table.number in room.session.watched,
        now=now,
    )
