"""Track I: what it can do, and where it is weak (C36 to C48)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, ExecutionModel
from game_rules.lab.claims.conditions import (
    MIX,
    MIX_C,
    NO_RECOGNITION,
    POSE,
    T1,
    T1_5,
    T2,
    T3,
    bars,
    has_mediators,
    percent,
    points,
    rounds,
    votes,
)
from game_rules.lab.toggles import Election, Execution, Knowledge, Tension, Treasury
from game_rules.lab.trials import (
    Expectation,
    Hypothesis,
    NotMeasured,
    Term,
    arm,
    least,
    more,
    most,
    times,
    within,
)

HYPOTHESES: Final[tuple[Hypothesis | NotMeasured, ...]] = (
    Hypothesis(
        ClaimId("C36"),
        (
            most(
                "officials settle nothing with whom they do not recognise",
                "settled",
                arm("T1", NO_RECOGNITION),
                0,
            ),
            least(
                "and something once they are recognised, in a word or in a text",
                "settled",
                MIX,
                percent(10),
            ),
        ),
        where=bars,
        note="the first is what the rules allow, read off games played",
    ),
    NotMeasured(
        ClaimId("C37"),
        "there is no rule of conduct that a player could break, and no third state to mind it",
    ),
    Hypothesis(
        ClaimId("C38"),
        (
            more("officials settle more than mixed meetings", "settled", T1, T1_5, 1),
            more("mixed meetings more than dialogue", "settled", T1_5, T2, 1),
            most("and dialogue alone settles nothing", "settled", T2, 0),
            most("nor does contact", "settled", T3, 0),
        ),
        note=(
            "which of the last two comes before the other cannot be told: only governments sign, "
            "so that neither ever settles anything"
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C39"),
        (
            most("nobody but leaders votes on a text", "bound-by-others", POSE, 0),
            least("and questions of power are settled", "power-settled", MIX_C, percent(10)),
            most("never without them", "power-settled", T2, 0),
        ),
        note="the first is what the rules allow, read off games played",
    ),
    NotMeasured(
        ClaimId("C40"),
        "an agreement is never broken in play, so that nobody can be made to keep it",
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
        ClaimId("C42"),
        (
            more("officials learn what the others want", "reports", T1, T2, rounds(10)),
            more("dialogues learn who the others are", "image-rise", T2, T1, 0),
        ),
    ),
    Hypothesis(
        ClaimId("C43"),
        (
            more(
                "who knows both sides well finds more for both",
                "joint",
                arm("MIX", Knowledge(80)),
                arm("MIX", Knowledge(30)),
                percent(4),
            ),
        ),
        where=has_mediators,
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
        (
            Expectation(
                "dialogues speak of more than officials may",
                (Term(1000, "said-unofficially", T2), Term(-1800, "said-officially", T1)),
                0,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C47"),
        (
            least(
                "a cabinet is waited for",
                "cabinet-wait",
                arm("T1", Execution(ExecutionModel.CABINET)),
                rounds(10),
            ),
            more(
                "and the first text comes later",
                "first-text",
                arm("T1", Execution(ExecutionModel.CABINET)),
                arm("T1", Execution(ExecutionModel.LEADER)),
            ),
        ),
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
            *within(
                "and leaves dialogues alone",
                "unofficial-progress",
                arm("MIX", Election(6)),
                arm("MIX", Election(0)),
                points(2),
            ),
        ),
        star=True,
        where=votes,
    ),
)
