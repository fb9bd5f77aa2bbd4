"""What bots have played already, in a file, so that a run that was stopped goes on from there.

Everything that is kept has a name made of all that its games depend on, the rules themselves among
it: after a change of the rules or of a scenario everything is played anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

import game_rules

Result = TypeVar("Result")


class Kept(Generic[Result]):
    """Results that are there already, by their names."""

    def __init__(
        self, file: Path | None, write: Callable[[Result], Any], read: Callable[[Any], Result]
    ) -> None:
        """What JSON a result makes, and back. Without a file nothing outlasts the run."""
        self._file, self._write = file, write
        self._there: dict[str, Result] = {}
        if file is not None and file.exists():
            for line in _whole_lines(file):
                name, values = json.loads(line)
                self._there[name] = read(values)

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


def _whole_lines(file: Path) -> list[bytes]:
    """All lines of a file; one that breaks off where somebody was killed is taken away."""
    written = file.read_bytes()
    whole = written[: written.rfind(b"\n") + 1]
    if len(whole) < len(written):
        file.write_bytes(whole)
    return whole.splitlines()


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
