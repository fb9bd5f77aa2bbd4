"""The records that the sections of a view are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from game_rules.ids import (
    ActionId,
    BlocId,
    Ceasefire,
    ChannelId,
    DraftId,
    Hand,
    IssueId,
    Mission,
    OptionId,
    PartyId,
    Role,
    SeatId,
    Stage,
    Track,
)
from game_rules.ledger import RoundNumber, Var
from game_rules.orders import Terms
from game_rules.promises import NeedMark, RecordedPromise
from game_rules.rules.tabling import Lamp
from game_rules.scenario import Label, Letter, Line, Parts, Prose
from game_rules.shapes import AtMost, Between, Ident, Kept, Points

Score = Annotated[int, Between(0, 1000)]


@dataclass(frozen=True, slots=True)
class PartyShown:
    """A party, or a third party, as everybody knows it."""

    id: PartyId
    name: Label
    people: Label
    mark: Annotated[int, Between(0, 3)]
    about: Prose


Parties = Annotated[tuple[PartyShown, ...], AtMost(4)]


@dataclass(frozen=True, slots=True)
class GoBetweenShown:
    """How far a third party has been called in."""

    third: PartyId
    accepted: Annotated[tuple[PartyId, ...], AtMost(4)]
    """The parties that have called it in; its room opens when all have."""
    guarantees: bool
    """It has promised to stand behind what is agreed."""


@dataclass(frozen=True, slots=True)
class CoalitionShown:
    """One of two rivals, and who stands with it."""

    rival: PartyId
    allies: Annotated[tuple[PartyId, ...], AtMost(5)]
    power: Points
    """What all of them weigh together: less than their powers, where peoples like each other less.
    """


@dataclass(frozen=True, slots=True)
class BystanderShown:
    """A state that can be won for one of two rivals, or keep apart from both."""

    state: PartyId
    stands_with: PartyId | None
    neutral_until: RoundNumber
    """The last round for which it has promised to keep out; 0 for no promise."""
    grievance: Score
    """What it holds against the one it stands with."""
    over: Line | None


@dataclass(frozen=True, slots=True)
class LeanShown:
    """How a state leans between two rivals, as its own officials know it."""

    to: PartyId | None
    """To which of the two; empty where it leans to neither."""
    points: Score
    """How far, in tenths."""
    stands_from: Score
    """From where on it stands with that one for all to see."""


@dataclass(frozen=True, slots=True)
class BetweenShown:
    """How a mediator stands with those it goes between."""

    knowledge: Score
    """How well it knows what they want and fear."""
    trusted: Annotated[Mapping[PartyId, Score], AtMost(4)]
    """How far each of them takes it at its word."""


@dataclass(frozen=True, slots=True)
class SeatShown:
    """A role at the table, and whether a person or a bot plays it."""

    id: SeatId
    title: Label
    party: PartyId
    role: Role
    official: bool
    hand: Hand


@dataclass(frozen=True, slots=True)
class IssueName:
    """What an issue is called, for everybody."""

    id: IssueId
    name: Label


@dataclass(frozen=True, slots=True)
class OptionName:
    """An option that stands in a public text, by its mark and words."""

    issue: IssueId
    option: OptionId
    letter: Letter
    text: Line


@dataclass(frozen=True, slots=True)
class ChannelName:
    """What a channel is called. The channels that the scenario prints are known to all."""

    id: ChannelId
    name: Label
    track: Track


@dataclass(frozen=True, slots=True)
class Promisable:
    """What a role can promise, by the rule book."""

    actions: Annotated[tuple[ActionId, ...], AtMost(60)]
    """Its cards."""
    votes: bool
    """Whether it says yes or no to texts."""


@dataclass(frozen=True, slots=True)
class DyadShown:
    """How two parties stand towards each other, as the world sees it."""

    one: PartyId
    other: PartyId
    hardening: Annotated[int, Between(0, 100)]
    """How far the years have hardened their quarrel."""
    tension: Score
    stage: Stage
    brinks: Annotated[int, Between(0, 12)]
    war_rounds: Annotated[int, Between(0, 12)]
    missions: tuple[Mission, Mission]
    """The first one's embassy at the second, and the reverse."""
    images: tuple[Score, Score]
    """What the people of the first think of the second, and the reverse; 500 is neutral."""
    ties: TiesShown


@dataclass(frozen=True, slots=True)
class TiesShown:
    """What binds and what strains two parties, as everybody can see it. What is written in pairs is
    the first one's towards the second, and the reverse.
    """

    recognised: tuple[bool, bool]
    """Whether each deals with the other as with a state (C36)."""
    hotline: bool
    ceasefire: Ceasefire
    training: RoundNumber
    """The last round in which their rescue teams train together; 0 when they never did."""
    sanctions: tuple[bool, bool]
    called_up: tuple[bool, bool]
    """Whether each has called up its army."""
    monitors: tuple[bool, bool]
    """Whether each lets neutral monitors in."""
    ultimatums: tuple[RoundNumber, RoundNumber]
    """The round by which an ultimatum must be made good; 0 where none stands."""
    trade_threats: tuple[RoundNumber, RoundNumber]
    halted: RoundNumber
    """The last round for which official talks were called off; 0 when they never were."""


@dataclass(frozen=True, slots=True)
class Inherited:
    """A number that begins otherwise than printed, because of the game before this one."""

    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(4)]
    printed: Points
    """How it would have begun alone, in tenths."""
    begins: Points


@dataclass(frozen=True, slots=True)
class OptionShown(Kept):
    """One way to settle an issue, with what it means for my side."""

    id: OptionId
    letter: Letter
    text: Line
    worth: Points
    """To my party, in tenths."""
    sayable: bool
    """Whether my party's officials have it in their mandate."""
    red_line: bool
    new: bool
    """It was hidden at the start and has been found."""
    adopted: bool
    recognises: bool
    """Parties recognise each other by signing a text with it."""
    offends: Annotated[tuple[BlocId, ...], AtMost(6)] = ()
    """The groups of my own people to whom it touches something sacred (C51)."""


@dataclass(frozen=True, slots=True)
class IssueShown:
    """An issue, with the options that this seat knows of."""

    id: IssueId
    name: Label
    ask: Line
    options: Annotated[tuple[OptionShown, ...], AtMost(6)]
    status_quo: OptionId
    """What holds while nothing is agreed."""
    apart: bool
    """Whether it can be settled apart from the rest (C55)."""
    heated: bool
    """Whether it can be put in a text only when another track has prepared it, or after long
    official talks (C52).
    """
    origins: Parts
    """Where my side's interest in it comes from, in parts of a hundred (C13)."""
    more: Annotated[int, Between(-900, 2000)]
    """By how much more hangs on it for my side than at the start, in parts per thousand."""
    reopened: RoundNumber
    """The last round in which my side's mandate on it lies open after an event; 0 where it never
    did.
    """


@dataclass(frozen=True, slots=True)
class BlocShown:
    """A group at home, as its own people know it."""

    id: BlocId
    name: Label
    weight: Annotated[int, Between(0, 100)]
    mood: Points
    won: Points = 0
    """Approval that words and money have won in it beforehand, in tenths."""


@dataclass(frozen=True, slots=True)
class Purse:
    """What a government can spend, in tenths: its credit at home, and its money."""

    capital: Score
    treasury: Score


@dataclass(frozen=True, slots=True)
class ElectionDay:
    """When a people chooses its government: at the end of this round."""

    party: PartyId
    round: RoundNumber


@dataclass(frozen=True, slots=True)
class Government:
    """A government that an election has brought into office, in its own words."""

    party: PartyId
    title: Label
    says: Line


@dataclass(frozen=True, slots=True)
class TopicShown:
    """How far a channel has got on an issue, and who is willing to meet on it in this round."""

    issue: IssueId
    progress: Score
    sessions: Annotated[int, Between(0, 99)]
    signable: bool
    """In an official channel: whether the issue can be put in a text."""
    willing: Annotated[tuple[SeatId, ...], AtMost(14)]
    agreed: bool
    found: Annotated[tuple[OptionId, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A package as it stands."""

    id: DraftId
    channel: ChannelId
    version: Annotated[int, Between(1, 9999)]
    terms: Terms
    by: SeatId
    sponsors: Annotated[tuple[SeatId, ...], AtMost(14)]
    lamps: Annotated[tuple[Lamp, ...], AtMost(16)]
    """What an official text still needs, and with whom it lies; empty for those who do not sit
    where it is written.
    """


@dataclass(frozen=True, slots=True)
class StandingShown:
    """How a channel stands with the world, as its members know it."""

    shut: bool
    """It has yet to be opened: its members can speak, and nobody can meet or write."""
    waits_for: Annotated[tuple[PartyId, ...], AtMost(4)]
    """Who has yet to call in the one who goes between here; nobody, if somebody who would sit here
    can open it.
    """
    hidden: bool
    """The world does not know of it."""
    exposed: bool
    """It was hidden, and has come to light."""
    in_forum: bool
    """It works by the public plan of the forum in this round."""
    backed: bool
    """A government has let it be known that it has nothing against it."""
    overreach: Score
    """How far it has gone beyond its place, in tenths."""


class Risk(StrEnum):
    """How likely a hidden channel comes to light at the end of a round, in a word."""

    NONE = "none"
    SMALL = "small"
    REAL = "real"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class KnownToShown:
    """Who may know of a hidden channel, from what its members can tell and nothing else."""

    capitals: Annotated[tuple[PartyId, ...], AtMost(4)]
    """Whose officials have surely heard of it: they were told, or brought advice from here."""
    reporters: Annotated[tuple[SeatId, ...], AtMost(14)]
    """Journalists who may have noticed: it has met, and they hear of such meetings now and then."""
    risk: Risk


@dataclass(frozen=True, slots=True)
class ChannelShown(Kept):
    """A channel that this seat sits in."""

    id: ChannelId
    name: Label
    track: Track
    tables: bool
    """Whether a text that is written here can come to the table."""
    about: Line
    members: Annotated[tuple[SeatId, ...], AtMost(14)]
    rapport: Score
    funds: Score | None
    """What a dialogue can spend, in tenths; empty for officials, and where acts have no price."""
    standing: StandingShown
    topics: Annotated[tuple[TopicShown, ...], AtMost(8)]
    drafts: Annotated[tuple[DraftShown, ...], AtMost(24)]
    promises: Annotated[tuple[RecordedPromise, ...], AtMost(1200)]
    """What was promised here, oldest first."""
    needs: Annotated[tuple[NeedMark, ...], AtMost(4)]
    """What sides have told this channel that they need most, truly or not."""
    known_to: KnownToShown | None
    """Who may know of it; empty where everybody does."""


@dataclass(frozen=True, slots=True)
class IdeaShown:
    """A recommendation, and how far each capital that this seat may speak for listens to it."""

    channel: ChannelId
    issue: IssueId
    option: OptionId
    quality: Score
    uptake: Score | None
    """Parts per thousand; empty until my capital was briefed."""
    adopted: bool
    authors: Annotated[tuple[SeatId, ...], AtMost(14)]
    """Who sat in the dialogue when it was written down."""


@dataclass(frozen=True, slots=True)
class HomeVoteShown:
    """How a country voted on the text that was signed last."""

    party: PartyId
    vote: Score
    pass_mark: Score
    passed: bool
    blocs: Annotated[tuple[BlocVoteShown, ...], AtMost(6)]


@dataclass(frozen=True, slots=True)
class BlocVoteShown:
    """How one group at home voted."""

    bloc: BlocId
    name: Label
    weight: Annotated[int, Between(0, 100)]
    approval: Score


@dataclass(frozen=True, slots=True)
class PartyEnd:
    """What a party came away with, in tenths."""

    party: PartyId
    value: Points
    no_deal: Points


@dataclass(frozen=True, slots=True)
class PathShown:
    """The ladder through the game: tension at the start and each time that a round was resolved."""

    one: PartyId
    other: PartyId
    tension: Annotated[tuple[Score, ...], AtMost(40)]
    rounds: Annotated[tuple[RoundNumber, ...], AtMost(40)]
    """The round of each point; a round that led to the brink has one before and one after it."""


@dataclass(frozen=True, slots=True)
class LetterShown:
    """An option as it is printed, for readers of the end page."""

    issue: IssueId
    option: OptionId
    letter: Letter
    text: Line
    worth: Annotated[Mapping[PartyId, Points], AtMost(4)]
