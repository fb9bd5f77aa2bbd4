"""What a worker makes of what others did: it reads on, and brings its own people up to now."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from server.classroom.greeting import Greeter
from server.classroom.lead import Leading
from server.classroom.presence import Caller, Presence
from server.classroom.rooms import Room, Rooms
from server.classroom.session import Session, State
from server.guard.accounts import Accounts
from server.guard.credentials import Credentials
from server.journal.live import Live
from server.journal.port import Journal, StreamId
from server.journal.streams import SESSIONS
from server.protocol.faults import Faulted
from server.protocol.messages.connecting import Farewell
from server.runtime import Runtime
from server.tables import Tables
from server.workers.roll import Roll

log = logging.getLogger(__name__)


class Following:
    """Keeps the sessions and tables of this worker where the journal is."""

    def __init__(
        self,
        journal: Journal,
        rooms: Rooms,
        tables: Tables,
        greeter: Greeter,
        leading: Leading,
        presence: Presence,
        credentials: Credentials,
        accounts: Accounts,
        roll: Roll,
        put_out: Callable[[str], None],
        runtime: Runtime,
        now: Callable[[], int],
    ) -> None:
        self._journal = journal
        self._rooms = rooms
        self._tables = tables
        self._greeter = greeter
        self._leading = leading
        self._presence = presence
        self._credentials = credentials
        self._accounts = accounts
        self._roll = roll
        self._put_out = put_out
        """What is done here with a session that is deleted."""
        self._runtime = runtime
        self._now = now
        rooms.moved = self._room_moved

    # --- where to look ----------------------------------------------------------------------------

    def look_everywhere(self) -> None:
        """Find out about all that could have been missed."""
        self._rooms.look_for_new()
        rooms = list(self._rooms)
        tables = [table.live.stream for table in self._tables]
        lasts = self._journal.lasts([*(room.live.stream for room in rooms), *tables])
        for stream, last in lasts.items():
            self._read_on(stream, last)
        for room in rooms:
            if room.live.stream not in lasts:
                self._put_out(room.key)  # deleted by another worker

    def look_at(self, stream: str, seq: int) -> None:
        """Somebody said that a stream has come so far."""
        if stream.startswith(SESSIONS) and self._live_of(StreamId(stream)) is None:
            self._rooms.look_for_new()
        self._read_on(StreamId(stream), seq)

    def look_at_roll(self) -> list[tuple[StreamId, int]]:
        """See who serves and who is where: whoever has come in elsewhere has left here. The answer
        is where the tables stand whose sessions somebody has begun to look at elsewhere.
        """
        before = self._presence.elsewhere
        if self._roll.read():
            self._take_over()
        self._show_who_came_or_went(before, self._presence.elsewhere)
        for session, people in self._presence.elsewhere.items():
            for caller in self._presence.of_session(session):
                if caller.person in people and not self._is_newest(caller):
                    self._part(caller, Farewell.TOKEN_REPLACED)
        news = self._presence.elsewhere.keys() - before.keys()
        return [
            (table.live.stream, table.live.seq) for table in self._tables if table.session in news
        ]

    def look_at_logins(self) -> None:
        """End the consoles and projectors of logins that have ended."""
        callers = [each for each in self._presence.by_sid.values() if each.login is not None]
        logins = {caller.login for caller in callers if caller.login is not None}
        still = self._accounts.still_in(logins, self._now()) if logins else set()
        for caller in callers:
            if caller.login not in still:
                self._part(caller, Farewell.LOGGED_OUT)

    def _read_on(self, stream: StreamId, last: int) -> None:
        live = self._live_of(stream)
        if live is not None and live.seq < last:
            live.catch_up()

    def _live_of(self, stream: StreamId) -> Live[Any] | None:
        """The stream as it is lived here, if it is at hand."""
        if stream.startswith(SESSIONS):
            room = self._rooms.known(stream.removeprefix(SESSIONS))
            return None if room is None else room.live
        table = self._tables.known(stream)
        return None if table is None else table.live

    # --- what to do about it ----------------------------------------------------------------------

    def _room_moved(self, room: Room, before: Session, after: Session) -> None:
        """The turn is held; those who are here are told a moment later."""
        self._runtime.spawn(self._show, room, before, after)

    def _show(self, room: Room, before: Session, after: Session) -> None:
        try:
            self._show_people(room, before, after)
            room.stir()
        except Exception:
            log.exception("a session that another worker moved on could not be shown")

    def _show_people(self, room: Room, before: Session, after: Session) -> None:
        for person in set(after.out) - set(before.out):
            for caller in self._presence.of_person(room.key, person):
                self._part(caller, Farewell.REMOVED)
        everybody = (*after.people, *after.at_door)
        if before.state is not after.state:
            self._greeter.greet_again(room, everybody)
            self._greeter.greet_projectors(room)
            return
        self._greeter.greet_again(
            room, [each for each in everybody if _shown(before, each) != _shown(after, each)]
        )
        if before.notes != after.notes:
            self._greeter.show_desk(room, after.people)
        elif before.raised != after.raised:
            self._greeter.show_desk(room, before.raised ^ after.raised)

    def _show_who_came_or_went(
        self, before: dict[str, set[int]], after: dict[str, set[int]]
    ) -> None:
        """Consoles and lobbies here show on their next tick who is with another worker."""
        for session in before.keys() | after.keys():
            room = self._rooms.known(session)
            if room is not None and before.get(session) != after.get(session):
                room.stir()

    def _take_over(self) -> None:
        """A worker is gone; what it had begun at our sessions is brought to its end."""
        for room in self._rooms:
            if room.state is State.RUNNING and self._roll.is_ours(room.key):
                try:
                    self._leading.open_tables(room)
                except Faulted as no:
                    log.warning("a session could not be taken over yet: %s", no.code)

    def _is_newest(self, caller: Caller) -> bool:
        holder = caller.holder
        return holder is None or self._credentials.is_newest(holder, caller.mark)

    def _part(self, caller: Caller, reason: Farewell) -> None:
        self._presence.go(caller.sid, self._now())
        self._greeter.part(caller, reason)


def _shown(session: Session, person: int) -> tuple[object, ...]:
    """What somebody is greeted with anew when it changes."""
    return (
        session.standing(person),
        session.places.get(person),
        session.onlookers.get(person),
        session.renamed.get(person),
    )
