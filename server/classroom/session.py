"""A session as its stream tells it: who came, who sits where, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import itemgetter
from typing import Final, TypeVar, assert_never

from game_rules.campaign import Legacy
from game_rules.ids import ChannelId, Hand, Level, ScenarioId, SeatId
from server.classroom.events import (
    CodeRenewed,
    DoorLocked,
    DoorUnlocked,
    GamesBegun,
    HandLowered,
    HandRaised,
    NoteSent,
    PatienceSet,
    PeopleMoved,
    PersonJoined,
    PersonKnocked,
    PersonLetIn,
    PersonRemoved,
    PersonRenamed,
    PersonSeated,
    PinRenewed,
    Place,
    SeatingUndone,
    SeatsDealt,
    SessionBegun,
    SessionEnded,
    SessionEvent,
    StartInherited,
    TableWatched,
    TalkClosed,
)
from server.classroom.standing import Standing

V = TypeVar("V")

MOST_UNDONE: Final = 30
"""Deals and moves that can be taken back, one after the other."""
MOST_NOTES: Final = 200
"""Notes of the teacher in one session."""
PATIENCE: Final = 90
"""Seconds of absence after which a bot stands in, unless the teacher says otherwise."""


class State(StrEnum):
    """Where a session is in its life."""

    LOBBY = "lobby"
    RUNNING = "running"
    ENDED = "ended"


class Cause(StrEnum):
    """What can move a session on."""

    TEACHER = "teacher"
    LAST_GAME = "last-game"
    """the end of the last of its games, by a rule or because the teacher ended them"""


@dataclass(frozen=True, slots=True)
class Arrow:
    """From which state a fact leads where, and what causes it; None is before the session."""

    fact: type
    by: Cause
    before: State | None
    after: State


ARROWS: Final = (
    Arrow(SessionBegun, Cause.TEACHER, None, State.LOBBY),
    Arrow(GamesBegun, Cause.TEACHER, State.LOBBY, State.RUNNING),
    Arrow(SessionEnded, Cause.TEACHER, State.LOBBY, State.ENDED),
    Arrow(SessionEnded, Cause.LAST_GAME, State.RUNNING, State.ENDED),
)
"""The whole life of a session."""

_AFTER: Final = {arrow.fact: arrow.after for arrow in ARROWS}


def may_happen(state: State, fact: type, by: Cause) -> bool:
    """Whether this can move on a session that is there, going by its table."""
    return any((arrow.fact, arrow.by, arrow.before) == (fact, by, state) for arrow in ARROWS)


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where, who looks on, and at how many tables."""

    tables: int = 0
    places: Mapping[int, Place] = field(default_factory=dict)
    onlookers: Mapping[int, int] = field(default_factory=dict)
    """The table that somebody looks on at, by person."""
    _sitting: dict[int, dict[SeatId, tuple[int, ...]]] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )
    """Who sits in each seat of each table: the places the other way round, once somebody asks."""

    def people_at(self, place: Place) -> tuple[int, ...]:
        """Who sits there, in the order of their numbers; several when they share the seat."""
        return self.people_of(place.table).get(place.seat, ())

    def people_of(self, table: int) -> Mapping[SeatId, tuple[int, ...]]:
        """The same for every seat of a table that somebody sits in."""
        if not self._sitting:
            found: dict[int, dict[SeatId, tuple[int, ...]]] = {}
            for person, place in sorted(self.places.items(), key=itemgetter(0)):
                seats = found.setdefault(place.table, {})
                seats[place.seat] = (*seats.get(place.seat, ()), person)
            self._sitting.update(found)
        return self._sitting.get(table, {})

    def table_of(self, person: int) -> int | None:
        """The table that somebody sits or looks on at."""
        place = self.places.get(person)
        return self.onlookers.get(person) if place is None else place.table

    def without(self, person: int) -> Seating:
        """The same when somebody is gone."""
        return Seating(self.tables, _less(self.places, person), _less(self.onlookers, person))

    def seated(self, person: int, place: Place) -> Seating:
        """The same with somebody in a place."""
        gone = self.without(person)
        return replace(gone, places={**gone.places, person: place})

    def looking_on(self, person: int, table: int) -> Seating:
        """The same with somebody who looks on."""
        gone = self.without(person)
        return replace(gone, onlookers={**gone.onlookers, person: table})


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the teacher said, and when."""

    sent: NoteSent
    at: int

    def reaches(self, table: int | None, seat: SeatId | None) -> bool:
        """Whether it is meant for somebody who sits there; the class as a whole reaches all."""
        return self.sent.table in (None, table) and self.sent.seat in (None, seat)


@dataclass(frozen=True, slots=True)
class Session:
    """All that is known of a session, but for names."""

    begun: SessionBegun | None = None
    """None before the first row was read; nobody outside ever sees such a session."""
    inherited: StartInherited | None = None
    """What it takes over from a session before it."""
    at: int = 0
    code: str = ""
    locked: bool = False
    people: tuple[int, ...] = ()
    """Who is in it, in the order they came."""
    at_door: tuple[int, ...] = ()
    out: tuple[int, ...] = ()
    last_person: int = 0
    """Numbers are never given twice, so a removed person never comes back as somebody else."""
    renamed: Mapping[int, int] = field(default_factory=dict)
    """How often somebody was given another name."""
    seating: Seating = field(default_factory=Seating)
    before: tuple[Seating, ...] = ()
    """What can be taken back, the oldest first."""
    seeds: tuple[str, ...] = ()
    watched: frozenset[int] = frozenset()
    raised: frozenset[int] = frozenset()
    """Who asks for help."""
    notes: tuple[Note, ...] = ()
    patience: int = PATIENCE
    closed_talk: frozenset[ChannelId] = frozenset()
    """Channels whose talk the teacher keeps closed to the class after the end."""
    state: State = State.LOBBY

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
    def tables(self) -> int:
        return self.seating.tables

    @property
    def places(self) -> Mapping[int, Place]:
        return self.seating.places

    @property
    def onlookers(self) -> Mapping[int, int]:
        return self.seating.onlookers

    @property
    def waiting(self) -> tuple[int, ...]:
        """Who has neither a place nor a table to look on at."""
        return tuple(person for person in self.people if self.seating.table_of(person) is None)

    def standing(self, person: int) -> Standing | None:
        """How somebody stands to this session; None for a number that was never given."""
        if person in self.people:
            return Standing.IN
        if person in self.at_door:
            return Standing.AT_DOOR
        return Standing.OUT if person in self.out else None

    def hand_wanted(self, place: Place, now: Hand | None = None) -> Hand:
        """Who should play a seat, going by who sits there.

        A bot that stands in for somebody absent goes on doing so while somebody sits there.
        """
        sitting = len(self.seating.people_at(place))
        if not sitting:
            return Hand.BOT
        if now is Hand.AUTOPILOT:
            return now
        return Hand.HUMAN if sitting == 1 else Hand.SHARED

    def legacy(self, table: int) -> Legacy | None:
        """What a table goes on from; one more than there were last time begins as printed."""
        left = () if self.inherited is None else self.inherited.tables
        return left[table - 1] if table <= len(left) else None

    def hands(self, table: int, seats: Mapping[SeatId, object]) -> dict[SeatId, Hand]:
        """Who plays each seat of a table that is about to begin."""
        return {seat: self.hand_wanted(Place(table, seat)) for seat in seats}


def step(session: Session, event: SessionEvent, at: int) -> Session:
    """The session after one more fact."""
    state = _AFTER.get(type(event), session.state)
    return replace(_told(session, event, at), state=state)


def _told(session: Session, event: SessionEvent, at: int) -> Session:
    match event:
        case SessionBegun():
            return replace(session, begun=event, code=event.code, at=at)
        case StartInherited():
            return replace(session, inherited=event)
        case PersonJoined(person):
            return replace(session, people=(*session.people, person), last_person=person)
        case PersonKnocked(person):
            return replace(session, at_door=(*session.at_door, person), last_person=person)
        case PersonLetIn(person):
            return replace(
                session,
                at_door=_minus(session.at_door, person),
                people=(*session.people, person),
            )
        case PersonRenamed(person):
            times = session.renamed.get(person, 0) + 1
            return replace(session, renamed={**session.renamed, person: times})
        case PersonRemoved(person):
            return replace(
                session,
                people=_minus(session.people, person),
                at_door=_minus(session.at_door, person),
                out=(*session.out, person),
                seating=session.seating.without(person),
                before=tuple(each.without(person) for each in session.before),
                raised=session.raised - {person},
            )
        case SeatsDealt(tables, placed):
            places = {each.person: each.place for each in placed}
            return _reseated(session, Seating(tables, places))
        case PersonSeated(person, place):
            # Whatever is taken back later, whoever came by themselves keeps their place.
            return replace(
                session,
                seating=session.seating.seated(person, place),
                before=tuple(each.seated(person, place) for each in session.before),
            )
        case PeopleMoved():
            return _reseated(session, _moved(session.seating, event))
        case SeatingUndone():
            return replace(session, seating=session.before[-1], before=session.before[:-1])
        case GamesBegun(seeds):
            return replace(session, seeds=seeds, before=())
        case TableWatched(table):
            return replace(session, watched=session.watched | {table})
        case PinRenewed():
            return session
        case DoorLocked():
            return replace(session, locked=True)
        case DoorUnlocked():
            return replace(session, locked=False)
        case CodeRenewed(code):
            return replace(session, code=code)
        case HandRaised(person):
            return replace(session, raised=session.raised | {person})
        case HandLowered(person):
            return replace(session, raised=session.raised - {person})
        case NoteSent():
            return replace(session, notes=(*session.notes, Note(event, at)))
        case PatienceSet(seconds):
            return replace(session, patience=seconds)
        case TalkClosed(channels):
            return replace(session, closed_talk=frozenset(channels))
        case SessionEnded():
            return replace(session, raised=frozenset())
        case _:
            assert_never(event)


def _reseated(session: Session, seating: Seating) -> Session:
    """Another seating, with the one before it kept to be taken back."""
    before = (*session.before, session.seating)[-MOST_UNDONE:]
    return replace(session, seating=seating, before=before)


def _moved(seating: Seating, moved: PeopleMoved) -> Seating:
    for each in moved.placed:
        seating = seating.seated(each.person, each.place)
    for onlooking in moved.onlooking:
        seating = seating.looking_on(onlooking.person, onlooking.table)
    for person in moved.waiting:
        seating = seating.without(person)
    return seating


def _minus(people: tuple[int, ...], person: int) -> tuple[int, ...]:
    return tuple(other for other in people if other != person)


def _less(mapping: Mapping[int, V], person: int) -> dict[int, V]:
    return {other: value for other, value in mapping.items() if other != person}
