"""A copy that is taken while people write is whole, and brings everything back."""

import sqlite3
import threading
import time
from contextlib import closing

import pytest
from click.testing import CliRunner
from sqlalchemy import make_url

from server.cli import main
from server.journal.copying import (
    Unusable,
    copy_in,
    copy_out,
    flaws,
    looking_at,
    reading,
    strangers,
)
from server.journal.database import Database
from server.journal.port import StreamId, Word
from server.journal.sql import SqlJournal
from server.runtime import ThreadingRuntime
from tests.server.journal.conftest import postgres_url  # noqa: F401 - a fixture
from tests.server.journal.promise import KEY, TABLE, fact


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(params=["sqlite", "postgres"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/live.sqlite3"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def journal(url):
    journal = SqlJournal(Database(url, ThreadingRuntime()), KEY)
    yield journal
    journal.close()


class Writing(threading.Thread):
    """Somebody who writes facts and words without a pause into several streams."""

    def __init__(self, journal):
        super().__init__()
        self.journal, self.goes_on, self.last = journal, True, 0

    def run(self):
        while self.goes_on:
            stream = StreamId(f"table:k:{self.last % 5}")
            said = Word(stream, f"t{self.last}", f"words {self.last}", 3)
            seen = self.last // 5
            self.journal.append(stream, seen, [fact(self.last)], actor="a", at=1, words=[said])
            self.last += 1


def test_copies_that_are_taken_while_somebody_writes_are_whole_beginnings(journal, url, tmp_path):
    writing = Writing(journal)
    writing.start()
    try:
        lengths = []
        for number in range(6):
            time.sleep(0.1)
            copy = tmp_path / f"copy-{number}.sqlite3"
            copy_out(url, copy)
            with reading(copy) as ours, looking_at(url) as theirs:
                assert list(flaws(ours)) == []
                assert list(strangers(ours, theirs)) == []
                lengths.append(ours.exec_driver_sql("select count(*) from fact").scalar_one())
    finally:
        writing.goes_on = False
        writing.join()

    assert writing.last > lengths[0]
    assert lengths == sorted(lengths)
    assert lengths[-1] > 0


def test_a_copy_comes_back_whole_on_either_database(journal, url, tmp_path, postgres_url):  # noqa: F811
    for seq in range(20):
        said = Word(TABLE, f"t{seq}", f"words {seq}", 3)
        journal.append(TABLE, seq, [fact(seq)], actor="a", at=1, words=[said])
    before = journal.read(TABLE)
    copy = tmp_path / "copy.sqlite3"
    copy_out(url, copy)
    targets = [f"sqlite:///{tmp_path}/again.sqlite3"]
    targets += [postgres_url] if make_url(url).get_backend_name() == "sqlite" else []

    for target in targets:
        copy_in(copy, target)
        again = SqlJournal(Database(target, ThreadingRuntime()), KEY)
        try:
            assert again.read(TABLE) == before
            assert again.verify(TABLE) is None
            assert again.words(TABLE, ["t0", "t19"]) == {"t0": "words 0", "t19": "words 19"}
            assert again.append(TABLE, 20, [fact(20)], actor="a", at=2) == 21
        finally:
            again.close()
        with pytest.raises(Unusable):
            copy_in(copy, target)


DAMAGE = {
    "a changed row": "update fact set body = '{}' where seq = 7",
    "a lost row": "delete from fact where seq = 7",
    "a lost beginning": "delete from fact where seq = 1",
    "another actor": "update fact set actor = 'teacher' where seq = 7",
    "another column": "alter table word rename column person to somebody",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_copy_is_told_with_its_first_bad_row(tmp_path, damage):
    url = f"sqlite:///{tmp_path}/live.sqlite3"
    journal = SqlJournal(Database(url, ThreadingRuntime()), KEY)
    for seq in range(10):
        journal.append(TABLE, seq, [fact(seq)], actor="a", at=1)
    copy = tmp_path / "copy.sqlite3"
    copy_out(url, copy)
    journal.close()
    assert run("backup", "--verify", copy).exit_code == 0

    with closing(sqlite3.connect(copy)) as bad:
        bad.execute(DAMAGE[damage])
        bad.commit()

    told = run("backup", "--verify", copy)
    assert told.exit_code == 1
    if "row" in damage or "actor" in damage:
        assert f"{TABLE}: row 7 is not as it was written" in told.output
    if "beginning" in damage:
        assert f"{TABLE}: row 1 " in told.output


def test_a_file_that_was_cut_or_overwritten_is_told(tmp_path):
    url = f"sqlite:///{tmp_path}/live.sqlite3"
    journal = SqlJournal(Database(url, ThreadingRuntime()), KEY)
    for seq in range(200):
        journal.append(TABLE, seq, [fact(seq)], actor="a", at=1)
    copy = tmp_path / "copy.sqlite3"
    copy_out(url, copy)
    journal.close()
    whole = copy.read_bytes()

    for number, bad in enumerate((whole[: len(whole) // 2], b"no database" * 500, b"")):
        broken = tmp_path / f"broken-{number}.sqlite3"
        broken.write_bytes(bad)
        told = run("backup", "--verify", broken)
        assert told.exit_code in (1, 2), told.output
        assert told.output
        assert "Traceback" not in told.output


def test_backup_and_restore_by_the_commands(tmp_path):
    data, copies, fresh = tmp_path / "data", tmp_path / "copies", tmp_path / "fresh"
    assert run("user", "invite", "--data-dir", data).exit_code == 0
    secret = (data / "secret-key").read_bytes()
    journal = SqlJournal(
        Database(f"sqlite:///{data}/backchannel.sqlite3", ThreadingRuntime()), secret
    )
    said = Word(TABLE, "t", "hello", 1)
    journal.append(TABLE, 0, [fact()], actor="a", at=1, words=[said])
    copies.mkdir()
    old, foreign = copies / "backchannel-20200101T000000Z.sqlite3", copies / "thesis.sqlite3"
    for path in (old, foreign):
        path.touch()
        import os

        os.utime(path, (1, 1))

    told = run("backup", copies, "--data-dir", data)

    assert told.exit_code == 0, told.output
    journal.close()
    assert not old.exists()
    assert foreign.exists()
    (copy,) = copies.glob("backchannel-*.sqlite3")
    assert copy.with_name(f"{copy.name}.key").stat().st_mode & 0o077 == 0
    told = run("restore", copy, "--data-dir", fresh)
    assert told.exit_code == 0, told.output
    assert (fresh / "secret-key").read_bytes() == secret
    again = SqlJournal(
        Database(f"sqlite:///{fresh}/backchannel.sqlite3", ThreadingRuntime()), secret
    )
    assert again.words(TABLE, ["t"]) == {"t": "hello"}
    again.close()
    assert run("verify", "--data-dir", fresh).exit_code == 0
    assert run("restore", copy, "--data-dir", fresh).exit_code == 2
