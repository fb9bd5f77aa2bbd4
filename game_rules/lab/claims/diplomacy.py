"""Diplomacy, foreign policy and diplomats: the opening sections of the source (C01 to C25)."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, ExecutionModel, Role
from game_rules.lab.claims.conditions import (
    AT_WAR,
    FORCE,
    HAWK,
    MIX,
    MIX_C,
    NOTHING_CARRIED_OUT,
    PRESS,
    RANDOM,
    REPORTS,
    T1,
    THREATS,
    begins_in_peace,
    has_envoys,
    has_rivals,
    has_undecided,
    in_a_campaign,
    percent,
    points,
    rounds,
)
from game_rules.lab.toggles import (
    Craft,
    Execution,
    Goodwill,
    Lean,
    NoAllies,
    NoLines,
    PowerGap,
    Recast,
    Without,
)
from game_rules.lab.trials import (
    Expectation,
    Hypothesis,
    Term,
    arm,
    go_apart,
    least,
    more,
    most,
    times,
)

MEETING: Final = ("meet-officially",)
UPKEEP: Final = Without(
    (
        *("accept-monitors", "start-peace-committee", "face-the-past", "send-aid"),
        *("rescue-exercise", "carry-out-clause", "carry-out-locally"),
    )
)
"""What looks after a peace once the guns are silent."""

STRONG: Final = arm("PRESS", PowerGap(40))
"""The first party presses, and is much the stronger."""
REMEMBERED: Final = arm("PRESS", PowerGap(40), coercion_fade=0)
UNPRESSED: Final = arm("PRESS", PowerGap(40), THREATS)
"""The same where no pressing is ever forgotten, and where nobody presses."""

HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
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
        ClaimId("C03"),
        (
            go_apart("talk is not yet policy", "talk", "policy", MIX, 800),
            go_apart("nor are relations what was talked of", "talk", "relations", MIX, 800),
            go_apart("nor is a policy reached the world mended", "policy", "relations", MIX, 800),
        ),
    ),
    Hypothesis(
        ClaimId("C04"),
        (times("governments that only threaten reach less", "policy", MIX, HAWK, 1667),),
        note=(
            "governments that do nothing at all keep what peace there is, and reach nearly as much"
        ),
    ),
    Hypothesis(
        ClaimId("C05"),
        (
            least("others write texts too", "drafted-outside", RANDOM, percent(50)),
            most("none of theirs comes to the table", "tabled-outside", RANDOM, 0),
            most("nor when all act together", "tabled-outside", MIX_C, 0),
        ),
        note="the last two are what the rules allow, read off games played",
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
        ClaimId("C07"),
        (
            most("nobody else moves a mandate", "mandates-by-others", RANDOM, 0),
            more(
                "mandates set on advice hold better packages",
                "efficient-mandates",
                MIX,
                arm("MIX", REPORTS),
                percent(15),
            ),
        ),
        note="a package that nothing beats holds ways that nobody knows of at first, so that no "
        "mandate ever had all of one, with reports or without",
    ),
    Hypothesis(
        ClaimId("C08"),
        (
            times(
                "force sets the strong and the weak apart",
                "gain-spread",
                arm("HAWK", PowerGap(40)),
                arm("HAWK", PowerGap(40), FORCE),
                1250,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C09"),
        (more("talks gain more than threats", "gain", T1, HAWK, points(5)),),
    ),
    Hypothesis(
        ClaimId("C10"),
        (
            more(
                "pressing gets more texts signed",
                "accepted-share",
                PRESS,
                arm("PRESS", THREATS),
                percent(5),
            ),
            more("and they last less long", "lasting", arm("PRESS", THREATS), PRESS, percent(8)),
        ),
        note="bots bring to the table only what they would sign: where nobody threatens 94 of 100 "
        "texts are signed, and pressing has nothing to add",
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
        (least("what is hidden comes out in the end", "exposed-of-old", MIX, percent(80)),),
    ),
    Hypothesis(
        ClaimId("C13"),
        (
            least(
                "where events have moved interests, another package is the fairest",
                "nash-moved",
                MIX,
                percent(50),
            ),
            least(
                "and mandates follow, where less hangs on a question than before",
                "mandate-revised",
                MIX,
                percent(70),
            ),
        ),
        note="asked of mandates that leave out a change that the government knows of, while "
        "nothing is in force",
    ),
    Hypothesis(
        ClaimId("C14"),
        (
            most("nobody signs what the mandate never said", "red-line-signed", T1, 0),
            most("nor with all tracks", "red-line-signed", MIX_C, 0),
        ),
        note="the rules allow nothing else, read off games played",
    ),
    Hypothesis(
        ClaimId("C15"),
        (
            more(
                "cabinets sign later than a leader does",
                "settled-in",
                arm("T1", Execution(ExecutionModel.CABINET)),
                arm("T1", Execution(ExecutionModel.LEADER)),
                rounds(7),
            ),
        ),
        note="no government walks out of a text in force, so that part is left out; a cabinet is "
        "asked about a wider mandate, and bots mostly sign what they might say from the start",
    ),
    Hypothesis(
        ClaimId("C16"),
        (
            Expectation(
                "what was pressed out breaks sooner",
                (Term(1000, "hazard-pressed", REMEMBERED), Term(-1300, "hazard-free", UNPRESSED)),
                0,
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C17"),
        (
            times(
                "goodwill keeps the undecided from going with the other rival",
                "won-by-second",
                arm("MIX", Lean(-20)),
                arm("MIX", Lean(-20), Goodwill(20)),
                1500,
            ),
        ),
        where=has_undecided,
    ),
    Hypothesis(
        ClaimId("C18"),
        (
            times(
                "wars without a line open last longer",
                "war-rounds",
                arm("MIX", AT_WAR, NoLines()),
                arm("MIX", AT_WAR),
                1333,
            ),
        ),
        star=True,
    ),
    Hypothesis(
        ClaimId("C19"),
        (least("steps on the ladder are somebody's act", "caused-rungs", MIX, percent(90)),),
    ),
    Hypothesis(
        ClaimId("C20"),
        (
            times(
                "allies keep the peace between rivals who stand near war",
                "deterred",
                arm("PRESS", PowerGap(0)),
                arm("PRESS", PowerGap(0), NoAllies()),
                1500,
            ),
            more(
                "offers behind its back keep an ally out of its rival's quarrel",
                "drawn-in",
                arm("MIX", Without(("offer-wedge",))),
                MIX,
                percent(10),
            ),
        ),
        where=has_rivals,
        note="an ally is loosened from its rival, and seldom breaks with it",
    ),
    Hypothesis(
        ClaimId("C21"),
        (
            more(
                "diplomacy ends wars",
                "war-at-end",
                arm("PASSIVE", AT_WAR),
                arm("MIX", AT_WAR),
                percent(25),
            ),
            times(
                "and a peace that is looked after is broken half as often",
                "relapsed",
                arm("MIX", AT_WAR, UPKEEP),
                arm("MIX", AT_WAR),
                2000,
            ),
            more(
                "what is carried out while the table still sits lasts longer",
                "lasting",
                MIX,
                arm("MIX", NOTHING_CARRIED_OUT),
                percent(2),
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C22"),
        (
            times(
                "in a world of better order the third game of a campaign sees fewer wars",
                "war",
                in_a_campaign("MIX", games=3, order=points(50)),
                in_a_campaign("MIX", games=3, order=points(80)),
                1250,
            ),
        ),
        where=begins_in_peace,
        note="asked where the parties are not at war when a game begins",
    ),
    Hypothesis(
        ClaimId("C23"),
        (
            times(
                "envoys get further than other officials",
                "official-step",
                T1,
                arm("T1", Recast(Role.ENVOY, Role.MINISTER)),
                1111,
            ),
            least(
                "who still get somewhere",
                "official-progress",
                arm("T1", Recast(Role.ENVOY, Role.MINISTER)),
                points(10),
            ),
        ),
        where=has_envoys,
    ),
    Hypothesis(
        ClaimId("C24"),
        (
            times(
                "the same threat presses out more with more power behind it",
                "pressed-out",
                STRONG,
                arm("PRESS", PowerGap(20)),
                1300,
            ),
            most(
                "and next to nothing with none", "pressed-out", arm("PRESS", PowerGap(0)), points(1)
            ),
        ),
    ),
    Hypothesis(
        ClaimId("C25"),
        (
            more(
                "who reads the others first gains more", "gain", MIX, arm("MIX", REPORTS), points(4)
            ),
        ),
        star=True,
        note="bots that knew all that the others want gained about a point more: drafts, marks and "
        "confidences tell the rest",
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
        note="the weaker side's platform takes half of it off, which is not counted here",
    ),
)
