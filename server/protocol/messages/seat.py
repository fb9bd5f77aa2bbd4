"""What a seat says, and what it is sent: acts, talk, and the sections of its view."""

from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import ChannelId, SeatId
from game_rules.ledger import RoundNumber, Var
from game_rules.orders import SeatAct, Terms
from game_rules.shapes import AtMost, Between, Called, Ident, Seq
from game_rules.views import AnySection
from server.protocol.messages.bounds import ActId, TableNumber, Words


@dataclass(frozen=True, slots=True)
class SeatActs:
    """One act of this seat."""

    id: ActId
    act: Annotated[SeatAct, Called("SeatAct")]


@dataclass(frozen=True, slots=True)
class Say:
    """One line of talk in a channel."""

    id: ActId
    channel: ChannelId
    words: Words


@dataclass(frozen=True, slots=True)
class IAmBack:
    """The person of this seat plays it again; the bot that stood in for them goes."""


@dataclass(frozen=True, slots=True)
class AskHelp:
    """Ask the teacher to come, or say that it is no longer needed."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class Sync:
    """I hold messages up to these numbers; send me the rest. 0 asks for everything."""

    table: TableNumber
    view: Seq
    talk: Seq = 0


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Why is this number what it is?"""

    table: TableNumber
    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(4)]


@dataclass(frozen=True, slots=True)
class AskWeigh:
    """What would this package mean for my side?"""

    terms: Terms


@dataclass(frozen=True, slots=True)
class ViewSent:
    """Sections of a view, each whole: all that changed after message `after`, up to `number`.

    `full` replaces everything. Otherwise it fits whoever holds `after` or more; whoever holds less
    has a gap, and asks by `sync`. Whoever holds `number` already can drop it.
    """

    table: TableNumber
    number: Seq
    after: Seq
    full: bool
    sections: Annotated[tuple[Annotated[AnySection, Called("Section")], ...], AtMost(20)]


@dataclass(frozen=True, slots=True)
class LineSaid:
    """One line of talk as members of the channel see it."""

    channel: ChannelId
    seat: SeatId
    round: RoundNumber
    at: Seq
    words: Words | None
    """Empty when the words were deleted."""


@dataclass(frozen=True, slots=True)
class TalkSent:
    """Lines of talk; `number` is that of the last, and the lines are the ones up to it."""

    table: TableNumber
    number: Seq
    full: bool
    lines: Annotated[tuple[LineSaid, ...], AtMost(2000)]


@dataclass(frozen=True, slots=True)
class Pulse:
    """How many have sealed, and who is here; sent on a tick, never numbered.

    Who has sealed is for the teacher alone: it would tell who is waited for.
    """

    table: TableNumber
    sealed: Annotated[int, Between(0, 14)]
    """Of the seats that people play."""
    people: Annotated[int, Between(0, 14)]
    """Seats that people play."""
    waiting_for: Annotated[int, Between(0, 14)]
    """Of those, the ones that have not sealed and whose people are here."""
    present: Annotated[tuple[SeatId, ...], AtMost(14)]
    watched: bool
    """Whether the teacher has opened the channels of this table, and reads along."""
    now: Seq
