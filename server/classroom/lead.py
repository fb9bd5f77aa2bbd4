"""What the teacher does: each act is written down as the teacher's, never as a student's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from game_rules.ids import Phase
from game_rules.orders import Act, EndGame, PauseClock, ResumeClock, ShiftClock
from game_rules.refusals import No, refused
from server.classroom.events import (
    GamesBegun,
    PatienceSet,
    PersonSeated,
    SessionEnded,
    StartInherited,
    TalkClosed,
)
from server.classroom.greeting import Greeter
from server.classroom.hands import Hands
from server.classroom.notes import Notes
from server.classroom.placing import Placing, check_lobby
from server.classroom.playing_on import left_by
from server.classroom.presence import Presence
from server.classroom.rooms import Room, Rooms
from server.classroom.seating import late_place
from server.classroom.session import Cause, Session, State, may_happen
from server.classroom.threshold import Threshold
from server.clock import briefing_due, next_act
from server.guard import codes
from server.guard.access import access_seat
from server.guard.credentials import Credentials
from server.host import AS_TEACHER, Host
from server.journal.live import ACCEPTED, CLOCK, STAFF, Verdict, by_person
from server.protocol.faults import Code, Faulted
from server.protocol.messages import (
    Accepted,
    Answer,
    CloseTalk,
    Deal,
    EndNow,
    Extend,
    HandTo,
    Help,
    Lead,
    LeadAct,
    LetIn,
    Lock,
    LookOn,
    Move,
    NewCode,
    NewPin,
    Pause,
    Refused,
    Remove,
    Rename,
    Resume,
    Skip,
    StandIn,
    StandUp,
    Start,
    Tell,
    Undo,
)
from server.tables import GameOpened, Table, Tables

Does = Callable[[Room, Lead, Any], Answer]


class Leading:
    """The acts of a session's own teacher."""

    def __init__(
        self,
        host: Host,
        rooms: Rooms,
        tables: Tables,
        greeter: Greeter,
        presence: Presence,
        credentials: Credentials,
        now: Callable[[], int],
    ) -> None:
        self._host = host
        self._tables = tables
        self._greeter = greeter
        self._now = now
        self.hands = Hands(host, greeter.tables_of, presence)
        self.notes = Notes(greeter)
        self._placing = placing = Placing(greeter, self.hands, rooms)
        threshold = Threshold(rooms, greeter, presence, credentials, self.hands, self.is_open, now)
        self._does: Mapping[type, Does] = {
            Deal: lambda room, said, act: placing.deal(room, said.id, act),
            Move: lambda room, said, act: placing.move(room, said.id, act),
            LookOn: lambda room, said, act: placing.look_on(room, said.id, act),
            StandUp: lambda room, said, act: placing.stand_up(room, said.id, act),
            Undo: lambda room, said, _act: placing.undo(room, said.id),
            Start: lambda room, said, _act: self._start(room, said.id),
            Skip: self._at_tables,
            Pause: self._at_tables,
            Resume: self._at_tables,
            Extend: self._at_tables,
            EndNow: self._end,
            HandTo: self._hand,
            StandIn: lambda room, said, act: self._set_patience(room, said.id, act.seconds),
            Lock: lambda room, said, act: threshold.lock(room, said.id, locked=act.locked),
            NewCode: lambda room, said, _act: threshold.new_code(room, said.id),
            LetIn: lambda room, said, act: threshold.let_in(room, said.id, act.person),
            Remove: lambda room, said, act: threshold.remove(room, said.id, act),
            Rename: lambda room, said, act: threshold.rename(room, said.id, act),
            NewPin: lambda room, said, act: threshold.new_pin(room, said.id, act.person),
            Help: lambda room, said, act: threshold.help(room, said.id, act.person),
            Tell: self.notes.tell,
            CloseTalk: lambda room, said, act: self._close_talk(room, said.id, act),
        }
        for act in get_args(LeadAct):
            if act not in self._does:
                raise TypeError(f"nobody does {act.__name__}")

    def lead(self, room: Room, said: Lead) -> Answer:
        """Do one act, at one table or at all."""
        answer = self._does[type(said.act)](room, said, said.act)
        room.stir()
        return answer

    # --- the beginning ----------------------------------------------------------------------------

    def _start(self, room: Room, act_id: str) -> Answer:
        def verdict(session: Session) -> Verdict:
            check_lobby(session)
            if not session.tables:
                deal = self._placing.dealt(room, session, act_id)
                return Verdict(ACCEPTED, (deal, _begun(deal.tables)))
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
                legacy=session.legacy(number),
            )
            table = self._tables.at(room.key, number)
            self._host.open(table, opened, lambda: briefing_due(room, self._now()))
            self.hands.settle(room, table)

    def left_by(self, room: Room) -> StartInherited:
        """What the tables of a session that is over leave to the one that goes on from it."""
        return left_by(room, self._tables)

    def sat_down(self, room: Room, person: int) -> None:
        """Somebody who came late has a seat."""
        place = room.session.places.get(person)
        if place is not None and room.state is State.RUNNING:
            table = self._tables.at(room.key, place.table)
            self.hands.settle(room, table, [place], by_person(person))

    def is_open(self, room: Room, table: int) -> bool:
        """Whether somebody who comes late can still play at a table."""
        seen = self._tables.at(room.key, table).seen
        return seen.game is not None and seen.game.phase is not Phase.OVER

    # --- games ------------------------------------------------------------------------------------

    def _hand(self, room: Room, said: Lead, act: HandTo) -> Answer:
        number = said.table or (1 if len(room.session.seeds) == 1 else 0)
        place = access_seat(room, number, act.seat)
        table = self._one_table(room, number)
        return self.hands.hand(room, table, place.seat, act.hand, said.id)

    def _set_patience(self, room: Room, act_id: str, seconds: int) -> Answer:
        def verdict(session: Session) -> Verdict:
            done = () if session.patience == seconds else (PatienceSet(seconds),)
            return Verdict(ACCEPTED, done)

        return room.live.turn(STAFF, act_id, verdict)

    def _close_talk(self, room: Room, act_id: str, act: CloseTalk) -> Answer:
        """Choose which channels stay closed to the class when all talk opens."""
        if not set(act.channels) <= set(room.printed.channels):
            raise Faulted(Code.NOT_THERE)

        def verdict(session: Session) -> Verdict:
            same = session.closed_talk == set(act.channels)
            return Verdict(ACCEPTED, () if same else (TalkClosed(act.channels),))

        return room.live.turn(STAFF, act_id, verdict)

    def _at_tables(self, room: Room, said: Lead, _act: object) -> Answer:
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

    def _end(self, room: Room, said: Lead, act: EndNow) -> Answer:
        if room.state is State.RUNNING:
            answer = self._at_tables(room, said, act)
            self.end_if_all_over(room)
            return answer

        def verdict(session: Session) -> Verdict:
            if not may_happen(session.state, SessionEnded, Cause.TEACHER):
                no = No.GAME_OVER if session.state is State.ENDED else No.NOT_NOW
                return Verdict(Refused(refused(no)))
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
            is_last = may_happen(session.state, SessionEnded, Cause.LAST_GAME)
            return Verdict(ACCEPTED, (SessionEnded(),) if is_last else ())

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


def _begun(tables: int) -> GamesBegun:
    return GamesBegun(tuple(codes.new_seed() for _ in range(tables)))


def _seat_the_waiting(room: Room, session: Session) -> Iterable[PersonSeated]:
    """Whoever came after the deal takes a seat that is left."""
    places = dict(session.places)
    for person in session.waiting:
        place = late_place(places, session.tables, room.printed)
        if place is not None:
            places[person] = place
            yield PersonSeated(person, place)
