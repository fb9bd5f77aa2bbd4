"""What the rung of the ladder leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId, Stage
from game_rules.orders import Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class LadderAtMost:
    """Open while the two parties stand at or below this rung of the ladder (C45), and where it
    says so also in the time after a war.
    """

    lasts: ClassVar[bool] = True

    rung: Stage
    or_after_war: bool = False

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        us = game.party_of(seat)
        now = game.stage(us, order.party)
        if self.or_after_war and game.is_after_war(us, order.party):
            return None
        if now > self.rung:
            return refused(No.LADDER_TOO_HIGH, "C45", stage=now.value, wanted=self.rung.value)
        return None


@dataclass(frozen=True, slots=True)
class LadderAtLeast:
    """Some pair of parties that includes ours stands on this rung or higher."""

    lasts: ClassVar[bool] = True

    rung: Stage

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        party = game.party_of(seat)
        now = max(game.stage(party, other) for other in game.others(party))
        if now >= self.rung:
            return None
        return refused(No.LADDER_TOO_LOW, "C19", stage=now.value, wanted=self.rung.value)
