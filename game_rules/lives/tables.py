"""The life of a table: who may do what in which phase, and where it leads.

Everything that is not in this table is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.ids import Phase
from game_rules.orders import (
    Act,
    AnswerPromise,
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    MarkNeed,
    MeetOn,
    OfferPromise,
    OpenRound,
    PauseClock,
    ResumeClock,
    SealOrders,
    ShiftClock,
    SponsorDraft,
    TakeBackPromise,
    UnsealOrders,
    WriteDraft,
)
from game_rules.refusals import No, Refusal, refused


class Who(StrEnum):
    """Who an act can come from."""

    SEAT = "seat"
    TEACHER = "teacher"
    CLOCK = "clock"
    CLASSROOM = "classroom"
    """the class's seating: who came, who left, and who sits where"""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An act, who may do it, in which phases, and the phases that it can lead to."""

    by: frozenset[Who]
    during: frozenset[Phase]
    leads_to: frozenset[Phase] | None = None
    """None when the phase stays what it is."""


def _arrow(by: set[Who], during: set[Phase], leads_to: set[Phase] | None = None) -> Arrow:
    return Arrow(
        frozenset(by), frozenset(during), None if leads_to is None else frozenset(leads_to)
    )


_OPEN = {Phase.OPEN}
_SEALING = {Phase.OPEN, Phase.BRINK}
_RUNNING = {Phase.BRIEFING, Phase.OPEN, Phase.BRINK}
_ALIVE = {Phase.LOBBY, *_RUNNING}

ARROWS: Final[Mapping[type[Act], Arrow]] = {
    SealOrders: _arrow({Who.SEAT}, _SEALING),
    UnsealOrders: _arrow({Who.SEAT}, _SEALING),
    MeetOn: _arrow({Who.SEAT}, _OPEN),
    WriteDraft: _arrow({Who.SEAT}, _OPEN),
    SponsorDraft: _arrow({Who.SEAT}, _OPEN),
    OfferPromise: _arrow({Who.SEAT}, _OPEN),
    AnswerPromise: _arrow({Who.SEAT}, _OPEN),
    TakeBackPromise: _arrow({Who.SEAT}, _OPEN),
    MarkNeed: _arrow({Who.SEAT}, _OPEN),
    BeginBriefing: _arrow({Who.TEACHER}, {Phase.LOBBY}, {Phase.BRIEFING}),
    OpenRound: _arrow({Who.TEACHER, Who.CLOCK}, {Phase.BRIEFING}, {Phase.OPEN}),
    CloseRound: _arrow({Who.TEACHER, Who.CLOCK}, _SEALING, {Phase.OPEN, Phase.BRINK, Phase.OVER}),
    PauseClock: _arrow({Who.TEACHER}, _RUNNING),
    ResumeClock: _arrow({Who.TEACHER}, _RUNNING),
    ShiftClock: _arrow({Who.TEACHER}, _RUNNING),
    HandOver: _arrow({Who.SEAT, Who.TEACHER, Who.CLOCK, Who.CLASSROOM}, _ALIVE),
    EndGame: _arrow({Who.TEACHER}, _ALIVE, {Phase.OVER}),
}
"""The whole life of a table."""


def misplaced(phase: Phase, who: Who, act: Act) -> Refusal | None:
    """Why this actor may not do this now, or nothing."""
    arrow = ARROWS[type(act)]
    if who not in arrow.by:
        return refused(No.NOT_YOURS)
    if phase is Phase.OVER:
        return refused(No.GAME_OVER)
    return None if phase in arrow.during else refused(No.NOT_NOW)
