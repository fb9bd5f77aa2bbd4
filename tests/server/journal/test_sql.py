"""Both databases keep the promise, also beside another process and against forgers."""

import contextlib

import pytest
from sqlalchemy import create_engine, event, text

from server.journal.database import Database
from server.journal.port import Act, Conflict, Repeated, Reply, StreamId, Word
from server.journal.schema import UnfitStoreError
from server.journal.sql import SqlJournal
from tests.server.journal.promise import KEY, MINISTER, NOON, TABLE, JournalPromise, at_once, fact


@contextlib.contextmanager
def opened(url, runtime):
    journal = SqlJournal(Database(url, runtime), KEY)
    try:
        yield journal
    finally:
        journal.close()


@contextlib.contextmanager
def forger(url):
    """Somebody with the database's password and no respect for it."""
    engine = create_engine(url)
    with engine.begin() as connection:
        yield connection.exec_driver_sql
    engine.dispose()


class SqlPromise(JournalPromise):
    """What a database must do beyond the promise."""

    @pytest.fixture
    def journal(self, url, runtime):
        with opened(url, runtime) as journal:
            yield journal

    def test_everything_is_there_again_after_a_restart(self, url, runtime):
        with opened(url, runtime) as journal:
            journal.append(
                TABLE,
                0,
                [fact(1)],
                actor=MINISTER,
                act_id="a1",
                at=NOON,
                reply=Reply(MINISTER, "a1", '"yes"'),
                words=[Word(TABLE, "t1", "hello")],
            )
            before = journal.read(TABLE)
        with opened(url, runtime) as journal:
            assert journal.read(TABLE) == before
            assert journal.answer(TABLE, MINISTER, "a1") == '"yes"'
            assert journal.words(TABLE, ["t1"]) == {"t1": "hello"}
            assert journal.append(TABLE, 1, [fact(2)], actor=MINISTER, at=NOON) == 2
            assert journal.verify(TABLE) is None

    def test_another_process_that_wrote_first_is_respected(self, url, runtime):
        with opened(url, runtime) as ours, opened(url, runtime) as theirs:
            ours.append(TABLE, 0, [fact(1)], actor=MINISTER, at=NOON)
            theirs.append(
                TABLE, 1, [fact(2)], actor="b", act_id="b1", at=0, reply=Reply("b", "b1", '"ok"')
            )
            with pytest.raises(Conflict) as conflict:
                ours.append(TABLE, 1, [fact(3)], actor=MINISTER, at=NOON)
            assert conflict.value.last == 2
            with pytest.raises(Repeated):
                ours.append(TABLE, 2, [fact(3)], actor="b", act_id="b1", at=NOON)
            assert ours.append(TABLE, 2, [fact(3)], actor=MINISTER, at=NOON) == 3
            assert theirs.append(TABLE, 3, [fact(4)], actor=MINISTER, at=NOON) == 4
            assert ours.verify(TABLE) is None

    def test_two_processes_may_write_the_same_streams_at_once(self, url, runtime):
        streams = [StreamId(f"table:{n}") for n in range(4)]
        with opened(url, runtime) as ours, opened(url, runtime) as theirs:

            def write(journal_and_stream):
                journal, stream = journal_and_stream
                seen = written = 0
                while written < 10:
                    try:
                        seen = journal.append(stream, seen, [fact()], actor="a", at=0)
                        written += 1
                    except Conflict:
                        seen = journal.last(stream)

            at_once(runtime, write, [(j, s) for s in streams for j in (ours, theirs)])
            for stream in streams:
                assert ours.last(stream) == 20
                assert theirs.verify(stream) is None

    @pytest.mark.parametrize(
        ("forgery", "first_bad"),
        [
            ("""update fact set body = '{"n":9}' where seq = 3""", 3),
            ("update fact set actor = 'teacher' where seq = 1", 1),
            ("update fact set at = at + 1 where seq = 6", 6),
            ("update fact set participant = 1 where seq = 2", 2),
            ("delete from fact where seq = 4", 4),
            ("delete from fact where seq = 1", 1),
            ("delete from fact where seq = 6", 6),
            ("delete from fact", 1),
            ("update fact set seq = seq + 10; update fact set seq = 17 - seq", 1),
            ("update fact set seq = 70 where seq = 6; update fact set seq = 6 where seq = 5", 5),
        ],
    )
    def test_a_forged_row_shows(self, url, runtime, forgery, first_bad):
        with opened(url, runtime) as journal:
            for seq in range(6):
                act_id = f"a{seq}"
                journal.append(
                    TABLE,
                    seq,
                    [fact(seq)],
                    actor=MINISTER,
                    act_id=act_id,
                    at=NOON,
                    reply=Reply(MINISTER, act_id, "{}"),
                )
            assert journal.verify(TABLE) is None
            with forger(url) as forge:
                for statement in forgery.split(";"):
                    forge(statement)
            assert journal.verify(TABLE) == first_bad

    def test_looking_cannot_change_anything(self, url, runtime):
        database = Database(url, runtime)
        try:
            with pytest.raises(Exception, match=r"readonly|read-only"):
                database.read(lambda connection: connection.execute(text("delete from fact")))
        finally:
            database.close()

    def test_other_rooms_write_through_the_same_group_commit(self, url, runtime):
        database = Database(url, runtime)
        journal = SqlJournal(database, KEY)
        try:

            def careless(connection):
                connection.execute(text("delete from fact"))
                raise KeyError("half-way")

            def write(n):
                stream = StreamId(f"table:{n}")
                journal.append(stream, 0, [fact()], actor="a", at=0)
                with pytest.raises(KeyError, match="half-way"):
                    database.write(careless)

            at_once(runtime, write, range(10))
            assert len(journal.streams("table:")) == 10
            assert database.write(lambda connection: connection.execute(_COUNT).scalar()) == 10
        finally:
            journal.close()


_COUNT = text("select count(*) from fact")


class TestSqlite(SqlPromise):
    @pytest.fixture
    def url(self, sqlite_url):
        return sqlite_url

    def test_a_database_in_memory_cannot_promise_anything(self, runtime):
        with pytest.raises(UnfitStoreError):
            Database("sqlite://", runtime)

    def test_an_acknowledged_row_was_flushed_to_the_disk(self, url, runtime):
        database = Database(url, runtime)
        try:
            settings = database.write(
                lambda connection: [
                    connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                    for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
                ]
            )
            assert settings == ["wal", 2, 1, 2000]
            assert database.read(
                lambda connection: connection.exec_driver_sql("PRAGMA query_only").scalar()
            )
        finally:
            database.close()

    def test_no_table_is_read_from_end_to_end_however_many_write_at_once(self, journal, url):
        streams = [StreamId(f"table:serin:{number}") for number in range(5)]
        acts = [
            Act(
                stream,
                0,
                (fact(),),
                MINISTER,
                number,
                f"a{number}",
                NOON,
                Reply(MINISTER, f"a{number}", '"yes"'),
                (Word(stream, f"t{number}", "hello", number),),
            )
            for number, stream in enumerate(streams)
        ]
        writing, asked = journal._database._writing, []
        for line in (writing, *journal._database._reading):
            event.listen(
                line._engine, "before_cursor_execute", lambda *said: asked.append(said[2:4])
            )

        writing.transact(lambda connection: journal._write(connection, acts))
        assert journal.answer(streams[1], MINISTER, "a1") == '"yes"'
        assert journal.words(streams[1], ["t1", "t2"]) == {"t1": "hello"}
        assert journal.lasts(streams) == dict.fromkeys(streams, 1)
        assert [journal.last(stream) for stream in streams] == [1] * 5
        assert len(journal.read(streams[2])) == 1

        with forger(url) as look:
            for sql, given in asked:
                if sql.startswith("SELECT"):
                    plan = [row[-1] for row in look(f"EXPLAIN QUERY PLAN {sql}", given)]
                    assert not [step for step in plan if step.startswith("SCAN")], sql
        assert sum(sql.startswith("SELECT") for sql, _ in asked) >= 10


class TestPostgresql(SqlPromise):
    @pytest.fixture
    def url(self, postgres_url):
        return postgres_url

    def test_an_acknowledged_row_was_flushed_to_the_disk(self, url, runtime):
        database = Database(url, runtime)
        try:
            said = database.write(
                lambda connection: connection.exec_driver_sql("SHOW synchronous_commit").scalar()
            )
            assert said == "on"
        finally:
            database.close()

    def test_a_line_that_was_cut_is_taken_up_again(self, url, runtime):
        with opened(url, runtime) as journal:
            journal.append(TABLE, 0, [fact()], actor=MINISTER, at=NOON)
            assert journal.last(TABLE) == 1
            with forger(url) as forge:
                cut = forge(
                    "select pg_terminate_backend(pid) from pg_stat_activity where"
                    " pid <> pg_backend_pid() and application_name ="
                    " current_setting('application_name')"
                ).all()
            assert len(cut) >= 2, "the writing line and at least one that reads"
            assert journal.last(TABLE) == 1
            assert journal.append(TABLE, 1, [fact()], actor=MINISTER, at=NOON) == 2


def test_other_databases_are_refused(runtime):
    with pytest.raises(UnfitStoreError, match="mysql"):
        Database("mysql://localhost/x", runtime)
