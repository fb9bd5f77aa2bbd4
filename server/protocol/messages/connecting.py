"""Coming in, and going: the first and the last that is said on a connection."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from game_rules.ids import SeatId
from game_rules.shapes import Called, Seq
from server.protocol.messages.bounds import PersonName, PersonNumber, SessionKey, TableNumber, Token


@dataclass(frozen=True, slots=True)
class AsParticipant:
    """A person of the class comes (back); `view` and `talk` are the last numbers that arrived.

    They were counted for this table and seat. Whoever sits elsewhere by now is sent everything.
    """

    kind: ClassVar[str] = "participant"
    token: Token
    view: Seq = 0
    talk: Seq = 0
    table: TableNumber | None = None
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class AsTeacher:
    """The teacher's console, or the projector, of one session; who is asking comes from the
    cookie.
    """

    kind: ClassVar[str] = "teacher"
    session: SessionKey
    projector: bool = False


Hello = Annotated[AsParticipant | AsTeacher, Called("Hello")]


@dataclass(frozen=True, slots=True)
class Welcome:
    """Who you are here: sent first on a connection, and again whenever your seat changes.

    The token replaces the one you came with, which dies when you say `kept`; if it is empty, yours
    stays.
    """

    token: Token | None
    person: PersonNumber | None
    name: PersonName | None
    table: TableNumber | None
    seat: SeatId | None
    now: Seq
    """The server's clock, in milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The token of the welcome is stored here; the one before it may die."""


class Farewell(StrEnum):
    """Why the server ends a connection."""

    STOPPING = "stopping"
    """the server goes down; the only end after which one comes back by oneself"""
    TOKEN_REPLACED = "token-replaced"  # noqa: S105 - a reason
    REMOVED = "removed"
    LOGGED_OUT = "logged-out"
    TOO_MUCH = "too-much"
    DELETED = "deleted"
    """the teacher deleted the session, or its time was over"""
    # and why it was not opened at all, in the words of the faults
    MALFORMED = "malformed"
    TOKEN_DEAD = "token-dead"  # noqa: S105 - a reason
    NOT_THERE = "not-there"
    NOT_LOGGED_IN = "not-logged-in"
    FOREIGN = "foreign"
    TOO_OFTEN = "too-often"


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The server ends this connection; do not come back with the same token.

    But come back with it, a little later each time, after the reason `stopping`, and after an end
    without a goodbye.
    """

    reason: Farewell
