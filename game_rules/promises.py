"""Recorded promises and "we need" marks: what people can promise each other in a channel. The words
around it never enter the game; these few facts do (C24).

Who offers a promise is either the one who would keep it, or the one who asks for it. The other one
of the two accepts or declines. What was accepted is looked at when a round is resolved.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, Final, NewType

from game_rules.ids import ActionId, ChannelId, DraftId, IssueId, PartyId, SeatId
from game_rules.shapes import Between, Called, Hint, Round, Seq

PromiseId = NewType("PromiseId", str)
"""A promise by its channel and its number there, as in `front-promise-3`."""


@dataclass(frozen=True, slots=True)
class ToPlay:
    """To play a card once until the promise is due, or not to play it at all."""

    kind: ClassVar[str] = "to-play"
    action: Annotated[ActionId, Hint("action")]
    play: bool


@dataclass(frozen=True, slots=True)
class ToVote:
    """To say yes, or no, to exactly this version of a text when it lies on the table."""

    kind: ClassVar[str] = "to-vote"
    draft: Annotated[DraftId, Hint("text")]
    version: Annotated[int, Between(1, 9999)]
    yes: bool


@dataclass(frozen=True, slots=True)
class ToKeepSilent:
    """Not to tell the world of the channel in which it is promised."""

    kind: ClassVar[str] = "to-keep-silent"


PromisedAct = Annotated[ToPlay | ToVote | ToKeepSilent, Called("PromisedAct")]


class PromiseState(StrEnum):
    """Where a promise is in its life; the arrows between are in `lives/promises.py`."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken-back"
    LAPSED = "lapsed"
    """Nobody had answered when it was due."""
    KEPT = "kept"
    BROKEN = "broken"
    VOID = "void"
    """It came to nothing, and nobody is to blame."""


OPEN: Final = frozenset({PromiseState.OFFERED, PromiseState.ACCEPTED})
"""While a promise is in one of these, its two seats can have no other one between them."""
REMEMBERED: Final = frozenset(PromiseState) - {PromiseState.TAKEN_BACK, PromiseState.LAPSED}
"""What is shown to those who sit where it was offered; all else was never a promise."""


@dataclass(frozen=True, slots=True)
class RecordedPromise:
    """A promise of one seat to another, made in a channel where both sit."""

    id: PromiseId
    channel: ChannelId
    by: SeatId
    """Who keeps or breaks it."""
    to: SeatId
    proposer: SeatId
    """Who put it on record: one of the two."""
    what: PromisedAct
    made: Round
    due: Round
    """At the end of which round it is looked at, if it is not decided before."""
    line: Seq
    """The line of talk of the channel that it stands beside, counted from 1; 0 where it was made
    without one.
    """
    state: PromiseState

    @property
    def addressee(self) -> SeatId:
        """Who answers it."""
        return self.to if self.proposer == self.by else self.by

    @property
    def pair(self) -> frozenset[SeatId]:
        return frozenset((self.by, self.to))

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class NeedMark:
    """What a side has told a channel that it needs most. It may be true, or a bluff (C24, C25)."""

    channel: ChannelId
    party: PartyId
    issue: IssueId
    by: SeatId
    """Who set it."""
    round: Round


def how(what: PromisedAct) -> str:
    """Which sentence says what is promised: the fact by which words are chosen."""
    match what:
        case ToPlay(_, play):
            return "play" if play else "not-play"
        case ToVote(_, _, yes):
            return "yes" if yes else "no"
        case ToKeepSilent():
            return "silent"
