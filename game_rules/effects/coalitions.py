"""What is done to win others for a coalition, to pull one apart, or to keep out of both (C17,
C20).
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.coalitions import camp_of, members_of, other_rival, toward
from game_rules.effects.gestures import worn_thin
from game_rules.fixed import ONE, clamp, scaled
from game_rules.ids import PartyId, SeatId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class Invite:
    """A state leans further to our side: the more, the better it thinks of the one who leads it
    than of the other; who asks again and again is heard less (C17, C20).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, before = turn.game, turn.before
        us, them = game.party_of(filed.seat), on.party
        rival = _led_by(game, us)
        terms = {"goodwill": goodwill(before, them, rival), "repetition": worn_thin(turn, filed)}
        won = toward(game, rival) * scaled(game.constants.invitation, *terms.values())
        turn.move(
            Var.LEANING, (them,), won, "coalition", (filed.cause,), ("C17", "C20"), factors(**terms)
        )
        turn.tell(
            Told.INVITED, ("C20",), _officials(game, us, them), party=us, toward=them,
            seat=filed.seat, other=rival,
        )  # fmt: skip


def goodwill(game: Game, state: PartyId, rival: PartyId) -> int:
    """How much readier a state is to go with one rival for thinking better of it than of the other,
    in thousandths: 1000 where it trusts both alike (C17).
    """
    against = game.now(Var.TRUST, state, other_rival(game, rival))
    return clamp(ONE + game.now(Var.TRUST, state, rival) - against, 0, 2 * ONE)


@dataclass(frozen=True, slots=True)
class Wedge:
    """An offer behind the back of the other coalition: one of its allies stands less close to it,
    the more it holds against the one who leads it. It may come out who offered (C20).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        rival = other_rival(game, _led_by(game, us))
        grievance = constants.wedge_floor + turn.before.now(Var.GRIEVANCE, them)
        terms = {"grievance": grievance, "repetition": worn_thin(turn, filed)}
        pulled = -toward(game, rival) * scaled(constants.wedge, *terms.values())
        turn.move(Var.LEANING, (them,), pulled, "coalition", cause, ("C20",), factors(**terms))
        turn.tell(
            Told.WEDGE_OFFERED, ("C20",), _officials(game, us, them), party=us, toward=them,
            seat=filed.seat, other=rival,
        )  # fmt: skip
        if turn.draw("wedge", f"{filed.seat} {them}", ONE) < constants.wedge_exposed:
            lost = constants.wedge_trust
            for each in members_of(game, rival):
                turn.move(Var.TRUST, (each, us), lost, "coalition", cause, ("C20",))
            turn.tell(Told.WEDGE_EXPOSED, ("C12", "C20"), party=us, toward=them, other=rival)


@dataclass(frozen=True, slots=True)
class KeepOut:
    """A state promises before all to keep out: nobody can win it while that holds, and both rivals
    think the better of it; less so each time it is said again (C17).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us = game.party_of(filed.seat)
        until = game.round + constants.neutral_rounds
        turn.put(Var.NEUTRAL, (us,), until, "neutrality", cause, ("C17", "C20"))
        fading = worn_thin(turn, filed)
        for rival in game.printed.rivals_for_allies or ():
            won = scaled(constants.neutral_trust, fading)
            terms = factors(repetition=fading)
            turn.move(Var.TRUST, (rival, us), won, "neutrality", cause, ("C17",), terms)
        turn.tell(Told.NEUTRAL, ("C17", "C20"), party=us, seat=filed.seat, round=until)


def _led_by(game: Game, us: PartyId) -> PartyId:
    """The rival who leads the coalition that we stand in."""
    rival = camp_of(game, us)
    assert rival is not None
    return rival


def _officials(game: Game, us: PartyId, them: PartyId) -> tuple[SeatId, ...]:
    """Who hears of what is said between two governments."""
    return (*game.officials_of(us), *game.officials_of(them))
