"""What comes after a signature: at the standard level, and where a class has only five rounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game_rules.ids import Level
from game_rules.scenario import Printed
from tests.game_rules.random_play import SHIPPED
from tests.playthroughs.standard import ENVOYS, HEADS, MINISTERS, opened
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import concerning, meet, on, option, toward

AT_ONCE = {"session_step": 800, "signable": 50, "contentious_alone": 50, "base_approval": 700}
"""One meeting makes a question ripe for a text, and every country says yes to it."""
TABLES = (
    (ENVOYS, ("line", "water")),
    (MINISTERS, ("posts", "crossings")),
    (HEADS, ("violence",)),
)
"""Who talks about what."""
LONG = {"carry_out_rounds": 4, "enforce_floor": 1000}
"""There is time to carry it out, and whoever is made to keep it does."""


def kept_and_broken() -> Playthrough:
    """A treaty is carried out, broken, put on record and kept again."""
    story = opened("kept-and-broken", AT_ONCE | LONG)

    story.says("Round 1: everybody meets on something.")
    for seats, issues in TABLES:
        for issue in issues:
            story.meet("front", issue, *seats)
        for seat in seats:
            story.seal(seat, *(meet("front", issue) for issue in issues))
    story.close()

    story.says("Round 2: a treaty, as quick as a storm.")
    story.write("ostrel-envoy", "front", "L0 W2 G1 X2 V1")
    story.sponsor("front-1", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-1"))
    story.close()

    story.says("Round 3: both countries say yes.")
    story.close()

    story.says("Round 4: two steps of it, and a third pair of hands too many. An army marches.")
    story.write("ostrel-envoy", "front", "L0 W2 G1 X1 V1")
    story.sponsor("front-2", "ostrel-envoy")
    story.seal("karvania-minister", option(story, "carry-out-clause", "W2"))
    story.seal("ostrel-minister", option(story, "carry-out-clause", "W2"))
    story.seal("valley-assembly-woman", on("carry-out-locally", "lake-fort", "crossings"))
    story.seal("army-council-chief", toward("show-force", "karvania"))
    story.seal("karvania-head", concerning("enforce-agreement", "ostrel", "line"))
    story.close()

    story.says("Round 5: nobody was there to see it. A protest puts it on record.")
    story.seal("karvania-head", concerning("enforce-agreement", "ostrel", "line"))
    story.seal("karvania-envoy", toward("protest", "ostrel"))
    story.seal("karvania-minister", option(story, "carry-out-clause", "L0"))
    story.seal("ostrel-minister", option(story, "carry-out-clause", "W2"))
    story.close()

    story.says("Round 6: who broke it is made to keep it. Diplomats go home while others sit down.")
    story.meet("front", "water", *ENVOYS)
    story.seal("karvania-head", concerning("enforce-agreement", "ostrel", "line"))
    for seat in ENVOYS:
        story.seal(seat, meet("front", "water"))
    story.seal("ostrel-minister", toward("reduce-embassy", "karvania"))
    story.close()

    story.says("Round 7: the last steps that there is time for.")
    story.seal("karvania-envoy", toward("protest", "ostrel"))
    story.seal("ostrel-minister", option(story, "carry-out-clause", "W2"))
    story.seal("army-council-chief", option(story, "carry-out-clause", "V1"))
    story.close()
    return story


def better_for_both() -> Playthrough:
    """A small table settles early, and finds something that is better for both."""
    intro = Printed(SHIPPED, Level.INTRO)
    story = Playthrough(intro, "better-for-both", AT_ONCE, without=("options",))
    story.begin()

    story.says("Round 1: envoys on the line and the water, heads on what is easy.")
    for seats, issues in ((ENVOYS, ("line", "water")), (HEADS, ("crossings", "violence"))):
        for issue in issues:
            story.meet("front", issue, *seats)
        for seat in seats:
            story.seal(seat, *(meet("front", issue) for issue in issues))
    story.close()

    story.says("Round 2: signed, and accepted the same evening.")
    story.write("ostrel-envoy", "front", "L0 W2 X1 V1")
    story.sponsor("front-1", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-1"))
    story.close()

    story.says("Round 3: nobody has another idea yet.")
    story.close()

    story.says(
        "Round 4: more crossings are good for both. The old text stands until both homes say yes."
    )
    story.write("karvania-envoy", "front", "L0 W2 X2 V1")
    story.sponsor("front-2", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-2"))
    story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {
    "kept-and-broken": kept_and_broken,
    "better-for-both": better_for_both,
}
