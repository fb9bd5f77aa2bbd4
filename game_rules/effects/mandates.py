"""What officials may say from now on."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnOption
from game_rules.resolution import Filed, Resolution


@dataclass(frozen=True, slots=True)
class WidenMandate:
    """Our officials may say one more thing; those at home who like things as they are grumble
    (C46).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnOption)
        party = turn.game.party_of(filed.seat)
        turn.put(
            Var.MANDATE, (party, on.issue, on.option), 1, "mandate", (filed.cause,), ("C07", "C46")
        )
        turn.move(
            Var.SUPPORT,
            (party,),
            turn.game.constants.widen_mood,
            "mandate",
            (filed.cause,),
            ("C46",),
        )
        turn.tell(Told.WIDENED, ("C46",), turn.people_of(party), issue=on.issue, option=on.option)
