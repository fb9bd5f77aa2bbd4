"""`backchannel check --balance N`: what was spoiled in a shipped scenario is found at its line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game_rules.lab.soundings import sound_all
from server.answers import INTERRUPTED
from server.balance import Note, playing
from server.balance.playing import weigh_balance
from server.scenarios.complaints import Finding

ROOT = Path(__file__).parents[3]
SERIN = ROOT / "scenarios" / "serin-valley.yaml"
WELLS = ROOT / "tests" / "server" / "broken_scenarios" / "two-wells.yaml"
WRITTEN = SERIN.read_text("utf-8")


def weigh(file, games=3, level="intro", as_values=True, cores=1, keep=None):
    return weigh_balance((file,), games, level, "a-seed", as_values, cores, keep)


def spoiled(tmp_path, *changes):
    """The Serin Valley with some of its lines written otherwise."""
    text = WRITTEN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file = tmp_path / "spoiled.yaml"
    file.write_text(text, "utf-8")
    return file


def findings(capsys, file, **asked):
    assert weigh(file, **asked) == 1
    (said,) = json.loads(capsys.readouterr().out)
    return said["findings"]


def line_of(file, text):
    """The number of the one line that has this text."""
    (line,) = [n for n, line in enumerate(file.read_text("utf-8").splitlines(), 1) if text in line]
    return line


@pytest.fixture(scope="module")
def as_printed():
    """What is found in the scenario as it comes with the program, by two processes."""
    command = [sys.executable, "-m", "server", "check", str(SERIN), "--balance", "3"]
    command += ["--level", "intro", "--seed", "a-seed", "--cores", "2", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)[0]


def test_an_event_that_cannot_happen_is_found_at_what_it_needs(tmp_path, capsys, as_printed):
    """So is a group that no text can please; nothing of the kind is said of the file as it is."""
    settles_all = (
        "line: [frozen-line, new-border, arbitration, soft-line, shared-rule]",
        "water: [no-rule, downstream-share, equal-share, seasonal-formula]",
        "crossings: [closed, two-points, five-points, valley-zone]",
        "violence: [nothing, hotline, inspected, quiet-lists]",
    )
    sacred = "          line: [arbitration, soft-line, shared-rule]\n        hardline: true"
    first_card = "        title: Avalanche on the glacier\n"
    file = tmp_path / "spoiled.yaml"
    text = WRITTEN.replace(
        first_card, f"        needs: [agreement, crisis]\n{first_card}", 1
    ).replace(sacred, "\n".join(f"          {each}" for each in settles_all), 1)
    file.write_text(text, "utf-8")
    found = {(each["line"], each["says"].split(": ")[1][:40]) for each in findings(capsys, file)}

    needs = line_of(file, "needs: [agreement, crisis]")
    bloc = line_of(file, "id: heartland-nationalists")
    assert (needs, "`avalanche` never happens in 12 games th") in found
    assert (bloc, "no text pleases `heartland-nationalists`") in found
    assert not [each for each in as_printed["findings"] if "never happens" in each["says"]]
    assert not [each for each in as_printed["findings"] if "no text pleases" in each["says"]]


def test_a_seat_with_nothing_to_do_is_found_where_it_is_dealt(tmp_path, capsys, as_printed):
    played = "    families: [official-talks, missions, capitals, dialogue, people, texts, pressure]"
    without = played.replace("dialogue, people, ", "") + "\n    without: [speak-on-text]"
    file = spoiled(tmp_path, (played, without))
    idle = [
        (each["line"], each["column"])
        for each in findings(capsys, file, games=4)
        if "nothing that `television-anchor` orders moves a number" in each["says"]
    ]
    lines = file.read_text("utf-8").splitlines()
    dealt = next(n for n, line in enumerate(lines, 1) if line == "      - television-anchor")

    assert idle == [(dealt, 9)]
    assert not [each for each in as_printed["findings"] if "moves a number" in each["says"]]


def test_an_option_that_is_worth_far_too_much_is_found_where_its_worth_stands(tmp_path, capsys):
    file = spoiled(
        tmp_path, ("worth: {karvania: 9, ostrel: 12}", "worth: {karvania: 40, ostrel: 95}")
    )
    found = findings(capsys, file, games=8)
    here = [each["says"] for each in found if each["line"] == line_of(file, "ostrel: 95")]

    assert any("every agreement contains `equal-share`" in says for says in here)
    assert any("`ostrel` gains" in says and "comes from `equal-share`" in says for says in here)


def test_each_level_is_reported_with_its_figures(as_printed):
    level = as_printed["levels"]["intro"]

    assert set(level["line_ups"]) == {"MIX+C", "T1", "HAWK", "TRY"}
    for line_up in level["line_ups"].values():
        assert line_up["games"] == 3
        assert sum(share["count"] for share in line_up["endings"].values()) == 3
        assert sum(line_up["ended_in_round"].values()) == 3
    assert set(level["parties"]) == {"karvania", "ostrel"}
    assert len(level["seats"]) == 8


def test_too_few_games_say_never_of_nothing(capsys):
    """Two games a line-up are eight: whatever did not happen in them may well happen."""
    assert weigh(SERIN, games=2, as_values=False) == 0

    said = capsys.readouterr().out
    assert "nothing to mend" in said
    assert "MIX+C: " in said


@pytest.mark.parametrize(
    ("file", "level", "words"),
    [
        (SERIN, "hard", "the level is one of intro"),
        (WELLS, "full", "has no full level, only intro"),
        (ROOT / "nowhere.yaml", None, "No such file"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(capsys, file, level, words):
    assert weigh(file, level=level) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert words in line


def test_a_file_that_is_no_scenario_is_not_played(tmp_path, capsys):
    broken = tmp_path / "broken.yaml"
    broken.write_text(WELLS.read_text("utf-8").replace("weight: 60", "weight: 61"), "utf-8")

    assert weigh(broken) == 2
    assert "broken.yaml:" in capsys.readouterr().err


def test_who_stops_it_is_told_that_nothing_can_be_said_yet(capsys, monkeypatch):
    """Ctrl-C comes while the second of four jobs is played; no figure of a part is printed."""
    asked = []

    def stopped_in_the_second(printed, seeds, line_up):
        asked.append(line_up.id)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return sound_all(printed, seeds, line_up)

    monkeypatch.setattr(playing, "sound_all", stopped_in_the_second)

    assert weigh(SERIN, games=1) == INTERRUPTED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "stopped after 1 of 4 games: nothing can be said yet\n"


def test_a_run_that_was_stopped_goes_on_from_there_and_comes_to_the_same(
    tmp_path, capsys, monkeypatch
):
    keep, asked = tmp_path / "kept.jsonl", []

    def counted(printed, seeds, line_up):
        asked.append(line_up.id)
        if len(asked) == 3:
            raise KeyboardInterrupt
        return sound_all(printed, seeds, line_up)

    weigh(SERIN, games=1)
    whole = capsys.readouterr().out
    monkeypatch.setattr(playing, "sound_all", counted)

    assert weigh(SERIN, games=1, keep=keep) == INTERRUPTED
    assert f"2 of 4 games: nothing can be said yet; what was played is kept in {keep}" in (
        capsys.readouterr().err
    )
    weigh(SERIN, games=1, keep=keep)
    assert asked == ["MIX+C", "T1", "HAWK", "HAWK", "TRY"]
    assert capsys.readouterr().out == whole


def test_a_file_that_nobody_kept_games_in_is_refused_in_one_line_and_left_as_it_is(
    tmp_path, capsys
):
    letter = tmp_path / "letter"
    letter.write_text("a letter", "utf-8")

    assert weigh(SERIN, games=1, keep=letter) == 2
    assert capsys.readouterr().err == (
        f"backchannel: {letter}: line 1 holds nothing that this command kept; name another file\n"
    )
    assert letter.read_text("utf-8") == "a letter"


def test_what_needs_no_mending_is_told_with_its_reason_and_leaves_the_exit_code_alone(
    capsys, monkeypatch
):
    dull = Note(Finding(("title",), "it is dull"), "valleys are")
    monkeypatch.setattr(playing, "weak_spots", lambda level: [dull])

    assert weigh(SERIN, games=1, as_values=False) == 0
    assert f"note: {SERIN}:5:8 title: it is dull, because valleys are\nnothing to mend" in (
        capsys.readouterr().out
    )
    assert weigh(SERIN, games=1) == 0
    (values,) = json.loads(capsys.readouterr().out)
    assert values["findings"] == []
    assert [note["says"] for note in values["notes"]] == ["it is dull, because valleys are"]
