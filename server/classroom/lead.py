"""What the teacher does: each act is written down as the teacher's, never as a student's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from game_rules.ids import Hand
from game_rules.orders import (
    Act,
    EndGame,
    HandOver,
    PauseClock,
    ResumeClock,
    ShiftClock,
)
from game_rules.refusals import No, refused
from server.classroom.events import (
    GamesBegun,
    PersonRemoved,
    PersonSeated,
    PersonUnseated,
    PinRenewed,
    Place,
    Placed,
    SeatsDealt,
    SessionEnded,
)
from server.classroom.greeting import Greeter
from server.classroom.presence import Presence
from server.classroom.rooms import PIN_SHOWN, Room
from server.classroom.seating import deal, late_place, move
from server.classroom.session import Session, State
from server.clock import briefing_due, next_act
from server.guard.access import access_person, access_seat
from server.guard.codes import new_seed
from server.guard.credentials import Credentials, Holder
from server.host import AS_TEACHER, Host
from server.journal.live import ACCEPTED, CLOCK, STAFF, Verdict
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    Accepted,
    Answer,
    Deal,
    EndNow,
    Extend,
    HandTo,
    Lead,
    Move,
    NewPin,
    Pause,
    Refused,
    Remove,
    Resume,
    Skip,
    Start,
)
from server.tables import GameOpened, Table, Tables


class Leading:
    """The acts of a session's own teacher."""

    def __init__(
        self,
        host: Host,
        tables: Tables,
        greeter: Greeter,
        presence: Presence,
        credentials: Credentials,
        now: Callable[[], int],
    ) -> None:
        self._host = host
        self._tables = tables
        self._greeter = greeter
        self._presence = presence
        self._credentials = credentials
        self._now = now

    def lead(self, room: Room, said: Lead) -> Answer:
        """Do one act, at one table or at all."""
        answer = self._lead(room, said)
        room.stir()
        return answer

    def _lead(self, room: Room, said: Lead) -> Answer:
        match said.act:
            case Deal():
                return self._deal(room, said.id)
            case Start():
                return self._start(room, said.id)
            case Move():
                return self._move(room, said.id, said.act)
            case Remove():
                return self._remove(room, said.id, said.act.person)
            case NewPin():
                return self._new_pin(room, said.id, said.act.person)
            case HandTo():
                return self._hand(room, said, said.act)
            case EndNow():
                return self._end(room, said)
            case Skip() | Pause() | Resume() | Extend():
                return self._at_tables(room, said)
            case _:
                assert_never(said.act)

    # --- seats ------------------------------------------------------------------------------------

    def _deal(self, room: Room, act_id: str) -> Answer:
        def verdict(session: Session) -> Verdict:
            _check_lobby(session)
            return Verdict(ACCEPTED, (_dealt(room, session, act_id),))

        answer = room.live.turn(STAFF, act_id, verdict)
        self._greeter.greet_again(room, room.session.people)
        return answer

    def _start(self, room: Room, act_id: str) -> Answer:
        def verdict(session: Session) -> Verdict:
            _check_lobby(session)
            if not session.tables:
                dealt = _dealt(room, session, act_id)
                return Verdict(ACCEPTED, (dealt, _begun(dealt.tables)))
            seated = tuple(_seat_the_waiting(room, session))
            return Verdict(ACCEPTED, (*seated, _begun(session.tables)))

        answer = room.live.turn(STAFF, act_id, verdict)
        self.open_tables(room)
        self._greeter.greet_again(room, room.session.people)
        self._greeter.greet_projectors(room)
        return answer

    def open_tables(self, room: Room) -> None:
        """Lay out every game that has begun; does nothing for those that are laid out already."""
        session = room.session
        for number, seed in enumerate(session.seeds, start=1):
            opened = GameOpened(
                digest=session.opening.digest,
                level=session.level,
                seed=seed,
                hands=session.hands(number, room.printed.seats),
                changed={},
            )
            table = self._tables.at(room.key, number)
            self._host.open(table, opened, lambda: briefing_due(room, self._now()))
            self.settle_hands(room, table)

    def settle_hands(self, room: Room, table: Table) -> None:
        """Let the game know who plays each seat, wherever it does not know yet."""
        for seat, hand in table.game.hands.items():
            wanted = room.session.hand_wanted(Place(table.number, seat), hand)
            if wanted is not hand:
                self._host.submit(table, AS_TEACHER, None, HandOver(seat, wanted))

    def _settle_all(self, room: Room) -> None:
        for table in self._greeter.tables_of(room):
            self.settle_hands(room, table)

    def sat_down(self, room: Room, person: int) -> None:
        """Somebody who came late has a seat."""
        place = room.session.places.get(person)
        if place is not None and room.state is State.RUNNING:
            self.settle_hands(room, self._tables.at(room.key, place.table))

    def _move(self, room: Room, act_id: str, act: Move) -> Answer:
        changed: dict[int, Place | None] = {}

        def verdict(session: Session) -> Verdict:
            person = access_person(room, act.person)
            to = access_seat(room, act.table, act.seat)
            changed.clear()
            changed.update(move(session.places, person, to))
            return Verdict(ACCEPTED, tuple(_seat_changes(changed)))

        answer = room.live.turn(STAFF, act_id, verdict)
        self._settle_all(room)
        self._greeter.greet_again(room, changed)
        return answer

    def _remove(self, room: Room, act_id: str, person: int) -> Answer:
        def verdict(_session: Session) -> Verdict:
            return Verdict(ACCEPTED, (PersonRemoved(access_person(room, person)),))

        answer = room.live.turn(STAFF, act_id, verdict)
        self._credentials.revoke(Holder(room.key, person))
        for caller in self._presence.of_person(room.key, person):
            self._greeter.part(caller, "removed")
        self._settle_all(room)
        return answer

    def _new_pin(self, room: Room, act_id: str, person: int) -> Answer:
        def verdict(_session: Session) -> Verdict:
            return Verdict(ACCEPTED, (PinRenewed(access_person(room, person)),))

        answer = room.live.turn(STAFF, act_id, verdict)
        pin = self._credentials.new_pin(Holder(room.key, person))
        room.fresh_pins[person] = (pin, self._now() + PIN_SHOWN)
        return answer

    # --- games ------------------------------------------------------------------------------------

    def _hand(self, room: Room, said: Lead, act: HandTo) -> Answer:
        number = said.table or (1 if len(room.session.seeds) == 1 else 0)
        place = access_seat(room, number, act.seat)
        wanted = room.session.hand_wanted(place)
        if act.hand in (Hand.BOT, Hand.AUTOPILOT):
            wanted = Hand.BOT if wanted is Hand.BOT else Hand.AUTOPILOT
        elif wanted is Hand.BOT:
            raise Faulted(Code.NOBODY_HERE)
        table = self._one_table(room, number)
        return self._host.submit(table, AS_TEACHER, said.id, HandOver(act.seat, wanted))

    def _at_tables(self, room: Room, said: Lead) -> Answer:
        """The same act at one table or at all; all is well if it could be done anywhere."""
        answers = [
            self._at_table(room, table, said) for table in self._tables_meant(room, said.table)
        ]
        if not answers:
            raise Faulted(Code.NO_TABLES)
        return next((each for each in answers if isinstance(each, Accepted)), answers[0])

    def _at_table(self, room: Room, table: Table, said: Lead) -> Answer:
        act = self._act_at(room, table, said)
        if act is None:
            return Refused(refused(No.NOT_NOW))
        return self._host.submit(table, AS_TEACHER, said.id, act)

    def _act_at(self, room: Room, table: Table, said: Lead) -> Act | None:
        now = self._now()
        match said.act:
            case Skip():
                return next_act(room, table.game, now)
            case Pause():
                return PauseClock(now)
            case Resume():
                return ResumeClock(now)
            case Extend(seconds):
                return ShiftClock(seconds, now)
            case EndNow():
                return EndGame()
            case _:
                raise TypeError(f"{said.act} is no act at a table")

    def _end(self, room: Room, said: Lead) -> Answer:
        if room.state is State.RUNNING:
            answer = self._at_tables(room, said)
            self.end_if_all_over(room)
            return answer

        def verdict(session: Session) -> Verdict:
            if session.state is State.ENDED:
                return Verdict(Refused(refused(No.GAME_OVER)))
            return Verdict(ACCEPTED, (SessionEnded(),))

        answer = room.live.turn(STAFF, said.id, verdict)
        self._greeter.greet_again(room, room.session.people)
        return answer

    def end_if_all_over(self, room: Room) -> None:
        """A session ends with its last game; then its code is dead."""
        tables = self._greeter.tables_of(room)
        if len(tables) < len(room.session.seeds) or any(
            table.game.ending is None for table in tables
        ):
            return

        def verdict(session: Session) -> Verdict:
            done = () if session.state is State.ENDED else (SessionEnded(),)
            return Verdict(ACCEPTED, done)

        room.live.turn(CLOCK, None, verdict)
        room.stir()

    def _tables_meant(self, room: Room, number: int | None) -> list[Table]:
        if number is None:
            return self._greeter.tables_of(room)
        return [self._one_table(room, number)]

    def _one_table(self, room: Room, number: int) -> Table:
        if not 1 <= number <= len(room.session.seeds):
            raise Faulted(Code.NOT_THERE)
        return self._tables.at(room.key, number)


def _check_lobby(session: Session) -> None:
    if session.state is not State.LOBBY:
        raise Faulted(Code.ALREADY_BEGUN)


def _dealt(room: Room, session: Session, salt: str) -> SeatsDealt:
    tables, places = deal(session.people, room.printed, salt)
    return SeatsDealt(tables, tuple(Placed(*each) for each in sorted(places.items(), key=_first)))


def _first(pair: tuple[int, Place]) -> int:
    return pair[0]


def _begun(tables: int) -> GamesBegun:
    return GamesBegun(tuple(new_seed() for _ in range(tables)))


def _seat_the_waiting(room: Room, session: Session) -> Iterable[PersonSeated]:
    """Whoever came after the deal takes a seat that is left."""
    places = dict(session.places)
    for person in session.waiting:
        place = late_place(places, session.tables, room.printed)
        if place is not None:
            places[person] = place
            yield PersonSeated(person, place)


def _seat_changes(
    changes: dict[int, Place | None],
) -> Iterable[PersonSeated | PersonUnseated]:
    for person, place in changes.items():
        yield PersonUnseated(person) if place is None else PersonSeated(person, place)
