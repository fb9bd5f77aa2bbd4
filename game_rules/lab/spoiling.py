"""Somebody without office who works against an agreement with every card that the rules allow: what
leaks, rallies and blocks, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game_rules.bots.envelope import sealing
from game_rules.bots.seen import Seen, look
from game_rules.ids import ActionId, Phase, Track
from game_rules.orders import OnText, Order, SeatAct
from game_rules.views import AnySection

SPOILS: Final = tuple(
    map(
        ActionId,
        ("publish-story", "rally-against-talks", "speak-on-text", "verify-tip", "review-advice"),
    )
)
"""What harms talks, the worst first; a tip is verified for the story."""


class Spoiler:
    """A player who says nothing and spoils."""

    __slots__ = ("_tracks",)

    def __init__(self, tracks: frozenset[Track]) -> None:
        self._tracks = tracks

    def talks(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """It meets nobody and answers nobody."""
        return ()

    def seals(self, view: Mapping[str, AnySection]) -> tuple[SeatAct, ...]:
        """Every card against the talks that is open."""
        seen = look(view, self._tracks)
        return sealing(seen, _against(seen)) if seen.table.phase is Phase.OPEN else ()


def _against(seen: Seen) -> Iterator[Order]:
    for action in SPOILS:
        for way in seen.ways(action):
            if not (isinstance(way, OnText) and way.yes):
                yield Order(action, way)
