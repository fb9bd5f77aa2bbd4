"""What happens by itself: the event cards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from game_rules.ids import BlocId, ChannelId, Cited, EventCardId, IssueId, PartyId
from game_rules.scenario.issues import Origin
from game_rules.scenario.scales import Label, Line, Score, Shift
from game_rules.shapes import AtMost, Between


class Circumstance(StrEnum):
    """How things can stand when a card is turned."""

    DIALOGUE_MET = "dialogue-met"
    """People without office met across the line in this round."""
    OFFICIALS_MET = "officials-met"
    """So did officials."""
    HOTLINE = "hotline"
    """The armies of some two parties can telephone."""
    NO_HOTLINE = "no-hotline"
    COMMITTEE = "committee"
    """Neighbours on both sides of a line watch it together."""
    PEACE = "peace"
    """Nobody is at war."""
    WAR = "war"
    """Some two parties are at war."""
    CEASEFIRE = "ceasefire"
    """The guns are silent between two who were at war."""
    MONITORS = "monitors"
    """Neutral monitors are let in on some side."""
    GUARANTEE = "guarantee"
    """Some third party stands behind what is agreed."""
    CRISIS = "crisis"
    """Some two parties stand at crisis or war."""
    AGREEMENT = "agreement"
    """An agreement is in force."""
    NO_AGREEMENT = "no-agreement"


Circumstances = Annotated[tuple[Circumstance, ...], AtMost(4)]


@dataclass(frozen=True)
class InterestShift:
    """What an event changes in an interest: one of the things that it comes from (C13)."""

    issue: IssueId
    origin: Origin
    by: Annotated[int, Between(-90, 200)]
    """By how much more hangs on this part of it, in parts of a hundred; below 0, less."""
    parties: Annotated[tuple[PartyId, ...], AtMost(4)] = ()
    """Whose interest; empty for all of whose interest it is a part."""


@dataclass(frozen=True)
class EventCard:
    """Something that happens by itself in a certain round."""

    id: EventCardId
    round: Annotated[int, Between(1, 12)]
    chance: Score
    """Of a hundred games in which it could happen, in how many it does."""
    title: Label
    text: Line
    needs: Circumstances = ()
    """It can only happen where all of this holds."""
    spared_by: Circumstances = ()
    """Each of these makes it less likely."""
    between: Annotated[tuple[PartyId, ...], AtMost(2)] = ()
    """The two whose tension and pictures of each other it moves; every two where it names none."""
    tension: Shift = 0
    image: Shift = 0
    """What it does to every people's picture of the other."""
    support: Annotated[Mapping[PartyId, Shift], AtMost(4)] = field(default_factory=dict)
    treasury: Annotated[Mapping[PartyId, Shift], AtMost(4)] = field(default_factory=dict)
    no_deal: Annotated[Mapping[PartyId, Shift], AtMost(4)] = field(default_factory=dict)
    """What it does to what no deal is worth."""
    mood: Annotated[Mapping[BlocId, Shift], AtMost(8)] = field(default_factory=dict)
    rapport: Annotated[Mapping[ChannelId, Shift], AtMost(8)] = field(default_factory=dict)
    wronged: Annotated[tuple[PartyId, ...], AtMost(4)] = ()
    """Who has reason to protest about it (C19)."""
    interests: Annotated[tuple[InterestShift, ...], AtMost(4)] = ()
    claims: Annotated[tuple[Cited, ...], AtMost(8)] = ()
