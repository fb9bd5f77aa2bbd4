"""The sections of a view. Every field says for whom it is (`to(...)`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from game_rules.agreement import Clause
from game_rules.aims import AimState
from game_rules.events import Carried
from game_rules.ids import (
    Ending,
    Level,
    PartyId,
    Phase,
    Role,
    SeatId,
)
from game_rules.ledger import Audience, RoundNumber
from game_rules.news import News
from game_rules.options import Choices
from game_rules.orders import Orders, Terms
from game_rules.scenario import Label, Line, Prose
from game_rules.shapes import AtMost, Between, Kept, Opaque, Points, Seq, Whole
from game_rules.state import Signed
from game_rules.views.records import (
    BetweenShown,
    BlocShown,
    BystanderShown,
    ChannelName,
    ChannelShown,
    CoalitionShown,
    DraftShown,
    DyadShown,
    ElectionDay,
    GoBetweenShown,
    Government,
    HomeVoteShown,
    IdeaShown,
    Inherited,
    IssueName,
    IssueShown,
    LeanShown,
    LetterShown,
    OptionName,
    Parties,
    PartyEnd,
    PartyShown,
    PathShown,
    Promisable,
    Purse,
    Score,
    SeatShown,
)


def to(audience: Audience) -> Any:
    """A field of a section, and whom it may be shown to."""
    return field(metadata={"audience": audience})


_ALL, _OWN_PARTY, _OFFICIALS, _MEMBERS, _SELF, _STAFF = (
    Audience.PUBLIC,
    Audience.PARTY,
    Audience.OFFICIALS,
    Audience.CHANNEL,
    Audience.SEAT,
    Audience.DEBRIEF,
)


@dataclass(frozen=True, slots=True)
class Cast(Kept):
    """Who is who."""

    kind: ClassVar[str] = "cast"
    title: Label = to(_ALL)
    level: Level = to(_ALL)
    parties: Parties = to(_ALL)
    thirds: Annotated[tuple[PartyShown, ...], AtMost(3)] = to(_ALL)
    """Who is no party to the conflict, and may go between the others."""
    seats: Annotated[tuple[SeatShown, ...], AtMost(14)] = to(_ALL)
    issues: Annotated[tuple[IssueName, ...], AtMost(8)] = to(_ALL)
    channels: Annotated[tuple[ChannelName, ...], AtMost(12)] = to(_ALL)
    changed: Annotated[Mapping[Annotated[str, Opaque(1, 60)], Whole], AtMost(100)] = to(_ALL)
    """Where this table counts otherwise than the rule book of its level: experiments do."""
    elections: Annotated[tuple[ElectionDay, ...], AtMost(4)] = to(_ALL)
    promisable: Annotated[Mapping[Role, Promisable], AtMost(13)] = to(_ALL)
    """What each role here can promise; empty where promises are not recorded."""
    need_marks: bool = to(_ALL)
    """Whether a side can mark what it needs most."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where the game stands in time."""

    kind: ClassVar[str] = "table"
    phase: Phase = to(_ALL)
    round: RoundNumber = to(_ALL)
    rounds: RoundNumber = to(_ALL)
    """The round at whose end the game ends, as things stand."""
    round_is: Label = to(_ALL)
    due: Seq | None = to(_ALL)
    left: Seq | None = to(_ALL)


@dataclass(frozen=True, slots=True)
class World(Kept):
    """How the parties stand towards each other."""

    kind: ClassVar[str] = "world"
    dyads: Annotated[tuple[DyadShown, ...], AtMost(6)] = to(_ALL)
    governments: Annotated[tuple[Government, ...], AtMost(4)] = to(_ALL)
    """Who has come into office by an election; a party that is not named has its first government.
    """
    go_betweens: Annotated[tuple[GoBetweenShown, ...], AtMost(3)] = to(_ALL)
    coalitions: Annotated[tuple[CoalitionShown, ...], AtMost(2)] = to(_ALL)
    """The two rivals with those who stand by them; empty where nobody gathers allies."""
    bystanders: Annotated[tuple[BystanderShown, ...], AtMost(5)] = to(_ALL)


@dataclass(frozen=True, slots=True)
class NewsPage:
    """What the last round brought, its brink included, as far as this viewer hears of it."""

    kind: ClassVar[str] = "news"
    round: RoundNumber = to(_ALL)
    items: Annotated[tuple[News, ...], AtMost(200)] = to(_MEMBERS)


@dataclass(frozen=True, slots=True)
class TextOnTable(Kept):
    """The text that can be voted on now, and the last home votes."""

    kind: ClassVar[str] = "text"
    draft: DraftShown | None = to(_ALL)
    signed: Signed | None = to(_ALL)
    """What has been signed and waits for the vote at home; until then no other text is tabled."""
    home_votes: Annotated[tuple[HomeVoteShown, ...], AtMost(4)] = to(_ALL)
    in_force: Terms = to(_ALL)
    clauses: Annotated[tuple[Clause, ...], AtMost(8)] = to(_ALL)
    """What is in force line by line: how far it is carried out, and whether somebody broke it."""
    settled: bool = to(_ALL)
    """Whether everything is settled, so that the rounds left are for carrying it out."""
    amendable: bool = to(_ALL)
    """Whether it can still be bettered once; where it can, nothing is carried out in play."""
    watched: bool = to(_ALL)
    """Whether somebody could say who broke a clause."""
    named: Annotated[tuple[OptionName, ...], AtMost(40)] = to(_ALL)
    """The options of these texts, and of drafts that have come to light: they are no secret any
    more.
    """


@dataclass(frozen=True, slots=True)
class End:
    """How it ended; empty while the game goes on."""

    kind: ClassVar[str] = "ending"
    ending: Ending | None = to(_ALL)
    in_force: Terms = to(_ALL)
    parties: Annotated[tuple[PartyEnd, ...], AtMost(4)] = to(_ALL)
    paths: Annotated[tuple[PathShown, ...], AtMost(6)] = to(_ALL)
    letters: Annotated[tuple[LetterShown, ...], AtMost(60)] = to(_ALL)
    """After the end: every option by its mark and words, locked ones included."""


@dataclass(frozen=True, slots=True)
class Card:
    """The role card."""

    kind: ClassVar[str] = "card"
    seat: SeatId = to(_SELF)
    title: Label = to(_SELF)
    party: PartyId = to(_SELF)
    role: Role = to(_SELF)
    official: bool = to(_SELF)
    who: Prose = to(_SELF)
    aims: Annotated[tuple[Line, ...], AtMost(6)] = to(_SELF)
    may: Line = to(_SELF)
    may_not: Line = to(_SELF)
    talk_to: Line = to(_SELF)
    unseen: Line = to(_SELF)
    speaks_for: Label | None = to(_SELF)
    knows: Annotated[tuple[Line, ...], AtMost(4)] = to(_SELF)
    ask_first: Line | None = to(_SELF)
    last_game: Annotated[tuple[Inherited, ...], AtMost(120)] = to(_SELF)
    """What this game takes over from the one before it, as far as it is this seat's to know; empty
    where a game stands alone.
    """


@dataclass(frozen=True, slots=True)
class MyAims:
    """How far this seat has got with what it wants."""

    kind: ClassVar[str] = "aims"
    aims: Annotated[tuple[AimState, ...], AtMost(6)] = to(_SELF)
    policy: Annotated[tuple[AimState, ...], AtMost(5)] = to(_SELF)
    """The goals of the government, for those who work for it."""


@dataclass(frozen=True, slots=True)
class Sheet(Kept):
    """The issues with the options I know of, and what they are worth to my side."""

    kind: ClassVar[str] = "sheet"
    has_side: bool = to(_OWN_PARTY)
    """Whether I have a side; for a mediator all worths are 0 and say nothing."""
    no_deal: Points = to(_OWN_PARTY)
    parked: Points = to(_OWN_PARTY)
    """What the issues left out of this game add to every package."""
    issues: Annotated[tuple[IssueShown, ...], AtMost(8)] = to(_OWN_PARTY)


@dataclass(frozen=True, slots=True)
class Home:
    """My country."""

    kind: ClassVar[str] = "home"
    support: Score = to(_OWN_PARTY)
    blocs: Annotated[tuple[BlocShown, ...], AtMost(6)] = to(_OWN_PARTY)
    ideas: Annotated[tuple[IdeaShown, ...], AtMost(40)] = to(_OWN_PARTY)
    purse: Purse | None = to(_OWN_PARTY)
    """Empty at levels where acts cost neither credit nor money."""
    reports: Annotated[tuple[News, ...], AtMost(200)] = to(_OWN_PARTY)
    """What our embassies and services have found out so far, and what officials have told each
    other in confidence; officials read it.
    """
    between: BetweenShown | None = to(_SELF)
    """How I stand with those whom I go between, as a mediator; empty for all others."""
    leans: LeanShown | None = to(_OFFICIALS)
    """How my state leans between two rivals; empty for the rivals and for whoever holds no office.
    """


@dataclass(frozen=True, slots=True)
class MyOrders:
    """My envelope."""

    kind: ClassVar[str] = "orders"
    actions: Annotated[int, Between(0, 8)] = to(_SELF)
    """How many actions I have in this round."""
    sealed: bool = to(_SELF)
    orders: Orders = to(_SELF)


@dataclass(frozen=True, slots=True)
class MyOptions:
    """What I could do now, and why not the rest."""

    kind: ClassVar[str] = "options"
    actions: Annotated[Sequence[Choices], AtMost(40)] = to(_SELF)


@dataclass(frozen=True, slots=True)
class MyChannels(Kept):
    """Where I can talk."""

    kind: ClassVar[str] = "channels"
    channels: Annotated[tuple[ChannelShown, ...], AtMost(12)] = to(_MEMBERS)


@dataclass(frozen=True, slots=True)
class Story:
    """What became of my orders in the last round."""

    kind: ClassVar[str] = "story"
    round: RoundNumber = to(_SELF)
    carried: Annotated[tuple[Carried, ...], AtMost(8)] = to(_SELF)


@dataclass(frozen=True, slots=True)
class Overview:
    """For the session's own teacher: every channel of the table."""

    kind: ClassVar[str] = "overview"
    channels: Annotated[tuple[ChannelShown, ...], AtMost(12)] = to(_STAFF)
    named: Annotated[tuple[OptionName, ...], AtMost(60)] = to(_STAFF)
    """The options that drafts hold or dialogues have found, by their marks and words."""


AnySection = (
    Cast
    | Table
    | World
    | NewsPage
    | TextOnTable
    | End
    | Card
    | MyAims
    | Sheet
    | Home
    | MyOrders
    | MyOptions
    | MyChannels
    | Story
    | Overview
)
