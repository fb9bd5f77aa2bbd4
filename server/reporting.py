"""Writes the debrief of a session into files, without a browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from server.debrief.files import FORMATS, files_of
from server.debrief.reading import read_record
from server.debrief.told import Told
from server.journal.database import Database
from server.journal.port import Journal, StreamId
from server.journal.sql import SqlJournal
from server.journal.streams import SESSIONS
from server.prints import Prints, SqlPrints
from server.runtime import runtime_for
from server.settings import Settings
from server.tables import stream_of

Say = Callable[[str], object]


class CannotReport(Exception):
    """There is nothing to report on, or nowhere to put it; the words say which."""


def formats_of(asked: str) -> tuple[str, ...]:
    """The formats that somebody asked for, in words separated by commas."""
    wanted = tuple(dict.fromkeys(each.strip().lower() for each in asked.split(",") if each.strip()))
    unknown = [each for each in wanted if each not in FORMATS]
    if unknown or not wanted:
        what = ", ".join(unknown) or "nothing"
        raise CannotReport(f"--format takes {', '.join(FORMATS)}, not {what}")
    return wanted


def report_session(
    settings: Settings, session: str, wanted: Sequence[str], folder: Path, say: Say
) -> None:
    """Write the files of a session; says what is being done and what was left out."""
    database = Database(settings.database_url, runtime_for("threading"))
    journal = SqlJournal(database, settings.secret_key)
    try:
        _report(journal, SqlPrints(database), session, wanted, folder, say)
    finally:
        journal.close()


def _report(
    journal: Journal, prints: Prints, session: str, wanted: Sequence[str], folder: Path, say: Say
) -> None:
    numbers = _tables(journal, session)
    if not numbers:
        known = [stream.removeprefix(SESSIONS) for stream in journal.streams(SESSIONS)]
        raise CannotReport(
            f"no games of a session {session!r} are in this journal; it has {len(known)} sessions"
            + (f", the last is {known[-1]}" if known else "")
        )
    tables = []
    for number in numbers:
        say(f"Reading table {number} of {len(numbers)} …")
        record = read_record(journal, prints, session, number)
        if record is None:
            continue
        if record.game.ending is None:
            say(f"  table {number} is still being played (round {record.game.round}); left out")
            continue
        tables.append(Told(number, record))
    if not tables:
        raise CannotReport(f"no game of session {session!r} is over yet")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for made in files_of(tables, wanted):
            path = folder / made.name
            path.write_bytes(made.text.encode("utf-8"))
            say(f"Wrote {path} ({len(made.text.encode('utf-8')) // 1024 + 1} KB)")
    except OSError as error:
        raise CannotReport(f"{folder} cannot be written: {error.strerror}") from None


def _tables(journal: Journal, session: str) -> list[int]:
    """The numbers of a session's tables."""
    prefix = stream_of(session, 0).removesuffix("0")
    streams: list[StreamId] = journal.streams(prefix)
    return sorted(int(stream.removeprefix(prefix)) for stream in streams)
