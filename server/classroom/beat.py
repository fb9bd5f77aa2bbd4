"""The heartbeat of the classroom: what happens by time, and what is shown on a tick.

Who has sealed, and who is here, goes out on the tick and never at once, so that nobody can read
from its arrival what somebody else has just done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from server.broadcast import Emit, spelt
from server.classroom.bots import Bots
from server.classroom.greeting import Greeter
from server.classroom.lead import Leading
from server.classroom.presence import Presence
from server.classroom.rooms import Room, Rooms
from server.classroom.session import State
from server.classroom.shown import pulse
from server.clock import OTHERS_FIRST, Clock
from server.protocol.messages import Pulse
from server.runtime import Runtime, UnderWay
from server.tables import Table

log = logging.getLogger(__name__)

TICK: Final = 0.25
"""Seconds between two looks at the clock."""
HOUR: Final = 3600 * 1000
STILL_WANTED: Final = 5_000
"""Milliseconds for which a session that has ended stays at hand after somebody asked for it."""
PULSE: Final = 1_000
"""Milliseconds between two looks at who has sealed."""


class Beat:
    """Ticks for as long as the server runs."""

    def __init__(
        self,
        emit: Emit,
        rooms: Rooms,
        presence: Presence,
        greeter: Greeter,
        leading: Leading,
        clock: Clock,
        bots: Bots,
        runtime: Runtime,
        now: Callable[[], int],
        is_ours: Callable[[str], bool] = lambda _session: True,
    ) -> None:
        self._is_ours = is_ours
        """Whether this worker looks after a session; the others only step in when it does not."""
        self._emit = emit
        self._rooms = rooms
        self._presence = presence
        self._greeter = greeter
        self._leading = leading
        self._clock = clock
        self._bots = bots
        self._runtime = runtime
        self._now = now
        self._pulsed_at = 0
        self._pulses: dict[tuple[str, int], Pulse] = {}
        self._stopped = False
        self.hourly: list[Callable[[int], object]] = []
        """What is done at the start and then once an hour, beside everything else."""
        self._hour_began: int | None = None
        self.asleep: set[str] = set()
        """Sessions that were going on when the server stopped, and are to be taken up again: those
        with somebody here at the next tick, the others beside it, one after the other.
        """
        self.in_hand = UnderWay()
        """The tick and the chores that are under way; whoever stops the server waits for them."""

    def run(self) -> None:
        """Tick until stopped."""
        self._runtime.spawn(self.take_up_all)
        while not self._stopped:
            with self.in_hand:
                self.tick()
            self._runtime.sleep(TICK)

    def stop(self) -> None:
        """The server goes down; nothing becomes due any more."""
        self._stopped = True

    def tick(self) -> None:
        """One look at everything; what fails at one session leaves the others alone."""
        now = self._now()
        if self._hour_began is None or now - self._hour_began >= HOUR:
            self._hour_began = now
            for chore in self.hourly:
                self._runtime.spawn(self._do, chore, now)
        is_pulse = now - self._pulsed_at >= PULSE
        if is_pulse:
            self._pulsed_at = now
        for room in self._rooms:
            if self._stopped:
                return
            try:
                self._tick_room(room, now, is_pulse)
            except Exception:
                log.exception("a session missed a tick")

    def _do(self, chore: Callable[[int], object], now: int) -> None:
        try:
            with self.in_hand:
                if not self._stopped:
                    chore(now)
        except Exception:
            if not self._stopped:  # else the journal was closed under it; the next start does it
                log.exception("something that is done every hour was not done")

    def take_up_all(self) -> None:
        """Take up what was going on, while people come in already."""
        for room in self._rooms:
            if self._stopped:
                return
            with self.in_hand:
                if self._is_ours(room.key):
                    self._take_up(room)
                self.asleep.discard(room.key)

    def _take_up(self, room: Room) -> None:
        """Read a session's tables; what was begun and not written down is done again."""
        if room.key not in self.asleep:
            return
        try:
            if room.state is State.RUNNING:
                self._leading.open_tables(room)
        except Exception:
            log.exception("a session could not be taken up again")
        self.asleep.discard(room.key)

    def _tick_room(self, room: Room, now: int, is_pulse: bool) -> None:
        callers = self._presence.of_session(room.key)
        if room.key in self.asleep:
            if not callers:
                return
            self._take_up(room)
        is_running = room.state is State.RUNNING
        is_ours = is_running and self._is_ours(room.key)
        # What another worker looks after, and nobody here sees, need not even be read here.
        if is_running and (is_ours or callers):
            tables = self._greeter.tables_of(room)
            for table in tables:
                self._clock.tick(room, table, now, later=0 if is_ours else OTHERS_FIRST)
                if is_pulse and is_ours:
                    self._leading.hands.stand_in(room, table, now)
                    self._bots.stir(room, table)
            if is_ours:
                self._leading.end_if_all_over(room)
        if not callers:
            if room.state is State.ENDED and now - room.wanted_at >= STILL_WANTED:
                self._put_away(room)
            return
        tables = self._greeter.tables_of(room)
        if room.is_to_be_shown(with_pulse=is_pulse):
            for caller in callers:
                self._greeter.show_room(room, tables, caller)
        if is_pulse:
            for table in tables:
                self._pulse(room, table, now)

    def _put_away(self, room: Room) -> None:
        """Everybody has gone home: what was only for those who are here goes too."""
        self._rooms.put_away(room)
        self._greeter.put_away(room.key)
        self._presence.forget(room.key)
        for number in range(1, len(room.session.seeds) + 1):
            self._pulses.pop((room.key, number), None)

    def _pulse(self, room: Room, table: Table, now: int) -> None:
        """Who has sealed and who is here, if that is news."""
        is_now = pulse(room, table, self._presence, now)
        key = (room.key, table.number)
        last = self._pulses.get(key)
        if last is not None and replace(last, now=now) == is_now:
            return
        self._pulses[key] = is_now
        viewers = self._presence.viewers(room.key, table.number, room.session.seating)
        sent = spelt(is_now)
        for sids in viewers.values():
            for sid in sids:
                self._emit("pulse", sent, sid)
