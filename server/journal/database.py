"""A database as the server uses it: one connection that writes, a few that only read.

Everything here runs off the hub, on real threads, and no connection is ever used by two of them at
once. Other rooms of the server keep their tables here too: `Database.write` puts their work into
the same group commit as the journal's, `Database.read` looks.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, InternalError
from sqlalchemy.exc import OperationalError as StoreError
from sqlalchemy.pool import NullPool

from server.journal.faults import Point, passing
from server.journal.port import Unavailable
from server.journal.schema import UnfitStoreError, lay_out
from server.journal.tables import METADATA, REWRITTEN
from server.journal.writer import Done, Failed, GroupWriter, Outcome
from server.runtime import Runtime

T = TypeVar("T")
What = TypeVar("What")
Doing = Callable[[Connection, Sequence[What]], Sequence[Outcome]]
"""How several works of one kind are written in one go: an outcome for each, in order."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something to write, and how: works with the same `do` share their statements."""

    do: Doing[Any]
    what: Any


READERS = 2
BUSY_SECONDS = 2
"""How long a statement may wait for somebody else's lock before we say "not now"."""
READERS_LEAVE = 2.0
"""Seconds for which a deletion waits for those who look at how things stood before it."""


MOST_DEADLOCKS = 3
"""Times that two workers may get in each other's way before one of them says "not now"."""
DEADLOCK = "40P01"
"""What PostgreSQL calls it."""
LOCKED = "55P03"
"""What it calls a table that somebody goes on holding."""


class Database:
    """One database, opened: its tables exist, its promises are checked."""

    def __init__(self, url: str, runtime: Runtime) -> None:
        self._runtime = runtime
        self._address = address = make_url(url)
        self.is_shared = address.get_backend_name() == "postgresql"
        """Whether other workers may use it at the same time."""
        self._writing = _Line(_engine(address, reading=False))
        self._reading = [_Line(_engine(address, reading=True)) for _ in range(READERS)]
        runtime.offload(self._writing.transact, lay_out)
        self._free = runtime.queue()
        for line in self._reading:
            self._free.put(line)
        self._closed = False
        self._writer: GroupWriter[Work] = GroupWriter(runtime, self._commit)

    def read(self, look: Callable[[Connection], T]) -> T:
        """What `look` finds; it runs off the hub, in a transaction that cannot write."""
        line = self._free.get()
        try:
            if self._closed:
                raise Unavailable("closed")
            found: T = self._runtime.offload(line.transact, look)
            return found
        except StoreError as error:
            raise Unavailable("store", str(error.orig)) from error
        finally:
            self._free.put(line)

    def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` returns, once all it wrote is durable; if it raises, nothing is written.

        The work may be run more than once before it counts, so it must do nothing but use the
        connection it is given.
        """
        result: T = self._writer.write(Work(_each, work))
        return result

    def write_in_one_go(self, do: Doing[What], what: What) -> Any:
        """The same for works of a kind that comes often: `do` may get many of them at once."""
        return self._writer.write(Work(do, what))

    @property
    def waiting(self) -> int:
        """Works in the queue just now."""
        return self._writer.waiting

    @property
    def written(self) -> int:
        """Works that were written since the start, or tried."""
        return self._writer.done

    def scrub(self) -> bool:
        """Leave no copy of what was deleted where the store itself keeps one.

        SQLite has its log written back and cut to nothing; pages were overwritten as they were
        emptied. PostgreSQL writes the small tables that hold names and keys anew; its own log keeps
        a copy until it is used again. False if somebody was reading, who may still need what was
        deleted, so that it has to be asked again.
        """
        if self._address.get_backend_name() == "sqlite":
            done: bool = self._writer.write(Work(_nothing, _SCRUB))
            return done
        line = _Line(_engine(self._address, reading=False))
        try:
            done = self._runtime.offload(line.aside, _rewrite)
            return bool(done)
        finally:
            self._runtime.offload(line.close)

    def close(self) -> None:
        """Write what waits; then the readers leave, so that the writer is the one to tidy up.

        Whoever is reading just now reads on to the end: a connection that is closed under the hands
        of another thread takes the whole process with it.
        """
        self._writer.close()
        self._closed = True
        idle = [self._free.get() for _ in self._reading]
        for line in (*idle, self._writing):
            self._runtime.offload(line.close)
        for line in idle:
            self._free.put(line)  # whoever waits for one is told

    def _commit(self, works: Sequence[Work]) -> Sequence[Outcome]:
        wipes = [place for place, work in enumerate(works) if work.what is _SCRUB]
        if not wipes:
            return self._commit_all(works)
        outcomes = list(self._commit_all(works))
        try:
            scrubbed: Outcome = Done(self._writing.aside(_cut_log))
        except DBAPIError as error:  # all others were written, and are told so
            scrubbed = Failed(error)
        for place in wipes:
            outcomes[place] = scrubbed
        return outcomes

    def _commit_all(self, works: Sequence[Work]) -> Sequence[Outcome]:
        passing(Point.BEFORE_APPEND)
        for _ in range(MOST_DEADLOCKS):
            try:
                outcomes = self._commit_once(works)
                break
            except StoreError as error:
                if not _is_deadlock(error):
                    raise
        else:
            outcomes = self._commit_once(works)
        passing(Point.AFTER_COMMIT)
        return outcomes

    def _commit_once(self, works: Sequence[Work]) -> Sequence[Outcome]:
        try:
            return self._writing.transact(lambda connection: _together(connection, works))
        except _NotTogetherError:
            return self._writing.transact(lambda connection: _one_by_one(connection, works))


class _NotTogetherError(Exception):
    """One of the group spoils the transaction; find out which."""


def _together(connection: Connection, works: Sequence[Work]) -> list[Outcome]:
    """The quick way, right as long as nobody fails half-way through its writing."""
    outcomes: dict[int, Outcome] = {}
    kinds: dict[Doing[Any], list[int]] = {}
    for place, work in enumerate(works):
        kinds.setdefault(work.do, []).append(place)
    for do, places in kinds.items():
        try:
            done = do(connection, [works[place].what for place in places])
        except Exception as error:
            if _is_of_the_store(error):
                raise
            raise _NotTogetherError from error
        outcomes.update(zip(places, done, strict=True))
    return [outcomes[place] for place in range(len(works))]


def _each(connection: Connection, works: Sequence[Callable[[Connection], Any]]) -> list[Outcome]:
    return [Done(work(connection)) for work in works]


def _one_by_one(connection: Connection, works: Sequence[Work]) -> list[Outcome]:
    """The careful way: who fails takes back its own writing, and nobody else's."""
    outcomes: list[Outcome] = []
    for work in works:
        try:
            outcomes.append(_alone(connection, work))
        except IntegrityError:
            # Another process wrote first. On a second look the work sees that, and says so.
            outcomes.append(_alone(connection, work, last_try=True))
    return outcomes


def _alone(connection: Connection, work: Work, *, last_try: bool = False) -> Outcome:
    try:
        with connection.begin_nested():
            (outcome,) = work.do(connection, [work.what])
            return outcome
    except Exception as error:
        if _is_of_the_store(error) or (isinstance(error, IntegrityError) and not last_try):
            raise
        return Failed(error)


def _is_of_the_store(error: Exception) -> bool:
    """Whether the store failed (disk, lock, line), and not the one work that met the failure."""
    return isinstance(error, StoreError | InterfaceError | InternalError) or (
        isinstance(error, DBAPIError) and error.connection_invalidated
    )


def _is_deadlock(error: StoreError) -> bool:
    """Whether another worker held what we wanted and wanted what we held; nothing was written."""
    return getattr(error.orig, "pgcode", None) == DEADLOCK


class _Line:
    """One connection, used by one thread at a time, opened again when it broke."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def transact(self, work: Callable[[Connection], T]) -> T:
        was_open = self._connection is not None
        try:
            return self._try(work)
        except DBAPIError as error:
            # The store may have been restarted since we last spoke. If the line was cut in the
            # middle of the commit, the second run finds its own rows: a conflict or a repeat.
            if not (was_open and error.connection_invalidated):
                raise
            return self._try(work)

    def _try(self, work: Callable[[Connection], T]) -> T:
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            with self._connection.begin():
                return work(self._connection)
        except DBAPIError as error:
            if _is_of_the_store(error):
                self.close()
            raise

    def aside(self, work: Callable[[Connection], T]) -> T:
        """Something that the store does outside of any transaction."""
        connection = self._connection or self._engine.connect()
        self._connection = connection
        return work(connection)

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


_SCRUB: Final = object()


def _nothing(_connection: Connection, works: Sequence[object]) -> list[Outcome]:
    return [Done(None) for _ in works]


def _cut_log(connection: Connection) -> bool:
    raw: Any = connection.connection.dbapi_connection
    (busy, *_rest) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _rewrite(connection: Connection) -> bool:
    """PostgreSQL keeps what was deleted for as long as somebody looks who began before."""
    raw: Any = connection.connection.dbapi_connection
    raw.autocommit = True
    done = True
    with raw.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute(f"SET lock_timeout = {round(1000 * READERS_LEAVE)}")
        cursor.execute("SELECT pg_current_xact_id()::text")
        (mark,) = cursor.fetchone()
        until = time.monotonic() + READERS_LEAVE
        while _is_still_seen(cursor, mark):
            if time.monotonic() > until:
                done = False
                break
            time.sleep(0.02)
        for table in METADATA.sorted_tables:
            how = "(FULL)" if table.info.get(REWRITTEN) else ""
            try:
                cursor.execute(f'VACUUM {how} "{table.name}"')
            except raw.OperationalError as error:
                if error.pgcode != LOCKED:
                    raise
                done = False
    return done


def _is_still_seen(cursor: Any, mark: str) -> bool:
    """Whether anybody looks at how things stood before that transaction."""
    cursor.execute(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND backend_type = 'client backend' AND pid <> pg_backend_pid() "
        "AND greatest(age(backend_xmin), age(backend_xid)) >= age(%s::xid)",
        (mark,),
    )
    return bool(cursor.fetchone()[0])


def _engine(url: URL, *, reading: bool) -> Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, reading=reading)
    if url.get_backend_name() == "postgresql":
        return _postgresql(url, reading=reading)
    raise UnfitStoreError(f"{url.get_backend_name()} is not supported; use SQLite or PostgreSQL")


def _sqlite(url: URL, *, reading: bool) -> Engine:
    # A transaction begins where we say so, not where the driver thinks fit; and the one writing
    # connection moves between the threads of the pool, one at a time.
    engine = create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,  # an error that is logged says nothing of what was written
        connect_args={"check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def on_connect(dbapi_connection: Any, _record: Any) -> None:
        def pragma(words: str) -> Any:
            answer = dbapi_connection.execute(f"PRAGMA {words}").fetchone()
            return answer[0] if answer else None

        pragma(f"busy_timeout={BUSY_SECONDS * 1000}")
        pragma("foreign_keys=ON")
        if reading:
            pragma("query_only=ON")
            pragma("wal_autocheckpoint=0")
        else:
            mode = pragma("journal_mode=WAL")
            pragma("synchronous=FULL")
            pragma("secure_delete=ON")
            if mode != "wal" or pragma("synchronous") != 2:
                raise UnfitStoreError(f"SQLite offers journal mode {mode} here, and we need WAL")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL, *, reading: bool) -> Engine:
    settings = {
        "lock_timeout": f"{BUSY_SECONDS}s",
        "statement_timeout": "30s" if reading else f"{2 * BUSY_SECONDS}s",
        "default_transaction_read_only": "on" if reading else "off",
        "synchronous_commit": "on",
    }
    asked_for = url.query.get("options", "")
    options = " ".join([str(asked_for), *(f"-c {name}={said}" for name, said in settings.items())])
    engine = create_engine(
        url.difference_update_query(["options"]),
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"options": options.strip(), "connect_timeout": BUSY_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def on_connect(dbapi_connection: Any, _record: Any) -> None:
        with dbapi_connection.cursor() as cursor:
            cursor.execute("SHOW synchronous_commit")
            said = cursor.fetchone()[0]
        dbapi_connection.rollback()
        if said != "on":
            raise UnfitStoreError(f"PostgreSQL has synchronous_commit={said}, and we need on")

    return engine
