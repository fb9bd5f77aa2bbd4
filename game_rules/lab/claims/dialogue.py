"""Track II: what it is for (C49 to C59)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, Role, Sanction
from game_rules.lab.claims.conditions import (
    MIX,
    MIX_C,
    MIXED,
    RASH,
    SCEPTICAL,
    T1,
    T2,
    envious,
    has_think_tanks,
    heated,
    mostly_calm,
    percent,
    rounds,
    votes,
)
from game_rules.lab.toggles import Backing, Election, Envy, Image, Recast, Without
from game_rules.lab.trials import (
    Arm,
    Expectation,
    Hypothesis,
    Term,
    arm,
    go_together,
    grows,
    least,
    more,
    most,
    times,
)

IDEAS: Final = Without(("draft-recommendation", "brief-capitals", "adopt-recommendation"))
OPINION: Final = Without(
    (
        "run-peace-campaign",
        "speak-on-text",
        "rally-for-talks",
        "appeal-together",
        "share-culture",
        "give-voice",
    )
)
RESOURCES: Final = Without(("fund-dialogue", "pledge-money", "send-investors"))
"""The three things that a dialogue brings forth: strategies, opinion, and means (C50)."""

FALLS: Final = {"election_stays": 700}
"""A government that votes in round 6 hardly ever stays."""
T1_FALLS: Final = arm("T1", Election(6), **FALLS)
MIX_FALLS: Final = arm("MIX", Election(6), **FALLS)

CALLS: Final = Without(("visit-capitals",))
BACKED: Final = arm("MIX", Backing(Sanction.TACIT), MIXED, CALLS)
UNBACKED: Final = arm("MIX", Backing(Sanction.NONE), MIXED, CALLS, Without(("back-dialogue",)))
"""No official sits in and no great name calls in person, so that only backing opens doors."""


def _is_missed(says: str, without: Without) -> Expectation:
    """Of what dialogues add to officials alone, at least 15 % is gone without this."""
    low: tuple[Arm, Arm] = (arm("MIX", without), T1)
    return grows(says, "settled", (MIX, T1), low, 1176)


HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
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
        ClaimId("C50"),
        (
            _is_missed("strategies that they work out are missed", IDEAS),
            _is_missed("opinion that they sway is missed", OPINION),
            _is_missed("people and means that they bring are missed", RESOURCES),
        ),
        note="without advice rather more was settled, 58 of 100 games beside 53, and without the "
        "money of business as much",
    ),
    Hypothesis(
        ClaimId("C51"),
        (
            more(
                "advice taken up on both sides carries the same texts at home",
                "ratified-advised",
                RASH,
                arm("RASH", cover=0, base_approval=SCEPTICAL),
                percent(15),
            ),
        ),
        note=(
            "asked of heads who sign what sceptical peoples may refuse; others sign only what "
            "passes"
        ),
    ),
    Hypothesis(
        ClaimId("C52"),
        (
            more(
                "a heated question is ripe sooner with a line open",
                "hardest-ripe",
                T1,
                MIX,
                rounds(20),
            ),
        ),
        where=heated,
    ),
    Hypothesis(
        ClaimId("C53"),
        (
            more(
                "where each looks at what the other wins, less is settled",
                "settled",
                arm("T1", Envy(0)),
                arm("T1", Envy(17)),
                percent(10),
            ),
            grows(
                "and officials feel it more than all together",
                "settled",
                (arm("T1", Envy(0)), arm("T1", Envy(17))),
                (arm("MIX", Envy(0)), arm("MIX", Envy(17))),
            ),
        ),
        where=envious,
        note="bots do not know how much others gain, and what they sign leaves both sides much the "
        "same: envy changed no vote",
    ),
    Hypothesis(
        ClaimId("C54"),
        (
            least("officials begin again", "regain-texts", T1_FALLS, rounds(20)),
            most("dialogues carry on", "regain-unofficial", MIX_FALLS, 0),
            times(
                "with dialogues officials are back sooner",
                "regain-texts",
                T1_FALLS,
                MIX_FALLS,
                1667,
            ),
        ),
        star=True,
        where=votes,
        note="counted for each question that could have been put in a text before",
    ),
    Hypothesis(
        ClaimId("C55"),
        (
            least("calm matters are settled with the dispute open", "partly", MIX, percent(50)),
            most("which officials alone seldom do", "partly", T1, percent(20)),
        ),
        star=True,
        where=mostly_calm,
    ),
    Hypothesis(
        ClaimId("C56"),
        (
            times("governments listen to what they back", "uptake", BACKED, UNBACKED, 1500),
            go_together(
                "and ease between people is progress",
                "ease-of-busiest",
                "progress-of-busiest",
                MIX,
                447,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C57"),
        (
            more(
                "a kinder picture passes texts at home",
                "ratified-share",
                arm("RASH", Image(20), base_approval=SCEPTICAL),
                RASH,
                percent(10),
            ),
            more(
                "and makes them last",
                "lasting",
                arm("MIX", Image(20)),
                MIX,
                percent(5),
            ),
        ),
        note="twenty points of a picture are six points of a vote, and of the countries asked five "
        "of six say yes anyway",
    ),
    Hypothesis(
        ClaimId("C58"),
        (
            least("advice goes to every capital", "briefed-all", MIX, percent(100)),
            Expectation(
                "what both made their own comes into force twice as often as what one did",
                (Term(1000, "in-text-of-both", MIX_C), Term(-2000, "in-text-of-one", MIX_C)),
                0,
            ),
        ),
        note="nobody can brief one capital alone, so that the first cannot come out otherwise",
    ),
    Hypothesis(
        ClaimId("C59"),
        (
            times(
                "another host brings forth less advice",
                "advice",
                MIX,
                arm("MIX", Recast(Role.THINK_TANK, Role.ACADEMIC)),
                1250,
            ),
        ),
        where=has_think_tanks,
    ),
)
