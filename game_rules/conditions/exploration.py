"""Why no workshop, and why not to speak yet of what governments rule out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import Sanction, SeatId
from game_rules.ledger import Var
from game_rules.orders import InChannel, OnIdea, OnIssue, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class AtEase:
    """The people in the channel are at ease enough with each other."""

    lasts: ClassVar[bool] = True

    least: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        have = game.now(Var.RAPPORT, order.channel)
        need: int = getattr(game.constants, self.least)
        if have >= need:
            return None
        return refused(
            No.NOT_AT_EASE, "C56", channel=order.channel, have=have // 10, need=need // 10
        )


@dataclass(frozen=True, slots=True)
class NotExploredYet:
    """The dialogue has not spoken of this before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIssue)
        if game.now(Var.GREY, order.channel, order.issue):
            return refused(No.EXPLORED_ALREADY, "C76", issue=order.issue)
        return None


@dataclass(frozen=True, slots=True)
class RedLineExplored:
    """Before a dialogue advises its own side to cross a red line, it has to have spoken of it
    (C76).
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnIdea)
        red = game.is_red(game.party_of(seat), order.issue, order.option)
        if not red or not game.constants.explore_red_lines:
            return None
        if game.now(Var.GREY, order.channel, order.issue):
            return None
        return refused(No.NOT_EXPLORED, "C76", issue=order.issue, option=order.option)


@dataclass(frozen=True, slots=True)
class NotForewarned:
    """Our officials do not know of it yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.now(Var.FOREWARNED, order.channel, game.party_of(seat)) == game.round:
            return refused(No.FOREWARNED_ALREADY, "C75", channel=order.channel)
        return None


@dataclass(frozen=True, slots=True)
class Overreached:
    """The dialogue has gone so far beyond its place that a government can say so."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.now(Var.OVERREACH, order.channel) >= game.constants.overreach_borne:
            return None
        return refused(No.NO_OVERREACH, "C73", channel=order.channel)


@dataclass(frozen=True, slots=True)
class NotBacked:
    """No government stands behind the dialogue yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, InChannel)
        if game.now(Var.SANCTION, order.channel) >= Sanction.TACIT:
            return refused(No.BACKED_ALREADY, "C56", channel=order.channel)
        return None
