"""The tables in a database: made whole where there are none, brought up where they are older."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Connection, MetaData, String, Table, func, insert, inspect, select

from server.journal.tables import METADATA, ROWS

NEWEST: Final = "0002"
"""The step of `migrations` that the tables in the code stand at."""
FIRST: Final = "0001"
"""Where databases stand that were made before versions were noted."""
LAYING_OUT: Final = 4_711_001
"""The number of the lock that a worker holds while it makes tables."""

VERSION: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), primary_key=True),
)
"""Alembic's own mark of how far a database has been brought."""


class UnfitStoreError(Exception):
    """The database cannot promise what we promise; better not to start."""


def lay_out(connection: Connection) -> None:
    """Make the tables that are missing, and bring up those of an older version; in one go."""
    if connection.dialect.name == "postgresql":
        # Workers that start together lay out one after the other; let go of at the commit.
        connection.execute(select(func.pg_advisory_xact_lock(LAYING_OUT)))
    tables = set(inspect(connection).get_table_names())
    METADATA.create_all(connection)
    if VERSION.name not in tables:
        VERSION.create(connection)
        stands = FIRST if ROWS.name in tables else NEWEST
        connection.execute(insert(VERSION), {"version_num": stands})
    stands = connection.scalar(select(VERSION.c.version_num)) or FIRST
    if stands < NEWEST:
        from server.journal.migrations.steps import bring_up

        bring_up(connection, NEWEST)
    elif stands > NEWEST:
        raise UnfitStoreError(
            f"it was made by a newer version of the program (its tables stand at {stands}, and we "
            f"know them up to {NEWEST}). Install that version"
        )
    _check(connection)


def _check(connection: Connection) -> None:
    missing = missing_column(connection)
    if missing is not None:
        raise UnfitStoreError(
            f"it was made by another version of the program: it has no {missing}. Choose an empty "
            "folder with --data-dir, or run the version it was made by"
        )


def missing_column(connection: Connection) -> str | None:
    """A table or column that we know and this database does not have."""
    there = inspect(connection)
    tables = set(there.get_table_names())
    for table in METADATA.sorted_tables:
        if table.name not in tables:
            return f"table {table.name}"
        columns = {column["name"] for column in there.get_columns(table.name)}
        for column in table.columns:
            if column.name not in columns:
                return f"column {column.name} in table {table.name}"
    return None
