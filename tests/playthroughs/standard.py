"""Whole games at the standard level, with all fourteen seats and every track."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game_rules.ids import Level, ScenarioId
from game_rules.orders import Order
from game_rules.scenario import Printed
from server.scenarios import load_shipped
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import (
    advice,
    among,
    inside,
    meet,
    on,
    toward,
)

SERIN = Printed(load_shipped(ScenarioId("serin-valley")), Level.STANDARD)
ENVOYS = ("karvania-envoy", "ostrel-envoy")
HEADS = ("karvania-head", "ostrel-head")
MINISTERS = ("karvania-minister", "ostrel-minister")
FORT = ("lake-fort-director", "glaciologist", "shrine-keeper")
OTHER = {"karvania": "ostrel", "ostrel": "karvania"}


def towards_the_other(action: str, seat: str) -> Order:
    return toward(action, OTHER[seat.split("-", maxsplit=1)[0]])


def opened(name: str) -> Playthrough:
    """The menus of fourteen seats would bury the story; they are told at the first level."""
    story = Playthrough(SERIN, name, without=("options",))
    story.begin()
    return story


def two_steps_home() -> Playthrough:
    """Advice from Lake Fort, a signature, and a home vote a round later, under a new government."""
    story = opened("two-steps-home")

    story.says("Round 1: officials on the line and the water; scientists on the water alone.")
    story.meet("front", "line", *ENVOYS)
    story.meet("front", "water", *ENVOYS)
    story.meet("lake-fort", "water", *FORT[:2])
    for seat in (*ENVOYS, *MINISTERS):
        story.seal(seat, meet("front", "line"), meet("front", "water"))
    for seat in HEADS:
        story.seal(seat, towards_the_other("reopen-embassy", seat))
    for seat in FORT:
        story.seal(seat, meet("lake-fort", "water"))
    story.seal("diaspora-organiser", inside("fund-dialogue", "lake-fort"))
    story.close()

    story.says("Round 2: a workshop, and the line among private guests.")
    story.meet("front", "posts", *ENVOYS)
    story.meet("front", "crossings", *ENVOYS)
    story.meet("guest-house", "line", *ENVOYS)
    story.meet("lake-fort", "water", *FORT[:2])
    for seat in MINISTERS:
        story.seal(seat, meet("front", "posts"), meet("front", "crossings"))
    for seat in ENVOYS:
        story.seal(seat, meet("guest-house", "line"), meet("front", "posts"))
    story.seal("chamber-president", meet("guest-house", "line"))
    story.seal("army-council-chief", meet("guest-house", "line"))
    for seat in FORT[:2]:
        story.seal(seat, on("hold-workshop", "lake-fort", "water"))
    story.seal("shrine-keeper", meet("lake-fort", "water"))
    story.close()

    story.says("Round 3: violence in the open, the line among guests, the forum for all.")
    story.meet("front", "violence", *ENVOYS)
    story.meet("front", "line", *ENVOYS)
    story.meet("guest-house", "line", *ENVOYS)
    story.meet("lake-fort", "water", *FORT[:2])
    for seat in MINISTERS:
        story.seal(seat, meet("front", "violence"), meet("front", "line"))
    for seat in ENVOYS:
        story.seal(seat, meet("guest-house", "line"), meet("front", "violence"))
    story.seal("chamber-president", meet("guest-house", "line"))
    story.seal("army-council-chief", meet("guest-house", "line"))
    story.seal(
        "lake-fort-director", inside("convene-forum", "lake-fort"), meet("lake-fort", "water")
    )
    story.seal("glaciologist", meet("lake-fort", "water"))
    story.seal("shrine-keeper", meet("lake-fort", "water"))
    story.close()

    story.says("Round 4: the advice.")
    story.meet("front", "water", *ENVOYS)
    story.meet("front", "violence", *ENVOYS)
    for seat in (*ENVOYS, *MINISTERS):
        story.seal(seat, meet("front", "water"), meet("front", "violence"))
    story.seal(
        "lake-fort-director",
        advice(story, "draft-recommendation", "W3"),
        advice(story, "brief-capitals", "W3"),
    )
    story.close()

    story.says("Round 5: both capitals make it their own, and prepare their people.")
    story.meet("front", "posts", *ENVOYS)
    for seat in HEADS:
        story.seal(
            seat, advice(story, "adopt-recommendation", "W3"), towards_the_other("stand-down", seat)
        )
    for seat in ENVOYS:
        story.seal(seat, meet("front", "posts"))
    story.seal(
        "karvania-minister",
        among("compensate-bloc", "heartland-nationalists"),
        among("prepare-public", "traders-and-farmers"),
    )
    story.seal(
        "ostrel-minister",
        among("compensate-bloc", "army-council"),
        among("prepare-public", "religious-parties"),
    )
    story.close()

    story.says("Round 6: both governments sign, and Karvania votes on its own.")
    story.write("ostrel-envoy", "front", "L0 W3 G1 X2 V1")
    story.sponsor("front-1", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-1"), towards_the_other("stand-down", seat))
    story.seal("army-council-chief", story.yes("front-1"))
    story.close()

    story.says(
        "Round 7: the new government is bound by what was signed. Ostrel is still to be won."
    )
    story.seal(
        "ostrel-head",
        among("rally-votes", "religious-parties"),
        among("rally-votes", "delta-farmers"),
    )
    story.seal(
        "ostrel-minister",
        among("rally-votes", "army-council"),
        among("compensate-bloc", "religious-parties"),
    )
    story.seal("karvania-head", towards_the_other("stand-down", "karvania-head"))
    story.seal("shrine-keeper", story.on_text("speak-on-text", "front-1", yes=True))
    story.seal("valley-assembly-woman", story.on_text("speak-on-text", "front-1", yes=True))
    story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {"two-steps-home": two_steps_home}
