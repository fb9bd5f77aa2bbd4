"""One run against a real server: its phases, the floor, and what the server used meanwhile."""

from __future__ import annotations

import asyncio
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from server.bench import soak as soaking
from server.bench.asked import Asked, PhaseName
from server.bench.floor import play_floor
from server.bench.growing import Grown, grow, play_once, return_twice
from server.bench.http import LONGEST, first_teacher
from server.bench.lesson import Lesson, Timings
from server.bench.phases import (
    PACE,
    Paced,
    Play,
    pace_for,
    play_at_once,
    play_lessons,
    play_to_deadlines,
    sit_still,
    storm,
    talk,
)
from server.bench.soak import Soaked, soak
from server.bench.watched import Watched, Workers
from server.scenarios import load_shipped

SCENARIO: Final = ScenarioId("serin-valley")
LEVEL: Final = Level.INTRO
TABLES_OF_A_CLASS: Final = 5
FLOOR_ROUNDS: Final = 40
MODE: Final = "eventlet"
APART: Final = (PhaseName.SOAK, PhaseName.START)
"""Phases that have a server of their own."""
FIFTHS: Final = 5
"""Parts of the paced phase: after the first, memory is expected to stay."""


@dataclass(slots=True)
class Phase:
    """What was timed in one phase, and what it cost the server."""

    timings: Timings = field(default_factory=Timings)
    cpu: float = 0.0


@dataclass(slots=True)
class Measured:
    """All that was measured of the server."""

    phases: dict[PhaseName, Phase] = field(default_factory=dict)
    floor: Phase = field(default_factory=Phase)
    idle_bytes: int = 0
    seated_bytes: int = 0
    last_bytes: int = 0
    held: list[int] = field(default_factory=list)
    """Memory, each second of the paced phase."""
    grown: Grown | None = None
    soaked: Soaked | None = None
    complaints: list[str] = field(default_factory=list)

    def growth(self) -> float | None:
        """The share by which the most that was held in the last fifth of the paced phase exceeds
        the most in the second; of ten minutes, what came from minutes 2 to 4 to the end. Most
        against most, since memory falls and rises with the games, which all begin together.
        """
        if len(self.held) < 2 or not min(self.held):
            return None
        fifth = max(1, len(self.held) // FIFTHS)
        return round(max(self.held[-fifth:]) / max(self.held[fifth : 2 * fifth]) - 1, 4)


def measure_server(asked: Asked, seats: int, core: int | None) -> Measured:
    """Play the wanted phases against a server of our own, and the floor beside them."""
    measured = Measured()
    with tempfile.TemporaryDirectory(prefix="backchannel-bench-") as name:
        folder = Path(name)
        playing = [each for each in asked.phases if each not in APART]
        if playing:
            with _serving(asked, folder / "house", core) as server:
                measured.idle_bytes = server.resident_bytes()
                asyncio.run(_Run(server, asked, seats, measured).play())
                measured.last_bytes = server.resident_bytes()
            measured.complaints += server.complaints()
        if PhaseName.START in asked.phases:
            measured.grown = _grow(asked, folder / "grown", core, seats, measured)
        if PhaseName.SOAK in asked.phases:
            times = 60 * soaking.MINUTES / asked.seconds
            with _serving(asked, folder / "soak", core, times=times) as server:
                asyncio.run(_Run(server, asked, seats, measured).soak(times))
            measured.complaints += server.complaints()
        saturated = measured.phases.get(PhaseName.SATURATION)
        if saturated is None:
            return measured
        floor = ("-m", "server.bench.floor_server", MODE)
        with Watched(*floor, core=core, log=folder / "floor-log") as bare:
            length = saturated.timings.bytes_in // max(1, saturated.timings.seats)
            before = bare.cpu_seconds()
            measured.floor.timings = asyncio.run(
                play_floor(bare.port, asked.tables, seats, FLOOR_ROUNDS, length)
            )
            measured.floor.cpu = bare.cpu_seconds() - before
    return measured


def _grow(asked: Asked, folder: Path, core: int | None, seats: int, measured: Measured) -> Grown:
    """Play, let much gather, and start again."""
    one, key = replace(asked, tables=2, workers=1), secrets.token_hex(32)
    own = f"sqlite:///{folder / 'worker-0' / 'backchannel.sqlite3'}"
    with _serving(one, folder, core, key=key) as server:
        run = _Run(server, one, seats, measured)
        played, left = asyncio.run(run.play_one_and_leave_one())
    grown = grow(asked.database_url or own, key, played.key, left.key)
    with _serving(one, folder, core, key=key) as server:
        grown.ready, grown.ready_cpu = server.ready_after, server.cpu_seconds()
        grown.memory = server.resident_bytes()
        asyncio.run(return_twice(server.ports[0], left.students[0], grown))
    measured.complaints += server.complaints()
    return grown


@contextmanager
def _serving(
    asked: Asked,
    folder: Path,
    core: int | None,
    *,
    times: float | None = None,
    key: str | None = None,
) -> Iterator[Workers]:
    """The workers of a server, their clock so many times as fast as ours."""
    hastened = ["-m", "server.bench.hastened", MODE, str(times)]
    program = ["-m", "server"] if times is None else hastened
    command = [*program, "serve", "--host", "127.0.0.1", "--port", "0", "--async-mode", MODE]
    if asked.database_url is not None:
        command += ["--database-url", asked.database_url]
    if asked.redis_url is not None:
        command += ["--redis-url", asked.redis_url]
    key = key or secrets.token_hex(32)
    with ExitStack() as running:
        workers = []
        for number in range(asked.workers):
            own = folder / f"worker-{number}"
            own.mkdir(parents=True, exist_ok=True)
            where = (*command, "--data-dir", str(own))
            worker = Watched(*where, core=core, log=own / "log", secret_key=key)
            workers.append(running.enter_context(worker))
        yield Workers(workers)


class _Run:
    """The phases, one after the other, with classes of their own."""

    def __init__(self, server: Workers, asked: Asked, seats: int, measured: Measured) -> None:
        self._server = server
        self._asked = asked
        self._seats = seats
        self._measured = measured
        self._teacher = first_teacher(server.ports[0])

    async def play(self) -> None:
        """All that are wanted and need nothing but a fresh server."""
        rate, tables, seconds = self._asked.rate, self._asked.tables, self._asked.seconds
        pace = PACE if rate is None else pace_for(rate, tables, self._seats)
        ways: dict[PhaseName, tuple[int, Play, float]] = {
            PhaseName.PACED: (TABLES_OF_A_CLASS, Paced(pace), seconds),
            PhaseName.DEADLINE: (TABLES_OF_A_CLASS, play_to_deadlines, 0.0),
            PhaseName.TALK: (TABLES_OF_A_CLASS, talk, 0.0),
            PhaseName.SATURATION: (1, play_at_once, 0.5 * seconds),
            PhaseName.IDLE: (TABLES_OF_A_CLASS, sit_still, 0.0),
        }
        for name, (size, play, until) in ways.items():
            if name in self._asked.phases:
                await self._phase(name, size, play, until)
        if PhaseName.STORM in self._asked.phases:
            await self._storm()

    async def play_one_and_leave_one(self) -> tuple[Lesson, Lesson]:
        """Two classes of one table: one plays and goes home, the other stays in its first round."""
        played, left = await self._begin(1, self._seats)
        await play_once(played)
        for lesson in (played, left):
            await lesson.end()
        return played, left

    async def soak(self, times: float) -> None:
        """One lesson of three hours."""
        phase = self._measured.phases[PhaseName.SOAK] = Phase()
        soaked = self._measured.soaked = Soaked(times)
        seats = len(Printed(load_shipped(SCENARIO), soaking.LEVEL).seats)
        lessons = await self._begin(
            soaking.TABLES_OF_A_CLASS, seats, soaking.LEVEL, 60 * soaking.MINUTES // soaking.ROUNDS
        )
        before = self._server.cpu_seconds()
        await soak(lessons, self._server, self._asked.seconds, phase.timings, soaked)
        phase.cpu = self._server.cpu_seconds() - before
        for lesson in lessons:
            await lesson.end()

    async def _phase(self, name: PhaseName, size: int, play: Play, until: float) -> None:
        phase = self._measured.phases[name] = Phase()
        while True:
            lessons = await self._begin(size, self._seats)
            before = self._server.cpu_seconds()
            playing = asyncio.create_task(play_lessons(lessons, play, phase.timings))
            while not playing.done():
                if name is PhaseName.PACED:
                    self._measured.held.append(self._server.resident_bytes())
                await asyncio.wait({playing}, timeout=1.0)
            await playing
            phase.cpu += self._server.cpu_seconds() - before
            for lesson in lessons:
                await lesson.end()
            if phase.timings.seconds >= until:
                return

    async def _storm(self) -> None:
        phase = self._measured.phases[PhaseName.STORM] = Phase()
        lessons = await self._begin(TABLES_OF_A_CLASS, self._seats)
        before = self._server.cpu_seconds()
        await storm(lessons, phase.timings)
        phase.cpu = self._server.cpu_seconds() - before
        for lesson in lessons:
            await lesson.end()

    async def _begin(
        self, size: int, seats: int, level: Level = LEVEL, round_seconds: int = LONGEST
    ) -> list[Lesson]:
        """Classes of so many tables each, until all tables are there, in their first round."""
        tables = self._asked.tables
        sizes = [min(size, tables - start) for start in range(0, tables, size)]
        ports, lessons = self._server.ports, []
        for number, each in enumerate(sizes):
            own = [ports[number % len(ports)]] if self._asked.by_class else ports
            lessons.append(Lesson(own, self._teacher, each, seats))
        for lesson in lessons:
            await lesson.begin(SCENARIO, level, round_seconds)
        self._measured.seated_bytes = self._measured.seated_bytes or self._server.resident_bytes()
        return lessons
