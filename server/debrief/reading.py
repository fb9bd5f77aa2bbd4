"""Reads a table's journal into what a debrief is made of.

A running table holds only its latest state, so its story is read again when it is over: once, and
then kept for the class that asks for it at the same moment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game_rules.debrief import Record
from game_rules.ids import Phase
from game_rules.state import PUBLIC, TEACHER, Viewer
from server.classroom.rooms import Room
from server.debrief.compose import compose
from server.debrief.told import Told
from server.journal.port import Journal
from server.prints import Prints
from server.protocol.document import DebriefShown
from server.protocol.faults import Code, Faulted
from server.runtime import Runtime
from server.tables import CODEC, GameOpened, RoundHashed, Seen, stepper, stream_of
from server.talk.book import LineSaid
from server.words import languages

MOST_KEPT: Final = 64
"""Tables whose story is kept at hand."""


def read_record(journal: Journal, prints: Prints, session: str, table: int) -> Record | None:
    """The record of a table; None where no game was ever opened."""
    step, seen = stepper(prints), Seen()
    record: Record | None = None
    for row in journal.read(stream_of(session, table)):
        fact = CODEC.fact(row)
        seen = step(seen, fact, row.at)
        if isinstance(fact, GameOpened):
            record = Record(seen.playing)
        elif record is not None and not isinstance(fact, LineSaid | RoundHashed):
            record = record.hear(fact, seen.playing)
    return record


class Debriefs:
    """The stories of tables that are over."""

    def __init__(self, journal: Journal, prints: Prints, runtime: Runtime) -> None:
        self._journal = journal
        self._prints = prints
        self._lock = runtime.lock()
        self._kept: dict[tuple[str, int], Told] = {}

    def shown(self, room: Room, table: int, viewer: Viewer, language: str) -> DebriefShown:
        """The debrief of a table for one reader. People of a table read of their own; the class
        and the teacher compare.
        """
        if language not in languages():
            raise Faulted(Code.NOT_THERE)
        told = self.told(room.key, table, language)
        if told is None:
            raise Faulted(Code.NOT_OVER)
        compares = viewer in (PUBLIC, TEACHER)
        return compose(told, viewer, self.over(room, language) if compares else ())

    def over(self, room: Room, language: str = "en") -> tuple[Told, ...]:
        """The stories of all tables of a session that are over."""
        numbers = range(1, len(room.session.seeds) + 1)
        found = (self.told(room.key, number, language) for number in numbers)
        return tuple(told for told in found if told is not None)

    def told(self, session: str, table: int, language: str = "en") -> Told | None:
        """The story of a table; None while it is not over."""
        with self._lock:
            told = self._kept.get((session, table)) or self._read(session, table)
        if told is None or told.language == language:
            return told
        return replace(told, language=language)

    def forget(self, session: str) -> None:
        """The session is deleted, and its stories with it."""
        with self._lock:
            for key in [key for key in self._kept if key[0] == session]:
                del self._kept[key]

    def _read(self, session: str, table: int) -> Told | None:
        record = read_record(self._journal, self._prints, session, table)
        if record is None or record.game.phase is not Phase.OVER:
            return None
        while len(self._kept) >= MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        told = self._kept[session, table] = Told(table, record)
        return told
