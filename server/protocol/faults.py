"""What goes wrong before or beside the rules: one exception, answered in one place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Code(StrEnum):
    """Every code that a fault can have; its sentence is in the catalogue of words."""

    MALFORMED = "malformed"
    UNKNOWN_MESSAGE = "unknown-message"
    NOT_ALLOWED = "not-allowed"
    """Not for you, or not at this time."""
    NOT_THERE = "not-there"
    """It does not exist, or not for you: the two are never told apart."""
    TOO_OFTEN = "too-often"
    TRY_AGAIN = "try-again"
    """We could not write it down; send the same again."""
    TOO_SLOW = "too-slow"
    """This connection did not take what it was sent; the next gets what is missing."""
    OUR_FAULT = "our-fault"
    NOT_CONNECTED = "not-connected"
    # joining and coming back
    TOKEN_DEAD = "token-dead"  # noqa: S105 - the name of a fault
    NAME_TAKEN = "name-taken"
    NAME_RESERVED = "name-reserved"
    SESSION_FULL = "session-full"
    LOBBY_LOCKED = "lobby-locked"
    # accounts
    NOT_LOGGED_IN = "not-logged-in"
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - the name of a fault
    PASSWORD_SHORT = "password-short"  # noqa: S105
    NOT_FIRST = "not-first"
    """There is an account already; more are made by invitation."""
    WRONG_FIRST_CODE = "wrong-first-code"
    """Whoever makes the first account of a public server must have seen it start."""
    INVITATION_DEAD = "invitation-dead"
    TEACHER_NAME_TAKEN = "teacher-name-taken"
    FOREIGN = "foreign"
    """The request came from another site's page."""
    # acts of the teacher
    NO_TABLES = "no-tables"
    SHELF_FULL = "shelf-full"
    """A teacher has laid down as many scenarios as there is room for."""
    NOT_OVER = "not-over"
    """A debrief is asked for before its game has ended."""
    LAST_GAME_GONE = "last-game-gone"
    """A session to go on from does not exist, or not for you: the two are never told apart."""
    NOTHING_LEFT = "nothing-left"
    """Nobody played in the session to go on from."""
    STILL_RUNNING = "still-running"
    """What is to be deleted is being played."""
    ALREADY_BEGUN = "already-begun"
    NOBODY_HERE = "nobody-here"
    NOT_DEALT = "not-dealt"
    """There are no seats to be moved to yet."""
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOT_STOOD_IN = "not-stood-in"
    """No bot stands in for this person."""


class Faulted(Exception):
    """Raised wherever something cannot go on; becomes a `Fault` at the edge."""

    def __init__(self, code: Code, **facts: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts: Mapping[str, str] = {
            name.replace("_", "-"): str(fact)[:80] for name, fact in facts.items()
        }
