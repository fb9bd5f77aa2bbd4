"""Nobody's words lie readable in a database, and what was deleted lies nowhere in it at all."""

import secrets
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text, update

from server.journal.database import Database
from server.journal.port import StreamId, Word
from server.journal.schema import UnfitStoreError
from server.journal.sealing import Sealed, Sealing, seal, unseal
from server.journal.sql import SqlJournal
from server.journal.tables import WORDS
from tests.server.journal.promise import KEY, NOON, TABLE, at_once, fact

SESSION = StreamId("session:serin")


def test_a_text_opens_with_its_key_and_in_its_place_only():
    sealing = Sealing(KEY)
    wrapped = sealing.new_key("serin", 3)
    key = sealing.unwrap(wrapped, "serin", 3)
    body = seal(key, "Grüße ☀", TABLE, "t1")

    assert unseal(key, body, TABLE, "t1") == "Grüße ☀"
    for stream, text_id in ((TABLE, "t2"), (SESSION, "t1")):
        with pytest.raises(Sealed):
            unseal(key, body, stream, text_id)
    for session, person in (("serin", 4), ("other", 3)):
        with pytest.raises(Sealed):
            sealing.unwrap(wrapped, session, person)
    with pytest.raises(Sealed):
        Sealing(b"another secret key of the server").unwrap(wrapped, "serin", 3)
    with pytest.raises(Sealed):
        unseal(key, body[:-1] + bytes([body[-1] ^ 1]), TABLE, "t1")


def test_no_two_texts_are_sealed_alike():
    sealing = Sealing(KEY)
    key = sealing.unwrap(sealing.new_key("serin", 1), "serin", 1)

    assert len({seal(key, "the same", TABLE, "t1") for _ in range(1_000)}) == 1_000


def say(journal, canaries, person):
    for at, (name, words) in enumerate(canaries):
        last = journal.last(TABLE)
        said = Word(TABLE, f"t{person}-{at}", words, person)
        joined = Word(SESSION, f"name-{person}-{at}", name, person)
        journal.append(TABLE, last, [fact(at)], actor="a", at=NOON, words=[said, joined])


def scrub(database):
    """Ask until it is done: other tests look at schemas of their own in the same database."""
    until = time.monotonic() + 60
    while not database.scrub():
        assert time.monotonic() < until


def canaries():
    """Names and texts that nobody else in the world has, some too long for one page."""
    many = [(f"N{secrets.token_hex(8)}", f"W{secrets.token_hex(8)}") for _ in range(30)]
    return [*many, (f"N{secrets.token_hex(8)}", secrets.token_hex(5_000))]


class KeepsNothing:
    """Inherit, and provide the fixture `url` and a method `stored` that gives all bytes kept."""

    @pytest.fixture
    def database(self, url, runtime):
        database = Database(url, runtime)
        yield database
        database.close()

    def test_words_are_not_readable_and_what_is_deleted_is_nowhere(self, url, database):
        journal = SqlJournal(database, KEY)
        marks = {person: canaries() for person in (1, 2)}
        for person, said in marks.items():
            say(journal, said, person)
        sealed = {person: self.sealed_of(database, person) for person in marks}
        assert self.found(url, sealed[1]), "a search that finds nothing proves nothing"

        assert journal.forget_words("serin", 1) == 62
        scrub(database)

        everything = [mark.encode() for said in marks.values() for pair in said for mark in pair]
        assert self.found(url, everything) == []
        assert self.found(url, self.keys_of(sealed[1])) == []
        assert journal.words(TABLE, ["t1-0", "t2-0"]) == {"t2-0": marks[2][0][1]}

        assert journal.forget_session("serin") == 62
        scrub(database)
        assert self.found(url, self.keys_of(sealed[2])) == []
        assert journal.streams() == []

    def test_a_text_whose_key_is_gone_is_as_good_as_deleted(self, database):
        journal = SqlJournal(database, KEY)
        say(journal, [("Anna", "hello")], 1)
        database.write(lambda connection: connection.execute(text("delete from word_key")).rowcount)

        assert journal.words(TABLE, ["t1-0"]) == {}

    def test_a_database_that_another_key_sealed_is_not_begun_with(self, database):
        say(SqlJournal(database, KEY), [("Anna", "hello")], 1)

        SqlJournal(database, KEY).check_key()
        with pytest.raises(UnfitStoreError, match="another secret key"):
            SqlJournal(database, b"another secret key of this server").check_key()

    def test_a_text_that_was_moved_to_another_place_does_not_open(self, database):
        journal = SqlJournal(database, KEY)
        say(journal, [("Anna", "hello")], 1)
        moved = update(WORDS).where(WORDS.c.text_id == "t1-0").values(text_id="t1-1")
        database.write(lambda connection: connection.execute(moved).rowcount)

        with pytest.raises(Sealed):
            journal.words(TABLE, ["t1-1"])

    def test_many_who_speak_for_the_first_time_at_once_all_get_a_key(self, url, database, runtime):
        other = Database(url, runtime)
        journals = [SqlJournal(database, KEY), SqlJournal(other, KEY)]

        def write(n):
            stream = StreamId(f"table:{n % 3}:{n}")
            said = Word(stream, "t", f"words {n}", n % 4)
            journals[n % 2].append(stream, 0, [fact()], actor="a", at=0, words=[said])

        try:
            at_once(runtime, write, range(24))
            for n in range(24):
                assert journals[0].words(StreamId(f"table:{n % 3}:{n}"), ["t"]) == {
                    "t": f"words {n}"
                }
        finally:
            other.close()

    @staticmethod
    def sealed_of(database, person):
        query = text("select body from word where person = :person union all "
                     "select wrapped from word_key where person = :person")  # fmt: skip
        rows = database.read(lambda c: c.execute(query, {"person": person}).all())
        return [bytes(row[0]) for row in rows]

    @staticmethod
    def keys_of(sealed):
        return [body for body in sealed if len(body) == 60]

    def stored(self, url):
        raise NotImplementedError

    def found(self, url, marks):
        stored = self.stored(url)
        return [mark for mark in marks if mark in stored]


class TestSqlite(KeepsNothing):
    @pytest.fixture
    def url(self, sqlite_url):
        return sqlite_url

    def stored(self, url):
        """The file, its log and whatever else lies beside it."""
        folder = make_url(url).database.rpartition("/")[0]
        return b"".join(path.read_bytes() for path in Path(folder).iterdir())

    @staticmethod
    def keys_of(sealed):
        return sealed  # here the texts themselves are overwritten too


class TestPostgres(KeepsNothing):
    @pytest.fixture
    def url(self, postgres_url):
        return postgres_url

    def stored(self, url):
        """The files of every table and index of the schema, as they lie on the disk."""
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        files = text(
            "select pg_read_binary_file(pg_relation_filepath(oid)) from pg_class "
            "where pg_relation_filepath(oid) is not null and (relnamespace = "
            "current_schema()::regnamespace or relname like 'pg_toast_%')"
        )
        with engine.connect() as connection:
            connection.execute(text("checkpoint"))
            found = [bytes(row[0]) for row in connection.execute(files)]
        engine.dispose()
        return b"".join(found)

    @pytest.mark.parametrize("table", ["fact", "word_key"])
    def test_what_somebody_still_looks_at_has_to_be_wiped_again(
        self, url, database, monkeypatch, table
    ):
        """A copy that is being made sees the database as it was, whatever is deleted meanwhile."""
        monkeypatch.setattr("server.journal.database.READERS_LEAVE", 0.1)
        journal = SqlJournal(database, KEY)
        say(journal, [("Anna", "hello")], 1)
        key = self.keys_of(self.sealed_of(database, 1))
        engine = create_engine(url, isolation_level="REPEATABLE READ")
        with engine.connect() as reader:
            assert reader.scalar(text(f"select count(*) from {table}")) > 0  # noqa: S608
            journal.forget_session("serin")
            assert not database.scrub()
            assert self.found(url, key) == key
        engine.dispose()

        scrub(database)
        assert self.found(url, key) == []

    def test_its_log_holds_closed_words_and_wrapped_keys_until_it_is_let_go(self, url, database):
        """What remains of deleted words, what would open it, and how an operator ends that."""
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        journal = SqlJournal(database, KEY)
        marks = {person: canaries()[:5] for person in range(1, 6)}
        with engine.connect() as connection:
            assert connection.scalar(text("show wal_recycle")) == "off"
            with held(connection) as since:
                for person, said in marks.items():
                    say(journal, said, person)
                keys = {each: self.keys_of(self.sealed_of(database, each)) for each in marks}
                journal.forget_session("serin")
                scrub(database)
                names, log = self.logged(connection, since)
            connection.execute(text("select pg_switch_wal()"))
            connection.execute(text("checkpoint"))
            later, _ = self.logged(connection, since)
        engine.dispose()

        plain = [mark for said in marks.values() for pair in said for mark in pair]
        assert [mark for mark in plain if mark.encode() in log] == []
        left = [(each, key) for each, (key,) in keys.items() if key in log]
        assert left, "a search that finds nothing proves nothing"
        for person, key in left:
            with pytest.raises(Sealed):
                Sealing(b"another secret key of the server").unwrap(key, "serin", person)
            Sealing(KEY).unwrap(key, "serin", person)
        assert not set(names) & set(later)

    @staticmethod
    def logged(connection, since):
        """The files of the write-ahead log from a place in it on: their names, and all bytes."""
        files = text(
            "select name, coalesce(pg_read_binary_file('pg_wal/' || name, 0, 1 << 29, true), '') "
            "from pg_ls_waldir() "
            "where name between pg_walfile_name(:since) and pg_walfile_name(pg_current_wal_lsn())"
        )
        rows = connection.execute(files, {"since": since}).all()
        return [row[0] for row in rows], b"".join(bytes(row[1]) for row in rows)


@contextmanager
def held(connection):
    """PostgreSQL lets go of nothing in its log from this place on, whoever else asks it to."""
    slot = {"slot": f"kept_{secrets.token_hex(4)}"}
    made = "select lsn::text from pg_create_physical_replication_slot(:slot, true)"
    try:
        yield connection.scalar(text(made), slot)
    finally:
        connection.execute(text("select pg_drop_replication_slot(:slot)"), slot)
