"""What can happen to a session, in the past tense: people, seats, and the teacher's doings.

No names stand here: a name is a personal text that lies beside the journal and can be deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.campaign import Legacy
from game_rules.ids import ChannelId, Level, ScenarioId, SeatId
from game_rules.shapes import AtMost, Between, Opaque
from server.protocol.messages.bounds import SessionKey
from server.protocol.messages.leading import Voice

MOST_PEOPLE = 60
"""Forty students, and slack for colleagues who look in and for who comes in twice."""
MOST_TABLES = 40
LAST_PERSON = 400
"""Numbers are never given twice, so a session can take in this many people in all its life."""

Person = Annotated[int, Between(1, LAST_PERSON)]
TableNumber = Annotated[int, Between(1, MOST_TABLES)]
Digest = Annotated[str, Opaque(64, 64)]
Seed = Annotated[str, Opaque(8, 64)]
Code = Annotated[str, Opaque(7, 7)]
TextName = Annotated[str, Opaque(1, 64)]
"""Under which name a personal text lies beside the journal."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat at one of the tables."""

    table: TableNumber
    seat: SeatId


@dataclass(frozen=True, slots=True)
class Placed:
    """A person, and the place that is theirs."""

    person: Person
    place: Place


@dataclass(frozen=True, slots=True)
class Onlooking:
    """A person, and the table that they look on at without a seat."""

    person: Person
    table: TableNumber


@dataclass(frozen=True, slots=True)
class SessionBegun:
    """A teacher opened a session."""

    kind: ClassVar[str] = "session-begun"
    account: Annotated[int, Between(1, 1_000_000)]
    code: Code
    scenario: ScenarioId
    digest: Digest
    """Of the scenario exactly as it stood on that day."""
    level: Level
    round_seconds: Annotated[int, Between(10, 3600)] | None


@dataclass(frozen=True, slots=True)
class StartInherited:
    """The games of this session go on from those of one that is over, table by table."""

    kind: ClassVar[str] = "start-inherited"
    before: SessionKey
    """The session that is over; it may be deleted since, and what it left stands here."""
    tables: Annotated[tuple[Legacy, ...], AtMost(MOST_TABLES)]


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """Somebody came in with the code."""

    kind: ClassVar[str] = "person-joined"
    person: Person


@dataclass(frozen=True, slots=True)
class PersonKnocked:
    """Somebody who looks like one that was sent out wants to come in; the teacher decides."""

    kind: ClassVar[str] = "person-knocked"
    person: Person


@dataclass(frozen=True, slots=True)
class PersonLetIn:
    """The teacher let in somebody who stood at the door."""

    kind: ClassVar[str] = "person-let-in"
    person: Person


@dataclass(frozen=True, slots=True)
class PersonRenamed:
    """Somebody goes by another name from now on."""

    kind: ClassVar[str] = "person-renamed"
    person: Person


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """The teacher sent somebody out, or did not let them in."""

    kind: ClassVar[str] = "person-removed"
    person: Person


@dataclass(frozen=True, slots=True)
class SeatsDealt:
    """Everybody in the lobby got a place; whatever was dealt before no longer counts."""

    kind: ClassVar[str] = "seats-dealt"
    tables: TableNumber
    places: Annotated[tuple[Placed, ...], AtMost(MOST_PEOPLE)]


@dataclass(frozen=True, slots=True)
class PersonSeated:
    """Somebody who came after the deal took a place."""

    kind: ClassVar[str] = "person-seated"
    person: Person
    place: Place


@dataclass(frozen=True, slots=True)
class PeopleMoved:
    """The teacher moved one person, and with them whoever had to make room."""

    kind: ClassVar[str] = "people-moved"
    placed: Annotated[tuple[Placed, ...], AtMost(MOST_PEOPLE)]
    onlooking: Annotated[tuple[Onlooking, ...], AtMost(MOST_PEOPLE)]
    waiting: Annotated[tuple[Person, ...], AtMost(MOST_PEOPLE)]


@dataclass(frozen=True, slots=True)
class SeatingUndone:
    """The teacher took back the last deal or move."""

    kind: ClassVar[str] = "seating-undone"


@dataclass(frozen=True, slots=True)
class GamesBegun:
    """The games began, each with the seed of its chance; the tables are opened from this."""

    kind: ClassVar[str] = "games-begun"
    seeds: Annotated[tuple[Seed, ...], AtMost(MOST_TABLES)]


@dataclass(frozen=True, slots=True)
class TableWatched:
    """The teacher opened a table with all its channels."""

    kind: ClassVar[str] = "table-watched"
    table: TableNumber


@dataclass(frozen=True, slots=True)
class PinRenewed:
    """Somebody got another PIN."""

    kind: ClassVar[str] = "pin-renewed"
    person: Person


@dataclass(frozen=True, slots=True)
class DoorLocked:
    """The teacher locked the lobby: nobody new comes in; those who were here come back."""

    kind: ClassVar[str] = "door-locked"


@dataclass(frozen=True, slots=True)
class DoorUnlocked:
    """The code opens the lobby again."""

    kind: ClassVar[str] = "door-unlocked"


@dataclass(frozen=True, slots=True)
class CodeRenewed:
    """The session has another code; the one before it is dead."""

    kind: ClassVar[str] = "code-renewed"
    code: Code


@dataclass(frozen=True, slots=True)
class HandRaised:
    """Somebody asks the teacher for help."""

    kind: ClassVar[str] = "hand-raised"
    person: Person


@dataclass(frozen=True, slots=True)
class HandLowered:
    """They were helped, or do not need it any more."""

    kind: ClassVar[str] = "hand-lowered"
    person: Person


@dataclass(frozen=True, slots=True)
class NoteSent:
    """The teacher said something to the class, to a table, or to a seat."""

    kind: ClassVar[str] = "note-sent"
    text: TextName
    voice: Voice
    table: TableNumber | None
    seat: SeatId | None


@dataclass(frozen=True, slots=True)
class PatienceSet:
    """After how many seconds a bot stands in for somebody whose connection is gone; 0 is never."""

    kind: ClassVar[str] = "patience-set"
    seconds: Annotated[int, Between(0, 3600)]


@dataclass(frozen=True, slots=True)
class TalkClosed:
    """What was said in these channels stays closed to the class after the end, and in no others."""

    kind: ClassVar[str] = "talk-closed"
    channels: Annotated[tuple[ChannelId, ...], AtMost(12)]


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """Every game is over, or the teacher ended the session; its code is dead."""

    kind: ClassVar[str] = "session-ended"


SessionEvent = (
    SessionBegun
    | StartInherited
    | PersonJoined
    | PersonKnocked
    | PersonLetIn
    | PersonRenamed
    | PersonRemoved
    | SeatsDealt
    | PersonSeated
    | PeopleMoved
    | SeatingUndone
    | GamesBegun
    | TableWatched
    | PinRenewed
    | DoorLocked
    | DoorUnlocked
    | CodeRenewed
    | HandRaised
    | HandLowered
    | NoteSent
    | PatienceSet
    | TalkClosed
    | SessionEnded
)
