"""A whole game at the full level: twelve rounds, and the acts that a long game adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game_rules.ids import Level
from game_rules.scenario import Printed
from tests.playthroughs.standard import ENVOYS, IN_TIME, MINISTERS
from tests.playthroughs.standard import SERIN as STANDARD
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import inside, meet, toward

SERIN = Printed(STANDARD.scenario, Level.FULL)
TRUSTING = {"warning_trust": 150, "venture_trust": 150}
"""Governments dare to work together that hardly trust each other yet."""


def broken_off() -> Playthrough:
    """Two countries begin to work together, and one of them throws it away over a text."""
    story = Playthrough(SERIN, "broken-off", IN_TIME | TRUSTING, without=("options",))
    story.begin()

    story.says("Round 1: services warn each other, and a power station is to stand on the river.")
    story.meet("front", "crossings", *ENVOYS)
    story.meet("front", "water", *ENVOYS)
    for seat in (*ENVOYS, *MINISTERS):
        story.seal(seat, meet("front", "crossings"), meet("front", "water"))
    story.seal(
        "karvania-head", toward("share-warnings", "ostrel"), toward("build-together", "ostrel")
    )
    story.seal("ostrel-head", toward("reopen-embassy", "karvania"))
    story.close()

    story.says("Round 2: the talks go on. Who does not trust the calm looks after its own people.")
    story.meet("front", "crossings", *ENVOYS)
    story.meet("front", "water", *ENVOYS)
    for seat in (*ENVOYS, "ostrel-minister"):
        story.seal(seat, meet("front", "crossings"), meet("front", "water"))
    story.seal("karvania-minister", toward("look-after-citizens", "ostrel"))
    story.close()

    story.says("Round 3: a text on the bridges alone. Ostrel turns it down aloud.")
    story.write("karvania-envoy", "front", "X2")
    story.sponsor("front-1", *ENVOYS)
    story.seal("karvania-head", story.yes("front-1"))
    story.seal("ostrel-head", toward("reject-text", "karvania"))
    story.close()

    story.says("Round 4: Karvania breaks with Ostrel. Both embassies shut.")
    story.seal("karvania-head", toward("break-relations", "ostrel"))
    story.close()

    story.says("Round 5: what is left: unrest stirred in the dark, and an old man at both doors.")
    story.seal("army-council-chief", toward("stir-unrest", "karvania"))
    story.seal("shrine-keeper", inside("visit-capitals", "lake-fort"))
    story.close()

    story.says("Rounds 6 to 12: nobody finds the way back.")
    while story.game.ending is None:
        story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {"broken-off": broken_off}
