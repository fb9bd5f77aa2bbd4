"""The bench measures the real server; that it works is tested here, how quick it is is not."""

import json
import os

import pytest

from server.bench import lesson, report, run_bench
from server.bench.report import percentiles
from server.bench.rules import measure
from tests.game_rules.random_play import INTRO


def test_percentiles_are_waits_that_somebody_had():
    waits = [at / 1000 for at in range(1, 101)]

    assert percentiles(waits) == {"p50": 51.0, "p95": 95.0, "p99": 99.0}
    assert percentiles([]) == {"p50": 0.0, "p95": 0.0, "p99": 0.0}


def test_the_rules_are_measured_part_by_part():
    figures = measure(INTRO, 0.3)

    assert figures.games_per_second > 0
    assert all(cost > 0 for cost in figures.microseconds.values())


@pytest.mark.timeout(120)
def test_a_bench_plays_whole_games_against_a_real_server(monkeypatch, capsys):
    monkeypatch.setattr(lesson, "PACE", 0.2)
    monkeypatch.setattr(report, "RULES_SECONDS", 0.1)
    monkeypatch.setattr(report, "FLOOR_ROUNDS", 3)
    before = os.sched_getaffinity(0)

    code = run_bench(tables=2, seconds=1, as_json=True)

    figures = json.loads(capsys.readouterr().out)
    assert code == 0
    assert os.sched_getaffinity(0) == before
    for phase in ("paced", "burst"):
        assert figures[phase]["rounds"] >= 2 * 5
        assert figures[phase]["refused"] == {}
        assert figures[phase]["acts"] >= 6 * figures[phase]["rounds"]
        assert 0 < figures[phase]["ack_ms"]["p50"] <= figures[phase]["ack_ms"]["p99"] < 5_000
        assert figures[phase]["bytes_per_seat_round"] > 500
    assert figures["floor"]["rounds"] == 2 * 3
    assert figures["complaints"] == 0


def test_the_text_says_what_the_figures_say(monkeypatch, capsys):
    phase = report.Phase(lesson.Timings([0.01], [0.02], 1, 6, 600, 0.5), 0.1)
    measured = report.Measured(phase, phase, phase, 50_000_000, 53_000_000, 60_000_000)
    figures = report._figures(1, INTRO, measure(INTRO, 0.01), measured, None)

    said = "\n".join(report._as_text(figures))

    assert "Server: 1 tables of 6" in said
    assert "0.5 MB for each player" in said
