"""What a government has said to its people is slowly forgotten (C51)."""

from __future__ import annotations

from game_rules.ledger import Cause, Var
from game_rules.resolution import Resolution

CLAIMS = ("C51",)


def forget_preparation(turn: Resolution) -> None:
    """A group that nobody spoke to in this round forgets a little of what it was told."""
    fading = turn.game.constants.prepared_fade
    if not fading:
        return
    fresh = {change.subject for change in turn.changes if change.var is Var.PREPARED}
    for bloc in turn.game.printed.blocs:
        if (bloc,) not in fresh and turn.game.now(Var.PREPARED, bloc):
            turn.move(Var.PREPARED, (bloc,), -fading, "home", (Cause("home"),), CLAIMS)
