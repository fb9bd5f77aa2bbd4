"""What lies before a cabinet is answered in time (C15, C47)."""

from __future__ import annotations

from game_rules.effects.mandates import allow
from game_rules.ledger import Cause, Var
from game_rules.resolution import Resolution

CLAIMS = ("C15", "C47")


def answer_requests(turn: Resolution) -> None:
    """The cabinets say yes to what has lain before them long enough."""
    game = turn.game
    for party in game.printed.parties:
        for issue in game.printed.issues:
            for option in game.printed.options_of(issue):
                asked = game.now(Var.ASKED, party, issue, option)
                if asked and asked + game.cabinet_delay(party) <= game.round:
                    allow(turn, party, issue, option, (Cause("cabinet"),))
