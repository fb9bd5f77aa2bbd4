"""The tracks and what each is (C30 to C35)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims.conditions import T3, percent, points
from game_rules.lab.toggles import Years
from game_rules.lab.trials import Hypothesis, NotMeasured, arm, grows, least, most

HYPOTHESES: Final[tuple[Hypothesis | NotMeasured, ...]] = (
    Hypothesis(
        ClaimId("C33"),
        (
            least("contact warms the picture of the other", "image-rise", T3, points(8)),
            most("and settles nothing by itself", "settled", T3, percent(2)),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C34"),
        (
            grows(
                "many tracks together gain more over one the older the conflict is",
                "settled",
                (arm("MIX+C", Years(54)), arm("T1", Years(54))),
                (arm("MIX+C", Years(14)), arm("T1", Years(14))),
                1500,
            ),
        ),
        star=True,
    ),
)
