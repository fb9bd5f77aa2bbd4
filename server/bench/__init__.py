"""`backchannel bench`: the real server under real clients, and the rules alone, in figures.

What is in this folder measures and never judges: the tests ask whether something works, with time
to spare, and figures come only from here. Clients and server are processes of their own, each on a
core of its own where the system allows it.
"""

from __future__ import annotations

from collections.abc import Sequence


def run_bench(
    tables: int,
    seconds: int,
    as_json: bool,
    rules_only: bool = False,
    rate: float | None = None,
    phases: Sequence[str] = (),
    workers: int = 1,
    database_url: str | None = None,
    redis_url: str | None = None,
    by_class: bool = False,
) -> int:
    """Measure, and print; the answer is the exit code."""
    from server.bench.asked import USUAL, Asked, PhaseName
    from server.bench.running import run

    wanted = tuple(PhaseName(each) for each in phases) or USUAL
    asked = Asked(tables, seconds, rate, wanted, workers, database_url, redis_url, by_class)
    return run(asked, as_json, rules_only)
