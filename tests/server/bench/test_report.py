"""The bench measures the real server; that it works is tested here, how quick it is is not."""

import json
import os
import re
import time

import pytest

from game_rules import engine
from game_rules.lab import games, play_game
from game_rules.options import Menu
from server.bench import growing, lesson, measuring, phases, report, run_bench, running, soak
from server.bench.asked import Asked, PhaseName
from server.bench.report import percentiles
from server.bench.rules import EVERYBODY, PARTS, Watch, measure, ways_to_play
from tests.game_rules.random_play import INTRO, SERIN
from tests.postgres import empty_schema


def test_percentiles_are_waits_that_somebody_had():
    waits = [at / 1000 for at in range(1, 101)]

    assert percentiles(waits) == {"p50": 51.0, "p95": 95.0, "p99": 99.0, "most": 100.0}
    assert percentiles([]) == {"p50": 0.0, "p95": 0.0, "p99": 0.0, "most": 0.0}


def test_the_rules_are_measured_part_by_part():
    figures = measure(INTRO, 0.3)

    assert figures.games_per_second > 0
    assert tuple(figures.microseconds) == PARTS
    assert all(cost > 0 for cost in figures.microseconds.values())


def test_watching_changes_no_game_and_leaves_nothing_behind():
    before = (dict(vars(games)), dict(vars(engine)), Menu.row)
    ended = play_game(INTRO, "watched", EVERYBODY)

    measure(INTRO, 0.01)

    assert (vars(games), vars(engine), Menu.row) == before
    assert play_game(INTRO, "watched", EVERYBODY) == ended


def test_a_part_is_charged_without_what_it_asked_of_another():
    watch = Watch()

    def burn():
        end = time.process_time() + 0.05
        while time.process_time() < end:
            pass

    watch.over("outer", watch.over("inner", burn))()

    assert watch.spent["inner"] >= 0.05
    assert watch.spent["outer"] < 0.5 * watch.spent["inner"]


def test_a_full_game_has_all_rounds_and_all_seats():
    ways = dict(ways_to_play(SERIN))

    full = ways["full"]
    assert set(ways) == {*SERIN.variants, "full"}
    assert (full.variant.rounds, len(full.seats)) == (12, len(SERIN.seats))


def test_the_rules_can_be_measured_without_a_server(monkeypatch, capsys):
    monkeypatch.setattr(running, "RULES_SECONDS", 0.01)

    assert run_bench(tables=1, seconds=1, as_json=False, rules_only=True) == 0
    said = capsys.readouterr().out

    assert all(part in said for part in (*PARTS, "intro", "standard", "full"))
    assert "Rules (interpreted)" in said
    assert "Server" not in said


def test_of_compiled_rules_the_bench_gives_the_whole_alone(monkeypatch, capsys):
    monkeypatch.setattr(running, "RULES_SECONDS", 0.01)
    monkeypatch.setattr(engine, "__file__", "engine.so")

    assert run_bench(tables=1, seconds=1, as_json=False, rules_only=True) == 0
    said = capsys.readouterr().out

    row = next(line for line in said.splitlines() if line.startswith("intro"))
    assert "Rules (compiled)" in said
    assert len(row.split()) == 5


@pytest.mark.timeout(240)
def test_a_bench_plays_all_its_phases_against_a_real_server(monkeypatch, capsys):
    monkeypatch.setattr(measuring, "PACE", 0.2)
    monkeypatch.setattr(measuring, "FLOOR_ROUNDS", 3)
    monkeypatch.setattr(phases, "BREATH", 0.1)
    monkeypatch.setattr(phases, "LINES", 3)
    monkeypatch.setattr(running, "RULES_SECONDS", 0.1)
    before = os.sched_getaffinity(0)

    code = run_bench(tables=2, seconds=1, as_json=True)

    figures = json.loads(capsys.readouterr().out)
    assert code == 0
    assert os.sched_getaffinity(0) == before
    assert list(figures["phases"]) == ["paced", "deadline", "talk", "saturation", "storm"]
    seats = 2 * figures["seats"]
    for name in ("paced", "deadline", "saturation"):
        phase = figures["phases"][name]
        assert phase["rounds"] >= 2 * 5
        assert phase["refused"] == {}
        assert phase["acts"] >= figures["seats"] * phase["rounds"]
        assert 0 < phase["ack_ms"]["p50"] <= phase["ack_ms"]["p99"] < 5_000
        assert phase["bytes_per_seat_round"] > 500
    said = figures["phases"]["talk"]
    assert (said["acts"], said["refused"]) == (3 * seats, {})
    assert 0 < said["view_ms"]["p50"] <= said["view_ms"]["most"] < 5_000
    assert 0 < figures["phases"]["storm"]["view_ms"]["most"] < 60_000
    assert figures["floor"]["rounds"] == 2 * 3
    assert figures["memory_mb"]["growth"] is not None
    assert figures["complaints"] == 0


@pytest.mark.timeout(120)
def test_a_bench_plays_only_what_is_asked_for_at_as_many_workers(monkeypatch, capsys):
    monkeypatch.setattr(running, "RULES_SECONDS", 0.01)
    monkeypatch.setattr(phases, "STILL", 1.0)

    with empty_schema() as url:
        code = run_bench(
            1, 1, True, rate=200.0, phases=["paced", "idle"], workers=2, database_url=url
        )

    figures = json.loads(capsys.readouterr().out)
    assert (code, figures["workers"]) == (0, 2)
    assert list(figures["phases"]) == ["paced", "idle"]
    assert figures["phases"]["paced"]["rounds"] >= 5
    assert figures["idle_cpu_ms_per_seat_second"] is not None
    assert (figures["floor"], figures["saturation_to_floor"]) == (None, None)
    assert figures["commands_per_second"] == 200.0


@pytest.mark.timeout(120)
def test_a_long_lesson_and_a_full_journal_are_measured_when_they_are_asked_for(monkeypatch, capsys):
    for name, value in (("MINUTES", 5), ("LEVEL", "intro"), ("ROUNDS", 5), ("THINKING", 0.2)):
        monkeypatch.setattr(soak, name, value)
    monkeypatch.setattr(soak, "LEAVING", 0.3)
    for name, value in (("STORED", 12), ("LONG", 600), ("LINES", 2), ("TAPS", 2), ("ROUNDS", 1)):
        monkeypatch.setattr(growing, name, value)
    monkeypatch.setattr(running, "RULES_SECONDS", 0.01)

    assert run_bench(1, 5, as_json=False, phases=["soak", "start"]) == 0
    said = capsys.readouterr().out

    found = re.search(r"Soak: (\d+) minutes .*; (\d+) times somebody left.*, (\d+) stuck", said)
    assert found
    minutes, returns, stuck = map(int, found.groups())
    assert (minutes in range(4, 7), returns > 0, stuck) == (True, True, 0)
    assert re.search(r"memory MB +█+  \d+", said)
    assert "Start: 12 sessions of" in said
    assert "A game of 600 events is read in" in said


def test_drift_is_the_last_half_hour_against_an_early_one():
    first, last = [50] * soak.SETTLED, [110] * soak.COMPARED
    held = [*first, *[100] * soak.COMPARED, *[500] * 3, *last]
    samples = [soak.Sample(0.0, each, 40, 0.0, []) for each in held]

    assert soak.Soaked(1.0, samples).drift()["memory MB"] == 0.1
    assert soak.Soaked(1.0, samples).drift()["open files"] == 0.0
    assert soak.Soaked(1.0, samples).drift()["cpu ms/act"] is None


def test_a_rate_of_commands_says_how_long_a_round_is():
    # 100 tables of 8: each seat acts twice and the round is closed once.
    assert phases.pace_for(rate=100, tables=100, seats=8) == 17.0


def test_growth_is_from_the_most_of_the_second_fifth_to_the_most_of_the_last():
    held = [10, 40, 90, 100, 80, 99, 300, 70, 110, 60]

    assert measuring.Measured(held=held).growth() == 0.1
    assert measuring.Measured(held=[10]).growth() is None


def test_the_text_says_what_the_figures_say():
    phase = measuring.Phase(lesson.Timings([0.01], [0.02], 1, 6, 600, 0.5), 0.1)
    measured = measuring.Measured(
        phases=dict.fromkeys(PhaseName, phase),
        floor=phase,
        idle_bytes=50_000_000,
        seated_bytes=53_000_000,
        last_bytes=60_000_000,
        held=[100, 100, 103, 105, 105],
    )
    figures = report.as_figures(Asked(1, 1), INTRO, {"intro": measure(INTRO, 0.01)}, measured, None)

    said = "\n".join(report.as_text(figures))

    assert "Server: 1 tables of 6" in said
    assert "0.5 MB for each player, +5.0% from" in said
    assert all(name in said for name in (*PhaseName, "floor"))
