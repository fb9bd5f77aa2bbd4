"""The printed material of a game: parties, issues, seats, channels and cards, as an author wrote
them.

Everything here is frozen. Points, scores and weights are integers; where a field says *tenths*, 15
means 1.5. What is hidden from whom is not decided here but in `views/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from game_rules.ids import (
    ActionId,
    BlocId,
    ChannelId,
    Cited,
    EventCardId,
    FamilyId,
    IssueId,
    Level,
    Mission,
    Nature,
    OptionId,
    PartyId,
    Role,
    ScenarioId,
    SeatId,
    Track,
)
from game_rules.shapes import AtMost, Between, Name, Text

Score = Annotated[int, Between(0, 100)]
"""A whole number of points from 0 to 100."""
Worth = Annotated[int, Between(-50, 100)]
"""What an option is worth to a party, in points."""
Tenths = Annotated[int, Between(0, 30)]
"""A small factor in tenths: 15 means 1.5."""
Line = Annotated[str, Text(160)]
Prose = Annotated[str, Text(1200, lines=True)]
Label = Annotated[str, Name(60)]
Letter = Annotated[str, Name(4)]


@dataclass(frozen=True)
class Option:
    """One way in which an issue can be settled."""

    id: OptionId
    letter: Letter
    """The short mark that players see on sheets, such as W3."""
    text: Line
    worth: Annotated[Mapping[PartyId, Worth], AtMost(4)]
    """What the option is worth to each party (hidden from the other parties)."""
    locked: bool = False
    """Nobody knows of it until a dialogue finds it."""


@dataclass(frozen=True)
class Issue:
    """A question that divides the parties."""

    id: IssueId
    name: Label
    ask: Line
    nature: Nature
    options: Annotated[tuple[Option, ...], AtMost(6)]
    status_quo: OptionId
    contention: Score = 0
    """From 70 on, governments cannot take it up before another track has prepared it (C52)."""
    sensitivity: Score = 50
    """Up to 50, it may be settled apart from the rest (C55)."""
    claims: Annotated[tuple[Cited, ...], AtMost(8)] = ()

    @cached_property
    def by_id(self) -> Mapping[OptionId, Option]:
        return {option.id: option for option in self.options}


@dataclass(frozen=True)
class Bloc:
    """A group at home whose approval a government needs."""

    id: BlocId
    name: Label
    weight: Score
    """Its share of the home vote; the blocs of a party add to 100."""
    cares: Annotated[Mapping[IssueId, Tenths], AtMost(8)]
    """How much each issue matters to it, in tenths; an issue that is not named counts 10."""
    sacred: Annotated[Mapping[IssueId, Annotated[tuple[OptionId, ...], AtMost(6)]], AtMost(8)]
    """Options it cannot stomach."""
    veto: bool = False
    ruling: bool = False


@dataclass(frozen=True)
class Party:
    """A state or movement with interests of its own."""

    id: PartyId
    name: Label
    people: Label
    """What its people are called, as in 'Karvanians'."""
    mark: Annotated[int, Between(0, 3)]
    """Which of the four colours and shapes stands for it."""
    about: Prose
    openness: Score
    power: Score
    no_deal: Score
    """BATNA: what no agreement is worth to it, in points."""
    support: Score
    blocs: Annotated[tuple[Bloc, ...], AtMost(6)]
    mandate: Annotated[Mapping[IssueId, Annotated[tuple[OptionId, ...], AtMost(6)]], AtMost(8)]
    """What its officials may say at the start (C46)."""
    red_lines: Annotated[Mapping[IssueId, Annotated[tuple[OptionId, ...], AtMost(6)]], AtMost(8)]
    """What they may never sign without a recorded change of mandate (C14)."""


@dataclass(frozen=True)
class Aim:
    """Something that this seat wants, in words that a student can check against the world."""

    text: Line


@dataclass(frozen=True)
class Seat:
    """A role at the table: the card that a student reads first."""

    id: SeatId
    party: PartyId
    role: Role
    title: Label
    who: Prose
    aims: Annotated[tuple[Aim, ...], AtMost(4)]
    may: Line
    may_not: Line
    talk_to: Line
    unseen: Line
    """The no-ambush note: that others hold private facts, and of what kind."""
    speaks_for: BlocId | None = None
    defaults: Annotated[tuple[ActionId, ...], AtMost(4)] = ()
    """What the seat does when it seals nothing: the first of these that is open, once."""
    craft: Score = 50
    """Skill in negotiating at the start (C01)."""


@dataclass(frozen=True)
class Channel:
    """A place where people talk."""

    id: ChannelId
    name: Label
    track: Track
    members: Annotated[tuple[SeatId, ...], AtMost(14)]
    rapport: Score
    progress: Annotated[Mapping[IssueId, Score], AtMost(8)]
    """How far each issue has got here before the game begins."""
    about: Line


@dataclass(frozen=True)
class Dyad:
    """Two parties and how they stand towards each other at the start."""

    between: tuple[PartyId, PartyId]
    tension: Score
    years: Annotated[int, Between(0, 200)]
    """How long the conflict has lasted; it hardens people (C34)."""
    trust: tuple[Score, Score]
    image: tuple[Score, Score]
    """What the public of the first thinks of the second, and the reverse; 50 is neutral."""
    missions: tuple[Mission, Mission]


@dataclass(frozen=True)
class EventCard:
    """Something that happens by itself in a certain round."""

    id: EventCardId
    round: Annotated[int, Between(1, 12)]
    chance: Score
    title: Label
    text: Line
    tension: Annotated[int, Between(-10, 10)] = 0
    image: Annotated[int, Between(-10, 10)] = 0
    claims: Annotated[tuple[Cited, ...], AtMost(8)] = ()


@dataclass(frozen=True)
class Variant:
    """How the scenario is played at one level."""

    level: Level
    rounds: Annotated[int, Between(2, 12)]
    round_is: Label
    """What one round stands for, such as 'half a year'."""
    briefing_seconds: Annotated[int, Between(10, 1800)]
    round_seconds: Annotated[int, Between(30, 3600)]
    families: Annotated[tuple[FamilyId, ...], AtMost(24)]
    seats: Annotated[tuple[SeatId, ...], AtMost(14)]
    """In the order in which they are dealt; the first are the ones that a small table cannot do
    without.
    """
    issues: Annotated[Mapping[IssueId, Annotated[tuple[OptionId, ...], AtMost(6)]], AtMost(8)]
    """The issues in play and the options of each."""
    parked: Annotated[Mapping[IssueId, OptionId], AtMost(8)]
    """Issues left out of this variant: every package counts them at this option."""
    channels: Annotated[tuple[Channel, ...], AtMost(12)]
    events: Annotated[tuple[EventCard, ...], AtMost(16)]
    no_deal_jitter: Annotated[int, Between(0, 10)] = 0
    """Points by which the seed of a game may move each party's no-deal value."""
    mood_jitter: Annotated[int, Between(0, 20)] = 0
    """Points by which the seed may move each bloc's mood."""


@dataclass(frozen=True)
class Scenario:
    """A whole case, as an author wrote it, with one variant for each level it can be played at."""

    id: ScenarioId
    title: Label
    blurb: Prose
    teaches: Line
    care: Line
    """A line for the teacher: what may touch a nerve in class."""
    parties: Annotated[tuple[Party, ...], AtMost(4)]
    issues: Annotated[tuple[Issue, ...], AtMost(8)]
    dyads: Annotated[tuple[Dyad, ...], AtMost(6)]
    seats: Annotated[tuple[Seat, ...], AtMost(14)]
    variants: Annotated[Mapping[Level, Variant], AtMost(3)]


@dataclass(frozen=True)
class Printed:
    """One scenario at one level: what lies on the table when a game begins. Look-ups are made once
    and kept.
    """

    scenario: Scenario
    level: Level

    @cached_property
    def variant(self) -> Variant:
        return self.scenario.variants[self.level]

    @cached_property
    def parties(self) -> Mapping[PartyId, Party]:
        return {party.id: party for party in self.scenario.parties}

    @cached_property
    def seats(self) -> Mapping[SeatId, Seat]:
        """The seats in play, in dealing order."""
        cards = {seat.id: seat for seat in self.scenario.seats}
        return {seat: cards[seat] for seat in self.variant.seats}

    @cached_property
    def issues(self) -> Mapping[IssueId, Issue]:
        """The issues in play, in the scenario's order, each with all its options."""
        return {
            issue.id: issue for issue in self.scenario.issues if issue.id in self.variant.issues
        }

    @cached_property
    def channels(self) -> Mapping[ChannelId, Channel]:
        return {channel.id: channel for channel in self.variant.channels}

    @cached_property
    def blocs(self) -> Mapping[BlocId, Bloc]:
        return {bloc.id: bloc for party in self.scenario.parties for bloc in party.blocs}

    @cached_property
    def dyads(self) -> Mapping[tuple[PartyId, PartyId], Dyad]:
        return {dyad.between: dyad for dyad in self.scenario.dyads}

    @cached_property
    def members(self) -> Mapping[ChannelId, tuple[SeatId, ...]]:
        """Who sits in each channel, of the seats in play."""
        return {
            channel.id: tuple(seat for seat in channel.members if seat in self.seats)
            for channel in self.variant.channels
        }

    @cached_property
    def sides(self) -> Mapping[ChannelId, tuple[tuple[SeatId, ...], ...]]:
        """Who sits in each channel, party by party."""
        return {
            channel: tuple(
                side
                for party in self.parties
                if (side := tuple(seat for seat in members if self.seats[seat].party == party))
            )
            for channel, members in self.members.items()
        }

    @cached_property
    def hidden(self) -> frozenset[tuple[IssueId, OptionId]]:
        """The options that nobody knows of until a dialogue finds them."""
        return frozenset(
            (issue.id, option.id)
            for issue in self.scenario.issues
            for option in issue.options
            if option.locked
        )

    @cached_property
    def channels_of(self) -> Mapping[SeatId, tuple[ChannelId, ...]]:
        return {
            seat: tuple(channel for channel, members in self.members.items() if seat in members)
            for seat in self.seats
        }

    def options_of(self, issue: IssueId) -> tuple[OptionId, ...]:
        """The options of an issue that this variant plays with."""
        return self.variant.issues[issue]

    def worth(self, party: PartyId, issue: IssueId, option: OptionId) -> int:
        """What an option is worth to a party, in points."""
        return self.worths[party, issue, option]

    @cached_property
    def worths(self) -> Mapping[tuple[PartyId, IssueId, OptionId], int]:
        return {
            (party, issue.id, option.id): points
            for issue in self.scenario.issues
            for option in issue.options
            for party, points in option.worth.items()
        }

    @cached_property
    def parked_worth(self) -> Mapping[PartyId, int]:
        """What the issues left out of this variant add to every package, in points."""
        return {
            party: sum(
                self.worths[party, issue, option] for issue, option in self.variant.parked.items()
            )
            for party in self.parties
        }
