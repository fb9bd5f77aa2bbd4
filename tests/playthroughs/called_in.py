"""A game at the standard level with two third parties: called in, trusted, used, and feared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game_rules.ids import Level
from game_rules.scenario import Printed
from tests.game_rules.mediated import with_go_betweens
from tests.playthroughs.standard import ENVOYS, HEADS, IN_TIME, KIND
from tests.playthroughs.standard import SERIN as STANDARD
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import inside, meet, on, toward

SERIN = Printed(with_go_betweens(STANDARD.scenario, Level.STANDARD), Level.STANDARD)
SOON = {"single_text_from": 60, "single_text_finds": 100, "shuttle_distorted": 0}
"""A go-between may write after a few errands, and no message goes wrong."""
OTHER = {"karvania-head": "ostrel", "ostrel-head": "karvania"}


def the_inn_between() -> Playthrough:
    """A small state carries messages and finds a way; a great power presses, and then protects."""
    needs = IN_TIME | KIND | SOON
    story = Playthrough(SERIN, "the-inn-between", needs, without=("options",))
    story.begin()

    story.says("Round 1: one side calls the small state in, the other the great power.")
    story.seal("karvania-head", toward("accept-mediation", "sundland"))
    story.seal("ostrel-head", toward("accept-mediation", "arvia"))
    story.seal("sundland-mediator", on("shuttle", "inn", "water"))
    story.close()

    story.says("Round 2: now both have called in both, and two rooms open.")
    story.seal("karvania-head", toward("accept-mediation", "arvia"))
    story.seal("ostrel-head", toward("accept-mediation", "sundland"))
    story.seal("arvia-envoy", toward("press-party", "ostrel"))
    story.close()

    story.says("Round 3: messages go to and fro, and officials meet under good offices.")
    story.meet("inn", "line", *ENVOYS)
    story.meet("inn", "violence", *ENVOYS)
    for seat in ENVOYS:
        story.seal(seat, meet("inn", "line"), meet("inn", "violence"))
    story.seal("sundland-mediator", inside("good-offices", "inn"), on("shuttle", "inn", "water"))
    story.close()

    story.says("Round 4: more of the same, and on everything.")
    for issue in ("line", "crossings", "posts"):
        story.meet("inn", issue, *ENVOYS)
    for seat in ENVOYS:
        story.seal(seat, meet("inn", "crossings"), meet("inn", "posts"))
    for seat in HEADS:
        story.seal(seat, meet("inn", "line"))
    story.seal("sundland-mediator", on("shuttle", "inn", "water"), on("shuttle", "inn", "posts"))
    story.close()

    story.says("Round 5: the mediator lays one text before both, with something new in it.")
    story.meet("inn", "violence", *ENVOYS)
    story.meet("inn", "crossings", *ENVOYS)
    story.seal("sundland-mediator", on("single-text", "inn", "water"))
    for seat in ENVOYS:
        story.seal(seat, meet("inn", "violence"), meet("inn", "crossings"))
    story.close()

    story.says("Round 6: a text of the mediator's own. One side lets it fall.")
    story.meet("inn", "posts", *ENVOYS)
    story.write("sundland-mediator", "inn", "L0 W1 G1 X2 V2")
    story.sponsor("inn-1", "sundland-mediator", *ENVOYS)
    story.seal("karvania-head", story.yes("inn-1"))
    story.seal("ostrel-head", story.no("inn-1"))
    story.seal("arvia-envoy", inside("offer-guarantee", "palace"))
    for seat in ENVOYS:
        story.seal(seat, meet("inn", "posts"))
    story.close()

    story.says("Rounds 7 and 8: nobody writes another one.")
    while story.game.ending is None:
        story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {"the-inn-between": the_inn_between}
