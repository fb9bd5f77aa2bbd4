"""Track I: what it can do, and where it is weak (C36 to C48)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId
from game_rules.lab.claims.conditions import (
    AT_WAR,
    HAWK,
    MIX,
    MIX_C,
    NO_CEASEFIRE,
    NO_ENFORCEMENT,
    NO_HOUSE,
    NO_RECOGNITION,
    POSE,
    T1,
    T1_5,
    T2,
    T3,
    bars,
    has_mediators,
    looks_on,
    percent,
    points,
    rounds,
    votes,
)
from game_rules.lab.toggles import Election, Knowledge, Tension, Treasury
from game_rules.lab.trials import (
    Expectation,
    Hypothesis,
    Term,
    arm,
    least,
    more,
    most,
    times,
    within,
)

HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
    Hypothesis(
        ClaimId("C36"),
        (
            most(
                "officials settle nothing with whom they do not recognise",
                "unrecognised",
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
    Hypothesis(
        ClaimId("C37"),
        (
            least(
                "who breaks the rules of conduct is trusted less by every other state",
                "protocol-others",
                HAWK,
                points(5),
            ),
        ),
        where=looks_on,
        note="what the rules take, read off games played",
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
    Hypothesis(
        ClaimId("C40"),
        (
            times(
                "where a breaker can be made to keep it, less is broken",
                "breaches",
                arm("MIX", NO_ENFORCEMENT),
                MIX,
                1333,
            ),
        ),
        note="bots that settle seldom break it: they weigh that they may be made to keep it",
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
        note="taxes bring in 40 in ten rounds, and a group can be paid twice: what a treasury "
        "begins with decides little, also where bots pay every group that they can",
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
        note="a text of a go-between comes in round 8 or later, when most have signed, and "
        "dialogues find the same ways sooner",
    ),
    Hypothesis(
        ClaimId("C45"),
        (
            times(
                "officials reach each other half as well at war",
                "official-contact",
                arm("T1", Tension(42), NO_HOUSE),
                arm("T1", AT_WAR, NO_CEASEFIRE, NO_HOUSE),
                2000,
            ),
            times(
                "with a dialogue open hardly less is said in a crisis",
                "all-contact",
                arm("MIX", Tension(65)),
                arm("MIX", Tension(42)),
                750,
            ),
        ),
        star=True,
        note=(
            "contact is counted as meetings, each as far as embassies let the two sides reach "
            "each other; officials are asked where nobody from outside lends them a house"
        ),
    ),
    Hypothesis(
        ClaimId("C46"),
        (
            Expectation(
                "dialogues speak of more than officials may",
                (Term(1000, "said-unofficially", T2), Term(-1800, "sayable", T1)),
                0,
            ),
        ),
        note="officials can talk with each other only of what both sides may say",
    ),
    Hypothesis(
        ClaimId("C47"),
        (
            least(
                "an offer beyond what officials may say waits for leaders at home",
                "offer-waits",
                MIX,
                rounds(10),
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C48"),
        (
            more(
                "an election stops signatures",
                "signed-before-six",
                arm("YIELD", Election(0), entrenched_home=0),
                arm("YIELD", Election(6), entrenched_home=0),
                percent(15),
            ),
            *within(
                "and leaves dialogues alone",
                "unofficial-progress",
                arm("T2", Election(6)),
                arm("T2", Election(0)),
                points(2),
            ),
        ),
        star=True,
        where=votes,
        note=(
            "asked of officials who come to terms early, without the grudge of an old quarrel: "
            "else too few texts lie before them by then"
        ),
    ),
)
