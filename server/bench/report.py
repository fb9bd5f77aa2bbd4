"""One run of the bench: the rules, the server at an even pace and in a burst, the floor; and what
comes of it.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from server.bench import rules
from server.bench.floor import play_floor
from server.bench.http import first_teacher
from server.bench.lesson import Lesson, Play, Timings, play_at_once, play_lessons, play_paced
from server.bench.watched import NotStarted, Watched, cores, pinned
from server.scenarios import load_shipped

SCENARIO: Final = ScenarioId("serin-valley")
LEVEL: Final = Level.INTRO
TABLES_OF_A_CLASS: Final = 5
RULES_SECONDS: Final = 2.0
FLOOR_ROUNDS: Final = 40
MODE: Final = "eventlet"


@dataclass(slots=True)
class Phase:
    """Rounds that were played in one manner, and what they cost the server."""

    timings: Timings
    cpu: float = 0.0


@dataclass(slots=True)
class Measured:
    """All that was measured of the server."""

    paced: Phase
    burst: Phase
    floor: Phase
    idle_bytes: int = 0
    seated_bytes: int = 0
    last_bytes: int = 0
    complaints: Sequence[str] = ()


def run(tables: int, seconds: int, as_json: bool, rules_only: bool = False) -> int:
    """Measure, and print; the answer is the exit code."""
    scenario = load_shipped(SCENARIO)
    printed = Printed(scenario, LEVEL)
    mine = cores()
    server_core, own_core = (mine[0], mine[1]) if len(mine) > 1 else (None, None)
    try:
        with pinned(own_core):
            of_rules = {
                name: rules.measure(way, RULES_SECONDS)
                for name, way in rules.ways_to_play(scenario)
            }
            if rules_only:
                said = {"machine": _machine(own_core), "rules": _rules(of_rules)}
                click.echo(json.dumps(said, indent=2) if as_json else "\n".join(_rules_text(said)))
                return 0
            measured = _measure_server(tables, seconds, len(printed.seats), server_core)
    except NotStarted as error:
        click.echo(f"backchannel: the server did not start: {error}", err=True)
        return 1
    figures = _figures(tables, printed, of_rules, measured, server_core)
    click.echo(json.dumps(figures, indent=2) if as_json else "\n".join(_as_text(figures)))
    for line in measured.complaints:
        click.echo(line, err=True)
    return 1 if measured.complaints else 0


# --- the measuring --------------------------------------------------------------------------------


def _measure_server(tables: int, seconds: int, seats: int, core: int | None) -> Measured:
    measured = Measured(Phase(Timings()), Phase(Timings()), Phase(Timings()))
    with tempfile.TemporaryDirectory(prefix="backchannel-bench-") as name:
        folder = Path(name)
        serve = ("-m", "server", "serve", "--host", "127.0.0.1", "--port", "0")
        where = ("--data-dir", str(folder / "house"), "--async-mode", MODE)
        with Watched(*serve, *where, core=core, log=folder / "log") as server:
            measured.idle_bytes = server.resident_bytes()
            asyncio.run(_play(server, tables, seats, seconds, measured))
            measured.last_bytes = server.resident_bytes()
        measured.complaints = server.complaints()
        floor = ("-m", "server.bench.floor_server", MODE)
        with Watched(*floor, core=core, log=folder / "floor-log") as server:
            length = measured.burst.timings.bytes_in // max(1, measured.burst.timings.seats)
            before = server.cpu_seconds()
            measured.floor.timings = asyncio.run(
                play_floor(server.port, tables, seats, FLOOR_ROUNDS, length)
            )
            measured.floor.cpu = server.cpu_seconds() - before
    return measured


async def _play(server: Watched, tables: int, seats: int, seconds: int, measured: Measured) -> None:
    teacher = await asyncio.to_thread(first_teacher, server.port)

    def classes(size: int) -> list[Lesson]:
        sizes = [min(size, tables - start) for start in range(0, tables, size)]
        return [Lesson(server.port, teacher, each, seats) for each in sizes]

    async def phase(of: Phase, size: int, play: Play, until: float) -> None:
        while of.timings.seconds < until:
            lessons = classes(size)
            for lesson in lessons:
                await lesson.begin(SCENARIO, LEVEL)
            measured.seated_bytes = measured.seated_bytes or server.resident_bytes()
            before = server.cpu_seconds()
            await play_lessons(lessons, play, of.timings)
            of.cpu += server.cpu_seconds() - before
            for lesson in lessons:
                await lesson.end()

    await phase(measured.paced, TABLES_OF_A_CLASS, play_paced, 0.7 * seconds)
    await phase(measured.burst, 1, play_at_once, 0.3 * seconds)


# --- the figures ----------------------------------------------------------------------------------


def _figures(
    tables: int,
    printed: Printed,
    of_rules: Mapping[str, rules.RulesFigures],
    measured: Measured,
    core: int | None,
) -> dict[str, Any]:
    seats = len(printed.seats)
    ours, floor = _phase(measured.burst), _phase(measured.floor)
    return {
        "machine": _machine(core),
        "tables": tables,
        "seats": seats,
        "rules": _rules(of_rules),
        "paced": _phase(measured.paced),
        "burst": ours,
        "floor": floor,
        "burst_to_floor": {
            "rounds_per_second": _ratio(ours["rounds_per_second"], floor["rounds_per_second"]),
            "cpu_per_round": _ratio(ours["cpu_per_1000_rounds"], floor["cpu_per_1000_rounds"]),
            "ack_p99": _ratio(ours["ack_ms"]["p99"], floor["ack_ms"]["p99"]),
        },
        "memory_mb": {
            "idle": round(measured.idle_bytes / 1e6, 1),
            "last": round(measured.last_bytes / 1e6, 1),
            "per_player": round(
                (measured.seated_bytes - measured.idle_bytes) / 1e6 / (tables * seats), 3
            ),
        },
        "complaints": len(measured.complaints),
    }


def _machine(core: int | None) -> dict[str, Any]:
    return {
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "server_pinned": core is not None,
    }


def _rules(of_rules: Mapping[str, rules.RulesFigures]) -> dict[str, Any]:
    return {
        name: {
            "games_per_second": round(figures.games_per_second, 1),
            "seats": figures.seats,
            "rounds": figures.rounds,
            "us_per_round": round(figures.microseconds_per_round),
            "us": {part: round(cost) for part, cost in figures.microseconds.items()},
        }
        for name, figures in of_rules.items()
    }


def _phase(phase: Phase) -> dict[str, Any]:
    timings = phase.timings
    rounds = max(1, timings.rounds)
    return {
        "rounds": timings.rounds,
        "acts": len(timings.acks),
        "rounds_per_second": round(timings.rounds / max(1e-9, timings.seconds), 1),
        "ack_ms": percentiles(timings.acks),
        "view_ms": percentiles(timings.views),
        "cpu_per_1000_rounds": round(1000 * phase.cpu / rounds, 1),
        "bytes_per_seat_round": round(timings.bytes_in / max(1, timings.seats)),
        "refused": dict(timings.refused),
    }


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """The middle and the worst of what was waited, in milliseconds."""
    ranked = sorted(seconds) or [0.0]
    last = len(ranked) - 1
    return {
        name: round(1000 * ranked[round(share * last)], 1)
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
    }


def _ratio(ours: float, floor: float) -> float | None:
    return round(ours / floor, 2) if floor else None


def _as_text(figures: dict[str, Any]) -> Iterator[str]:
    yield from _rules_text(figures)
    yield ""
    yield f"Server: {figures['tables']} tables of {figures['seats']}, real websocket clients"
    yield HEADINGS.format("", "rounds/s", "ack ms p50", "view ms p50", "cpu s/1000", "bytes/seat")
    for name in ("paced", "burst", "floor"):
        row = figures[name]
        ack, view = row["ack_ms"].values(), row["view_ms"].values()
        cpu, length = row["cpu_per_1000_rounds"], row["bytes_per_seat_round"]
        yield ROW.format(name, row["rounds_per_second"], *ack, *view, cpu, length)
        if row["refused"]:
            yield f"{'':8}not accepted: {row['refused']}"
    against, memory = figures["burst_to_floor"], figures["memory_mb"]
    yield (
        "Burst against a bare Flask-SocketIO that stores nothing: rounds/s x "
        f"{against['rounds_per_second']}, processor time x {against['cpu_per_round']}, "
        f"ack p99 x {against['ack_p99']}"
    )
    yield (
        f"Memory: {memory['idle']} MB idle, {memory['last']} MB at the end, "
        f"{memory['per_player']} MB for each player"
    )


def _rules_text(figures: dict[str, Any]) -> Iterator[str]:
    """What the rules cost: a row for each level, and the microseconds of a round by part."""
    machine = figures["machine"]
    pinned = "one of them for what is measured" if machine["server_pinned"] else "shared by all"
    yield f"{machine['cores']} cores, {pinned}; load {machine['load']}; Python {machine['python']}"
    yield ""
    yield "Rules, on one core, bots that see only their views; microseconds of a round by part"
    yield RULES.format("", "games/s", "seats", "rounds", "whole", *rules.PARTS)
    for name, row in figures["rules"].items():
        costs = (row["us_per_round"], *row["us"].values())
        yield RULES.format(name, row["games_per_second"], row["seats"], row["rounds"], *costs)


RULES: Final = "{:10}{:>8}{:>7}{:>8}" + "{:>12}" * (1 + len(rules.PARTS))
HEADINGS: Final = "{:8}{:>10}{:>12}     p95     p99{:>13}     p95     p99{:>12}{:>12}"
ROW: Final = "{:8}{:>10}{:>12}{:>8}{:>8}{:>13}{:>8}{:>8}{:>12}{:>12}"
