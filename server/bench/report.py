"""What was measured, as figures and as text."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from game_rules.scenario import Printed
from server.bench import rules
from server.bench.asked import Asked, PhaseName
from server.bench.growing import Grown
from server.bench.measuring import Measured, Phase
from server.bench.soak import Soaked


def as_figures(
    asked: Asked,
    printed: Printed,
    of_rules: Mapping[str, rules.RulesFigures],
    measured: Measured,
    core: int | None,
) -> dict[str, Any]:
    tables, seats = asked.tables, len(printed.seats)
    phases = {name.value: _phase(phase) for name, phase in measured.phases.items()}
    idle = measured.phases.get(PhaseName.IDLE)
    ours, floor = phases.get(PhaseName.SATURATION.value), _phase(measured.floor)
    return {
        "machine": machine(core),
        "tables": tables,
        "seats": seats,
        "workers": asked.workers,
        "by_class": asked.by_class,
        "rules": as_rules(of_rules),
        "commands_per_second": asked.rate,
        "phases": phases,
        "idle_cpu_ms_per_seat_second": None
        if idle is None
        else round(1000 * idle.cpu / idle.timings.seconds / (tables * seats), 3),
        "floor": None if ours is None else floor,
        "saturation_to_floor": None if ours is None else _against(ours, floor),
        "memory_mb": {
            "idle": round(measured.idle_bytes / 1e6, 1),
            "last": round(measured.last_bytes / 1e6, 1),
            "per_player": round(
                (measured.seated_bytes - measured.idle_bytes) / 1e6 / (tables * seats), 3
            ),
            "growth": measured.growth(),
        },
        "start": None if measured.grown is None else _start(measured.grown),
        "soak": None if measured.soaked is None else _soak(measured.soaked),
        "complaints": len(measured.complaints),
    }


def _against(ours: Mapping[str, Any], floor: Mapping[str, Any]) -> dict[str, float | None]:
    return {
        "rounds_per_second": _ratio(ours["rounds_per_second"], floor["rounds_per_second"]),
        "cpu_per_round": _ratio(ours["cpu_per_1000_rounds"], floor["cpu_per_1000_rounds"]),
        "ack_p99": _ratio(ours["ack_ms"]["p99"], floor["ack_ms"]["p99"]),
    }


def machine(core: int | None) -> dict[str, Any]:
    return {
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "server_pinned": core is not None,
        "rules_compiled": rules.are_compiled(),
    }


def as_rules(of_rules: Mapping[str, rules.RulesFigures]) -> dict[str, Any]:
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
    rounds, seats = timings.rounds, timings.seats
    return {
        "rounds": timings.rounds,
        "acts": len(timings.acks),
        "acts_per_second": round(len(timings.acks) / max(1e-9, timings.seconds), 1),
        "rounds_per_second": round(timings.rounds / max(1e-9, timings.seconds), 1),
        "ack_ms": percentiles(timings.acks),
        "view_ms": percentiles(timings.views),
        "cpu_seconds": round(phase.cpu, 2),
        "cpu_ms_per_act": round(1000 * phase.cpu / len(timings.acks), 2) if timings.acks else None,
        "cpu_per_1000_rounds": round(1000 * phase.cpu / rounds, 1) if rounds else None,
        "bytes_per_seat_round": round(timings.bytes_in / seats) if seats else None,
        "refused": dict(timings.refused),
    }


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """The middle and the worst of what was waited, in milliseconds."""
    ranked = sorted(seconds) or [0.0]
    last = len(ranked) - 1
    return {
        name: round(1000 * ranked[round(share * last)], 1)
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("most", 1.0))
    }


def _start(grown: Grown) -> dict[str, Any]:
    return {
        "sessions": grown.stored,
        "rows_of_a_game": grown.rows,
        "ready_seconds": round(grown.ready, 2),
        "ready_cpu_seconds": round(grown.ready_cpu, 2),
        "memory_mb": round(grown.memory / 1e6, 1),
        "long_game_rows": grown.long,
        "long_game_read_ms": round(1000 * grown.read, 1),
        "back_ms": round(1000 * grown.back, 1),
        "back_again_ms": round(1000 * grown.back_again, 1),
    }


def _soak(soaked: Soaked) -> dict[str, Any]:
    return {
        "times": round(soaked.times, 2),
        "minutes": [round(each.minute, 1) for each in soaked.samples],
        "series": {
            name: [round(each, 2) for each in figures] for name, figures in soaked.series().items()
        },
        "drift": soaked.drift(),
        "late_ms": percentiles(soaked.late),
        "stuck": soaked.stuck,
        "returns": soaked.returns,
    }


def _ratio(ours: float, floor: float) -> float | None:
    return round(ours / floor, 2) if floor else None


def as_text(figures: dict[str, Any]) -> Iterator[str]:
    yield from rules_text(figures)
    yield ""
    kept = ", each class at one" if figures["by_class"] else ""
    workers = "" if figures["workers"] == 1 else f" at {figures['workers']} workers{kept}"
    yield (
        f"Server: {figures['tables']} tables of {figures['seats']}{workers}, real websocket clients"
    )
    yield HEADINGS.format(
        "", "rounds/s", "acts/s", "ack ms p50", "view ms p50", "cpu s/1000", "b/seat"
    )
    rows = dict(figures["phases"])
    if figures["floor"] is not None:
        rows["floor"] = figures["floor"]
    for name, row in rows.items():
        ack, view = row["ack_ms"].values(), row["view_ms"].values()
        costs = (row["cpu_per_1000_rounds"], row["bytes_per_seat_round"])
        cpu, length = ("" if each is None else each for each in costs)
        rates = (row["rounds_per_second"], row["acts_per_second"])
        yield ROW.format(name, *rates, *ack, *view, cpu, length)
        if row["refused"]:
            yield f"{'':11}not accepted: {row['refused']}"
    against, memory = figures["saturation_to_floor"], figures["memory_mb"]
    if against is not None:
        yield (
            "Saturation against a bare Flask-SocketIO that stores nothing: rounds/s x "
            f"{against['rounds_per_second']}, processor time x {against['cpu_per_round']}, "
            f"ack p99 x {against['ack_p99']}"
        )
    if figures["idle_cpu_ms_per_seat_second"] is not None:
        yield f"A seat that does nothing: {figures['idle_cpu_ms_per_seat_second']} ms a second"
    if figures["start"] is not None:
        yield START.format(**figures["start"])
    if figures["soak"] is not None:
        yield from soak_text(figures["soak"])
    if not memory["idle"]:
        return
    grown = memory["growth"]
    yield (
        f"Memory: {memory['idle']} MB idle, {memory['last']} MB at the end, "
        f"{memory['per_player']} MB for each player"
        + (
            ""
            if grown is None
            else f", {grown:+.1%} from the second to the last fifth of paced play"
        )
    )


def soak_text(soak: Mapping[str, Any]) -> Iterator[str]:
    """The soak as a graph of one line for each figure, from the first minute to the last."""
    late = soak["late_ms"]
    yield ""
    yield (
        f"Soak: {soak['minutes'][-1]:.0f} minutes of a lesson, {soak['times']:g} times as fast; "
        f"{soak['returns']} times somebody left and came back. Rounds ended "
        f"{late['p50']} ms after they were due (99 of 100: {late['p99']}), {soak['stuck']} stuck"
    )
    for name, figures in soak["series"].items():
        most, drift = max(figures), soak["drift"][name]
        bars = "".join(
            BARS[round((len(BARS) - 1) * each / most)] if most else " " for each in figures
        )
        said = "" if drift is None else f"  drift {drift:+.1%}"
        yield f"{name:11} {bars}  {figures[0]:.1f} to {figures[-1]:.1f}, at most {most:.1f}{said}"


def rules_text(figures: dict[str, Any]) -> Iterator[str]:
    """What the rules cost: a row for each level, and the microseconds of a round by part."""
    machine = figures["machine"]
    pinned = "one of them for what is measured" if machine["server_pinned"] else "shared by all"
    yield f"{machine['cores']} cores, {pinned}; load {machine['load']}; Python {machine['python']}"
    yield ""
    how = "compiled" if machine["rules_compiled"] else "interpreted"
    seen = "bots that see only their views"
    yield f"Rules ({how}), on one core, {seen}; microseconds of a round by part"
    yield RULES.format("", "games/s", "seats", "rounds", "whole", *rules.PARTS)
    for name, row in figures["rules"].items():
        costs = (row["us_per_round"], *(row["us"].get(part, "") for part in rules.PARTS))
        yield RULES.format(name, row["games_per_second"], row["seats"], row["rounds"], *costs)


START: Final = """
Start: {sessions} sessions of {rows_of_a_game} events; it serves after {ready_seconds} s \
({ready_cpu_seconds} s of processor time), with {memory_mb} MB
A game of {long_game_rows} events is read in {long_game_read_ms} ms of processor time; its student \
is back after {back_ms} ms, and after {back_again_ms} ms once it is at hand"""
BARS: Final = " ▁▂▃▄▅▆▇█"
RULES: Final = "{:10}{:>8}{:>7}{:>8}" + "{:>12}" * (1 + len(rules.PARTS))
HEADINGS: Final = "{:11}{:>9}{:>8}{:>12}    p95    p99   most{:>13}    p95    p99   most{:>12}{:>8}"
ROW: Final = "{:11}{:>9}{:>8}{:>12}{:>7}{:>7}{:>7}{:>13}{:>7}{:>7}{:>7}{:>12}{:>8}"
