"""Standing by a text, or speaking against it: who has no vote still has a voice (C50, C51)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnText
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class TakeStand:
    """The people whom the seat speaks for listen to it when they vote on this text."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnText)
        bloc = turn.game.seat(filed.seat).speaks_for
        assert bloc is not None
        weight = turn.game.constants.stand
        claims = ("C50", "C51")
        turn.put(Var.STAND, (bloc,), weight if on.yes else -weight, "stand", (filed.cause,), claims)
        told = Told.STOOD_BY if on.yes else Told.SPOKE_AGAINST
        turn.tell(told, claims, seat=filed.seat, draft=on.draft)
