"""The ways in which a class keeps a server busy, each of them a phase of the bench."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from server.bench.lesson import Lesson, Table, Timings
from server.bench.student import Student

PACE: Final = 2.0
"""Seconds of a paced round, where no rate of commands is asked for."""
ACTS_OF_A_ROUND: Final = 2
"""What each student does in a paced round: a tap in talk, and the seal."""
LINES: Final = 15
"""Lines that each student says in the talk phase; a person may say 20 at once."""
BREATH: Final = 1.0
"""Seconds between two lines of a student, and within which a whole class seals at a deadline."""
STILL: Final = 20.0
"""Seconds in which nobody does anything."""
BACK_WITHIN: Final = 300.0
"""Seconds after which a connection of a storm is given up."""

Play = Callable[[Table, Timings], Awaitable[None]]


def pace_for(rate: float, tables: int, seats: int) -> float:
    """Seconds of a round in which so many seats send so many commands a second altogether."""
    return tables * (ACTS_OF_A_ROUND * seats + 1) / rate


@dataclass(frozen=True, slots=True)
class Paced:
    """Rounds of fixed length: everybody taps, thinks, and seals at a moment of their own; with the
    last seal the round is closed, before the server does so by itself.
    """

    pace: float

    async def __call__(self, table: Table, timings: Timings) -> None:
        dice = table.dice
        await asyncio.sleep(dice.random() * self.pace)
        while not table.is_over:
            ends = time.perf_counter() + self.pace
            await asyncio.gather(*(self._think(each, dice, timings) for each in table.students))
            await table.close_round(timings)
            await asyncio.sleep(max(0.0, ends - time.perf_counter()))

    async def _think(self, student: Student, dice: random.Random, timings: Timings) -> None:
        await asyncio.sleep(dice.random() * 0.3 * self.pace)
        if student.moment[0] == "open":
            timings.answered(*await student.act(student.tap()))
        await asyncio.sleep(dice.random() * 0.4 * self.pace)
        timings.answered(*await student.act(student.envelope()))


async def play_at_once(table: Table, timings: Timings) -> None:
    """Rounds as fast as they go: all seal together, and the round is closed."""
    while not table.is_over:
        sealed = (each.act(each.envelope()) for each in table.students)
        for answer in await asyncio.gather(*sealed):
            timings.answered(*answer)
        await table.close_round(timings)


async def play_to_deadlines(table: Table, timings: Timings) -> None:
    """Every round is sealed by everybody within the same second, and then closed."""

    async def late(student: Student, dice: random.Random) -> None:
        await asyncio.sleep(dice.random() * BREATH)
        timings.answered(*await student.act(student.envelope()))

    while not table.is_over:
        began = time.perf_counter()
        await asyncio.gather(*(late(each, table.dice) for each in table.students))
        await asyncio.sleep(max(0.0, began + BREATH - time.perf_counter()))
        await table.close_round(timings)
        # All tables of a class come to their next deadline at the same moment.
        await asyncio.sleep(max(0.0, began + 2 * BREATH - time.perf_counter()))


async def talk(table: Table, timings: Timings) -> None:
    """Everybody says a line a second; what counts is the answer, and when others read it."""

    async def chat(student: Student, dice: random.Random) -> None:
        await asyncio.sleep(dice.random() * BREATH)
        for _ in range(LINES):
            ends = time.perf_counter() + BREATH
            timings.answered(*await student.say())
            await asyncio.sleep(max(0.0, ends - time.perf_counter()))

    await asyncio.gather(*(chat(each, table.dice) for each in table.students))
    await asyncio.sleep(BREATH)
    for student in table.students:
        timings.views += student.heard
        student.heard.clear()


async def sit_still(_table: Table, _timings: Timings) -> None:
    """Nobody does anything; what is left is the price of being there."""
    await asyncio.sleep(STILL)


async def storm(lessons: Sequence[Lesson], timings: Timings) -> None:
    """All connections are cut at once, and all come back at once."""
    students = [student for lesson in lessons for student in lesson.students]
    await asyncio.gather(*(student.line.close() for student in students))
    began = time.perf_counter()

    async def back(student: Student) -> None:
        await student.come_back(BACK_WITHIN)
        timings.views.append(time.perf_counter() - began)

    await asyncio.gather(*(back(student) for student in students))
    timings.seconds += time.perf_counter() - began


async def play_lessons(lessons: Sequence[Lesson], play: Play, timings: Timings) -> None:
    """Let every table of these classes play its game to the end."""
    before = sum(lesson.bytes_in for lesson in lessons)
    began = time.perf_counter()
    tables = [table for lesson in lessons for table in lesson.tables]
    await asyncio.gather(*(play(table, timings) for table in tables))
    timings.seconds += time.perf_counter() - began
    timings.bytes_in += sum(lesson.bytes_in for lesson in lessons) - before
