"""The teacher's way with seats: dealing, moving, looking on, and taking it back."""

from __future__ import annotations

from collections.abc import Callable

from server.classroom.events import (
    GamesBegun,
    Onlooking,
    PeopleMoved,
    Place,
    Placed,
    SeatingUndone,
    SeatsDealt,
)
from server.classroom.greeting import Greeter
from server.classroom.hands import Hands
from server.classroom.playing_on import usual_places
from server.classroom.rooms import Room, Rooms
from server.classroom.seating import deal, move
from server.classroom.session import Cause, Session, State, may_happen
from server.guard.access import access_person, access_seat
from server.journal.live import ACCEPTED, STAFF, Verdict
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer, Deal, LookOn, Move, StandUp

Moved = Callable[[Session], PeopleMoved | None]


class Placing:
    """Who sits where, by the teacher's will."""

    def __init__(self, greeter: Greeter, hands: Hands, rooms: Rooms) -> None:
        self._greeter = greeter
        self._hands = hands
        self._rooms = rooms

    def deal(self, room: Room, act_id: str, act: Deal) -> Answer:
        """Deal everybody a seat; a deal before it no longer counts, and can be taken back."""

        def verdict(session: Session) -> Verdict:
            check_lobby(session)
            return Verdict(ACCEPTED, (self.dealt(room, session, act_id, act.tables),))

        return self._reseat(room, act_id, verdict)

    def dealt(
        self, room: Room, session: Session, salt: str, tables: int | None = None
    ) -> SeatsDealt:
        """What comes of a deal. Whoever was put aside to look on is dealt in with the others."""
        usual = usual_places(room, session, self._rooms)
        if tables is None and session.inherited is not None:
            tables = len(session.inherited.tables)
        seating = deal(session.people, room.printed, salt, tables, usual)
        placed = sorted(seating.places.items(), key=_person)
        return SeatsDealt(seating.tables, tuple(Placed(*each) for each in placed))

    def move(self, room: Room, act_id: str, act: Move) -> Answer:
        """Put a person in a seat."""

        def moved(session: Session) -> PeopleMoved | None:
            _check_dealt(session)
            person = access_person(room, act.person)
            to = access_seat(room, act.table, act.seat)
            return move(session.seating, person, to, share=act.share)

        return self._change(room, act_id, moved)

    def look_on(self, room: Room, act_id: str, act: LookOn) -> Answer:
        """Let a person look on at a table."""

        def moved(session: Session) -> PeopleMoved | None:
            _check_dealt(session)
            person = access_person(room, act.person)
            if act.table > session.tables:
                raise Faulted(Code.NOT_THERE)
            if session.onlookers.get(person) == act.table:
                return None
            return PeopleMoved((), (Onlooking(person, act.table),), ())

        return self._change(room, act_id, moved)

    def stand_up(self, room: Room, act_id: str, act: StandUp) -> Answer:
        """Take a person's seat away; they wait."""

        def moved(session: Session) -> PeopleMoved | None:
            person = access_person(room, act.person)
            waits = session.seating.table_of(person) is None
            return None if waits else PeopleMoved((), (), (person,))

        return self._change(room, act_id, moved)

    def undo(self, room: Room, act_id: str) -> Answer:
        """Take back the last deal or move."""

        def verdict(session: Session) -> Verdict:
            if not session.before:
                raise Faulted(Code.NOTHING_TO_UNDO)
            return Verdict(ACCEPTED, (SeatingUndone(),))

        return self._reseat(room, act_id, verdict)

    def _change(self, room: Room, act_id: str, moved: Moved) -> Answer:
        def verdict(session: Session) -> Verdict:
            change = moved(session)
            return Verdict(ACCEPTED, () if change is None else (change,))

        return self._reseat(room, act_id, verdict)

    def _reseat(self, room: Room, act_id: str, verdict: Callable[[Session], Verdict]) -> Answer:
        """Write it down, let the games know, and show everybody whose place changed their place."""
        before = room.session.seating
        answer = room.live.turn(STAFF, act_id, verdict)
        now = room.session.seating
        changed = [
            person
            for person in room.session.people
            if before.places.get(person) != now.places.get(person)
            or before.onlookers.get(person) != now.onlookers.get(person)
        ]
        self._greeter.greet_again(room, changed)
        if room.state is State.RUNNING:
            arrived = {now.places[person] for person in changed if person in now.places}
            self._hands.settle_all(room, arrived)
        return answer


def check_lobby(session: Session) -> None:
    """Some things can be done only before the games begin."""
    if not may_happen(session.state, GamesBegun, Cause.TEACHER):
        raise Faulted(Code.ALREADY_BEGUN)


def _check_dealt(session: Session) -> None:
    if not session.tables:
        raise Faulted(Code.NOT_DEALT)


def _person(pair: tuple[int, Place]) -> int:
    return pair[0]
