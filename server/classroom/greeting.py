"""What a connection is sent first, and again whenever somebody's seat changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from server.broadcast import Broadcast, Emit, spelt
from server.classroom.presence import Caller, Presence, is_console
from server.classroom.rooms import Room
from server.classroom.shown import classroom_sent, lobby_sent, notes_sent, pulse
from server.protocol.faults import Faulted
from server.protocol.messages import Fault, Goodbye, Welcome
from server.protocol.messages.connecting import Farewell
from server.tables import Table, Tables


@dataclass(frozen=True, slots=True)
class Held:
    """What a browser says it holds already: the last numbers of its view and its talk."""

    view: int = 0
    talk: int = 0


NOTHING = Held()


class Greeter:
    """Says who somebody is here, and brings them up to now."""

    def __init__(
        self,
        emit: Emit,
        end: Callable[[str], None],
        broadcast: Broadcast,
        tables: Tables,
        presence: Presence,
        address: Callable[[], str],
        now: Callable[[], int],
    ) -> None:
        self._emit = emit
        self._end = end
        self._broadcast = broadcast
        self._tables = tables
        self._presence = presence
        self._address = address
        self._now = now

    def tables_of(self, room: Room, *, up_to_now: bool = False) -> list[Table]:
        """The tables of a session whose games have begun; up to now, whoever moved them last."""
        numbers = range(1, len(room.session.seeds) + 1)
        tables = [self._tables.at(room.key, number) for number in numbers]
        if up_to_now:
            self._tables.catch_up(tables)
        return [table for table in tables if table.seen.game is not None]

    def put_away(self, session: str) -> None:
        """Everybody has gone home; the tables can be read again when somebody comes back."""
        self._tables.put_away(session)

    def greet(
        self, room: Room, caller: Caller, token: str | None = None, held: Held = NOTHING
    ) -> None:
        """Everything that this connection needs to show where it is."""
        tables = self.tables_of(room, up_to_now=True)
        with room.telling:
            if caller.person is not None:
                self._greet_person(room, tables, caller, token, held)
            else:
                self._emit("welcome", spelt(self._welcome(room, caller, None)), caller.sid)
                self.show_room(room, tables, caller)
                for table in tables:
                    self._broadcast.catch_up(room, table, caller, 0, 0)
                    self._show_pulse(room, table, caller)

    def _greet_person(
        self, room: Room, tables: list[Table], caller: Caller, token: str | None, held: Held
    ) -> None:
        self._emit("welcome", spelt(self._welcome(room, caller, token)), caller.sid)
        mine = room.session.seating.table_of(caller.person or 0)
        for table in tables:
            if table.number == mine:
                self._broadcast.catch_up(room, table, caller, held.view, held.talk)
                self._show_pulse(room, table, caller)
        self.show_room(room, tables, caller)
        self._show_notes(room, caller)

    def _show_pulse(self, room: Room, table: Table, caller: Caller) -> None:
        """Who has sealed and who is here; after this it comes only when it has changed."""
        now = pulse(room, table, self._presence, self._now())
        self._emit("pulse", spelt(now), caller.sid)

    def _welcome(self, room: Room, caller: Caller, token: str | None) -> Welcome:
        person = caller.person
        place = None if person is None else room.session.places.get(person)
        table = None if person is None else room.session.seating.table_of(person)
        return Welcome(
            token=token,
            person=person,
            name=None if person is None else room.names.get(person),
            table=table,
            seat=None if place is None else place.seat,
            now=self._now(),
        )

    def greet_again(self, room: Room, people: Iterable[int]) -> None:
        """Somebody's seat has changed: they are told, and shown what they see from there."""
        wanted = set(people)
        for caller in self._presence.of_session(room.key):
            if caller.person in wanted:
                self.greet(room, caller)

    def greet_projectors(self, room: Room) -> None:
        """The games have begun: the projectors show the world."""
        for caller in self._presence.projectors(room.key):
            self.greet(room, caller)

    def show_room(self, room: Room, tables: list[Table], caller: Caller) -> None:
        """The room as a whole, to those who see it so."""
        if is_console(caller) or caller.projector:
            sent = classroom_sent(
                room,
                tables,
                self._presence,
                self._address(),
                self._now(),
                for_projector=caller.projector,
            )
            self._emit("classroom", spelt(sent), caller.sid)
        elif caller.person is not None:
            mine = room.session.seating.table_of(caller.person)
            if all(table.number != mine for table in tables):
                self._emit("lobby", spelt(lobby_sent(room, caller.person)), caller.sid)

    def show_desk(self, room: Room, people: Iterable[int]) -> None:
        """What these people and their teacher have to say to each other has changed."""
        wanted = set(people)
        with room.telling:
            for caller in self._presence.of_session(room.key):
                if caller.person in wanted:
                    self._show_notes(room, caller)
        room.stir()

    def _show_notes(self, room: Room, caller: Caller) -> None:
        self._emit("notes", spelt(notes_sent(room, caller.person or 0)), caller.sid)

    def hang_up(self, sid: str, no: Faulted) -> None:
        """End a connection that could not be opened just now; it may be tried again."""
        self._emit("fault", spelt(Fault(no.code, dict(no.facts))), sid)
        self._end(sid)

    def part(self, caller: Caller, reason: Farewell) -> None:
        """The last message on a connection, and its end."""
        self._emit("goodbye", spelt(Goodbye(reason)), caller.sid)
        self._end(caller.sid)
