"""How a scenario is played at a level."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from game_rules.ids import (
    ActionId,
    BlocId,
    FamilyId,
    IssueId,
    Level,
    OptionId,
    PartyId,
    SeatId,
)
from game_rules.scenario.channels import Channel
from game_rules.scenario.deck import EventCard
from game_rules.scenario.parties import Dyad
from game_rules.scenario.scales import Choices, Label, Line, Shift
from game_rules.shapes import AtMost, Between, Ident


@dataclass(frozen=True)
class Successor:
    """Who comes into office if the government falls: the same seat, with another brief."""

    id: Ident
    title: Label
    text: Line
    """What the new government says it wants, for everybody to read."""
    mandate: Choices
    red_lines: Choices
    support: Annotated[int, Between(-30, 30)] = 0
    mood: Annotated[Mapping[BlocId, Shift], AtMost(6)] = field(default_factory=dict)


@dataclass(frozen=True)
class Election:
    """A day on which the people of a party choose their government (C48)."""

    party: PartyId
    round: Annotated[int, Between(1, 12)]
    """At whose end the votes are counted."""
    successors: Annotated[tuple[Successor, ...], AtMost(3)]
    """One of these takes over if the government falls; which one, the seed of the game says."""


@dataclass(frozen=True)
class Start:
    """What is otherwise at the beginning of this variant than the scenario says."""

    mandates: Annotated[Mapping[PartyId, Choices], AtMost(4)] = field(default_factory=dict)
    """For the issues named, what officials may say instead."""
    dyads: Annotated[tuple[Dyad, ...], AtMost(6)] = ()
    """Instead of how the scenario says that these two stand to each other."""


@dataclass(frozen=True)
class Variant:
    """How the scenario is played at one level."""

    level: Level
    rounds: Annotated[int, Between(2, 12)]
    round_is: Label
    """What one round stands for, such as 'half a year'."""
    briefing_seconds: Annotated[int, Between(10, 1800)]
    round_seconds: Annotated[int, Between(30, 3600)]
    families: Annotated[tuple[FamilyId, ...], AtMost(40)]
    seats: Annotated[tuple[SeatId, ...], AtMost(14)]
    """In the order in which they are dealt; the first are the ones that a small table cannot do
    without.
    """
    issues: Choices
    """The issues in play and the options of each."""
    parked: Annotated[Mapping[IssueId, OptionId], AtMost(8)]
    """Issues left out of this variant: every package counts them at this option."""
    channels: Annotated[tuple[Channel, ...], AtMost(12)]
    events: Annotated[tuple[EventCard, ...], AtMost(16)]
    without: Annotated[tuple[ActionId, ...], AtMost(40)] = ()
    """Single actions of these families that are left out all the same."""
    known: Choices = field(default_factory=dict)
    """Locked options that everybody knows of already at this level."""
    start: Start = Start()
    ratify_after: Annotated[int, Between(0, 2)] = 0
    """Rounds between the signature and the home vote; 0 is in the same evening."""
    elections: Annotated[tuple[Election, ...], AtMost(4)] = ()
    no_deal_jitter: Annotated[int, Between(0, 10)] = 0
    """Points by which the seed of a game may move each party's no-deal value."""
    mood_jitter: Annotated[int, Between(0, 20)] = 0
    """Points by which the seed may move each bloc's mood."""
    tension_jitter: Annotated[int, Between(0, 10)] = 0
    """Points by which the seed may move the tension between two parties."""
    rapport_jitter: Annotated[int, Between(0, 20)] = 0
    """Points by which the seed may move how well the people of a channel get on."""
