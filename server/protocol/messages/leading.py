"""What the teacher does: one act, for one table or for all."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from game_rules.ids import ChannelId, Hand, SeatId
from game_rules.shapes import AtMost, Between, Called
from server.protocol.messages.bounds import ActId, PersonName, PersonNumber, TableNumber, Words


class Voice(StrEnum):
    """In whose voice the teacher speaks to the class."""

    TEACHER = "teacher"
    """out of the game, as the teacher"""
    NEWS = "news"
    """in the game, as news that reaches the seats"""


@dataclass(frozen=True, slots=True)
class Deal:
    """Give everybody in the lobby a seat, evenly over the tables, bots for the rest.

    Without a number of tables, there are as few as give everybody a seat of their own. At fewer
    tables people share seats, the ones that no table can do without first.
    """

    kind: ClassVar[str] = "deal"
    tables: TableNumber | None = None


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
    """Put a person in a seat. Who sat there comes to where this person was, or stays and shares."""

    kind: ClassVar[str] = "move"
    person: PersonNumber
    table: TableNumber
    seat: SeatId
    share: bool = False


@dataclass(frozen=True, slots=True)
class LookOn:
    """Let a person look on at a table without a seat: they see what is public there."""

    kind: ClassVar[str] = "look-on"
    person: PersonNumber
    table: TableNumber


@dataclass(frozen=True, slots=True)
class StandUp:
    """Take a person's seat away; they wait."""

    kind: ClassVar[str] = "stand-up"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last deal or move."""

    kind: ClassVar[str] = "undo"


@dataclass(frozen=True, slots=True)
class Lock:
    """Lock the lobby against anybody new, or open it again."""

    kind: ClassVar[str] = "lock"
    locked: bool


@dataclass(frozen=True, slots=True)
class NewCode:
    """Give the session another code; the one before it is dead at once."""

    kind: ClassVar[str] = "new-code"


@dataclass(frozen=True, slots=True)
class LetIn:
    """Let in somebody who stands at the door."""

    kind: ClassVar[str] = "let-in"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a person another name."""

    kind: ClassVar[str] = "rename"
    person: PersonNumber
    name: PersonName


@dataclass(frozen=True, slots=True)
class Help:
    """Somebody who asked for help was helped."""

    kind: ClassVar[str] = "help"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class Tell:
    """Say something to everybody, to one table, or to one seat of it (of each, if no table)."""

    kind: ClassVar[str] = "tell"
    voice: Voice
    words: Words
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class StandIn:
    """After how many seconds of absence a bot stands in for a person; 0 is never."""

    kind: ClassVar[str] = "stand-in"
    seconds: Annotated[int, Between(0, 3600)]


@dataclass(frozen=True, slots=True)
class Remove:
    """Send a person out of the session, or do not let them in; a seat goes to a bot.

    Whoever looks like them, by name or by where they come from, has to be let in after this.
    """

    kind: ClassVar[str] = "remove"
    person: PersonNumber
    and_later: bool = False
    """With everybody who came later: where a code has leaked, a crowd comes at once."""


@dataclass(frozen=True, slots=True)
class NewPin:
    """Give somebody who forgot theirs another PIN; it is shown here for two minutes."""

    kind: ClassVar[str] = "new-pin"
    person: PersonNumber


@dataclass(frozen=True, slots=True)
class CloseTalk:
    """Keep what was said in these channels closed to the class after the end; all others open."""

    kind: ClassVar[str] = "close-talk"
    channels: Annotated[tuple[ChannelId, ...], AtMost(12)]


LeadAct = (
    Deal
    | Move
    | LookOn
    | StandUp
    | Undo
    | Start
    | Skip
    | Pause
    | Resume
    | Extend
    | EndNow
    | HandTo
    | StandIn
    | Lock
    | NewCode
    | LetIn
    | Remove
    | Rename
    | NewPin
    | Help
    | Tell
    | CloseTalk
)


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
