"""Trade and money as tools: between countries, and toward groups at home (C28, C41)."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.effects.gestures import worn_thin
from game_rules.fixed import scaled
from game_rules.ids import PartyId, Sector
from game_rules.ledger import Var
from game_rules.orders import OnBloc, TowardParty
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Game


def _traders(game: Game, party: PartyId) -> list[str]:
    """The groups of a country that live from trade."""
    return [
        bloc.id for bloc in game.printed.parties[party].blocs if Sector.BUSINESS in bloc.sectors
    ]


def _hardliners(game: Game, party: PartyId) -> list[str]:
    return [bloc.id for bloc in game.printed.parties[party].blocs if bloc.hardline]


@dataclass(frozen=True, slots=True)
class OfferTrade:
    """Traders of both countries warm to a deal, less each time; our hardliners do not (C28)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us = game.party_of(filed.seat)
        fading = worn_thin(turn, filed)
        won = scaled(constants.trade_mood, fading)
        for party in (us, on.party):
            for bloc in _traders(game, party):
                turn.move(
                    Var.MOOD, (bloc,), won, "trade", cause, ("C28",), factors(repetition=fading)
                )
        for bloc in _hardliners(game, us):
            turn.move(Var.MOOD, (bloc,), constants.trade_hardliners, "trade", cause, ("C28",))


@dataclass(frozen=True, slots=True)
class LendMoney:
    """Our money goes into their treasury, and sweetens whatever deal they sign; being helped is not
    only pleasant (C28, C41).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        claims = ("C28", "C41")
        turn.move(Var.TREASURY, (them,), constants.loan, "trade", cause, claims)
        have = game.now(Var.SIDE_PAYMENT, us, them)
        sweet = min(constants.loan_sweetens, constants.loan_cap - have)
        turn.move(Var.SIDE_PAYMENT, (us, them), sweet, "trade", cause, claims)
        resented = constants.loan_resentment
        turn.move(Var.RESENTMENT, (them, us), resented, "trade", cause, ("C16", "C28"))


@dataclass(frozen=True, slots=True)
class ImposeSanctions:
    """Their trade is shut out: no deal is worth less to them, and a little less to us; their
    country closes ranks, and our own traders grumble (C09, C10).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        claims, rule = ("C09", "C10"), "sanctions"
        turn.put(Var.SANCTIONS, (us, them), 1, rule, cause, ("C10", "C28"))
        turn.move(Var.NO_DEAL, (them,), -constants.sanctions_bite, rule, cause, claims)
        turn.move(Var.NO_DEAL, (us,), -constants.sanctions_own, rule, cause, claims)
        turn.move(Var.SUPPORT, (them,), constants.sanctions_rally, rule, cause, ("C10",))
        turn.move(Var.COERCION, (us, them), constants.sanctions_coercion, rule, cause, ("C10",))
        resented = constants.sanctions_resentment
        turn.move(Var.RESENTMENT, (them, us), resented, rule, cause, ("C16",))
        for bloc in _traders(game, us):
            turn.move(Var.MOOD, (bloc,), constants.sanctions_traders, rule, cause, ("C28",))


@dataclass(frozen=True, slots=True)
class EaseSanctions:
    """Trade is open again: what it was worth comes back; our hardliners call it weakness (C28)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        claims, rule = ("C28",), "sanctions"
        turn.put(Var.SANCTIONS, (us, them), 0, rule, cause, claims)
        turn.move(Var.NO_DEAL, (them,), constants.sanctions_bite, rule, cause, claims)
        turn.move(Var.NO_DEAL, (us,), constants.sanctions_own, rule, cause, claims)
        for bloc in _traders(game, us):
            eased = -constants.sanctions_traders // 2
            turn.move(Var.MOOD, (bloc,), eased, rule, cause, claims)
        for bloc in _hardliners(game, us):
            turn.move(Var.MOOD, (bloc,), constants.sanctions_traders, rule, cause, claims)


@dataclass(frozen=True, slots=True)
class Compensate:
    """A group that a deal would cost something is promised money for it (C41, C51)."""

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnBloc)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        have = game.now(Var.PAID, on.bloc)
        won = min(constants.paid, constants.paid_cap - have)
        turn.move(Var.PAID, (on.bloc,), won, "compensation", cause, ("C41", "C51"))
