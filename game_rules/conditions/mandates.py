"""Why officials may not be given something to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId
from game_rules.orders import OnOption, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class NotYetSayable:
    """The mandate does not hold it yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if game.may_say(game.party_of(seat), order.issue, order.option):
            return refused(No.ALREADY_MAY_SAY, "C46", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class NoRedLine:
    """It is not one of our red lines; only good advice can move those (C14), or an event that has
    opened the mandate again (C13).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        party = game.party_of(seat)
        if game.is_red(party, order.issue, order.option) and not game.is_reopened(
            party, order.issue
        ):
            return refused(No.RED_LINE, "C14", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class HeardInCapital:
    """The capital has heard of it: officials cannot speak of what only a dialogue knows."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if game.knows(game.party_of(seat), order.issue, order.option):
            return None
        return refused(No.UNHEARD_OF, "C60", issue=order.issue, option=order.option)
