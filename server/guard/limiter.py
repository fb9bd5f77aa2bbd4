"""How often anybody may do anything: credits that refill with time.

Failures are counted apart from successes, so that forty students behind one school address can
join at once, while somebody who guesses codes from there is soon stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from server.runtime import WsgiApp


class Kind(StrEnum):
    """What is being counted."""

    ACT = "act"
    TALK = "talk"
    ASK = "ask"
    TEACHER = "teacher"
    CONNECT = "connect"
    JOIN = "join"
    FAILED_JOIN = "failed-join"
    """wrong codes from one address"""
    ALL_FAILED_JOINS = "all-failed-joins"
    """wrong codes from everywhere"""
    FIRST_FAILED_JOINS = "first-failed-joins"
    """the first wrong codes of an address, which it may have even while others guess"""
    NEW_FAILED_JOIN = "new-failed-join"
    """one wrong code from one address: typed by a whole class, it is counted once"""
    FAILED_RETURN = "failed-return"
    """wrong PINs for one name from one address"""
    STRANGERS_RETURN = "strangers-return"
    """wrong PINs for one name from all addresses that the session does not know"""
    FAILED_TOKEN = "failed-token"  # noqa: S105 - the name of a count
    FAILED_LOGIN = "failed-login"
    LOGIN = "login"
    """tries to log in from one address, right ones too: each costs us a slow hash"""
    REQUEST = "request"
    """requests for data from one address"""
    ANY_REQUEST = "any-request"
    """requests for anything from one address"""
    UPLOAD = "upload"
    """scenario files from one address: each takes a moment to read"""
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
    Kind.FAILED_JOIN: Allowance(120, 60),
    Kind.ALL_FAILED_JOINS: Allowance(300, 60),
    Kind.FIRST_FAILED_JOINS: Allowance(5, 3600),
    Kind.NEW_FAILED_JOIN: Allowance(1, 600),
    Kind.FAILED_RETURN: Allowance(8, 600),
    Kind.STRANGERS_RETURN: Allowance(30, 3600),
    Kind.FAILED_TOKEN: Allowance(60, 60),
    Kind.FAILED_LOGIN: Allowance(10, 600),
    Kind.LOGIN: Allowance(40, 60),
    Kind.REQUEST: Allowance(1200, 60),
    Kind.ANY_REQUEST: Allowance(6000, 60),
    Kind.UPLOAD: Allowance(30, 60),
    Kind.NONSENSE: Allowance(40, 60),
}

GUESSES: Final = frozenset(
    {
        Kind.FAILED_JOIN,
        Kind.ALL_FAILED_JOINS,
        Kind.FIRST_FAILED_JOINS,
        Kind.FAILED_RETURN,
        Kind.STRANGERS_RETURN,
        Kind.FAILED_TOKEN,
        Kind.FAILED_LOGIN,
        Kind.LOGIN,
    }
)
"""What is counted so that nobody finds out by trying. All else is counted for one connection, which
is at one worker, or to keep one worker from being flooded.
"""

MOST_KEYS: Final = 20_000
"""Of each kind; beyond it, whoever has been quiet the longest is forgotten."""


class Limiter:
    """Credits of everybody who has used some lately."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        workers: Callable[[], int] = lambda: 1,
    ) -> None:
        self._clock = clock
        self._workers = workers
        """How many workers count beside each other. A proxy spreads tries evenly, so each grants
        its part of those by which somebody could guess, and all together no more than one would.
        """
        # Kinds are kept apart, so that a flood of one kind makes us forget nobody's PIN tries.
        self._left: dict[Kind, dict[str, tuple[float, float]]] = {kind: {} for kind in Kind}
        """Credits that were left, and when that was; who was last seen stands last."""

    def __len__(self) -> int:
        """How many are remembered, of all kinds."""
        return sum(map(len, self._left.values()))

    def has(self, kind: Kind, key: str) -> bool:
        """Whether there is a credit, without taking it."""
        return self._now_left(kind, key) >= 1

    def take(self, kind: Kind, key: str) -> bool:
        """Take one credit; false when there is none."""
        left = self._now_left(kind, key)
        if left < 1:
            return False
        self._note(kind, key, left - 1)
        return True

    def give_back(self, kind: Kind, key: str) -> None:
        """Return a credit that was taken for a try that did not fail after all.

        Taken first and given back, and not asked for and taken later: while a try is looked at,
        others from the same hand would find the same credit.
        """
        left = min(self._allowance(kind).credits, self._now_left(kind, key) + 1)
        self._note(kind, key, left)

    def _allowance(self, kind: Kind) -> Allowance:
        whole = ALLOWANCES[kind]
        if kind not in GUESSES:
            return whole
        return Allowance(max(1, whole.credits // self._workers()), whole.seconds)

    def _note(self, kind: Kind, key: str, left: float) -> None:
        known = self._left[kind]
        now = self._clock()
        known.pop(key, None)
        self._forget_full(known, now - ALLOWANCES[kind].seconds)
        if len(known) >= MOST_KEYS:
            del known[next(iter(known))]
        known[key] = (left, now)

    def _forget_full(self, known: dict[str, tuple[float, float]], before: float) -> None:
        """Whoever was last seen so long ago has all credits back, as one who was never seen; two at
        a time, so that nobody waits and yet more are forgotten than come.
        """
        for _ in range(2):
            first = next(iter(known), None)
            if first is None or known[first][1] > before:
                return
            del known[first]

    def _now_left(self, kind: Kind, key: str) -> float:
        allowance = self._allowance(kind)
        known = self._left[kind].get(key)
        if known is None:
            return allowance.credits
        left, at = known
        refilled = (self._clock() - at) * allowance.credits / allowance.seconds
        return min(allowance.credits, left + refilled)


def not_too_often(wsgi_app: WsgiApp, limiter: Limiter) -> WsgiApp:
    """The same application, for so many requests of any kind from one address as are allowed."""

    def counted(environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Any:
        if limiter.take(Kind.ANY_REQUEST, str(environ.get("REMOTE_ADDR"))):
            return wsgi_app(environ, start_response)
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Retry-After", "10")]
        start_response("429 Too Many Requests", headers)
        return [b"Too many requests from your network. Wait a few seconds and try again.\n"]

    return counted
