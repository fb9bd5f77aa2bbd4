"""Why no question can be laid before an international body, or not again (C22, C30)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import IssueId, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnPartyIssue, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class BodySits:
    """There is an international body that parties can turn to."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        return None if game.printed.scenario.body else refused(No.NO_BODY, "C30")


@dataclass(frozen=True, slots=True)
class NotReferredYet:
    """The body has not had the question before it: it speaks once."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnPartyIssue)
        if game.now(Var.REFERRED, order.issue):
            return refused(No.REFERRED_ALREADY, "C30", issue=order.issue)
        return None


def with_the_panel(game: Game, issue: IssueId) -> Refusal | None:
    """While a panel sits on a question, officials keep away from it."""
    until = game.now(Var.REFERRED, issue)
    if until >= game.round > 0:
        return refused(No.WITH_THE_PANEL, "C30", issue=issue, round=until)
    return None
