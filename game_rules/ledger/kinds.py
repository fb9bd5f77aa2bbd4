"""What a variable can be about, who may see it, and how it is read."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who may see a cell while the game goes on. Afterwards everything is open."""

    PUBLIC = "public"
    PARTY = "party"
    """The officials and people of the party that is the first subject."""
    OFFICIALS = "officials"
    """The officials of the party that is the first subject."""
    BETWEEN = "between"
    """The officials of the two parties that are the first two subjects, and nobody else."""
    BRIEFED = "briefed"
    """The officials of the party that is the first subject, and those of its people who sit in the
    channel that is the second.
    """
    CHANNEL = "channel"
    """The members of the channel that is the first subject."""
    SEAT = "seat"
    DEBRIEF = "debrief"
    """Nobody before the end."""


class Subject(StrEnum):
    """What a cell can be about."""

    PARTY = "party"
    CHANNEL = "channel"
    ISSUE = "issue"
    OPTION = "option"
    SEAT = "seat"
    BLOC = "bloc"


class Unit(StrEnum):
    """How the number in a cell is read."""

    TENTHS = "tenths"
    THOUSANDTHS = "thousandths"
    COUNT = "count"
    YES_NO = "yes-no"
    WORD = "word"
    """Each number has a word of its own, such as the rungs of the ladder."""


@dataclass(frozen=True, slots=True)
class Variable:
    """What a variable is about, its bounds, and who may see it."""

    subjects: tuple[Subject, ...]
    low: int
    high: int
    audience: Audience
    about: str
    terms: Audience | None = None
    """Who may see the terms of the formula behind it, where fewer may than the number itself."""
    read_as: Unit | None = None
    """Where its bounds do not tell."""
    bands: tuple[tuple[int, str], ...] = ()
    """The words that people say it in where they need no number: each with the number from which on
    it is said, the lowest first.
    """

    @property
    def unit(self) -> Unit:
        """How it is read: up to one is yes or no, up to 99 is counted, beyond that in tenths."""
        if self.read_as is not None:
            return self.read_as
        if self.high == 1:
            return Unit.YES_NO
        return Unit.COUNT if self.high < 100 else Unit.TENTHS
