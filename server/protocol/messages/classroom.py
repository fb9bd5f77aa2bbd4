"""What the teacher says, and what shows a session as a whole."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from game_rules.ids import Hand, Level, Phase, ScenarioId, SeatId
from game_rules.ledger import RoundNumber
from game_rules.scenario import Label
from game_rules.shapes import AtMost, Between, Called, Ident, Seq
from server.protocol.messages.bounds import (
    ActId,
    JoinCode,
    PersonName,
    PersonNumber,
    Pin,
    SessionKey,
    TableNumber,
)


@dataclass(frozen=True, slots=True)
class Deal:
    """Give everybody in the lobby a seat, evenly over as many tables as the class needs, bots for
    the rest.
    """

    kind: ClassVar[str] = "deal"


@dataclass(frozen=True, slots=True)
class Start:
    """Begin the briefing at every table; deals the seats first if that has not been done."""

    kind: ClassVar[str] = "start"


@dataclass(frozen=True, slots=True)
class Skip:
    """End the briefing now, or close the round now."""

    kind: ClassVar[str] = "skip"


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""

    kind: ClassVar[str] = "pause"


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run again."""

    kind: ClassVar[str] = "resume"


@dataclass(frozen=True, slots=True)
class Extend:
    """Give more time, or less."""

    kind: ClassVar[str] = "extend"
    seconds: Annotated[int, Between(-600, 600)]


@dataclass(frozen=True, slots=True)
class EndNow:
    """End the game before its time."""

    kind: ClassVar[str] = "end"


@dataclass(frozen=True, slots=True)
class HandTo:
    """Hand a seat to a bot, or back to its person."""

    kind: ClassVar[str] = "hand"
    seat: SeatId
    hand: Hand


@dataclass(frozen=True, slots=True)
class Move:
    """Put a person in a seat; who sat there comes to where this person was."""

    kind: ClassVar[str] = "move"
    person: PersonNumber
    table: TableNumber
    seat: SeatId


@dataclass(frozen=True, slots=True)
class Remove:
    """Send a person out of the session; the seat goes to a bot."""

    kind: ClassVar[str] = "remove"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class NewPin:
    """Give somebody who forgot theirs another PIN; it is shown here for two minutes."""

    kind: ClassVar[str] = "new-pin"
    person: PersonNumber


LeadAct = Deal | Start | Skip | Pause | Resume | Extend | EndNow | HandTo | Move | Remove | NewPin


@dataclass(frozen=True, slots=True)
class Lead:
    """One act of the teacher, for one table or (empty) for all."""

    id: ActId
    table: TableNumber | None
    act: Annotated[LeadAct, Called("LeadAct")]


@dataclass(frozen=True, slots=True)
class Watch:
    """Open one table with all its channels; the table is marked as watched. Empty closes it."""

    table: TableNumber | None


@dataclass(frozen=True, slots=True)
class PersonShown:
    """Somebody of the class, as the teacher sees them."""

    person: PersonNumber
    name: PersonName | None
    here: bool
    table: TableNumber | None
    seat: SeatId | None
    hand: Hand | None
    """Who plays that seat now: the person, or a bot that stands in; empty before the game."""
    pin: Pin | None
    """Only for two minutes after it was renewed: what we keep of a PIN cannot be read back."""


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
    watched: bool


@dataclass(frozen=True, slots=True)
class SeatTitle:
    """A seat by its printed title and party, before any game has begun."""

    id: SeatId
    title: Label
    party: Label


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
    tables: Annotated[tuple[TableShown, ...], AtMost(40)]


@dataclass(frozen=True, slots=True)
class LobbySent:
    """What somebody who waits for a seat sees."""

    title: Label
    level: Level
    people: Annotated[int, Between(0, 400)]
    state: Ident
