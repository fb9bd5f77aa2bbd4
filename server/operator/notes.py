"""What happened that an operator should know: one closed list of events, counted and logged.

A note says the event, who caused it by number or role, the cause by its code, and where. It has no
place for anything that somebody typed. The same note again within ten seconds is only counted, so
that nobody can fill the disk by being refused.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from typing import Final

log = logging.getLogger("server.operator")

QUIET: Final = 10.0
"""Seconds for which the same note is not logged again."""
MOST_REMEMBERED: Final = 1_000
PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._:/<>|-]{0,99}")
"""What a field may look like: codes, numbers, routes, keys of sessions."""


class Event(StrEnum):
    """Every event that is noted."""

    REFUSED = "refused"
    """somebody asked for what is not theirs, or not now"""
    LIMITED = "limited"
    """somebody did something too often"""
    MALFORMED = "malformed"
    """somebody sent what is not in the protocol"""
    FAULT = "fault"
    """we failed at something"""
    UNWRITTEN = "unwritten"
    """the journal could not take something just now"""


LEVELS: Final = {
    Event.REFUSED: logging.INFO,
    Event.LIMITED: logging.WARNING,
    Event.MALFORMED: logging.INFO,
    Event.FAULT: logging.ERROR,
    Event.UNWRITTEN: logging.WARNING,
}


NOTED_AS: Final = {
    "too-often": Event.LIMITED,
    "malformed": Event.MALFORMED,
    "unknown-message": Event.MALFORMED,
    "try-again": Event.UNWRITTEN,
    "our-fault": Event.FAULT,
}
"""Under which event the code of a fault is noted; any other is a refusal."""


class Notes:
    """Counts and logs what happened; one for the process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turn = threading.Lock()
        self._last: dict[tuple[str, ...], float] = {}
        self._silent: Counter[tuple[str, ...]] = Counter()
        self.counts: Counter[tuple[Event, str]] = Counter()
        """How often each event happened, by its cause."""

    def note(self, event: Event, *, actor: str = "", cause: str = "", where: str = "") -> None:
        """Something happened; `actor` is a number or a role, `cause` a code."""
        key = (event.value, plain(actor), plain(cause), plain(where))
        with self._turn:
            self.counts[event, key[2]] += 1
            now = self._clock()
            if now - self._last.get(key, -QUIET) < QUIET:
                self._silent[key] += 1
                return
            if len(self._last) >= MOST_REMEMBERED:
                self._last.clear()
                self._silent.clear()
            self._last[key] = now
            times = self._silent.pop(key, 0) + 1
        fields = {"actor": key[1], "cause": key[2], "where": key[3], "times": times}
        log.log(LEVELS[event], event.value, extra={"fields": fields})


def plain(field: str) -> str:
    """A field as it may stand in a log; anything else is not repeated."""
    return field if not field or PLAIN.fullmatch(field) else "?"


NOTES: Final = Notes()
note = NOTES.note
