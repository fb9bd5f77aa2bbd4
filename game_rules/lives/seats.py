"""The life of a seat: who may let whom play it.

A bot that stands in keeps the seat warm for somebody; a bot that plays it has it for its own. So
nobody stands in where nobody sits, and no seat of a running game is ever left empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game_rules.ids import PEOPLE, Hand, SeatId
from game_rules.lives.tables import Who
from game_rules.refusals import No, Refusal, refused


@dataclass(frozen=True, slots=True)
class Arrow:
    """Who can bring about that a seat passes from any of some hands to one of others, and why they
    do.
    """

    by: Who
    before: frozenset[Hand]
    after: frozenset[Hand]
    why: str


ARROWS: Final = (
    Arrow(Who.CLASSROOM, frozenset({Hand.EMPTY, Hand.BOT}), PEOPLE, "somebody sits down"),
    Arrow(Who.CLASSROOM, frozenset({Hand.AUTOPILOT}), PEOPLE, "somebody else sits down"),
    Arrow(
        Who.CLASSROOM,
        frozenset({Hand.HUMAN}),
        frozenset({Hand.SHARED}),
        "another person sits down beside",
    ),
    Arrow(
        Who.CLASSROOM,
        frozenset({Hand.SHARED}),
        frozenset({Hand.HUMAN}),
        "all but one have left it",
    ),
    Arrow(
        Who.CLASSROOM,
        frozenset({Hand.EMPTY, Hand.AUTOPILOT, *PEOPLE}),
        frozenset({Hand.BOT}),
        "nobody sits there",
    ),
    Arrow(Who.TEACHER, PEOPLE, frozenset({Hand.AUTOPILOT}), "hands it to a bot"),
    Arrow(Who.TEACHER, frozenset({Hand.AUTOPILOT}), PEOPLE, "hands it back"),
    Arrow(Who.CLOCK, PEOPLE, frozenset({Hand.AUTOPILOT}), "everybody has been gone too long"),
    Arrow(Who.SEAT, frozenset({Hand.AUTOPILOT}), PEOPLE, "is back, and plays it again"),
)
"""The whole life of a seat."""


def handing_refusal(who: Who, seat: SeatId, before: Hand, after: Hand) -> Refusal | None:
    """Why this actor cannot pass a seat from one hand to another, or nothing."""
    if any(each.by is who and before in each.before and after in each.after for each in ARROWS):
        return None
    return refused(No.HAND_STAYS, seat=seat)
