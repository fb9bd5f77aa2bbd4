"""Why a channel cannot be opened, hidden better, or written about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId, Stage
from game_rules.ledger import Var
from game_rules.orders import InChannel, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class NobodyAtWar:
    """In a war nobody gets a visa to meet the other side (C68)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if game.worst_stage() is Stage.WAR:
            return refused(No.VISAS_REFUSED, "C68")
        return None


@dataclass(frozen=True, slots=True)
class Hidden:
    """The channel is hidden, so that there is something to protect (C12)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.is_hidden(order.channel):
            return None
        return refused(No.NOT_HIDDEN, "C12", channel=order.channel)


@dataclass(frozen=True, slots=True)
class NotSecured:
    """It is not handled securely already."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.now(Var.SECURED, order.channel) >= game.round:
            return refused(No.SECURED_ALREADY, "C12", channel=order.channel)
        return None


@dataclass(frozen=True, slots=True)
class OneSource:
    """The journalist has the story from one source only."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.now(Var.TIP, seat, order.channel) >= 2:
            return refused(No.VERIFIED_ALREADY, "C12", channel=order.channel)
        return None
