"""A session as its stream tells it: who came, who sits where, and how far it is.

lobby --the teacher begins--> running --every game is over--> ended
  `-----------------------the teacher ends it-----------------^
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from game_rules.ids import Hand, Level, ScenarioId, SeatId
from server.classroom.events import (
    GamesBegun,
    PersonJoined,
    PersonRemoved,
    PersonSeated,
    PersonUnseated,
    PinRenewed,
    Place,
    SeatsDealt,
    SessionBegun,
    SessionEnded,
    SessionEvent,
    TableWatched,
)


class State(StrEnum):
    """Where a session is in its life."""

    LOBBY = "lobby"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Session:
    """All that is known of a session, but for names."""

    begun: SessionBegun | None = None
    """None before the first row was read; nobody outside ever sees such a session."""
    at: int = 0
    people: tuple[int, ...] = ()
    """Who is in it, in the order they came."""
    last_person: int = 0
    """Numbers are never given twice, so a removed person never comes back as somebody else."""
    tables: int = 0
    places: Mapping[int, Place] = field(default_factory=dict)
    seeds: tuple[str, ...] = ()
    watched: frozenset[int] = frozenset()
    ended: bool = False

    @property
    def state(self) -> State:
        if self.ended:
            return State.ENDED
        return State.RUNNING if self.seeds else State.LOBBY

    @property
    def opening(self) -> SessionBegun:
        """What the teacher chose."""
        if self.begun is None:
            raise LookupError("this session has no first row")
        return self.begun

    @property
    def scenario(self) -> ScenarioId:
        return self.opening.scenario

    @property
    def level(self) -> Level:
        return self.opening.level

    @property
    def waiting(self) -> tuple[int, ...]:
        """Who has no place yet."""
        return tuple(person for person in self.people if person not in self.places)

    def hand_wanted(self, place: Place, now: Hand | None = None) -> Hand:
        """Who should play a seat, going by who sits there.

        A bot that stands in for somebody absent goes on doing so while somebody sits there.
        """
        sitting = sum(at == place for at in self.places.values())
        if not sitting:
            return Hand.BOT
        if now is Hand.AUTOPILOT:
            return now
        return Hand.HUMAN if sitting == 1 else Hand.SHARED

    def hands(self, table: int, seats: Mapping[SeatId, object]) -> dict[SeatId, Hand]:
        """Who plays each seat of a table that is about to begin."""
        return {seat: self.hand_wanted(Place(table, seat)) for seat in seats}


def step(session: Session, event: SessionEvent, at: int) -> Session:
    """The session after one more fact."""
    match event:
        case SessionBegun():
            return replace(session, begun=event, at=at)
        case PersonJoined(person):
            return replace(session, people=(*session.people, person), last_person=person)
        case PersonRemoved(person):
            return replace(
                session,
                people=tuple(other for other in session.people if other != person),
                places=_without(session.places, person),
            )
        case SeatsDealt(tables, placed):
            places = {each.person: each.place for each in placed}
            return replace(session, tables=tables, places=places)
        case PersonSeated(person, place):
            return replace(session, places={**session.places, person: place})
        case PersonUnseated(person):
            return replace(session, places=_without(session.places, person))
        case GamesBegun(seeds):
            return replace(session, seeds=seeds)
        case TableWatched(table):
            return replace(session, watched=session.watched | {table})
        case PinRenewed():
            return session
        case SessionEnded():
            return replace(session, ended=True)
        case _:
            assert_never(event)


def _without(places: Mapping[int, Place], person: int) -> dict[int, Place]:
    return {other: place for other, place in places.items() if other != person}
