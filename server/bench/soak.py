"""Three hours of a lesson in a shorter time: what drifts, and whether every round still ends.

The clock of the server runs ahead, so that rounds go on up to minute 180. Nobody closes them: each
ends because it is due. Meanwhile everybody talks, taps, seals and takes it back, and now and then
somebody is gone for a moment.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from game_rules.ids import Level
from server.bench.lesson import Lesson, Table, Timings
from server.bench.student import Student
from server.bench.watched import Workers

MINUTES: Final = 180
LEVEL: Final = Level.FULL
ROUNDS: Final = 12
"""Rounds of that level; they share the minutes evenly."""
TABLES_OF_A_CLASS: Final = 2
SAMPLES: Final = 36
SETTLED: Final = 2
"""Samples at the beginning that are not compared."""
COMPARED: Final = 6
"""How many after those are compared with as many at the end."""
THINKING: Final = 10.0
"""Seconds between two acts of one student, about."""
LEAVING: Final = 0.05
"""How often somebody leaves instead of doing something."""
STUCK: Final = 30.0
"""Seconds after which a round that is due and has not ended is stuck."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What was seen in one part of the lesson."""

    minute: float
    memory: int
    files: int
    cpu: float
    """Seconds of processor time."""
    acks: Sequence[float]


@dataclass(slots=True)
class Soaked:
    """All that was seen."""

    times: float
    """By how much the clock ran ahead."""
    samples: list[Sample] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    """Seconds from the moment at which a round was due to the view of the next."""
    stuck: int = 0
    returns: int = 0
    """How often somebody was gone and came back."""

    def series(self) -> dict[str, list[float]]:
        """Each figure over the lesson."""
        acks = [sorted(each.acks) or [0.0] for each in self.samples]
        return {
            "memory MB": [each.memory / 1e6 for each in self.samples],
            "open files": [float(each.files) for each in self.samples],
            "cpu ms/act": [1000 * each.cpu / max(1, len(each.acks)) for each in self.samples],
            "ack ms p50": [1000 * each[len(each) // 2] for each in acks],
            "ack ms p99": [1000 * each[round(0.99 * (len(each) - 1))] for each in acks],
        }

    def drift(self) -> dict[str, float | None]:
        """The last half hour against the one that begins at minute ten, as a share of it."""
        found: dict[str, float | None] = {}
        for name, figures in self.series().items():
            early = figures[SETTLED : SETTLED + COMPARED]
            late = figures[-COMPARED:]
            base = statistics.median(early) if early else 0.0
            found[name] = round(statistics.median(late) / base - 1, 3) if base else None
        return found


async def soak(
    lessons: Sequence[Lesson], server: Workers, seconds: float, timings: Timings, soaked: Soaked
) -> None:
    """Play classes whose first round is open to the end of the lesson."""
    tables = [table for lesson in lessons for table in lesson.tables]
    over = asyncio.Event()
    everybody = [
        asyncio.create_task(_live(student, turn, over, timings, soaked))
        for table in tables
        for turn, student in enumerate(table.students)
    ]
    watching = asyncio.create_task(_sample(server, seconds / SAMPLES, over, timings, soaked))
    began = time.perf_counter()
    await asyncio.gather(*(_ends(table, timings, soaked) for table in tables))
    timings.seconds += time.perf_counter() - began
    over.set()
    await asyncio.gather(watching, *everybody)


async def _ends(table: Table, timings: Timings, soaked: Soaked) -> None:
    """Watch the rounds of a table end, each when it is due."""
    student = table.students[0]
    while not table.is_over:
        moved, due = student.next_moment(), student.sections["table"]["due"]
        left = (due - student.time_of_server(time.perf_counter(), soaked.times)) / 1000
        try:
            async with asyncio.timeout(max(0.0, left / soaked.times) + STUCK):
                ended = student.time_of_server(await moved, soaked.times)
        except TimeoutError:
            soaked.stuck += 1
            return
        soaked.late.append((ended - due) / 1000 / soaked.times)
        timings.rounds += 1


async def _live(
    student: Student, turn: int, over: asyncio.Event, timings: Timings, soaked: Soaked
) -> None:
    """What one student does all the time. The first of each table never seals, so that no round
    ends before it is due.
    """
    dice = random.Random(student.turn)
    while not over.is_set():
        await asyncio.sleep(dice.uniform(0.5, 1.5) * THINKING)
        if over.is_set() or student.moment[0] != "open":
            continue
        if dice.random() < LEAVING:
            await student.line.close()
            await student.come_back()
            soaked.returns += 1
            continue
        kind = dice.randrange(4)
        if kind == 0 and turn:
            is_sealed = student.sections["orders"]["sealed"]
            act = {"kind": "unseal-orders"} if is_sealed else student.envelope()
            timings.answered(*await student.act(act))
        elif kind == 1:
            timings.answered(*await student.act(student.tap()))
        else:
            timings.answered(*await student.say())
        student.heard.clear()


async def _sample(
    server: Workers, every: float, over: asyncio.Event, timings: Timings, soaked: Soaked
) -> None:
    """Look at the server again and again."""
    began = time.perf_counter()
    cpu, acks = server.cpu_seconds(), len(timings.acks)
    while not over.is_set():
        due = began + (len(soaked.samples) + 1) * every
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        cpu_now, acks_now = server.cpu_seconds(), len(timings.acks)
        soaked.samples.append(
            Sample(
                soaked.times * (time.perf_counter() - began) / 60,
                server.resident_bytes(),
                server.open_files(),
                cpu_now - cpu,
                timings.acks[acks:acks_now],
            )
        )
        cpu, acks = cpu_now, acks_now
