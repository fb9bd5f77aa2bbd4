"""`backchannel simulate`: games of bots by the hundred, and figures that can be trusted."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game_rules.lab import LINE_UPS
from server import crew
from server.answers import INTERRUPTED
from server.simulating import simulate_games

ROOT = Path(__file__).parents[2]
WELLS = Path(__file__).parent / "broken_scenarios" / "two-wells.yaml"
SERIN = ROOT / "scenarios" / "serin-valley.yaml"


def simulate(line_up="MIX", games=30, changes=(), as_json=True, cores=1, level="intro", file=SERIN):
    return simulate_games(file, level, line_up, games, "a-seed", changes, as_json, cores)


def figures(capsys, **asked):
    assert simulate(**asked) == 0
    said = json.loads(capsys.readouterr().out)
    for volatile in ("seconds", "games_per_second"):
        assert said.pop(volatile) > 0
    return said


def test_it_makes_no_difference_on_how_many_cores_the_games_are_played(capsys):
    alone = figures(capsys, games=50, cores=1)
    together = figures(capsys, games=50, cores=2)

    assert alone == together
    assert alone["games"] == 50


def test_a_share_stands_with_its_interval(capsys):
    said = figures(capsys)

    for share in said["endings"].values():
        assert 0 <= share["low"] <= share["share"] <= share["high"] <= 1
    assert sum(share["count"] for share in said["endings"].values()) == 30


def test_a_line_up_can_be_named_in_small_letters(capsys):
    assert figures(capsys, line_up="t2")["line_up"] == "T2"


def test_an_experiment_changes_a_constant_and_says_so(capsys):
    never = figures(capsys, changes=("pass-mark=700", "base_approval=200"))

    assert never["changed"] == {"pass_mark": 700, "base_approval": 200}
    assert never["endings"]["settlement"]["count"] == 0


def test_the_text_names_what_was_played_and_what_came_of_it(capsys):
    assert simulate(as_json=False) == 0

    said = capsys.readouterr().out
    assert "The Serin Valley, intro. Line-up MIX: all act." in said
    assert "30 games from seed a-seed" in said
    for words in ("settlement", "breakdown-war", "last round", "Karvania", "games a second"):
        assert words in said


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"line_up": "nobody"}, "the line-up is one of PASSIVE"),
        ({"level": "hard"}, "the level is one of intro"),
        ({"file": WELLS, "level": "full"}, "has no full level, only intro"),
        ({"changes": ("foo=3",)}, "no constant is called 'foo'"),
        ({"changes": ("pass_mark=9999",)}, "pass_mark must be from"),
        ({"changes": ("pass_mark",)}, "a change reads KEY=VALUE"),
        ({"changes": ("pass_mark=high",)}, "a change reads KEY=VALUE"),
        ({"file": ROOT / "nowhere.yaml"}, "No such file"),
    ],
)
def test_what_cannot_be_played_is_told_in_one_line(capsys, asked, words):
    assert simulate(**asked) == 2

    out, complaint = capsys.readouterr()
    assert out == ""
    assert words in complaint
    assert len(complaint.splitlines()) == 1


def test_a_broken_scenario_is_told_as_by_check(capsys, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: broken\n")

    assert simulate(file=broken) == 2
    assert "broken.yaml" in capsys.readouterr().err


def test_whoever_interrupts_gets_what_was_played_so_far(capsys, monkeypatch):
    def stopped_after_one(todo, run, make_ready, ready):
        yield 0, run(make_ready(*ready), todo[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(crew, "_here", stopped_after_one)

    assert simulate(games=60) == INTERRUPTED
    said = json.loads(capsys.readouterr().out)
    assert (said["games"], said["partial"]) == (20, True)
    assert simulate(games=60, as_json=False) == INTERRUPTED
    assert "Partial: MIX was stopped after 20 of 60 games." in capsys.readouterr().out


def test_a_run_that_came_to_its_end_is_not_called_partial(capsys):
    assert figures(capsys, games=2)["partial"] is False


@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux lists processes as files")
def test_an_interrupted_run_leaves_no_process_behind():
    # Whoever starts the tests in the background hands down a Ctrl-C that is ignored.
    listens = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{listens}; from server.__main__ import main; main()"
    asked = ["simulate", str(SERIN), "--line-up", "MIX", "--games", "100000", "--json"]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *asked],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        workers = _wait_for_workers(process.pid)
        os.kill(process.pid, signal.SIGINT)
        process.communicate(timeout=30)
    finally:
        process.kill()
        process.communicate()

    assert process.returncode == INTERRUPTED
    _wait_until_gone(workers)


def _wait_for_workers(pid):
    until = time.monotonic() + 30
    while time.monotonic() < until:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        if len(children) >= 2:
            return children
        time.sleep(0.1)
    raise AssertionError("no workers came")


def _wait_until_gone(pids):
    until = time.monotonic() + 15
    while left := [pid for pid in pids if _is_alive(pid)]:
        assert time.monotonic() < until, f"still there: {left}"
        time.sleep(0.1)


def _is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_all_line_ups_are_compared_over_the_same_seeds(capsys):
    assert simulate(line_up="all", games=3) == 0
    said = {each["line_up"]: each for each in json.loads(capsys.readouterr().out)}

    assert list(said) == list(LINE_UPS)
    assert figures(capsys, line_up="MIX", games=3)["endings"] == said["MIX"]["endings"]


def test_the_comparison_has_a_row_for_each_line_up_and_a_column_for_each_ending_seen(capsys):
    assert simulate(line_up="ALL", games=3, as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    (head,) = [at for at, line in enumerate(lines) if line.startswith("line-up")]

    assert "breakdown-war" in lines[head]
    assert "stopped-by-teacher" not in lines[head]
    assert [line.split()[0] for line in lines[head + 1 : head + 1 + len(LINE_UPS)]] == list(
        LINE_UPS
    )
    assert "100.0 % [43.8 to 100.0]" in lines[head + len(LINE_UPS)]
