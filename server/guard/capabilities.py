"""Who may do what, and when: one table for every message and route. What is not here is denied.

A message or route without a row, and a row without a message or route, stop the program at its
start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from server.classroom.session import Session, State
from server.classroom.standing import Standing
from server.guard.limiter import Kind
from server.protocol.messages import MESSAGES, ROUTES


class Who(StrEnum):
    """In what capacity somebody asks."""

    ANYBODY = "anybody"
    """by HTTP, logged in or not"""
    AT_DOOR = "at-door"
    """waits for the teacher to let them in"""
    WAITING = "waiting"
    """in the session, without a seat"""
    ONLOOKER = "onlooker"
    """looks on at a table, without a seat"""
    SEATED = "seated"
    TEACHER = "teacher"
    PROJECTOR = "projector"


@dataclass(frozen=True, slots=True)
class Right:
    """One row of the table."""

    who: frozenset[Who]
    when: frozenset[State]
    counts_as: Kind


class NoRight(LookupError):
    """A message or route has no row, or a row speaks of none: a mistake in the program."""


def _row(who: Iterable[Who], when: Iterable[State], counts_as: Kind) -> Right:
    return Right(frozenset(who), frozenset(when), counts_as)


_IN: Final = (Who.WAITING, Who.ONLOOKER, Who.SEATED)
_PEOPLE: Final = (Who.AT_DOOR, *_IN)
_SEE_A_TABLE: Final = (Who.ONLOOKER, Who.SEATED, Who.TEACHER, Who.PROJECTOR)
_ALWAYS: Final = tuple(State)
_PLAYED: Final = (State.RUNNING, State.ENDED)

MESSAGE_RIGHTS: Final[Mapping[str, Right]] = {
    "act": _row([Who.SEATED], [State.RUNNING], Kind.ACT),
    "say": _row([Who.SEATED], [State.RUNNING], Kind.TALK),
    "kept": _row(_PEOPLE, _ALWAYS, Kind.ASK),
    "i-am-back": _row([Who.SEATED], [State.RUNNING], Kind.ACT),
    "ask-help": _row(_IN, [State.LOBBY, State.RUNNING], Kind.ASK),
    "sync": _row(_SEE_A_TABLE, _PLAYED, Kind.ASK),
    "why": _row(_SEE_A_TABLE, _PLAYED, Kind.ASK),
    "weigh": _row([Who.SEATED], _PLAYED, Kind.ASK),
    "debrief": _row(_SEE_A_TABLE, _PLAYED, Kind.ASK),
    "my-data": _row(_PEOPLE, _ALWAYS, Kind.ASK),
    "transcript": _row([Who.ONLOOKER, Who.SEATED, Who.TEACHER], [State.ENDED], Kind.ASK),
    "lead": _row([Who.TEACHER], _ALWAYS, Kind.TEACHER),
    "watch": _row([Who.TEACHER], _PLAYED, Kind.TEACHER),
}

ROUTE_RIGHTS: Final[Mapping[str, Right]] = {
    "GET /api/situation": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "POST /api/account": _row([Who.ANYBODY], _ALWAYS, Kind.LOGIN),
    "POST /api/invitations": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "POST /api/invited": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "POST /api/login": _row([Who.ANYBODY], _ALWAYS, Kind.LOGIN),
    "POST /api/logout": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "GET /api/scenarios": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "GET /api/scenarios/<scenario>/<level>/<seat>": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "POST /api/scenarios": _row([Who.TEACHER], _ALWAYS, Kind.UPLOAD),
    "DELETE /api/scenarios/<scenario>": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "POST /api/sessions": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "GET /api/sessions": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "GET /api/sessions/<session>/qr.svg": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "GET /api/sessions/<session>/debrief/<file>": _row([Who.TEACHER], _PLAYED, Kind.REQUEST),
    "POST /api/sessions/<session>/delete": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "GET /api/my-data": _row([Who.TEACHER], _ALWAYS, Kind.REQUEST),
    "POST /api/account/delete": _row([Who.TEACHER], _ALWAYS, Kind.LOGIN),
    "POST /api/join": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "POST /api/return": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "GET /api/words/<language>": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
    "GET /api/health": _row([Who.ANYBODY], _ALWAYS, Kind.REQUEST),
}


def capacity_of(session: Session, person: int) -> Who:
    """In what capacity somebody of a session asks now."""
    if session.standing(person) is not Standing.IN:
        return Who.AT_DOOR
    if person in session.places:
        return Who.SEATED
    return Who.ONLOOKER if person in session.onlookers else Who.WAITING


def is_allowed(right: Right, who: Who, state: State) -> bool:
    """Whether a row lets somebody do this now."""
    return who in right.who and state in right.when


def check_messages(handled: Iterable[str]) -> None:
    """Every message to the server has a row and a handler, and nothing else has."""
    said = {message.name for message in MESSAGES if message.direction == "to-server"}
    _check("message", said, MESSAGE_RIGHTS, handled)


def check_routes(handled: Iterable[str]) -> None:
    """Every route has a row and a handler, and nothing else has."""
    said = {f"{route.method} {route.path}" for route in ROUTES}
    _check("route", said, ROUTE_RIGHTS, handled)


def _check(what: str, said: set[str], rows: Iterable[str], handled: Iterable[str]) -> None:
    for name in sorted(said ^ set(rows)):
        raise NoRight(f"{what} {name} is not in the table of rights, or not in the protocol")
    for name in sorted(said ^ set(handled)):
        raise NoRight(f"{what} {name} has no handler, or is not in the protocol")
