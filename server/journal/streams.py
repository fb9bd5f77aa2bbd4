"""How streams are named: a session has one of its own, and one for each of its tables."""

from __future__ import annotations

from typing import Final

from server.journal.port import StreamId

SESSIONS: Final = "session:"
"""How the streams of sessions begin; the key of the session follows."""
TABLES: Final = "table:"
"""How the streams of tables begin; the key of the session and the table's number follow."""


def of_session(key: str) -> StreamId:
    """The stream of a session itself."""
    return StreamId(SESSIONS + key)


def of_tables(key: str) -> str:
    """How the streams of all tables of a session begin."""
    return f"{TABLES}{key}:"


def session_of(stream: StreamId) -> str:
    """The session that a stream is part of: the second part of its name."""
    return stream.split(":")[1] if ":" in stream else stream
