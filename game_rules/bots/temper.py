"""What kind of player a bot is: drawn once from its seed, so that tables differ and each can be
played again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game_rules.chance import draw
from game_rules.ids import PartyId, SeatId

FIERCE: Final = 60
"""How much of a hawk a bot must be to break with the other side."""


@dataclass(frozen=True, slots=True)
class Temper:
    """How a bot leans, in parts of a hundred."""

    firm: int
    """How much of the best it can hope for it asks for in the first round; the whole side shares
    it.
    """
    hawk: int
    """How likely it is to play a hard card in a round."""
    pride: int
    """How likely it is to answer a hard card with one of its own (C19)."""
    calm: int
    """How likely it is to stand down at the brink."""
    rash: bool = False
    """Whether it signs whatever is better for its side than no deal, and never asks what the
    people will say; no bot of an ordinary game does.
    """


HAWKS = 20
"""How many heads of a hundred are hawks."""


@lru_cache(maxsize=1000)
def temper_of(seed: str, seat: SeatId, party: PartyId) -> Temper:
    """The temper of the bot in a seat."""
    is_hawk = _draw(seed, "is-hawk", seat, 100) < HAWKS
    return Temper(
        firm=30 + _draw(seed, "firm", party, 50),
        hawk=60 + _draw(seed, "hawk", seat, 40) if is_hawk else 0,
        pride=20 + _draw(seed, "pride", seat, 80),
        calm=_draw(seed, "calm", seat, 30) if is_hawk else 20 + _draw(seed, "calm", seat, 60),
    )


def _draw(seed: str, what: str, subject: str, below: int) -> int:
    return draw(seed, 0, "bots", what, subject, below)


def leans(seed: str, round: int, what: str, subject: str, percent: int) -> bool:
    """Whether a bot follows an inclination this time."""
    return percent > 0 and draw(seed, round, "bots", what, subject, 100) < percent
