"""Hints from worker to worker: where to look, and never what is there.

A hint carries a name and a number, and the mark of our secret key. Anything else that comes over
the line (garbage, somebody's forgery, a pickle from the days of other libraries) is dropped unread.
An old hint that is sent again does no harm: whoever follows it looks once more.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

LONGEST: Final = 1_000
"""Bytes of a hint."""


class About(StrEnum):
    """Where to look."""

    STREAM = "stream"
    """in the journal: the stream has come so far"""
    ROLL = "roll"
    """in the roll of the workers: somebody came or went"""
    LOGINS = "logins"
    """among the logins: one has ended"""


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint."""

    about: About
    by: str
    """The worker that gives it."""
    stream: str = ""
    seq: int = 0


class Seal:
    """Signs hints and knows our own; made of the secret key that all workers share."""

    def __init__(self, secret_key: bytes) -> None:
        self._key = hmac.new(secret_key, b"hints between workers", sha256).digest()

    def channel(self) -> str:
        """Where the workers of one secret key hear each other."""
        return f"backchannel:{self._mark(b'channel')[:16]}"

    def write(self, hint: Hint) -> bytes:
        """The hint as it is sent."""
        said = [hint.about, hint.by, hint.stream, hint.seq]
        body = json.dumps(said, separators=(",", ":")).encode()
        return self._mark(body).encode() + body

    def read(self, sent: object) -> Hint | None:
        """What was sent, if it is one of our own hints."""
        if not isinstance(sent, bytes) or len(sent) > LONGEST:
            return None
        mark, body = sent[:64], sent[64:]
        if not hmac.compare_digest(mark, self._mark(body).encode()):
            return None
        about, by, stream, seq = json.loads(body)
        return Hint(About(about), by, stream, seq)

    def _mark(self, body: bytes) -> str:
        return hmac.new(self._key, body, sha256).hexdigest()
