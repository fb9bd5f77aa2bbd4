"""The two kinds of line in the list of everything that is said: a message and a route."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Message:
    """A message over the open connection, and the answer that acknowledges it."""

    name: str
    direction: Literal["handshake", "to-server", "to-client"]
    """The handshake goes with the opening of the connection, before any message."""
    payload: object
    """A dataclass, or a union of dataclasses."""
    answer: object | None
    about: str


@dataclass(frozen=True, slots=True)
class Route:
    """A page or document that is asked for by HTTP; an answer of None has no JSON body."""

    method: str
    path: str
    body: object | None
    answers: Mapping[int, object | None]
    about: str
    longest: int = 64 * 1024
    """Bytes of a body at most."""
