"""When the disk is full, locked or away: a clear "not now" for those it hits, and then we go on."""

import sqlite3
import time

import pytest
from sqlalchemy import insert

from server.journal.database import Database
from server.journal.port import Conflict, Entry, StreamId, Unavailable
from server.journal.sql import SqlJournal
from server.journal.tables import WORDS
from tests.server.journal.promise import KEY, TABLE, at_once, fact


@pytest.fixture
def database(sqlite_url, runtime):
    database = Database(sqlite_url, runtime)
    yield database
    database.close()


@pytest.fixture
def journal(database):
    return SqlJournal(database, KEY)


def test_a_text_that_chokes_the_driver_stops_only_its_own_writing(journal, database, runtime):
    """Nothing of the kind passes the journal's door; this is what happens if it ever does."""
    outcomes = []

    def poison(connection):
        row = {"stream": "a", "text_id": "t", "body": b"", "session": "\ud800", "person": 0}
        connection.execute(insert(WORDS), row)

    def write(n):
        if n % 5 == 0:
            with pytest.raises(UnicodeEncodeError):
                database.write(poison)
            outcomes.append("poison")
        else:
            outcomes.append(journal.append(StreamId(f"table:{n}"), 0, [fact()], actor="a", at=0))

    at_once(runtime, write, range(20))

    assert sorted(outcomes, key=str) == [1] * 16 + ["poison"] * 4
    assert len(journal.streams()) == 16
    assert journal.append(TABLE, 0, [fact()], actor="a", at=0) == 1


def test_a_lost_race_within_one_group_stops_only_the_loser(journal, runtime):
    outcomes = []

    def write(n):
        try:
            outcomes.append(journal.append(StreamId(f"t:{n % 4}"), 0, [fact()], actor="a", at=0))
        except Conflict as conflict:
            outcomes.append(f"conflict at {conflict.last}")

    at_once(runtime, write, range(12))

    assert sorted(outcomes, key=str) == [1] * 4 + ["conflict at 1"] * 8


A_LONG_READ = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000)
    SELECT count(*) FROM n
"""


def test_who_is_reading_when_the_store_is_closed_reads_on_to_the_end(sqlite_url, runtime):
    """A connection that is closed under the hands of a reader takes the process with it."""
    database = Database(sqlite_url, runtime)
    began, told = [], []

    def look(connection):
        began.append(True)
        return connection.exec_driver_sql(A_LONG_READ).scalar()

    def read_or_close(reads):
        if reads:
            told.append(database.read(look))
            return
        while not began:
            runtime.sleep(0.005)
        database.close()
        told.append("closed")

    at_once(runtime, read_or_close, [True, False])

    assert told == [3_000_000, "closed"]
    with pytest.raises(Unavailable, match="closed"):
        database.read(look)


def test_a_full_disk_is_an_answer_and_passes(journal, database, runtime):
    journal.append(TABLE, 0, [fact()], actor="a", at=0)
    fill_the_disk(database)

    with pytest.raises(Unavailable, match="full") as no:
        journal.append(TABLE, 1, [Entry("Said", 1, "x" * 500_000)], actor="a", at=0)

    assert no.value.reason == "store"
    assert journal.last(TABLE) == 1
    assert journal.append(TABLE, 1, [fact()], actor="a", at=0) == 2
    assert journal.verify(TABLE) is None


def fill_the_disk(database):
    """Let the file grow no further; SQLite then fails exactly as on a full disk."""
    database.write(
        lambda connection: connection.exec_driver_sql("PRAGMA max_page_count=1").scalar()
    )


def test_a_locked_database_is_an_answer_within_six_seconds(journal, sqlite_url, runtime):
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(Unavailable, match="locked") as no:
        journal.append(TABLE, 0, [fact()], actor="a", at=0)
    assert no.value.reason == "store"
    assert time.monotonic() - began < 6
    assert journal.last(TABLE) == 0, "reading goes on meanwhile"

    holder.execute("ROLLBACK")
    holder.close()
    assert journal.append(TABLE, 0, [fact()], actor="a", at=0) == 1
