"""Embassies open."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ledger import Var
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class OpenEmbassy:
    """Our embassy opens one step further (C26)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        own = turn.game.party_of(filed.seat)
        turn.move(Var.MISSION, (own, on.party), 1, "embassy", (filed.cause,), ("C26", "C45"))
