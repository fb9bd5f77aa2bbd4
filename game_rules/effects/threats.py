"""Threats made in public: what they press out of the other side while they stand, and what they
leave behind (C10, C16, C24).
"""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.coalitions import outweighs
from game_rules.fixed import ONE, over, scaled
from game_rules.ids import PartyId
from game_rules.ledger import VARIABLES, Cause, Var
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Game

THREATS = (Var.ULTIMATUM, Var.TRADE_THREAT)
"""Where an open threat stands: the round by which it must be carried out."""


@dataclass(frozen=True, slots=True)
class Threaten:
    """A threat that everybody hears: until it runs out, no deal is worth less to the weaker side;
    what is signed under it is brittle, and whoever is pressed remembers.
    """

    var: Var
    leverage: str
    coercion: str

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        game, constants, cause = turn.game, turn.game.constants, (filed.cause,)
        us, them = game.party_of(filed.seat), on.party
        weight = credibility(game, us, them)
        gap = power_gap(game, us, them)
        terms = factors(credibility=weight, power=gap)
        pressed = scaled(getattr(constants, self.leverage), weight, gap)
        due = game.round + constants.threat_rounds
        turn.put(self.var, (us, them), due, "threat", cause, ("C10", "C19"))
        turn.move(Var.THREATS_MADE, (us,), 1, "threat", cause, ("C10",))
        claims = ("C10", "C24")
        room = VARIABLES[Var.LEVERAGE].high - game.now(Var.LEVERAGE, them, us)
        # what comes back when the threat is lifted is what it took, never more
        taken = -turn.move(
            Var.NO_DEAL, (them,), -min(pressed, room), "threat", cause, claims, terms
        )
        turn.move(Var.LEVERAGE, (them, us), taken, "threat", cause, claims, terms)
        coerced = scaled(getattr(constants, self.coercion), weight)
        turn.move(Var.COERCION, (us, them), coerced, "threat", cause, ("C10", "C16"), terms)
        resented = scaled(constants.threat_resentment, weight)
        turn.move(Var.RESENTMENT, (them, us), resented, "threat", cause, ("C16",), terms)


@dataclass(frozen=True, slots=True)
class MakeGood:
    """A threat that was open is carried out: whoever made it is believed the next time (C10)."""

    var: Var

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, TowardParty)
        us = turn.game.party_of(filed.seat)
        if turn.game.now(self.var, us, on.party):
            turn.move(Var.THREATS_KEPT, (us,), 1, "threat", (filed.cause,), ("C10",))
            lift(turn, self.var, us, on.party, (filed.cause,))


def lift(turn: Resolution, var: Var, us: PartyId, them: PartyId, causes: tuple[Cause, ...]) -> None:
    """A threat stands no longer; when it was the last one, what it pressed out comes back."""
    turn.put(var, (us, them), 0, "threat", causes, ("C10", "C19"))
    pressed = turn.game.now(Var.LEVERAGE, them, us)
    if pressed and not any(turn.game.now(each, us, them) for each in THREATS):
        turn.put(Var.LEVERAGE, (them, us), 0, "threat", causes, ("C10",))
        turn.move(Var.NO_DEAL, (them,), pressed, "threat", causes, ("C10",))


def credibility(game: Game, party: PartyId, them: PartyId) -> int:
    """How far a threat of a party is believed, in parts per thousand: the power behind it, whether
    its last ones were carried out, and an army that is already called up (C24); less where allies
    stand by those whom it is meant for (C20).
    """
    made = game.now(Var.THREATS_MADE, party)
    kept = over(ONE * game.now(Var.THREATS_KEPT, party), made) if made else ONE
    power = 10 * game.printed.parties[party].power
    army = game.constants.army_credibility * game.now(Var.MOBILISED, party)
    believed = min(ONE, scaled(power, (ONE + kept) // 2) + army)
    return scaled(believed, game.constants.deterred) if outweighs(game, them, party) else believed


def power_gap(game: Game, us: PartyId, them: PartyId) -> int:
    """How much stronger we are, in parts per thousand of a gap that leaves no choice."""
    parties = game.printed.parties
    gap = max(0, parties[us].power - parties[them].power)
    return min(ONE, over(ONE * gap, game.constants.full_gap))
