"""What bots have played already, in a file, so that a run that was stopped goes on from there.

Everything that is kept has a name made of all that its games depend on, the rules themselves among
it: after a change of the rules or of a scenario everything is played anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic

import game_rules
from server.crew import Job, Result, Shift, Stand, share_out


class NotKept(ValueError):
    """A file holds something that was not kept in it by us."""

    def __init__(self, file: Path, line: int) -> None:
        super().__init__(
            f"{file}: line {line} holds nothing that this command kept; name another file"
        )


BEGINS = b'["'
"""How each line begins."""


class Kept(Generic[Result]):
    """Results that are there already, by their names."""

    def __init__(
        self, file: Path | None, write: Callable[[Result], Any], read: Callable[[Any], Result]
    ) -> None:
        """What JSON a result makes, and back. Without a file nothing outlasts the run. A file that
        holds anything else is left as it is.
        """
        self._file, self._write = file, write
        self._there: dict[str, Result] = {}
        if file is None:
            return
        with file.open("ab+") as there:
            there.seek(0)
            *whole, torn = there.read().split(b"\n")
            for number, line in enumerate(whole, 1):
                try:
                    name, values = json.loads(line)
                    self._there[name] = read(values)
                except (ValueError, TypeError, KeyError, AttributeError):
                    raise NotKept(file, number) from None
            if not torn.startswith(BEGINS[: len(torn)]):
                raise NotKept(file, len(whole) + 1)
            there.truncate(sum(len(line) + 1 for line in whole))

    def __contains__(self, name: str) -> bool:
        return name in self._there

    def __getitem__(self, name: str) -> Result:
        return self._there[name]

    def add(self, name: str, result: Result) -> None:
        """Keep one more, on the disk at once: who is killed loses only what was going on."""
        self._there[name] = result
        if self._file is None:
            return
        with self._file.open("a", encoding="utf-8") as out:
            out.write(json.dumps([name, self._write(result)]) + "\n")


class Stopped(Exception):
    """Somebody stopped us before the end."""


def play_on(
    jobs: Mapping[str, Job],
    kept: Kept[Result],
    run: Callable[[Stand, Job], Result],
    make_ready: Callable[..., Stand],
    ready: tuple[Any, ...],
    *,
    title: str,
    size: Callable[[Job], int],
    on: int | None,
) -> None:
    """Run the jobs of which nothing is kept under their names, and keep what comes of each at once:
    then all of it is there, unless we were `Stopped`.
    """
    wanting = [name for name in jobs if name not in kept]
    shift: Shift[Result] = share_out(
        [jobs[name] for name in wanting],
        run,
        make_ready,
        ready,
        title=title,
        size=size,
        on=on,
        keep=lambda at, result: kept.add(wanting[at], result),
    )
    if shift.interrupted:
        raise Stopped


def digest(text: str) -> str:
    """A name for something that can be written down."""
    return sha256(text.encode()).hexdigest()


def rules_as_they_are(*apart: str | None) -> str:
    """A name for all that the rules and their bots are made of, but for the files that stand apart
    because nothing that is played depends on them.
    """
    home = Path(game_rules.__file__).parent
    files = sorted(file for file in home.rglob("*.py") if str(file) not in apart)
    return digest("".join(file.read_text("utf-8") for file in files))
