"""What the ways rest on: where they can be worked out once for many games."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import SeatId
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class Unchanging:
    """The same in every game of the scenario: it rests on nothing but the seat and what is
    printed.
    """

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None


@dataclass(frozen=True, slots=True)
class OnOptionsKnown:
    """The same as long as the seat has heard of the same options."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.hidden_known_to(seat)


@dataclass(frozen=True, slots=True)
class OnClausesInForce:
    """The same as long as the same clauses are in force."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.in_force
