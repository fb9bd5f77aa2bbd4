"""Why an embassy cannot be opened further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import Mission, SeatId
from game_rules.orders import Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class EmbassyNotFull:
    """Our embassy there is not fully open yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.mission(game.party_of(seat), order.party) is Mission.FULL:
            return refused(No.EMBASSY_OPEN, "C26", party=order.party)
        return None
