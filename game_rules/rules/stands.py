"""What people without office said about a text is forgotten with the text (C50)."""

from __future__ import annotations

from game_rules.ledger import Cause, Var
from game_rules.resolution import Resolution


def forget_stands(turn: Resolution) -> None:
    """Called when the countries have voted, or no text was signed: the next text is another
    matter.
    """
    for bloc in turn.game.printed.blocs:
        if turn.cells.get((Var.STAND, bloc), 0):
            turn.put(Var.STAND, (bloc,), 0, "stand", (Cause("stand"),), ("C50",))
