"""`backchannel backup`, `restore` and `verify`: copies that are known to be good.

A copy is taken while people play, checked at once, and compared with what it was taken from. With
it goes the secret key, in a file of its own: without it nobody's names and words can be read again,
and whoever has both can read them all, so the two are best kept apart.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from server.journal.copying import (
    Flaw,
    Unusable,
    copy_in,
    copy_out,
    flaws,
    looking_at,
    reading,
    strangers,
    streams,
)
from server.settings import Settings

Say = Callable[[str], object]

LONGEST_DAYS: Final = 30
"""Days after which a copy is deleted: what was deleted here must not live on in copies."""
NAME: Final = re.compile(r"backchannel-\d{8}T\d{6}Z\.sqlite3(\.key)?")


def back_up(settings: Settings, folder: Path, days: int, say: Say) -> bool:
    """Write a copy into a folder, check it, and delete copies that are too old."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    copy = folder / f"backchannel-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.sqlite3"
    draft = copy.with_suffix(".part")
    draft.unlink(missing_ok=True)
    copy_out(settings.database_url, draft)
    if not check_copy(draft, say):
        return False
    with reading(draft) as ours, looking_at(settings.database_url) as theirs:
        found = list(strangers(ours, theirs))
    if not _is_whole(found, say):
        return False
    draft.replace(copy)
    key = _key_of(copy)
    key.touch(mode=0o600)
    key.write_bytes(settings.secret_key)
    say(f"Wrote {copy}")
    say(f"and   {key}: it opens the names and words in it, so keep it in another place.")
    for old in _too_old(folder, days):
        old.unlink()
        say(f"Deleted {old.name}, older than {days} days.")
    return True


def _key_of(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}.key")


def _too_old(folder: Path, days: int) -> list[Path]:
    """Our own copies only, by the moment in their name or the last writing, whichever is later."""
    before = time.time() - days * 24 * 3600
    return [
        path
        for path in sorted(folder.iterdir())
        if NAME.fullmatch(path.name) and path.stat().st_mtime < before
    ]


def check_copy(copy: Path, say: Say) -> bool:
    """Whether a copy is whole: the file, and the chain of every stream."""
    if not copy.is_file():
        raise Unusable(f"{copy} is not there")
    with reading(copy) as connection:
        found = list(flaws(connection))
        count = 0 if found else len(streams(connection))
    if not _is_whole(found, say):
        return False
    say(f"{copy.name}: {count} streams, every row as it was written.")
    return True


def check_journal(settings: Settings, say: Say) -> bool:
    """Whether every row of the journal is as it was written; says the first bad one of a stream."""
    with looking_at(settings.database_url) as connection:
        found = list(flaws(connection))
        count = 0 if found else len(streams(connection))
    if not _is_whole(found, say):
        return False
    say(f"{count} streams, every row as it was written.")
    return True


def restore(settings: Settings, copy: Path, say: Say) -> bool:
    """Fill an empty data directory, or an empty database, from a copy; checks before and after."""
    if not check_copy(copy, say):
        return False
    copy_in(copy, settings.database_url)
    key = _key_of(copy)
    own = settings.data_dir / "secret-key"
    if key.is_file():
        draft = own.with_name(".secret-key-restored")
        draft.touch(mode=0o600)
        draft.write_bytes(key.read_bytes())
        os.replace(draft, own)
        say(f"{own} is the one that belongs to it.")
    else:
        say(f"There is no {key.name}: put the right secret-key into {settings.data_dir} yourself.")
    with reading(copy) as ours, looking_at(settings.database_url) as theirs:
        found = [*flaws(theirs), *strangers(ours, theirs)]
    if not _is_whole(found, say):
        return False
    say("Restored.")
    return True


def _is_whole(found: list[Flaw], say: Say) -> bool:
    for flaw in found:
        say(f"{flaw.where}: {flaw.what}")
    return not found
