"""What shows a session as a whole: to its teacher, its projector, and those who wait."""

from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import ChannelId, Hand, Level, Phase, ScenarioId, SeatId
from game_rules.ledger import RoundNumber
from game_rules.scenario import Label, Prose
from game_rules.shapes import AtMost, Between, Ident, Seq
from server.protocol.messages.bounds import (
    JoinCode,
    PersonName,
    PersonNumber,
    Pin,
    SessionKey,
    TableNumber,
    Words,
)
from server.protocol.messages.leading import Voice


@dataclass(frozen=True, slots=True)
class PersonShown:
    """Somebody of the class, as the teacher sees them."""

    person: PersonNumber
    name: PersonName | None
    here: bool
    table: TableNumber | None
    seat: SeatId | None
    """Empty for somebody who waits, and for somebody who looks on at the table."""
    hand: Hand | None
    """Who plays that seat now: the person, or a bot that stands in; empty before the game."""
    pin: Pin | None
    """Only for two minutes after it was renewed: what we keep of a PIN cannot be read back."""
    wants_help: bool
    heard: Seq | None
    """When they last did or said something, as far as this server knows."""


@dataclass(frozen=True, slots=True)
class AtDoor:
    """Somebody who waits to be let in, because they look like one that was sent out."""

    person: PersonNumber
    name: PersonName | None


@dataclass(frozen=True, slots=True)
class SeatGlance:
    """A seat of a table that is played, for the teacher alone: who plays it, and whether it has
    sealed.
    """

    seat: SeatId
    hand: Hand
    sealed: bool


@dataclass(frozen=True, slots=True)
class TableShown:
    """One table at a glance."""

    table: TableNumber
    phase: Phase
    round: RoundNumber
    rounds: RoundNumber
    due: Seq | None
    left: Seq | None
    sealed: Annotated[int, Between(0, 14)]
    people: Annotated[int, Between(0, 14)]
    """Seats played by people."""
    watched: bool
    seats: Annotated[tuple[SeatGlance, ...], AtMost(14)]
    """Empty on a projector."""
    heard: Seq | None
    """When somebody of the table last did or said something; empty on a projector."""


@dataclass(frozen=True, slots=True)
class SeatTitle:
    """A seat by its printed title and party, before any game has begun."""

    id: SeatId
    title: Label
    party: Label


@dataclass(frozen=True, slots=True)
class ChannelTitle:
    """A channel by its printed name."""

    id: ChannelId
    name: Label
    closed: bool
    """What was said there stays closed to the class after the end."""


@dataclass(frozen=True, slots=True)
class NoteShown:
    """Something that the teacher said, to those whom it is meant for."""

    at: Seq
    voice: Voice
    table: TableNumber | None
    """Empty when it is meant for all tables."""
    seat: SeatId | None
    words: Words | None
    """Empty when the words were deleted."""


@dataclass(frozen=True, slots=True)
class NotesSent:
    """What a person and the teacher have to say to each other; replaced each time."""

    notes: Annotated[tuple[NoteShown, ...], AtMost(200)]
    """What the teacher said to this person where they sit now, the oldest first."""
    wants_help: bool
    """Whether this person has asked for help and not had it yet."""


@dataclass(frozen=True, slots=True)
class GoesOnFrom:
    """The session before this one, from whose end its games go on."""

    session: SessionKey
    tables: TableNumber
    """How many tables it had: so many go on, in the order of their numbers."""
    same_story: bool
    """Another story takes over the order of the world alone."""


@dataclass(frozen=True, slots=True)
class ClassroomSent:
    """The whole session for its teacher, replaced each time."""

    session: SessionKey
    state: Ident
    """`lobby`, `running` or `ended`."""
    code: JoinCode
    address: Annotated[str, AtMost(200)]
    """What students type, with the address of this machine on the network."""
    scenario: ScenarioId
    title: Label
    level: Level
    seats: Annotated[tuple[SeatTitle, ...], AtMost(14)]
    people: Annotated[tuple[PersonShown, ...], AtMost(400)]
    at_door: Annotated[tuple[AtDoor, ...], AtMost(400)]
    tables: Annotated[tuple[TableShown, ...], AtMost(40)]
    dealt: Annotated[int, Between(0, 40)]
    """How many tables have been dealt; 0 before the first deal."""
    fewest: Annotated[int, Between(1, 40)]
    """So few tables that no seat is shared by more than two."""
    most: Annotated[int, Between(1, 40)]
    """So many tables that nobody sits alone among bots."""
    can_undo: bool
    locked: bool
    stand_in: Annotated[int, Between(0, 3600)]
    """Seconds of absence after which a bot stands in; 0 is never."""
    notes: Annotated[tuple[NoteShown, ...], AtMost(200)]
    channels: Annotated[tuple[ChannelTitle, ...], AtMost(12)]
    """Empty on a projector."""
    goes_on_from: GoesOnFrom | None
    """Empty for a session that stands alone, and on a projector."""


@dataclass(frozen=True, slots=True)
class LobbySent:
    """What somebody who waits for a seat sees."""

    title: Label
    blurb: Prose
    """What the scenario is about."""
    level: Level
    people: Annotated[int, Between(0, 400)]
    state: Ident
    at_door: bool
    """The teacher has to let this person in first."""
    table: TableNumber | None
    """Where they were dealt, if the teacher has dealt."""
    seat: Label | None
    wants_help: bool
    goes_on: bool
    """It goes on from where another game ended."""
