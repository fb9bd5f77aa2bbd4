"""The commands say plainly what they do and what went wrong."""

import pytest
from click.testing import CliRunner

from server.classroom.rooms import Rooms
from server.cli import main
from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.journal.tables import ROWS
from server.prints import SqlPrints
from server.runtime import ThreadingRuntime
from server.scenarios import FOLDER
from server.tables import stream_of
from tests.server.journal.promise import KEY
from tests.server.lesson import Lesson

COMMANDS = ["serve", "check", "replay", "simulate", "bench"]


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command):
    told = run(command, "--help")
    assert told.exit_code == 0
    assert told.output.startswith("Usage:")


@pytest.mark.parametrize(
    "words",
    [
        ["serve", "--port", "70000"],
        ["serve", "--port", "many"],
        ["serve", "--async-mode", "twisted"],
        ["serve", "--public"],
        ["serve", "--database-url", "oracle://x/y"],
        ["serve", "--database-url", "nonsense"],
        ["nonsense"],
        ["check"],
        ["check", "--no-such-option"],
        ["replay"],
    ],
)
def test_what_makes_no_sense_is_refused_with_a_word_about_it(words, tmp_path, monkeypatch):
    monkeypatch.setenv("BACKCHANNEL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("BACKCHANNEL_ASYNC", "threading")
    told = run(*words)

    assert told.exit_code == 2
    assert "Traceback" not in told.output
    assert told.output.strip()


def test_a_good_scenario_passes_the_check():
    told = run("check", f"{FOLDER}/serin-valley.yaml")
    assert (told.exit_code, "can be played" in told.output) == (0, True)


def test_a_bad_scenario_is_refused_at_its_line(tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: [not, an, id]\n")

    told = run("check", f"{FOLDER}/serin-valley.yaml", bad, tmp_path / "none.yaml")

    assert told.exit_code == 1
    assert f"{bad}:1" in told.output
    assert "none.yaml" in told.output


class Kept(Lesson):
    """A lesson whose journal is a file, as the server's is."""

    def __post_init__(self):
        self.file = f"sqlite:///{self.folder / 'backchannel.sqlite3'}"
        self.store = Database(self.file, ThreadingRuntime())
        self.journal = SqlJournal(self.store, KEY)
        self.prints = SqlPrints(self.store)
        super().__post_init__()

    def close(self):
        super().close()
        self.journal.close()


@pytest.fixture
def played(tmp_path):
    """A session of a game that bots and one person have played to its end."""
    lesson = Kept(tmp_path).with_bots()
    lesson.join("Anna")
    from server.protocol.messages import Start

    lesson.lead(Start())
    lesson.pass_time(3000)
    assert lesson.table().game.ending is not None
    lesson.close()
    return lesson


def test_a_replay_comes_to_what_every_round_came_to(played):
    told = run("replay", played.room.key, "--data-dir", played.folder)

    assert told.exit_code == 0, told.output
    lines = told.output.splitlines()
    assert len(lines) >= 6
    assert lines[-1].split()[-1] == lines[-2].split()[-1]  # nothing happened after the last hash
    one = run("replay", played.room.key, "--table", 1, "--data-dir", played.folder)
    assert one.output == told.output


def change(played, **values):
    """Somebody writes into the journal's file behind our back."""
    database = Database(played.file, ThreadingRuntime())
    row = ROWS.c.kind == "orders-sealed"
    database.write(lambda c: c.execute(ROWS.update().where(row).values(**values)).rowcount)
    database.close()


def test_a_journal_that_was_tampered_with_is_told(played):
    change(played, body='{"kind":"orders-sealed","orders":[],"seat":"karvania-head"}')

    told = run("replay", played.room.key, "--data-dir", played.folder)

    assert told.exit_code == 1
    assert "not as it was written" in told.output


def test_a_game_that_comes_out_differently_is_told(played, monkeypatch):
    monkeypatch.setattr("server.replaying.state_hash", lambda _game: "0" * 64)

    told = run("replay", played.room.key, "--data-dir", played.folder)

    assert told.exit_code == 1
    assert "DIFFERS" in told.output


def test_a_session_that_is_not_there_cannot_be_replayed(played):
    for words in (["nowhere"], [played.room.key, "--table", "2"]):
        told = run("replay", *words, "--data-dir", played.folder)
        assert (told.exit_code, "no such table" in told.output) == (1, True)


def test_the_file_is_all_that_a_game_needs(played):
    database = Database(played.file, ThreadingRuntime())
    rooms = Rooms(SqlJournal(database, KEY), SqlPrints(database), ThreadingRuntime(), lambda: 0)
    rooms.read_all()

    room = rooms.at(played.room.key)

    assert room.session == played.room.session
    assert room.names == {1: "Anna"}
    assert room.printed.scenario == played.room.printed.scenario
    assert SqlJournal(database, KEY).verify(stream_of(room.key, 1)) is None
    database.close()
