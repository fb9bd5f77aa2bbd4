"""Why no investment, no protocol and no pledge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from game_rules.action import Intent
from game_rules.ids import Nature, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnIssue, OnOption, Particulars, TowardParty
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game

COMMERCIAL: Final = (Nature.ECONOMIC, Nature.RESOURCE)
"""The kinds of questions that chambers of commerce have something to say about."""


@dataclass(frozen=True, slots=True)
class PictureBrightEnough:
    """Their people think well enough of us to do business (C28)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        have = game.now(Var.IMAGE, order.party, game.party_of(seat))
        need = game.constants.investment_picture
        if have >= need:
            return None
        return refused(
            No.PICTURE_TOO_DARK, "C28", party=order.party, have=have // 10, need=need // 10
        )


@dataclass(frozen=True, slots=True)
class Commercial:
    """The question is about goods, money or water (C28)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if game.printed.issues[order.issue].nature in COMMERCIAL:
            return None
        return refused(No.NOT_COMMERCIAL, "C28", issue=order.issue)


@dataclass(frozen=True, slots=True)
class MetOftenEnough:
    """The dialogue has met often enough on the question (C55)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        held = game.now(Var.SESSIONS, order.channel, order.issue)
        wanted = game.constants.protocol_sessions
        if held >= wanted:
            return None
        return refused(No.TOO_FEW_SESSIONS, "C55", issue=order.issue, count=held, wanted=wanted)


@dataclass(frozen=True, slots=True)
class GovernmentGoesAhead:
    """Their own government has made advice of a dialogue of theirs its own: before, business people
    put neither their name nor their money to talks (C55, C67).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if not game.constants.trade_waits:
            return None
        party = game.party_of(seat)
        if any(
            seat in game.printed.members[idea.channel]
            and game.now(Var.ADOPTED, party, idea.issue, idea.option)
            for idea in game.ideas.values()
        ):
            return None
        return refused(No.TRADE_WAITS, "C55", "C67")


@dataclass(frozen=True, slots=True)
class NotPledgedYet:
    """The chamber has not promised this before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        if game.now(Var.PLEDGE, game.party_of(seat), order.issue, order.option):
            return refused(No.PLEDGED_ALREADY, "C28", issue=order.issue, option=order.option)
        return None
