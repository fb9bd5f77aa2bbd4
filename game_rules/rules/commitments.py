"""Commitments: a threat that everybody heard and that nobody carries out costs the one who made it
at home; an agreement ends it with honour (C10, C12, C19).
"""

from __future__ import annotations

from game_rules.catalogue import CATALOGUE
from game_rules.effects.threats import THREATS, lift
from game_rules.fixed import ONE, scaled
from game_rules.ids import PartyId
from game_rules.ledger import Cause, Var
from game_rules.news import Told
from game_rules.resolution import Resolution, factors

CLAIMS = ("C10", "C12")
_RUN_OUT = (Cause("threat"),)


def settle_threats(turn: Resolution) -> None:
    """End the threats that have run out, and those that an agreement has made needless."""
    game = turn.game
    agreed = turn.in_force is not turn.before.in_force or turn.signed is not None
    for us in game.printed.parties:
        for them in game.others(us):
            for var in THREATS:
                due = game.now(var, us, them)
                if due and agreed:
                    lift(turn, var, us, them, _RUN_OUT)
                elif due and due <= game.round:
                    lift(turn, var, us, them, _RUN_OUT)
                    _lose_face(turn, us, them)


def _lose_face(turn: Resolution, us: PartyId, them: PartyId) -> None:
    """The country has heard the threat and sees nothing follow; less so where it has been told why,
    and where nobody may say it aloud.
    """
    game, constants = turn.game, turn.game.constants
    stake = constants.threat_stake + constants.threat_stake_rung * game.stage(us, them)
    explained = constants.threat_explained if _has_explained(turn, us) else ONE
    muffled = constants.threat_muffled if game.is_closed(us) else ONE
    lost = -scaled(stake, explained, muffled)
    terms = factors(stake=stake, explained=explained, muffled=muffled)
    turn.move(Var.SUPPORT, (us,), lost, "threat", _RUN_OUT, CLAIMS, terms)
    turn.tell(Told.THREAT_EMPTY, CLAIMS, party=us, toward=them)


def _has_explained(turn: Resolution, party: PartyId) -> bool:
    """Whether a government has lately prepared its public, and so has a reason to give."""
    game = turn.game
    done = [
        *((it.action, it.seat) for it in game.played if it.round >= game.round - 1),
        *((it.action, it.seat) for it in turn.carried if it.no is None),
    ]
    return any(CATALOGUE[action].explains and game.party_of(seat) == party for action, seat in done)


def fade_coercion(turn: Resolution) -> None:
    """What was pressed is slowly forgotten by the one who pressed, round by round."""
    game = turn.game
    pressed = {change.cell for change in turn.changes if change.var is Var.COERCION}
    for us in game.printed.states:
        for them in game.others(us):
            cell = (Var.COERCION, us, them)
            if game.now(*cell) and cell not in pressed:
                fading = -game.constants.coercion_fade
                turn.move(Var.COERCION, (us, them), fading, "threat", _RUN_OUT, ("C10",))
