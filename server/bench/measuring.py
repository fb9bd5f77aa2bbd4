"""One run against a real server: its phases, the floor, and what the server used meanwhile."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from game_rules.ids import Level, ScenarioId
from server.bench.floor import play_floor
from server.bench.http import first_teacher
from server.bench.lesson import Lesson, Timings
from server.bench.phases import (
    PACE,
    Paced,
    Play,
    pace_for,
    play_at_once,
    play_lessons,
    play_to_deadlines,
    storm,
    talk,
)
from server.bench.watched import Watched

SCENARIO: Final = ScenarioId("serin-valley")
LEVEL: Final = Level.INTRO
TABLES_OF_A_CLASS: Final = 5
FLOOR_ROUNDS: Final = 40
MODE: Final = "eventlet"
SETTLED: Final = 0.2
"""The part of the paced phase after which memory is expected to stay."""


class PhaseName(StrEnum):
    """What the clients do."""

    PACED = "paced"
    """rounds of fixed length, acts spread over them"""
    DEADLINE = "deadline"
    """all seal within one second, round after round"""
    TALK = "talk"
    """a line a second from everybody"""
    SATURATION = "saturation"
    """every table plays as fast as it can"""
    STORM = "storm"
    """all connections are cut and come back at once"""


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
    rate: float | None = None
    """Commands a second that were asked for in the paced phase."""
    idle_bytes: int = 0
    seated_bytes: int = 0
    last_bytes: int = 0
    held: list[int] = field(default_factory=list)
    """Memory, each second of the paced phase."""
    complaints: Sequence[str] = ()

    def growth(self) -> float | None:
        """The share by which memory grew after the first fifth of the paced phase."""
        settled = self.held[int(SETTLED * len(self.held)) :]
        return round(settled[-1] / settled[0] - 1, 4) if len(settled) > 1 and settled[0] else None


def measure_server(
    tables: int,
    seconds: int,
    seats: int,
    core: int | None,
    rate: float | None,
    wanted: Collection[PhaseName],
) -> Measured:
    """Play the wanted phases against a server of our own, and the floor beside them."""
    measured = Measured(rate=rate)
    with tempfile.TemporaryDirectory(prefix="backchannel-bench-") as name:
        folder = Path(name)
        serve = ("-m", "server", "serve", "--host", "127.0.0.1", "--port", "0")
        where = ("--data-dir", str(folder / "house"), "--async-mode", MODE)
        with Watched(*serve, *where, core=core, log=folder / "log") as server:
            measured.idle_bytes = server.resident_bytes()
            asyncio.run(_Run(server, tables, seats, measured).play(seconds, wanted))
            measured.last_bytes = server.resident_bytes()
        measured.complaints = server.complaints()
        saturated = measured.phases.get(PhaseName.SATURATION)
        if saturated is None:
            return measured
        floor = ("-m", "server.bench.floor_server", MODE)
        with Watched(*floor, core=core, log=folder / "floor-log") as server:
            length = saturated.timings.bytes_in // max(1, saturated.timings.seats)
            before = server.cpu_seconds()
            measured.floor.timings = asyncio.run(
                play_floor(server.port, tables, seats, FLOOR_ROUNDS, length)
            )
            measured.floor.cpu = server.cpu_seconds() - before
    return measured


class _Run:
    """The phases, one after the other, with classes of their own."""

    def __init__(self, server: Watched, tables: int, seats: int, measured: Measured) -> None:
        self._server = server
        self._tables = tables
        self._seats = seats
        self._measured = measured
        self._teacher = first_teacher(server.port)

    async def play(self, seconds: int, wanted: Collection[PhaseName]) -> None:
        rate = self._measured.rate
        pace = PACE if rate is None else pace_for(rate, self._tables, self._seats)
        ways: dict[PhaseName, tuple[int, Play, float]] = {
            PhaseName.PACED: (TABLES_OF_A_CLASS, Paced(pace), seconds),
            PhaseName.DEADLINE: (TABLES_OF_A_CLASS, play_to_deadlines, 0.0),
            PhaseName.TALK: (TABLES_OF_A_CLASS, talk, 0.0),
            PhaseName.SATURATION: (1, play_at_once, 0.5 * seconds),
        }
        for name, (size, play, until) in ways.items():
            if name in wanted:
                await self._phase(name, size, play, until)
        if PhaseName.STORM in wanted:
            await self._storm()

    async def _phase(self, name: PhaseName, size: int, play: Play, until: float) -> None:
        phase = self._measured.phases[name] = Phase()
        while True:
            lessons = await self._begin(size)
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
        lessons = await self._begin(TABLES_OF_A_CLASS)
        before = self._server.cpu_seconds()
        await storm(lessons, phase.timings)
        phase.cpu = self._server.cpu_seconds() - before
        for lesson in lessons:
            await lesson.end()

    async def _begin(self, size: int) -> list[Lesson]:
        """Classes of so many tables each, until all tables are there, in their first round."""
        sizes = [min(size, self._tables - start) for start in range(0, self._tables, size)]
        lessons = [Lesson(self._server.port, self._teacher, each, self._seats) for each in sizes]
        for lesson in lessons:
            await lesson.begin(SCENARIO, LEVEL)
        self._measured.seated_bytes = self._measured.seated_bytes or self._server.resident_bytes()
        return lessons
