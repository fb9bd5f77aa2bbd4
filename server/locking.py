"""A file that only one program can hold; the system lets go of it for whoever is killed.

Standard library only: the installation of a fresh checkout is held by it too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


class Held(Exception):
    """Somebody else holds the file; the text is what they wrote into it."""


@contextmanager
def holding(path: Path, *, wait: bool, words: str = "") -> Iterator[None]:
    """Hold this file, and write into it who we are; raises `Held` if we may not wait for it."""
    with path.open("a+") as held:
        held.seek(0)  # Windows locks a place in the file
        try:
            _lock(held, wait=wait)
        except OSError as error:
            raise Held(_said(path)) from error
        held.truncate(0)
        held.write(words)
        held.flush()
        yield
        held.truncate(0)


def _said(path: Path) -> str:
    """What the holder wrote; some systems let nobody read what is held."""
    try:
        return path.read_text()
    except OSError:
        return ""


if sys.platform == "win32":
    import msvcrt

    def _lock(file: TextIO, *, wait: bool) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: TextIO, *, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
