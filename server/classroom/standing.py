"""How somebody stands to a session, and what moves them from one standing to another.

(new) --the code--> in <--the teacher lets them in-- at-door <--the code-- (new, but looks like
one that was sent out); the teacher sends out from either. Nobody comes back from out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from server.classroom.events import PersonJoined, PersonKnocked, PersonLetIn, PersonRemoved
from server.protocol.faults import Code, Faulted


class Standing(StrEnum):
    """How somebody stands to a session."""

    AT_DOOR = "at-door"
    """waits for the teacher to let them in"""
    IN = "in"
    OUT = "out"
    """was sent out, or was not let in"""


class By(StrEnum):
    """Who can cause an arrow."""

    CODE = "code"
    """whoever types the session's code"""
    TEACHER = "teacher"


@dataclass(frozen=True, slots=True)
class Arrow:
    """From which standings a fact leads where; None is somebody who was never here."""

    by: By
    before: frozenset[Standing | None]
    after: Standing


ARROWS: Final[Mapping[type, Arrow]] = {
    PersonJoined: Arrow(By.CODE, frozenset({None}), Standing.IN),
    PersonKnocked: Arrow(By.CODE, frozenset({None}), Standing.AT_DOOR),
    PersonLetIn: Arrow(By.TEACHER, frozenset({Standing.AT_DOOR}), Standing.IN),
    PersonRemoved: Arrow(By.TEACHER, frozenset({Standing.AT_DOOR, Standing.IN}), Standing.OUT),
}
"""The whole life of a participant."""


def check_arrow(standing: Standing | None, fact: type) -> None:
    """Somebody who does not stand where this fact begins is not there, for whoever asks."""
    if standing not in ARROWS[fact].before:
        raise Faulted(Code.NOT_THERE)
