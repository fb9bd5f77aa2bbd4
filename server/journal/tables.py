"""What the database holds. Other rooms of the server add their tables to the same `METADATA`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
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
