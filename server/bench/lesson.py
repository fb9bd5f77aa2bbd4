"""Classes that play: people join, are dealt their seats, and play rounds by a script."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from server.bench.http import Teacher, join
from server.bench.student import Console, OutOfStep, Student

PACE: Final = 2.0
"""Seconds of a paced round."""
PATIENCE: Final = 60.0

_addresses: Final = count(2)


@dataclass(slots=True)
class Timings:
    """What clients saw with their own clocks, in seconds."""

    acks: list[float] = field(default_factory=list)
    """From sending an act to its answer: it is durable by then."""
    views: list[float] = field(default_factory=list)
    """From closing a round to the last seat's view of what came of it."""
    rounds: int = 0
    seats: int = 0
    """Views of a new round that arrived: a round counts once for each of its seats."""
    bytes_in: int = 0
    """Bytes that students were sent while they played."""
    seconds: float = 0.0
    refused: Counter[str] = field(default_factory=Counter)

    def answered(self, seconds: float, answer: dict[str, object]) -> None:
        """Note an answer; a refusal is an answer like any other, but is told."""
        self.acks.append(seconds)
        if answer["kind"] != "accepted":
            self.refused[str(answer["kind"])] += 1


@dataclass(slots=True)
class Table:
    """The students of a table, and the console that closes their rounds."""

    number: int
    console: Console
    students: list[Student]

    @property
    def is_over(self) -> bool:
        return self.students[0].moment[0] == "over"

    async def close_round(self, timings: Timings) -> None:
        """Close the round, and wait until everybody has seen what came of it."""
        seen = [student.next_moment() for student in self.students]
        began = time.perf_counter()
        await self.console.lead("skip", self.number)
        async with asyncio.timeout(PATIENCE):
            times = await asyncio.gather(*seen)
        timings.views.append(max(times) - began)
        timings.rounds += 1
        timings.seats += len(self.students)


class Lesson:
    """A session with its people at their tables, ready for round 1."""

    def __init__(self, port: int, teacher: Teacher, tables: int, seats: int) -> None:
        self._port = port
        self._teacher = teacher
        self._console = Console()
        # Every class sits behind an address of its own, as schools do.
        number = next(_addresses)
        self._address = f"127.0.{number // 250}.{number % 250 + 1}"
        self._students = [Student(turn) for turn in range(tables * seats)]
        self.tables: list[Table] = []

    async def begin(self, scenario: str, level: str) -> None:
        """Open the session, let everybody join and connect, deal, and open round 1."""
        opened = await asyncio.to_thread(self._teacher.open_session, scenario, level)
        await self._console.come(self._port, opened["session"], self._teacher.cookie)
        for student in self._students:
            name = f"Student {student.turn + 1}"
            token = await asyncio.to_thread(join, self._port, opened["code"], name, self._address)
            await student.come(self._port, token, self._address)
            await student.keep_token()
        await self._console.lead("start")
        await self._all_see("briefing")
        await self._console.lead("skip")
        await self._all_see("open")
        self.tables = list(self._dealt())

    async def _all_see(self, phase: str) -> None:
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*(student.see(phase) for student in self._students))

    def _dealt(self) -> Iterator[Table]:
        numbers = sorted({student.table for student in self._students if student.table})
        for number in numbers:
            sitting = [student for student in self._students if student.table == number]
            yield Table(number, self._console, sitting)

    @property
    def bytes_in(self) -> int:
        return sum(student.line.bytes_in for student in self._students)

    async def end(self) -> None:
        """Everybody goes home."""
        for student in self._students:
            await student.line.close()
            if student.faults:
                raise OutOfStep(f"a student was told {student.faults[0]}")
        await self._console.line.close()


Play = Callable[[Table, Timings], Awaitable[None]]


async def play_paced(table: Table, timings: Timings) -> None:
    """Rounds of fixed length: everybody taps, thinks, and seals at a moment of their own."""
    dice = random.Random(table.students[0].turn)
    await asyncio.sleep(dice.random() * PACE)
    while not table.is_over:
        ends = time.perf_counter() + 0.8 * PACE
        await asyncio.gather(*(_think(each, dice, timings) for each in table.students))
        await asyncio.sleep(max(0.0, ends - time.perf_counter()))
        await table.close_round(timings)
        await asyncio.sleep(0.2 * PACE)


async def _think(student: Student, dice: random.Random, timings: Timings) -> None:
    await asyncio.sleep(dice.random() * 0.3 * PACE)
    if student.moment[0] == "open":
        timings.answered(*await student.act(student.tap()))
    await asyncio.sleep(dice.random() * 0.4 * PACE)
    timings.answered(*await student.act(student.envelope()))


async def play_at_once(table: Table, timings: Timings) -> None:
    """Rounds as fast as they go: all seal together, and the round is closed."""
    while not table.is_over:
        sealed = (each.act(each.envelope()) for each in table.students)
        for answer in await asyncio.gather(*sealed):
            timings.answered(*answer)
        await table.close_round(timings)


async def play_lessons(lessons: list[Lesson], play: Play, timings: Timings) -> None:
    """Let every table of these classes play its game to the end."""
    before = sum(lesson.bytes_in for lesson in lessons)
    began = time.perf_counter()
    tables = [table for lesson in lessons for table in lesson.tables]
    await asyncio.gather(*(play(table, timings) for table in tables))
    timings.seconds += time.perf_counter() - began
    timings.bytes_in += sum(lesson.bytes_in for lesson in lessons) - before
