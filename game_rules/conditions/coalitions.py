"""Why nobody can be won for a coalition, or kept out of the quarrel, just now (C17, C20)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.coalitions import camp_of, is_rival, keeps_out
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.orders import Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class InACoalition:
    """We lead a coalition, or stand in one: who keeps apart has nothing to invite to."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if camp_of(game, game.party_of(seat)) is None:
            return refused(No.NO_COALITION, "C20")
        return None


@dataclass(frozen=True, slots=True)
class CanBeInvited:
    """They stand with nobody, and have not promised to keep out (C17, C20)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        theirs, ours = camp_of(game, order.party), camp_of(game, game.party_of(seat))
        if theirs is not None and theirs == ours:
            return refused(No.STANDS_WITH_US, "C20", party=order.party)
        if theirs is not None:
            return refused(No.STANDS_WITH_THEM, "C20", party=order.party, toward=theirs)
        if keeps_out(game, order.party):
            until = game.now(Var.NEUTRAL, order.party)
            return refused(No.KEEPS_OUT, "C17", party=order.party, round=until)
        return None


@dataclass(frozen=True, slots=True)
class CanBeWedged:
    """They stand with the other rival, and hold something against it (C20)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        theirs, ours = camp_of(game, order.party), camp_of(game, game.party_of(seat))
        if theirs is None or theirs == ours:
            return refused(No.NOT_THEIR_ALLY, "C20", party=order.party)
        if not game.now(Var.GRIEVANCE, order.party):
            return refused(No.NOTHING_TO_WEDGE, "C20", party=order.party, toward=theirs)
        return None


@dataclass(frozen=True, slots=True)
class CanKeepOut:
    """We are no rival, stand with neither, and have not promised it already (C17)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        us = game.party_of(seat)
        if is_rival(game, us):
            return refused(No.IS_A_RIVAL, "C17")
        stands_with = camp_of(game, us)
        if stands_with is not None:
            return refused(No.HAS_TAKEN_A_SIDE, "C17", toward=stands_with)
        if game.now(Var.NEUTRAL, us) > game.round:
            return refused(No.KEEPS_OUT_ALREADY, "C17", round=game.now(Var.NEUTRAL, us))
        return None
