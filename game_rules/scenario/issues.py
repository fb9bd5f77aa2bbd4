"""What divides the parties, and the ways in which it can be settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from game_rules.ids import Cited, IssueId, Nature, OptionId, PartyId
from game_rules.scenario.scales import Label, Letter, Line, Score, Worth
from game_rules.shapes import AtMost, Between


class Origin(StrEnum):
    """Where a state's interest in a question comes from (C13)."""

    GEOGRAPHY = "geography"
    HISTORY = "history"
    ECONOMY = "economy"
    POWER = "power"
    """How power is distributed."""


Parts = Annotated[Mapping[Origin, Annotated[int, Between(1, 100)]], AtMost(4)]
"""What part of an interest comes from where, in parts of a hundred."""


@dataclass(frozen=True)
class Option:
    """One way in which an issue can be settled."""

    id: OptionId
    letter: Letter
    """The short mark that players see on sheets, such as W3."""
    text: Line
    worth: Annotated[Mapping[PartyId, Worth], AtMost(4)]
    """What the option is worth to each party (hidden from the other parties)."""
    guess: Annotated[Mapping[PartyId, Worth], AtMost(4)] = field(default_factory=dict)
    """What whoever reads the newspapers takes it to be worth to each party. Everybody knows that
    much of the others, and it may be wrong.
    """
    recognises: bool = False
    """In whatever text this stands, parties recognise each other by signing it (C36)."""
    unpublished: bool = False
    """It can be agreed only where nobody looks: a text with it comes to the table from a well
    hidden room alone (C12).
    """
    locked: bool = False
    """Nobody knows of it until a dialogue finds it, except at a level that lists it as known."""


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
    origins: Annotated[Mapping[PartyId, Parts], AtMost(4)] = field(default_factory=dict)
    """Where each party's interest in it comes from; an event that changes one of these changes how
    much hangs on the question.
    """
    claims: Annotated[tuple[Cited, ...], AtMost(8)] = ()

    @cached_property
    def by_id(self) -> Mapping[OptionId, Option]:
        return {option.id: option for option in self.options}
