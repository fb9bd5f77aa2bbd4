"""Classes that sit at their tables: people join, connect and are dealt their seats."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from server.bench.http import LONGEST, Teacher, join
from server.bench.student import Console, OutOfStep, Student

PATIENCE: Final = 60.0
CLOSED_ALREADY: Final = frozenset({"round-passed", "game-over", "not-now"})
"""What a console hears that wants to close a round which the server has closed by itself."""

_addresses: Final = count(2)


@dataclass(slots=True)
class Timings:
    """What clients saw with their own clocks, in seconds."""

    acks: list[float] = field(default_factory=list)
    """From sending an act to its answer: it is durable by then."""
    views: list[float] = field(default_factory=list)
    """From the act that closes a round to the last seat's view of what came of it; of talk, from a
    line to each who reads it; of a storm, from the cut to being back with nothing missing."""
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
    dice: random.Random
    """When each of them acts: no two tables of a run have the same, or a server would be asked for
    everything twenty times in the same moment, and then for nothing.
    """

    @property
    def is_over(self) -> bool:
        return self.students[0].moment[0] == "over"

    async def close_round(self, timings: Timings) -> None:
        """Close the round, and wait until everybody has seen what came of it. A server that is very
        late may have closed it by itself before; that is told, and nothing is measured.
        """
        seen = [student.next_moment() for student in self.students]
        began = time.perf_counter()
        if not await self.console.lead("skip", self.number, unless=CLOSED_ALREADY):
            timings.refused["closed-already"] += 1
            return
        async with asyncio.timeout(PATIENCE):
            times = await asyncio.gather(*seen)
        timings.views.append(max(times) - began)
        timings.rounds += 1
        timings.seats += len(self.students)


class Lesson:
    """A session with its people at their tables, ready for round 1."""

    def __init__(self, ports: Sequence[int], teacher: Teacher, tables: int, seats: int) -> None:
        self._ports = ports
        """Of all workers; people come to one after the other, and the teacher to the first."""
        self._teacher = teacher
        self._console = Console()
        # Every class sits behind an address of its own, as schools do.
        self._number = next(_addresses)
        self._address = f"127.0.{self._number // 250}.{self._number % 250 + 1}"
        self._students = [Student(turn) for turn in range(tables * seats)]
        self.tables: list[Table] = []
        self.key = ""

    async def begin(self, scenario: str, level: str, round_seconds: int = LONGEST) -> None:
        """Open the session, let everybody join and connect, deal, and open round 1."""
        opened = await asyncio.to_thread(self._teacher.open_session, scenario, level, round_seconds)
        self.key = opened["session"]
        await self._console.come(self._ports[0], self.key, self._teacher.cookie)
        for student in self._students:
            name, port = f"Student {student.turn + 1}", self._ports[student.turn % len(self._ports)]
            token = await asyncio.to_thread(join, port, opened["code"], name, self._address)
            await student.come(port, token, self._address)
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
            yield Table(number, self._console, sitting, random.Random(f"{self._number}/{number}"))

    @property
    def students(self) -> list[Student]:
        """Everybody of the class."""
        return self._students

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
