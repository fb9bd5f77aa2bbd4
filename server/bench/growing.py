"""What has gathered over months: a start with a thousand sessions, and a long game taken up again.

One table is played to its end and stands in the journal a thousand times over; another is left in
its first round, with more said in it than anybody will ever say.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace
from typing import Final

from game_rules.ids import ChannelId, SeatId
from server.bench.lesson import Lesson, Timings
from server.bench.student import Student
from server.broadcast import view_text
from server.classroom.events import SessionBegun
from server.classroom.rooms import CODEC as OF_SESSIONS
from server.guard.codes import new_code, new_key
from server.journal.database import Database
from server.journal.port import Entry, StreamId, Word
from server.journal.sql import SqlJournal
from server.journal.streams import SESSIONS, of_session
from server.prints import SqlPrints
from server.runtime import ThreadingRuntime
from server.tables import CODEC, Tables, stream_of
from server.talk.book import LineSaid

STORED: Final = 1_000
LONG: Final = 5_000
"""Rows of the long game."""
LINES: Final = 18
TAPS: Final = 35
ROUNDS: Final = 3
"""What each student of the game that is copied does, as fast as anybody may."""
WRITTEN_AT_ONCE: Final = 500
SEAT: Final = SeatId("karvania-head")
CHANNEL: Final = ChannelId("front")
"""Who talks in the long game, and where."""


@dataclass(slots=True)
class Grown:
    """What was measured. Times are in seconds."""

    stored: int = 0
    rows: int = 0
    """Of each stored game."""
    long: int = 0
    ready: float = 0.0
    """From the command to the first line that says that it serves."""
    ready_cpu: float = 0.0
    memory: int = 0
    read: float = 0.0
    """To read the long game from the journal and make one view of it, by processor time."""
    back: float = 0.0
    """From a student's connection to the view, right after the start."""
    back_again: float = 0.0
    """The same once the game is at hand."""


async def play_once(lesson: Lesson) -> None:
    """A class of one table talks, taps, seals and is sent home."""
    (table,) = lesson.tables
    for student in table.students:
        for _ in range(LINES):
            await student.say()
        for turn in range(TAPS):
            await student.act(student.tap() | {"willing": turn % 2 == 0})
    for _ in range(ROUNDS):
        await asyncio.gather(*(each.act(each.envelope()) for each in table.students))
        await table.close_round(Timings())
    await table.console.lead("end")


def grow(url: str, key: str, played: str, left: str) -> Grown:
    """Copy the one session, lengthen the game of the other, and read that once."""
    grown = Grown()
    database = Database(url, ThreadingRuntime())
    journal = SqlJournal(database, key.encode())
    try:
        own = {
            stream: journal.read(stream) for stream in (of_session(played), stream_of(played, 1))
        }
        grown.rows = len(own[stream_of(played, 1)])
        said = {stream: _words(journal, stream) for stream in own}
        for _ in range(STORED - 2):
            name = new_key()
            for stream, rows in own.items():
                copy = StreamId(stream.replace(played, name))
                facts = [Entry(row.kind, row.version, row.body) for row in rows]
                if rows[0].kind == SessionBegun.kind:
                    begun = replace(OF_SESSIONS.fact(rows[0]), code=new_code())
                    facts[0] = OF_SESSIONS.entry(begun)
                journal.append(
                    copy,
                    0,
                    facts,
                    actor="bench",
                    at=rows[-1].at,
                    words=[Word(copy, text, body, 1) for text, body in said[stream].items()],
                )
        grown.stored = len(journal.streams(SESSIONS))
        _lengthen(journal, stream_of(left, 1))
        grown.long = journal.last(stream_of(left, 1))
        began = time.process_time()
        tables = Tables(journal, SqlPrints(database), ThreadingRuntime(), lambda: 0)
        game = tables.at(left, 1).game
        view_text(1, game, next(iter(game.hands)), 0)
        grown.read = time.process_time() - began
        return grown
    finally:
        journal.close()


def _words(journal: SqlJournal, stream: StreamId) -> dict[str, str]:
    """Names and lines of a stream."""
    rows = journal.read(stream)
    texts = [CODEC.fact(row).text for row in rows if row.kind == LineSaid.kind]
    texts += [f"name-{number}" for number in range(1, 20)]
    found = dict[str, str]()
    for start in range(0, len(texts), WRITTEN_AT_ONCE):
        found |= journal.words(stream, texts[start : start + WRITTEN_AT_ONCE])
    return found


def _lengthen(journal: SqlJournal, stream: StreamId) -> None:
    """More talk of the kind that students here say, until the stream is long."""
    while (last := journal.last(stream)) < LONG:
        names = [f"more-{last + turn}" for turn in range(min(WRITTEN_AT_ONCE, LONG - last))]
        journal.append(
            stream,
            last,
            [CODEC.entry(LineSaid(CHANNEL, SEAT, 1, name)) for name in names],
            actor="person-1",
            at=journal.read(stream, last - 1)[0].at,
            words=[Word(stream, name, repr(time.perf_counter()), 1) for name in names],
        )


async def return_twice(port: int, student: Student, grown: Grown) -> None:
    """A student of the long game comes with nothing, twice."""
    for again in (False, True):
        student = student.at_another(port)
        began = time.perf_counter()
        await student.come_back()
        await student.see("open")
        took = time.perf_counter() - began
        grown.back, grown.back_again = (grown.back, took) if again else (took, 0.0)
        await student.line.close()
