"""How often anybody may do anything: credits that refill with time.

Failures are counted apart from successes, so that forty students behind one school address can
join at once, while somebody who guesses codes from there is soon stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What is being counted."""

    ACT = "act"
    TALK = "talk"
    ASK = "ask"
    TEACHER = "teacher"
    CONNECT = "connect"
    JOIN = "join"
    FAILED_JOIN = "failed-join"
    ALL_FAILED_JOINS = "all-failed-joins"
    FAILED_RETURN = "failed-return"
    FAILED_TOKEN = "failed-token"  # noqa: S105 - the name of a count
    FAILED_LOGIN = "failed-login"
    REQUEST = "request"
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many credits, refilled evenly over so many seconds."""

    credits: int
    seconds: int


ALLOWANCES: Final = {
    Kind.ACT: Allowance(60, 20),
    Kind.TALK: Allowance(20, 20),
    Kind.ASK: Allowance(60, 20),
    Kind.TEACHER: Allowance(60, 20),
    Kind.CONNECT: Allowance(20, 10),
    Kind.JOIN: Allowance(120, 60),
    Kind.FAILED_JOIN: Allowance(20, 60),
    Kind.ALL_FAILED_JOINS: Allowance(300, 60),
    Kind.FAILED_RETURN: Allowance(8, 600),
    Kind.FAILED_TOKEN: Allowance(60, 60),
    Kind.FAILED_LOGIN: Allowance(10, 600),
    Kind.REQUEST: Allowance(600, 60),
    Kind.NONSENSE: Allowance(40, 60),
}

MOST_KEYS: Final = 50_000


class Limiter:
    """Credits of everybody who has used some lately."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left: dict[tuple[Kind, str], tuple[float, float]] = {}
        """Credits that were left, and when that was."""

    def has(self, kind: Kind, key: str) -> bool:
        """Whether there is a credit, without taking it: asked before a try that may fail."""
        return self._now_left(kind, key) >= 1

    def take(self, kind: Kind, key: str) -> bool:
        """Take one credit; false when there is none."""
        left = self._now_left(kind, key)
        if left < 1:
            return False
        if len(self._left) >= MOST_KEYS:
            self._forget_the_full()
        self._left[kind, key] = (left - 1, self._clock())
        return True

    def _now_left(self, kind: Kind, key: str) -> float:
        allowance = ALLOWANCES[kind]
        known = self._left.get((kind, key))
        if known is None:
            return allowance.credits
        left, at = known
        refilled = (self._clock() - at) * allowance.credits / allowance.seconds
        return min(allowance.credits, left + refilled)

    def _forget_the_full(self) -> None:
        """Whoever has all credits back need not be remembered."""
        for kind, key in list(self._left):
            if self._now_left(kind, key) >= ALLOWANCES[kind].credits:
                del self._left[kind, key]
