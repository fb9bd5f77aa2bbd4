"""Diplomacy, foreign policy and diplomats: the opening sections of the source (C01 to C29)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims.conditions import (
    HAWK,
    MIX,
    MIX_C,
    T1,
    percent,
    points,
)
from game_rules.lab.toggles import Craft, PowerGap, Without
from game_rules.lab.trials import Hypothesis, NotMeasured, arm, least, more, most

MEETING: Final = ("meet-officially",)

HYPOTHESES: Final[tuple[Hypothesis | NotMeasured, ...]] = (
    Hypothesis(
        ClaimId("C01"),
        (
            more(
                "skilled negotiators find more for both",
                "joint",
                arm("MIX+C", Craft(80)),
                arm("MIX+C", Craft(20)),
                percent(5),
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C02"),
        (
            most("threats settle nothing that lasts", "durable", HAWK, percent(5)),
            least("all tracks together do", "durable", MIX_C, percent(35)),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C06"),
        (
            more("peace leaves the first side more than war", "gain-first", MIX_C, HAWK, points(5)),
            more("and the others too", "gain-others", MIX_C, HAWK, points(5)),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C09"),
        (more("talks gain more than threats", "gain", T1, HAWK, points(5)),),
    ),
    Hypothesis(
        ClaimId("C11"),
        (
            most(
                "without envoys who meet nothing is signed",
                "signed",
                arm("T1", Without(MEETING)),
                0,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C12"),
        (least("what is hidden comes out in the end", "exposed", MIX, percent(80)),),
    ),
    Hypothesis(
        ClaimId("C14"),
        (
            most("nobody signs what the mandate never said", "red-line-signed", T1, 0),
            most("nor with all tracks", "red-line-signed", MIX_C, 0),
        ),
    ),
    Hypothesis(
        ClaimId("C19"),
        (least("steps on the ladder are somebody's act", "caused-rungs", MIX, percent(90)),),
    ),
    Hypothesis(
        ClaimId("C44"),
        (
            more(
                "power makes deals that do not last",
                "lasting",
                arm("T1", PowerGap(0)),
                arm("T1", PowerGap(40)),
                percent(15),
            ),
        ),
        star=True,
    ),
)
