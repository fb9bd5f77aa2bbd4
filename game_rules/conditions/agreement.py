"""Why not, once an agreement is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.agreement import STEPS, breakers
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.orders import OnIssue, OnOption, OnPartyIssue, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class StillToDo:
    """Something of the clause has not been carried out yet (C21)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption | OnIssue)
        if game.now(Var.CARRIED_OUT, order.issue) < STEPS:
            return None
        return refused(No.CARRIED_OUT_WHOLLY, "C21", issue=order.issue)


@dataclass(frozen=True, slots=True)
class OneStepARound:
    """Nobody has taken a step of this clause in this round: more hands do not make it quicker
    (C21).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption | OnIssue)
        if game.now(Var.STEP_TAKEN, order.issue) < game.round:
            return None
        return refused(No.STEP_TAKEN, "C21", issue=order.issue)


@dataclass(frozen=True, slots=True)
class NotBrokenByOthers:
    """No other side has broken the clause: whoever broke it mends it first (C40)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption | OnIssue)
        for party in breakers(game, order.issue):
            if party != game.party_of(seat):
                return refused(No.CLAUSE_BROKEN, "C40", party=party, issue=order.issue)
        return None


@dataclass(frozen=True, slots=True)
class BreachOnRecord:
    """They have broken the clause, and it stands on record that they did (C40)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnPartyIssue)
        broken = game.now(Var.BREACH, order.party, order.issue)
        in_force = any(term.issue == order.issue for term in game.in_force)
        if not broken or not in_force:
            return refused(No.CLAUSE_KEPT, "C40", party=order.party, issue=order.issue)
        if not game.now(Var.ON_RECORD, order.party, order.issue):
            return refused(No.NOT_ON_RECORD, "C40", party=order.party, issue=order.issue)
        return None
