"""`backchannel report`: the debrief without a browser."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from server.cli import main
from server.protocol.messages import EndNow, Skip
from tests.server.test_cli import Kept


@pytest.fixture
def kept(tmp_path):
    lesson = Kept(tmp_path)
    lesson.begin("Anna", "Ben")
    lesson.lead(Skip())
    yield lesson
    lesson.journal.close()
    lesson.close()


def report(lesson, *words):
    storage = ["--database-url", lesson.file, "--data-dir", str(lesson.folder)]
    return CliRunner().invoke(main, ["report", *map(str, words), *storage])


def test_a_session_that_is_over_is_written_in_all_formats(kept, tmp_path):
    kept.lead(EndNow())
    out = tmp_path / "out"

    told = report(kept, kept.room.key, "--format", "html,csv,json", "--out", out)

    assert told.exit_code == 0, told.output
    assert {path.name for path in out.iterdir()} == {
        "report.html",
        "report.json",
        "outcomes.csv",
        "seats.csv",
        "aims.csv",
        "scores.csv",
        "promises.csv",
        "ledger.csv",
        "claims.csv",
    }
    assert "Reading table 1 of 1" in told.output
    assert "<h1>After the game: The Serin Valley</h1>" in (out / "report.html").read_text("utf-8")


def test_only_what_was_asked_for_is_written(kept, tmp_path):
    kept.lead(EndNow())

    report(kept, kept.room.key, "--format", "json", "--out", tmp_path / "out")

    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.json"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["no-such-session"], "no games of a session 'no-such-session'"),
        (["KEY"], "is over yet"),
        (["KEY", "--format", "pdf"], "--format takes html, csv, json, not pdf"),
        (["KEY", "--format", ","], "--format takes"),
    ],
)
def test_what_cannot_be_reported_is_said_in_one_line(kept, words, said):
    told = report(kept, *[kept.room.key if word == "KEY" else word for word in words])

    assert told.exit_code == 2
    assert said in told.output
    assert "Traceback" not in told.output


def test_a_folder_that_cannot_be_written_is_named(kept, tmp_path):
    kept.lead(EndNow())
    file = tmp_path / "a-file"
    file.write_text("in the way")

    told = report(kept, kept.room.key, "--out", file / "below")

    assert told.exit_code == 2
    assert "cannot be written" in told.output


def test_names_of_people_are_in_no_file(kept, tmp_path):
    kept.lead(EndNow())
    out = tmp_path / "out"

    report(kept, kept.room.key, "--format", "html,csv,json", "--out", out)

    assert not any("Anna" in path.read_text("utf-8") for path in out.iterdir())
