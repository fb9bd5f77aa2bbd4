"""Track I: what it can do, and where it is weak (C36 to C48)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims.conditions import (
    MIX,
    T1,
    T1_5,
    T2,
    T3,
    percent,
    votes,
)
from game_rules.lab.toggles import Election, Tension, Treasury
from game_rules.lab.trials import Hypothesis, NotMeasured, arm, more, most, times

HYPOTHESES: Final[tuple[Hypothesis | NotMeasured, ...]] = (
    Hypothesis(
        ClaimId("C38"),
        (
            more("officials settle more than mixed meetings", "settled", T1, T1_5),
            more("mixed meetings more than dialogue", "settled", T1_5, T2),
            more("dialogue no less than contact", "settled", T2, T3),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C41"),
        (
            more(
                "money makes deals",
                "settled",
                arm("T1", Treasury(80)),
                arm("T1", Treasury(20)),
                percent(8),
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C45"),
        (
            times(
                "officials get less far when it burns",
                "official-step",
                arm("T1", Tension(42)),
                arm("T1", Tension(65)),
                2000,
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C46"),
        (times("dialogues can speak of more", "said-unofficially", MIX, T1, 1),),
    ),
    Hypothesis(
        ClaimId("C48"),
        (
            more(
                "an election stops signatures",
                "signed",
                arm("T1", Election(0)),
                arm("T1", Election(6)),
                percent(10),
            ),
            most(
                "and leaves dialogues alone",
                "unofficial-progress",
                arm("MIX", Election(6)),
                1000,
            ),
        ),
        star=True,
        where=votes,
    ),
)
