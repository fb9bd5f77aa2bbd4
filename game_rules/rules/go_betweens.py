"""What becomes of a go-between by what others do with its work (C43)."""

from __future__ import annotations

from collections.abc import Iterable

from game_rules.ids import SeatId
from game_rules.ledger import Cause, Var
from game_rules.resolution import Resolution
from game_rules.state import Draft

CLAIMS = ("C43",)


def blame_author(turn: Resolution, text: Draft, against: Iterable[SeatId]) -> None:
    """Whoever votes down a text that a go-between wrote trusts it less."""
    game = turn.game
    if not game.is_third(text.by):
        return
    for seat in against:
        subject = (game.party_of(seat), game.party_of(text.by))
        refused = game.constants.text_refused
        turn.move(Var.TRUST, subject, refused, "mediation", (Cause("vote-on-text", seat),), CLAIMS)
