"""A database copied whole, while others write to it, and checked row by row.

A copy is always one SQLite file, whichever database it was taken from: it can be looked at, checked
and restored without a server, and into either kind of database.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, func, insert, make_url, select
from sqlalchemy.exc import DatabaseError

from server.journal.port import Row, StreamId, first_bad_seq
from server.journal.schema import UnfitStoreError, lay_out, missing_column
from server.journal.tables import ANSWERS, METADATA, ROWS

AT_ONCE: Final = 1_000
"""Rows that are carried over together."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is not as it was written."""

    where: str
    """A stream, or the file itself."""
    what: str


class Unusable(Exception):
    """It cannot be copied from, or to; the words say why."""


def copy_out(url: str, target: Path) -> None:
    """Copy a database, as it stands at one moment, into a new file."""
    address = make_url(url)
    if target.exists():
        raise Unusable(f"{target} is there already")
    if address.get_backend_name() == "sqlite":
        _copy_file(Path(address.database or ""), target)
        return
    engine = create_engine(url, isolation_level="REPEATABLE READ", hide_parameters=True)
    try:
        with engine.connect() as source, _written(f"sqlite:///{target}") as drain:
            _copy_rows(source, drain)
    finally:
        engine.dispose()


def copy_in(source: Path, url: str) -> None:
    """Fill an empty database from a copy."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        target = Path(address.database or "")
        if target.exists() and target.stat().st_size:
            raise Unusable(f"{target} is there already; a copy is restored to an empty place only")
        _copy_file(source, target)
        return
    with reading(source) as found, _written(url) as drain:
        if any(drain.execute(select(table).limit(1)).first() for table in METADATA.sorted_tables):
            raise Unusable("the database is not empty; a copy is restored to an empty one only")
        _copy_rows(found, drain)


def _copy_file(source: Path, target: Path) -> None:
    """SQLite's own online copy: one look at one moment, and nobody who writes has to wait."""
    if not source.is_file():
        raise Unusable(f"{source} is not there")
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as there,
        closing(sqlite3.connect(target)) as here,
    ):
        there.backup(here)
        here.execute("PRAGMA journal_mode=DELETE")  # one file, and nothing beside it


@contextmanager
def _written(url: str) -> Iterator[Connection]:
    engine = create_engine(url, hide_parameters=True)
    try:
        with engine.begin() as connection:
            lay_out(connection)
            yield connection
    finally:
        engine.dispose()


def _copy_rows(source: Connection, drain: Connection) -> None:
    for table in METADATA.sorted_tables:
        found = source.execution_options(yield_per=AT_ONCE).execute(select(table))
        for some in found.mappings().partitions(AT_ONCE):
            drain.execute(insert(table), [dict(row) for row in some])


@contextmanager
def reading(copy: Path) -> Iterator[Connection]:
    """Look into a copy without changing a byte of it."""
    engine: Engine = create_engine(
        f"sqlite:///{copy.absolute().as_uri()}?mode=ro&uri=true", hide_parameters=True
    )
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def flaws(connection: Connection) -> Iterator[Flaw]:
    """Everything in a database that is not as it was written; nothing if it is whole."""
    try:
        yield from _flaws(connection)
    except DatabaseError as error:  # a file can be so broken that nothing of it can be asked
        yield Flaw("the file", f"cannot be read: {error.orig}"[:200])


def _flaws(connection: Connection) -> Iterator[Flaw]:
    if connection.dialect.name == "sqlite":
        said = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        if said != "ok":
            yield Flaw("the file", str(said).splitlines()[0][:200])
            return
    missing = missing_column(connection)
    if missing is not None:
        yield Flaw("the file", f"has no {missing}: another version of the program made it")
        return
    for stream in streams(connection):
        answered = connection.scalar(
            select(func.max(ANSWERS.c.seq)).where(ANSWERS.c.stream == stream)
        )
        bad = first_bad_seq(_rows(connection, stream), answered or 0)
        if bad is not None:
            yield Flaw(stream, f"row {bad} is not as it was written")


def streams(connection: Connection) -> list[StreamId]:
    """The names of all streams, also of one whose first row is gone."""
    names = connection.scalars(select(ROWS.c.stream).distinct()).all()
    return sorted(StreamId(name) for name in names)


def _rows(connection: Connection, stream: StreamId) -> list[Row]:
    columns = [ROWS.c[name] for name in Row.__slots__]
    query = select(*columns).where(ROWS.c.stream == stream).order_by(ROWS.c.seq)
    return [Row(*row) for row in connection.execute(query)]


def strangers(copy: Connection, original: Connection) -> Iterator[Flaw]:
    """Streams of a copy that are no exact beginning of the original's.

    A stream that the original does not have any more was deleted since, and is no flaw.
    """
    for stream in streams(copy):
        ours = _rows(copy, stream)
        theirs = _rows(original, stream)[: len(ours)]
        if theirs and [row.hash for row in ours] != [row.hash for row in theirs]:
            yield Flaw(stream, "is not the beginning of what the database has")


@contextmanager
def looking_at(url: str) -> Iterator[Connection]:
    """Look into a database that others may be writing to."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        with reading(Path(address.database or "")) as connection:
            yield connection
        return
    if address.get_backend_name() != "postgresql":
        raise UnfitStoreError(f"{address.get_backend_name()} is not supported")
    engine = create_engine(url, isolation_level="REPEATABLE READ", hide_parameters=True)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
