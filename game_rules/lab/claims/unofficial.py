"""Track II: what it adds, where it is weak, and what is held against it (C60 to C77)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, Role, Sanction, Track
from game_rules.lab.claims.conditions import (
    AT_WAR,
    GREY,
    MIX,
    MIX_C,
    MIXED,
    NO_CEASEFIRE,
    POSE,
    RASH,
    SCEPTICAL,
    T1,
    T2,
    gives_voice,
    has_four_dialogues,
    hides,
    hides_beyond,
    percent,
    points,
    track,
    votes,
    watches,
)
from game_rules.lab.toggles import (
    Backing,
    Dialogues,
    Election,
    Funds,
    Openness,
    Recast,
    Reputation,
    Rounds,
    Tension,
    Treasury,
    Without,
)
from game_rules.lab.trials import (
    Expectation,
    Hypothesis,
    Term,
    arm,
    grows,
    least,
    more,
    most,
    times,
    within,
)

SMALL_DOORS: Final = arm(
    "MIX",
    Recast(Role.THINK_TANK, Role.ACADEMIC),
    Recast(Role.BUSINESS, Role.ACADEMIC),
    Reputation(0),
    MIXED,
)
"""Nobody in a dialogue has a name or a door to knock at, and no official comes to it."""

WIDE_DOORS: Final = arm("MIX", Backing(Sanction.TACIT), Reputation(65))
"""Governments let it be known that they have nothing against dialogues of people with a name."""

FAR_OUT: Final = arm(
    "MIX",
    grey_backed=300,
    grey_overreach=300,
    grey_rapport=0,
    eminent_overreach=300,
    eminent_reputation=0,
    overreach_quiet=0,
)
"""Whoever speaks of what governments rule out goes far beyond a dialogue's place."""

UNTOLD: Final = Without(("tell-own-officials", "back-dialogue"))
"""Officials are never told beforehand, and stand behind nobody."""

NO_DIALOGUE: Final = track(Track.TWO)

HOTLINE: Final = ("set-up-hotline", "call-hotline")
"""What spares the line incidents as well."""

ENOUGH: Final = Without(("open-dialogue",))
"""Nobody opens another dialogue."""

REVIEWED: Final = RASH
UNREVIEWED: Final = arm("RASH", Without(("review-advice",)), base_approval=SCEPTICAL)
"""Heads sign what is refused at home."""

HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
    Hypothesis(
        ClaimId("C60"),
        (times("dialogues find what officials cannot say", "found-by-six", T2, T1, 3000),),
        where=hides,
    ),
    Hypothesis(
        ClaimId("C61"),
        (
            Expectation(
                "what dialogues do moves support hardly at all beside official concessions",
                (Term(100, "support-of-concessions", MIX), Term(-1000, "support-of-dialogue", MIX)),
                0,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C62"),
        (
            more(
                "with a voice they come away with more",
                "seldom-asked-gain",
                MIX,
                arm("MIX", Without(("give-voice",))),
                points(6),
            ),
        ),
        where=gives_voice,
    ),
    Hypothesis(
        ClaimId("C63"),
        (
            *(
                grows(
                    f"dialogue adds more {when} than at war",
                    "peace",
                    (arm("MIX+C", Tension(to)), arm("MIX+C", Tension(to), NO_DIALOGUE)),
                    (
                        arm("MIX+C", AT_WAR, NO_CEASEFIRE),
                        arm("MIX+C", AT_WAR, NO_CEASEFIRE, NO_DIALOGUE),
                    ),
                    2000,
                )
                for when, to in (("in calm", 20), ("where it is tense", 42))
            ),
        ),
        star=True,
        note="the time after a war is left out",
    ),
    Hypothesis(
        ClaimId("C64"),
        (
            times(
                "neighbours who watch the line spare it incidents",
                "incidents",
                arm("MIX", Without(("start-peace-committee", *HOTLINE))),
                arm("MIX", Without(HOTLINE)),
                1250,
            ),
        ),
        where=watches,
        note="asked where no hotline spares the line incidents as well",
    ),
    Hypothesis(
        ClaimId("C65"),
        within(
            "dialogues get as far with an election as without",
            "unofficial-progress",
            arm("T2", Election(6)),
            arm("T2", Election(0)),
            points(2),
        ),
        where=votes,
    ),
    Hypothesis(
        ClaimId("C66"),
        (
            most("without a door nobody listens", "adopted-of-briefed", SMALL_DOORS, percent(15)),
            least("with one they do", "adopted-of-briefed", WIDE_DOORS, percent(45)),
        ),
    ),
    Hypothesis(
        ClaimId("C67"),
        (
            most(
                "half of all ideas come into a text in the fifth round or later",
                "idea-by-four",
                arm("T1+T2"),
                percent(50),
            ),
            least("half of all officials write one by the third", "line-by-three", T1, percent(50)),
            more(
                "in a short game dialogue adds next to nothing",
                "settled",
                arm("T1", Rounds(6)),
                arm("T1+T2", Rounds(6)),
                -percent(3),
            ),
        ),
        star=True,
        note=(
            "what an idea does first is to stand in a text of officials, and what officials do "
            "first is to write one"
        ),
    ),
    Hypothesis(
        ClaimId("C68"),
        (
            times(
                "in war dialogue alone settles less than half",
                "settled",
                arm("MIX", AT_WAR),
                arm("T2", AT_WAR),
                2000,
            ),
            least("where all together still settle something", "settled", arm("MIX", AT_WAR), 1),
            *within(
                "and tension is as if nobody had met",
                "tension-rise",
                arm("T2", AT_WAR),
                arm("PASSIVE", AT_WAR),
                points(2),
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C69"),
        (
            most(
                "without the money of governments little is carried out",
                "carried-out",
                arm("MIX", Treasury(0), treasury_income=0),
                percent(50),
            ),
            least("with it much is", "carried-out", MIX, percent(70)),
            more(
                "and dialogues stop meeting when their money is spent",
                "unofficial-meetings",
                arm("MIX", Funds(300)),
                MIX,
                10,
            ),
        ),
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
        ClaimId("C71"),
        (
            Expectation(
                "advisers lose little beside the government that listened",
                (
                    Term(250, "government-pays", UNREVIEWED),
                    Term(-1000, "advisers-pay", UNREVIEWED),
                ),
                0,
            ),
            Expectation(
                "unless their advice is looked into",
                (
                    Term(1000, "advisers-pay-reviewed", REVIEWED),
                    Term(-600, "government-pays-reviewed", REVIEWED),
                ),
                0,
            ),
        ),
        note="what a failure costs is counted for each failure, and what a review adds for each "
        "review; not every failure is looked into in time",
    ),
    Hypothesis(
        ClaimId("C72"),
        (
            times(
                "many dialogues disturb each other",
                "uptake-of-first",
                arm("MIX", Dialogues(1), ENOUGH),
                arm("MIX", Dialogues(4), ENOUGH),
                1538,
            ),
            more(
                "a forum turns that round",
                "uptake-of-first",
                arm("MIX+C", Dialogues(4), ENOUGH),
                arm("MIX+C", Dialogues(1), ENOUGH),
            ),
        ),
        star=True,
        where=has_four_dialogues,
        note="asked of one and the same dialogue, with or without three others in the open",
    ),
    Hypothesis(
        ClaimId("C73"),
        (
            Expectation(
                "capitals listen less to those who have gone too far",
                (Term(1000, "uptake-in-place", FAR_OUT), Term(-1667, "uptake-too-far", FAR_OUT)),
                0,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C74"),
        (
            least("people without office try to bind a state", "posed-in-vain", POSE, 10),
            most("and no vote of theirs ever counts", "bound-by-others", POSE, 0),
        ),
        note="an attempt is refused before it is an act, so that it costs a dialogue no trust",
    ),
    Hypothesis(
        ClaimId("C75"),
        (
            least("hints mislead now and then", "misled", arm("MIX", UNTOLD), percent(5)),
            more(
                "and talks break down more often",
                "settled",
                arm("MIX", UNTOLD, GREY),
                arm("MIX", UNTOLD),
                percent(5),
            ),
        ),
        note="a hint misleads in one game of eleven, and talks would have to fail in more than "
        "half of these",
    ),
    Hypothesis(
        ClaimId("C76"),
        (
            more(
                "whoever goes there finds what governments ruled out",
                "found-beyond",
                MIX,
                arm("MIX", GREY),
                percent(10),
            ),
            more("and more is settled all the same", "settled", MIX, arm("MIX", GREY)),
        ),
        where=hides_beyond,
        note="that twice as much is settled where somebody dares to meet those whom governments "
        "may not is not borne out: 36 % against 20 % of 50 games of the House at Lysefjord, for a "
        "head who recognises them gets there too",
    ),
    Hypothesis(
        ClaimId("C77"),
        (
            Expectation(
                "people without office score no less than officials",
                (Term(1000, "others-total", MIX_C), Term(-1000, "officials-total", MIX_C)),
                -percent(5),
            ),
            Expectation(
                "and officials no less than they",
                (Term(1000, "officials-total", MIX_C), Term(-1000, "others-total", MIX_C)),
                -percent(5),
            ),
        ),
    ),
)
