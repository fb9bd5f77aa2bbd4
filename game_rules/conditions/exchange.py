"""Why no aid, no exchange, and no appeal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import InChannel, Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class SomebodyInNeed:
    """Something has struck in the last round, or the ladder stands so high that people suffer by
    it (C63).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if game.worst_stage() >= Stage.CRISIS:
            return None
        struck = any(
            news.code is Told.EVENT and news.round >= game.round - 1 for news in game.latest
        )
        return None if struck else refused(No.NOBODY_IN_NEED, "C63")


@dataclass(frozen=True, slots=True)
class NoStudentsYet:
    """No students are away now."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        left = game.now(Var.EXCHANGE, *game.pair(game.party_of(seat), order.party))
        return refused(No.EXCHANGE_RUNS, "C29", count=left) if left else None


@dataclass(frozen=True, slots=True)
class NotHealedLately:
    """Nobody has done this in the last round: wounds need time."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if any(news.code is Told.PAST_FACED for news in game.latest):
            return refused(No.HEALED_LATELY, "C63")
        return None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """People of every side in the channel have agreed to meet in this round, on whatever it may
    be: nobody signs an appeal with strangers.
    """

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if any(game.is_agreed(order.channel, issue) for issue in game.printed.issues):
            return None
        return refused(No.NOT_SIDE_BY_SIDE, "C31", channel=order.channel)
