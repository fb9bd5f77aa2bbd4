"""What was measured, as figures and as text."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from game_rules.scenario import Printed
from server.bench import rules
from server.bench.measuring import Measured, Phase, PhaseName


def as_figures(
    tables: int,
    printed: Printed,
    of_rules: Mapping[str, rules.RulesFigures],
    measured: Measured,
    core: int | None,
) -> dict[str, Any]:
    seats = len(printed.seats)
    phases = {name.value: _phase(phase) for name, phase in measured.phases.items()}
    ours, floor = phases.get(PhaseName.SATURATION.value), _phase(measured.floor)
    return {
        "machine": machine(core),
        "tables": tables,
        "seats": seats,
        "rules": as_rules(of_rules),
        "commands_per_second": measured.rate,
        "phases": phases,
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


def _ratio(ours: float, floor: float) -> float | None:
    return round(ours / floor, 2) if floor else None


def as_text(figures: dict[str, Any]) -> Iterator[str]:
    yield from rules_text(figures)
    yield ""
    yield f"Server: {figures['tables']} tables of {figures['seats']}, real websocket clients"
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
    grown = memory["growth"]
    yield (
        f"Memory: {memory['idle']} MB idle, {memory['last']} MB at the end, "
        f"{memory['per_player']} MB for each player"
        + ("" if grown is None else f", {grown:+.1%} over the last four fifths of the paced phase")
    )


def rules_text(figures: dict[str, Any]) -> Iterator[str]:
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
HEADINGS: Final = "{:11}{:>9}{:>8}{:>12}    p95    p99   most{:>13}    p95    p99   most{:>12}{:>8}"
ROW: Final = "{:11}{:>9}{:>8}{:>12}{:>7}{:>7}{:>7}{:>13}{:>7}{:>7}{:>7}{:>12}{:>8}"
