"""What the database holds. Other rooms of the server add their tables to the same `METADATA`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    and_,
    bindparam,
    or_,
    text,
)

from server.journal.port import LONGEST_NAME

METADATA = MetaData()

NAME = String(LONGEST_NAME)

REWRITTEN = "rewritten"
"""Marks a small table that is written anew after a deletion, as what it held can be read."""

ROWS = Table(
    "fact",
    METADATA,
    Column("stream", NAME, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", NAME, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("actor", NAME, nullable=False),
    Column("participant", BigInteger),
    Column("act_id", NAME),
    Column("at", BigInteger, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    PrimaryKeyConstraint("stream", "seq"),
    Index(
        "fact_by_first",
        "stream",
        postgresql_where=text("seq = 1"),
        sqlite_where=text("seq = 1"),
    ),
)
"""The facts. The key is what lets only one of two writers have the next seq."""

ANSWERS = Table(
    "answer",
    METADATA,
    Column("stream", NAME, nullable=False),
    Column("actor", NAME, nullable=False),
    Column("act_id", NAME, nullable=False),
    Column("body", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("stream", "actor", "act_id"),
    Index("answer_by_seq", "stream", "seq"),
)
"""What each act was answered; `seq` is where the stream stood then, so a lost end of it shows."""

WORDS = Table(
    "word",
    METADATA,
    Column("stream", NAME, nullable=False),
    Column("text_id", NAME, nullable=False),
    Column("session", NAME, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("stream", "text_id"),
    Index("word_by_owner", "session", "person"),
)
"""Personal texts, sealed under the key of their owner; they can be deleted without the rows."""

WORD_KEYS = Table(
    "word_key",
    METADATA,
    Column("session", NAME, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    PrimaryKeyConstraint("session", "person"),
    info={REWRITTEN: True},
)
"""One random key for each person of each session, wrapped by the server's secret key."""


def one_of(columns: Sequence[Column[Any]], places: int) -> ColumnElement[bool]:
    """That these columns together are one of the keys which `bound` gives by name.

    The keys are written out one by one: SQLite reads a whole table from end to end where it is
    asked for several tuples at once, which took 9 ms of each commit when a lesson had gone on.
    """
    return or_(
        *(
            and_(*(column == bindparam(f"{column.name}_{at}") for column in columns))
            for at in range(places)
        )
    )


def places_for(count: int) -> int:
    """In how many places a statement looks for so many keys, at least one. A few sizes do for all:
    what is compiled of each statement stays in memory.
    """
    return 1 << (count - 1).bit_length()


def bound(columns: Sequence[Column[Any]], keys: Sequence[Sequence[object]]) -> dict[str, object]:
    """These keys, by the names that `one_of` asks for in `places_for` them; the last fills up."""
    filled = [*keys, *[keys[-1]] * (places_for(len(keys)) - len(keys))]
    return {
        f"{column.name}_{at}": part
        for at, key in enumerate(filled)
        for column, part in zip(columns, key, strict=True)
    }
