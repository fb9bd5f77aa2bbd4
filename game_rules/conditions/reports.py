"""What our own people abroad have told us already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId
from game_rules.news import Told
from game_rules.orders import OnPartyIssue, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class NotYetReported:
    """We do not know it already."""

    lasts: ClassVar[bool] = True

    codes: tuple[Told, ...]

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnPartyIssue)
        for news in game.happenings:
            if (
                news.code in self.codes
                and news.to is not None
                and seat in news.to
                and news.facts["party"] == order.party
                and news.facts["issue"] == order.issue
            ):
                return refused(No.REPORTED_ALREADY, "C25", party=order.party, issue=order.issue)
        return None
