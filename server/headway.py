"""How far some work has come, and how long it will take: a bar where somebody watches, and a line a
minute where what is said goes into a file.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

EVERY: Final = 60
"""Seconds between two lines."""


@contextmanager
def headway(
    title: str, total: int, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[int], None]]:
    """While some work goes on, what it calls with how much more is done."""
    if sys.stderr.isatty():
        with _bar() as bar:
            task = bar.add_task(f"{title} ", total=total)
            yield lambda more: bar.advance(task, more)
    else:
        yield Lines(title, total, clock).advance


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )


class Lines:
    """A line a minute on standard error; work that is done sooner says nothing."""

    def __init__(self, title: str, total: int, clock: Callable[[], float]) -> None:
        self._title, self._total, self._clock = title, total, clock
        self._began = self._said = clock()
        self._done = 0

    def advance(self, more: int) -> None:
        self._done += more
        now = self._clock()
        if now - self._said < EVERY or self._done >= self._total:
            return
        self._said = now
        left = (now - self._began) * (self._total - self._done) / self._done
        says = f"{self._title}: {self._done} of {self._total}, about {_in_words(left)} left"
        print(says, file=sys.stderr, flush=True)


def _in_words(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 100 else f"{minutes / 60:.0f} h"
