"""Tells a game again from its journal and compares each round with what was written then."""

from __future__ import annotations

from collections.abc import Callable

from game_rules.campaign import Legacy, legacy_of
from game_rules.engine import state_hash
from server.classroom.events import StartInherited
from server.classroom.rooms import CODEC as ROOM_CODEC
from server.journal.database import Database
from server.journal.port import Journal, StreamId
from server.journal.sql import SqlJournal
from server.journal.streams import SESSIONS, of_session
from server.prints import Prints, SqlPrints
from server.runtime import runtime_for
from server.settings import Settings
from server.tables import CODEC, GameOpened, RoundHashed, Seen, stepper, stream_of

Say = Callable[[str], object]


def replay_session(settings: Settings, session: str, table: int | None, say: Say) -> bool:
    """Whether every round of a session comes to what it came to then."""
    database = Database(settings.database_url, runtime_for("threading"))
    journal = SqlJournal(database, settings.secret_key)
    try:
        prefix = stream_of(session, table or 0).removesuffix("0" if table is None else "")
        streams = [
            stream
            for stream in journal.streams(prefix)
            if table is None or stream == stream_of(session, table)
        ]
        if not streams:
            known = len(journal.streams(SESSIONS))
            say(f"There is no such table in this journal of {known} sessions.")
            return False
        prints = SqlPrints(database)
        # Every table is told, also after one that differs.
        same = [replay_table(journal, prints, stream, say) for stream in streams]
        return all(same)
    finally:
        journal.close()


def replay_table(journal: Journal, prints: Prints, stream: StreamId, say: Say) -> bool:
    """Replay one table; says each round's hash, and whether it is the one that was stored."""
    bad = journal.verify(stream)
    if bad is not None:
        say(f"{stream}: row {bad} is not as it was written")
        return False
    is_same, seen, step = True, Seen(), stepper(prints)
    for row in journal.read(stream):
        fact = CODEC.fact(row)
        seen = step(seen, fact, row.at)
        if isinstance(fact, GameOpened) and fact.legacy is not None:
            is_same = _is_as_left(journal, prints, stream, fact.legacy, say)
        if isinstance(fact, RoundHashed):
            now = state_hash(seen.playing)
            differs = "" if now == fact.hash else f"  DIFFERS from {fact.hash}"
            is_same = is_same and not differs
            say(f"{stream} round {fact.round:>2} {now}{differs}")
    if seen.game is not None:
        say(f"{stream} now      {state_hash(seen.game)}")
    return is_same


def _is_as_left(
    journal: Journal, prints: Prints, stream: StreamId, legacy: Legacy, say: Say
) -> bool:
    """Whether a table goes on from what the one before it comes to, if that one is still there."""
    _, session, number = stream.split(":")
    facts = map(ROOM_CODEC.fact, journal.read(of_session(session)))
    befores = (fact.before for fact in facts if isinstance(fact, StartInherited))
    before = stream_of(next(befores, ""), int(number))
    seen, step = Seen(), stepper(prints)
    for row in journal.read(before):
        seen = step(seen, CODEC.fact(row), row.at)
    if seen.game is None:
        say(f"{stream} goes on from a table that has been deleted")
        return True
    is_same = legacy_of(seen.game) == legacy
    say(f"{stream} goes on from {before}{'' if is_same else '  DIFFERS from what that one left'}")
    return is_same
