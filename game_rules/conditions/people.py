"""Why not, among people without office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.orders import OnBloc, OnText, Particulars, TowardParty
from game_rules.pickers.texts import texts_in_question
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class SeldomAsked:
    """The group is small enough that nobody asks it."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnBloc)
        if game.printed.blocs[order.bloc].weight <= game.constants.seldom_asked:
            return None
        return refused(No.HEARD_ANYWAY, "C62", bloc=order.bloc)


@dataclass(frozen=True, slots=True)
class Esteemed:
    """The seat has a name that capitals know (C31)."""

    lasts: ClassVar[bool] = True

    least: str

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        have = game.now(Var.REPUTATION, seat)
        need: int = getattr(game.constants, self.least)
        if have >= need:
            return None
        return refused(No.NAME_TOO_SMALL, "C31", have=have // 10, need=need // 10)


@dataclass(frozen=True, slots=True)
class NotHeardYet:
    """The group has not been given a voice before: being heard twice is no more than once (C62)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnBloc)
        if game.now(Var.INCLUSION, order.bloc):
            return refused(No.ALREADY_HEARD, "C62", bloc=order.bloc)
        return None


@dataclass(frozen=True, slots=True)
class NoCommitteeYet:
    """The neighbours do not watch the line together yet."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, TowardParty)
        if game.now(Var.COMMITTEE, *game.pair(game.party_of(seat), order.party)):
            return refused(No.COMMITTEE_STANDS, "C64", party=order.party)
        return None


@dataclass(frozen=True, slots=True)
class SpeaksForSomebody:
    """There is a group at home that listens to this seat."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        if game.seat(seat).speaks_for is None:
            return refused(No.SPEAKS_FOR_NOBODY, "C50")
        return None


@dataclass(frozen=True, slots=True)
class TextInQuestion:
    """The text lies on the table, or has been signed and waits for the people at home (C51)."""

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnText)
        if (order.draft, order.version) in texts_in_question(game):
            return None
        return refused(No.NO_TEXT, "C11")
