"""How a game ends: every way is here, and nowhere else (C02, C08, C18, C21, C55).

The onset of war never ends a game, and nobody alone does. An accord that leaves questions open lets
the game go on: it counts at the last round. One that leaves none open is carried out for as many
rounds as the level gives, and no longer than the game would have lasted.
"""

from __future__ import annotations

from game_rules.agreement import is_settled, last_round
from game_rules.ids import Ending, PartyId, Stage
from game_rules.ledger import Var
from game_rules.state import Game

CLAIMS = ("C02", "C08", "C18", "C21", "C55")


def ending_of(game: Game, *, at_brink: bool) -> Ending | None:
    """How the game ends after a resolution; None while it goes on."""
    if is_settled(game) and game.round >= last_round(game):
        return Ending.SETTLEMENT
    if any(has_collapsed(game, party) for party in game.printed.parties):
        return Ending.COLLAPSE
    if at_brink or game.round < game.printed.variant.rounds:
        return None
    if game.worst_stage() is Stage.WAR:
        return Ending.WAR
    return Ending.PARTIAL if game.in_force else Ending.DEADLINE


def has_collapsed(game: Game, party: PartyId) -> bool:
    """Whether a government has neither money nor people behind it any more, at levels where money
    counts.
    """
    return (
        game.constants.prices == 1
        and game.now(Var.TREASURY, party) == 0
        and game.now(Var.SUPPORT, party) < game.constants.collapse_support
    )
