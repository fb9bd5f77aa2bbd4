"""What a government can do about its own people, and with whom at home."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game_rules.action import Intent
from game_rules.ids import ExecutionModel, Role, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnBloc, OnOption, Particulars
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game

ENTITLED = {
    ExecutionModel.LEADER: (Role.HEAD,),
    ExecutionModel.CABINET: (Role.HEAD, Role.MINISTER),
    ExecutionModel.COLLECTIVE: (Role.HEAD, Role.MINISTER, Role.SECURITY),
}
"""Who may ask for a wider mandate under each way of governing (C15)."""


@dataclass(frozen=True, slots=True)
class HasASay:
    """The seat has a say in what our officials may offer (C15)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        model = game.printed.parties[game.party_of(seat)].execution_model
        if game.seat(seat).role in ENTITLED[model]:
            return None
        return refused(No.NO_SAY, "C15")


@dataclass(frozen=True, slots=True)
class NotYetAsked:
    """It does not lie before the cabinet already; to say yes beside another in the same round is
    possible.
    """

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        asked = game.now(Var.ASKED, game.party_of(seat), order.issue, order.option)
        if asked and asked < game.round:
            return refused(No.ALREADY_ASKED, "C47", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class NotYetRequested:
    """The capital has not been asked for it before."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnOption)
        party = game.party_of(seat)
        if game.now(Var.REQUESTED, party, order.issue, order.option):
            return refused(No.ALREADY_ASKED, "C47", issue=order.issue, option=order.option)
        return None


@dataclass(frozen=True, slots=True)
class NotYetPrepared:
    """This group can still be won a little: words to it go only so far (C51)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnBloc)
        if game.now(Var.PREPARED, order.bloc) >= game.constants.prepared_cap:
            return refused(No.PREPARED_ALREADY, "C51", bloc=order.bloc)
        return None


@dataclass(frozen=True, slots=True)
class NotYetPaid:
    """This group has not been promised all that money can do (C41)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        assert isinstance(order, OnBloc)
        if game.now(Var.PAID, order.bloc) >= game.constants.paid_cap:
            return refused(No.PAID_ALREADY, "C41", bloc=order.bloc)
        return None


@dataclass(frozen=True, slots=True)
class AwaitsHomeVote:
    """A signed text waits for the vote at home (C51)."""

    lasts: ClassVar[bool] = True

    def __call__(
        self, game: Game, seat: SeatId, order: Particulars, intent: Intent
    ) -> Refusal | None:
        return None if game.signed is not None else refused(No.NOTHING_SIGNED, "C51")
