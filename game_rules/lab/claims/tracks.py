"""The tracks and what each is (C30 to C35)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, Track
from game_rules.lab.claims.conditions import (
    MIX,
    MIXED,
    RANDOM,
    T3,
    percent,
    points,
    rounds,
    track,
)
from game_rules.lab.toggles import AllLines, Secrecy, Years
from game_rules.lab.trials import (
    Expectation,
    Hypothesis,
    Term,
    arm,
    grows,
    least,
    more,
    most,
)

HIDDEN: Final = arm("MIX", AllLines(), Secrecy(80))
"""All hidden channels are open and equally well hidden: only their track makes a difference."""


def _costs(says: str, dear: str, cheap: str, times: int) -> Expectation:
    """What comes to light in one kind of channel costs so many times what it costs in another."""
    terms = (Term(1000, f"cost-of-{dear}", HIDDEN), Term(-times, f"cost-of-{cheap}", HIDDEN))
    return Expectation(says, terms, 0)


def _matters_more(one: Track, than: Track) -> Expectation:
    return more(
        f"without {one} less is settled than without {than}",
        "settled",
        arm("MIX+C", track(than)),
        arm("MIX+C", track(one)),
    )


HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
    Hypothesis(
        ClaimId("C30"),
        (
            most("nobody else acts in official talks", "strangers-in-office", RANDOM, 0),
            least("and officials do", "official-meetings", RANDOM, 10),
        ),
        note="the first is what the rules allow, read off games played",
    ),
    Hypothesis(
        ClaimId("C31"),
        (
            _costs(
                "what was talked of without office costs little when it comes out",
                "track-1",
                "track-2",
                2500,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C32"),
        (
            more(
                "advice is taken up sooner where officials sit in",
                "first-adoption",
                arm("MIX", MIXED),
                MIX,
                rounds(10),
            ),
            _costs("it costs less in the open than official talks", "track-1", "track-1-5", 1000),
            _costs("and more than a dialogue", "track-1-5", "track-2", 1000),
        ),
    ),
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
    Hypothesis(
        ClaimId("C35"),
        tuple(
            _matters_more(one, than)
            for one in (Track.ONE, Track.TWO)
            for than in (Track.ONE_AND_A_HALF, Track.THREE)
        ),
    ),
)
