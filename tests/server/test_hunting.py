"""`backchannel hunt` says what it played and what rang, keeps it, and is plain about bad input."""

import json
import re
from pathlib import Path

import pytest

from server import hunting
from server.hunting import hunt_exploits
from server.hunting.report import BEGINS, ENDS, placed_in

ROOT = Path(__file__).parent.parent.parent
SERIN = ROOT / "scenarios" / "serin-valley.yaml"

pytestmark = pytest.mark.timeout(300)


def hunt(games=2, level="intro", files=(SERIN,), seed="tests", **other):
    asked = {"cores": 1, "as_values": True, "report": None, "keep": None} | other
    return hunt_exploits(games, 1, 2, ("seat",), files, level, seed, **asked)


def figures(said):
    told = json.loads(said)
    return {name: value for name, value in told.items() if name not in ("seconds", "on")}


def test_it_says_what_it_played_and_ends_as_the_alarms_say(capsys):
    code = hunt()

    told = json.loads(capsys.readouterr().out)
    assert code == (1 if told["alarms"] else 0)
    assert told["scenarios"] == ["serin-valley"]
    assert told["games_played"] > 50
    assert {each["action"] for each in told["actions"]} >= {"vote-on-text", "hold-dialogue"}
    assert len(told["champions"]) == 8


def test_what_was_kept_is_not_played_again(tmp_path, capsys, monkeypatch):
    keep = tmp_path / "kept.jsonl"
    hunt(keep=keep)
    first = figures(capsys.readouterr().out)
    monkeypatch.setattr(hunting, "_run", None)  # whoever plays now fails

    hunt(keep=keep)

    assert figures(capsys.readouterr().out) == first
    with pytest.raises(TypeError):
        hunt(keep=keep, seed="other")


def test_a_file_that_holds_something_else_is_refused_in_one_line(tmp_path, capsys):
    claims = tmp_path / "claims.jsonl"
    claims.write_text('["a claim", [[0, 1000]]]\n', "utf-8")

    assert hunt(keep=claims) == 2
    assert capsys.readouterr().err == (
        f"backchannel: {claims}: line 1 holds nothing that this command kept; name another file\n"
    )


def test_figures_take_the_place_of_old_figures_and_leave_what_people_wrote(tmp_path, capsys):
    page = tmp_path / "exploits.md"
    page.write_text(
        f"# Exploits\n\n{BEGINS}\nmouldy\n{ENDS}\n\n## What was mended\n\nMuch.\n", "utf-8"
    )

    hunt(report=page, as_values=False)

    written = page.read_text("utf-8")
    assert written.startswith("# Exploits\n")
    assert written.endswith("## What was mended\n\nMuch.\n")
    assert "mouldy" not in written
    assert "### Alarms" in written
    assert "### Alarms" in capsys.readouterr().out


def test_every_test_that_the_report_calls_to_witness_exists():
    page = (ROOT / "docs" / "exploits.md").read_text("utf-8")
    cited = set(re.findall(r"`(test_\w+)`", page))
    written = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }

    assert len(cited) > 20
    assert cited <= written


def test_a_page_without_figures_gets_them_at_its_end():
    assert placed_in("# Exploits\n", iter(["new"])) == f"# Exploits\n\n{BEGINS}\n\nnew\n{ENDS}\n"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"level": "hard"}, "the level is one of intro, standard, full"),
        ({"files": (ROOT / "scenarios" / "the-amber-road.yaml",)}, "has the level intro"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_line(asked, says, capsys):
    assert hunt(**asked) == 2

    error = capsys.readouterr().err
    assert says in error
    assert len(error.splitlines()) == 1
