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
    option,
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


IN_TIME = {"session_step": 400, "signable": 120, "forum_of_track": 100}
"""Two official meetings make a question ripe for a text, and three dialogues find something."""
WARY = {"base_approval": 450, "prepare": 60, "prepared_cap": 120}
"""People at home refuse what nobody has prepared them for."""
KIND = {"base_approval": 540}
"""Most follow their government."""
BOLD = {"grey_rapport": 150, "grey_overreach": 100, "overreach_borne": 300}
"""A dialogue soon dares to speak of what is ruled out, and that goes too far."""


def opened(name: str, needs: Mapping[str, int]) -> Playthrough:
    """The menus of fourteen seats would bury the story; they are told at the first level."""
    story = Playthrough(SERIN, name, needs, without=("options",))
    story.begin()
    return story


def two_steps_home() -> Playthrough:
    """Advice from Lake Fort, a signature, and a home vote a round later, under a new government."""
    story = opened("two-steps-home", IN_TIME | WARY)

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
    story.seal("karvania-envoy", option(story, "consult-capital", "X2"))
    story.seal("karvania-minister", toward("exchange-students", "ostrel"))
    story.seal("shrine-keeper", story.on_text("speak-on-text", "front-1", yes=True))
    story.seal("valley-assembly-woman", story.on_text("speak-on-text", "front-1", yes=True))
    story.close()

    story.says("Round 8: all is settled, and there is one round left to begin with it.")
    for seat, letters in (
        ("karvania-minister", ("W3", "X2")),
        ("ostrel-minister", ("L0", "W3")),
        ("army-council-chief", ("V1", "G1")),
    ):
        story.seal(seat, *(option(story, "carry-out-clause", letter) for letter in letters))
    story.close()
    return story


def the_old_mill() -> Playthrough:
    """Two envoys talk where nobody looks, a journalist finds out, and a small text survives it."""
    story = opened("the-old-mill", IN_TIME | KIND)

    story.says("Round 1: two heads open a back room, and traders talk about the bridges.")
    story.meet("market-hall", "crossings", "chamber-president", "television-anchor")
    for seat in HEADS:
        story.seal(seat, inside("open-secret-channel", "old-mill"))
    story.seal("chamber-president", meet("market-hall", "crossings"))
    story.seal("television-anchor", meet("market-hall", "crossings"))
    story.seal("karvania-minister", toward("trade-offer", "ostrel"))
    story.seal("ostrel-minister", toward("acknowledge-the-past", "karvania"))
    story.close()

    story.says("Round 2: the mill meets, and hides its traces.")
    story.meet("old-mill", "crossings", *ENVOYS)
    story.meet("market-hall", "crossings", "chamber-president", "television-anchor")
    story.seal("karvania-envoy", meet("old-mill", "crossings"))
    story.seal("ostrel-envoy", meet("old-mill", "crossings"), inside("secure-handling", "old-mill"))
    story.seal("chamber-president", meet("market-hall", "crossings"))
    story.seal("television-anchor", meet("market-hall", "crossings"))
    story.seal("karvania-minister", toward("credit-line", "ostrel"))
    story.close()

    story.says("Round 3: a text is written there. The anchor has heard something, and asks around.")
    story.meet("old-mill", "crossings", *ENVOYS)
    story.write("ostrel-envoy", "old-mill", "X2")
    for seat in ENVOYS:
        story.seal(seat, meet("old-mill", "crossings"))
    story.seal("chamber-president", on("sign-chamber-protocol", "market-hall", "crossings"))
    story.close()

    story.says("Round 4: the anchor asks a second source.")
    story.meet("old-mill", "crossings", *ENVOYS)
    for seat in ENVOYS:
        story.seal(seat, meet("old-mill", "crossings"))
    story.seal(
        "television-anchor",
        inside("verify-tip", "old-mill"),
        among("prepare-public", "religious-parties"),
    )
    story.seal(
        "karvania-minister",
        among("prepare-public", "heartland-nationalists"),
        among("compensate-bloc", "heartland-nationalists"),
    )
    story.seal("ostrel-minister", among("prepare-public", "religious-parties"))
    story.close()

    story.says("Round 5: it is in every newspaper.")
    story.seal("television-anchor", inside("publish-story", "old-mill"))
    story.seal("karvania-minister", among("prepare-public", "traders-and-farmers"))
    story.close()

    story.says("Round 6: what was hidden is said aloud, and signed: the bridges, and nothing else.")
    story.meet("front", "crossings", *ENVOYS)
    story.write("karvania-envoy", "front", "X2")
    story.sponsor("front-1", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-1"), towards_the_other("accept-monitors", seat))
    for seat in ENVOYS:
        story.seal(seat, meet("front", "crossings"))
    story.close()

    story.says("Rounds 7 and 8: both countries say yes to it. Nobody finds a second text.")
    story.seal("ostrel-minister", among("rally-votes", "delta-farmers"))
    story.close()
    while story.game.ending is None:
        story.close()
    return story


def embassies_in_a_crisis() -> Playthrough:
    """Threats bind those who make them: from sanctions over a called-up army to war."""
    story = opened("embassies-in-a-crisis", BOLD)

    story.says("Round 1: a threat, and diplomats sent home. A dialogue goes far beyond its place.")
    for issue in ("line", "posts", "violence", "crossings"):
        story.meet("lake-fort", issue, *FORT[:2])
    story.seal(
        "karvania-head", toward("reopen-embassy", "ostrel"), toward("threaten-sanctions", "ostrel")
    )
    story.seal("ostrel-head", toward("show-force", "karvania"))
    story.seal("ostrel-minister", toward("reduce-embassy", "karvania"))
    for seat, issues in (
        ("lake-fort-director", ("line", "posts")),
        ("glaciologist", ("violence", "crossings")),
    ):
        story.seal(seat, *(on("explore-grey-area", "lake-fort", issue) for issue in issues))
    story.close()

    story.says("Round 2: sanctions, an ultimatum, a dialogue disowned; but one embassy stays.")
    story.seal("karvania-head", toward("impose-sanctions", "ostrel"))
    story.seal("ostrel-head", toward("issue-ultimatum", "karvania"))
    story.seal(
        "karvania-minister",
        toward("keep-embassy-open", "ostrel"),
        inside("disavow-dialogue", "lake-fort"),
    )
    story.seal("army-council-chief", toward("mobilise", "karvania"))
    story.close()

    story.says("Round 3: the sanctions go again, and it is late for that.")
    story.seal("karvania-head", toward("ease-sanctions", "ostrel"))
    story.seal("ostrel-head", toward("show-force", "karvania"))
    story.seal("army-council-chief", toward("order-strike", "karvania"))
    story.close()

    story.says("The brink: nobody steps back.")
    story.close()

    story.says("Round 4: at war. A head and an army chief silence the guns.")
    story.meet("front", "violence", *ENVOYS)
    story.seal("karvania-head", toward("sign-ceasefire", "ostrel"))
    story.seal("army-council-chief", toward("sign-ceasefire", "karvania"))
    story.close()
    while story.game.ending is None:
        story.close()
    return story


def the_advice_is_blamed() -> Playthrough:
    """Both capitals adopt a bold idea, and one of them is refused at home with it."""
    story = opened("the-advice-is-blamed", IN_TIME | WARY)

    story.says("Rounds 1 to 3: Lake Fort works on the crossings, with a minister behind it.")
    story.seal("karvania-minister", inside("back-dialogue", "lake-fort"))
    for _ in range(3):
        story.meet("lake-fort", "crossings", *FORT[:2])
        for seat in FORT[:2]:
            story.seal(seat, on("hold-workshop", "lake-fort", "crossings"))
        story.close()

    story.says("Round 4: officials take up the question, and the advice reaches them in time.")
    story.meet("front", "crossings", *ENVOYS)
    for seat in (*ENVOYS, *MINISTERS):
        story.seal(seat, meet("front", "crossings"))
    story.seal(
        "lake-fort-director",
        advice(story, "draft-recommendation", "X3"),
        advice(story, "brief-capitals", "X3"),
    )
    story.close()

    story.says("Round 5: adopted, and nobody asks at home.")
    story.meet("front", "crossings", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, advice(story, "adopt-recommendation", "X3"))
    for seat in ENVOYS:
        story.seal(seat, meet("front", "crossings"))
    story.close()

    story.says("Round 6: signed.")
    story.write("ostrel-envoy", "front", "X3")
    story.sponsor("front-1", *ENVOYS)
    for seat in HEADS:
        story.seal(seat, story.yes("front-1"))
    story.close()

    story.says("Round 7: Karvania says no to what its own government signed.")
    story.close()

    story.says("Round 8: its government has the advice reviewed, and calls off the talks.")
    story.seal(
        "karvania-head", inside("review-advice", "lake-fort"), toward("halt-talks", "ostrel")
    )
    story.seal("ostrel-head", inside("review-advice", "lake-fort"))
    story.seal("ostrel-head", toward("demand-in-public", "karvania"))
    story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {
    "two-steps-home": two_steps_home,
    "the-old-mill": the_old_mill,
    "the-advice-is-blamed": the_advice_is_blamed,
    "embassies-in-a-crisis": embassies_in_a_crisis,
}
