"""Track II: what it adds, where it is weak, and what is held against it (C49 to C77)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims.conditions import (
    MIX,
    MIX_C,
    T1,
    T2,
    percent,
    rounds,
)
from game_rules.lab.toggles import Dialogues, Image, Openness, Rounds, Tension
from game_rules.lab.trials import Hypothesis, NotMeasured, arm, grows, least, more, most, times

HYPOTHESES: Final[tuple[Hypothesis | NotMeasured, ...]] = (
    Hypothesis(
        ClaimId("C49"),
        (
            more(
                "together they settle more than officials alone", "settled", MIX_C, T1, percent(10)
            ),
            more("and than dialogue alone", "settled", MIX_C, T2, percent(10)),
            most("dialogue is no substitute", "settled", T2, percent(15)),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C57"),
        (
            more(
                "a kinder picture passes texts at home",
                "ratified-share",
                arm("MIX", Image(20)),
                arm("MIX", Image(0)),
                percent(10),
            ),
            more(
                "and makes them last",
                "lasting",
                arm("MIX", Image(20)),
                arm("MIX", Image(0)),
                percent(5),
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C63"),
        (
            grows(
                "dialogue adds most before and after violence",
                "settled",
                (arm("T1+T2", Tension(20)), arm("T1", Tension(20))),
                (arm("T1+T2", Tension(80)), arm("T1", Tension(80))),
                2000,
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C67"),
        (
            more("advice comes late", "first-advice", T2, T1, 0),
            least("not before the fifth round", "first-advice", T2, rounds(40)),
            most("officials are at a text sooner", "first-text", T1, rounds(50)),
            most(
                "in a short game dialogue adds little",
                "settled",
                arm("T1+T2", Rounds(6)),
                percent(10),
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C70"),
        (
            times(
                "closed regimes do not listen",
                "uptake",
                arm("MIX", Openness(90)),
                arm("MIX", Openness(10)),
                2857,
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C72"),
        (
            times(
                "many dialogues disturb each other",
                "uptake",
                arm("MIX", Dialogues(1)),
                arm("MIX", Dialogues(4)),
                1538,
            ),
            more("a forum turns that round", "uptake", MIX_C, MIX, 0),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C77"),
        (most("officials reach no more than others", "officials-reach", MIX_C, 1000),),
    ),
)
