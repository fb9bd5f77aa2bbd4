"""Whole games, as a class could play them: four at the first level, and those of `standard.py`,
`long.py`, `secret.py`, `called_in.py`, `courted.py` and `after.py`.

They are played by today's numbers. A story that must come to a certain end says at its head which
numbers it needs for that, so that it comes there whatever is tuned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game_rules.ids import ActionId, DraftId, Level
from game_rules.promises import ToPlay, ToVote
from game_rules.scenario import Printed
from tests.game_rules.random_play import SHIPPED
from tests.playthroughs import after, called_in, courted, long, secret, standard
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import advice, join, meet, toward, widen

SERIN = Printed(SHIPPED, Level.INTRO)
"""A small table: the six seats that no table can do without."""
OFFICIALS = ("karvania-head", "ostrel-head", "karvania-envoy", "ostrel-envoy")
ENVOYS = ("karvania-envoy", "ostrel-envoy")
HEADS = ("karvania-head", "ostrel-head")
DIALOGUE = ("lake-fort-director", "glaciologist")


FORCE = {
    "karvania-head": toward("show-force", "ostrel"),
    "ostrel-head": toward("show-force", "karvania"),
}
DOWN = {
    "karvania-head": toward("stand-down", "ostrel"),
    "ostrel-head": toward("stand-down", "karvania"),
}
OPEN = {
    "karvania-head": toward("reopen-embassy", "ostrel"),
    "ostrel-head": toward("reopen-embassy", "karvania"),
}

IN_TIME = {"session_step": 400, "signable": 100}
"""One official meeting makes a question ripe for a text, and two dialogues find something."""
KIND = {"base_approval": 540}
"""At home, most follow their government."""
WARY = {"base_approval": 470}
"""At home, a text that brings little is refused."""


def mixed_path() -> Playthrough:
    """An idea is found at Lake Fort, travels to both capitals, and stands in the treaty."""
    story = Playthrough(SERIN, "mixed-path", IN_TIME | KIND)
    story.begin()

    story.says(
        "Round 1: both tracks go to the river. One head asks for what nobody has thought of."
    )
    story.meet("front", "water", *HEADS)
    story.meet("lake-fort", "water", *DIALOGUE)
    story.seal("karvania-head", OPEN["karvania-head"], meet("front", "water"))
    story.seal("ostrel-head", OPEN["ostrel-head"], meet("front", "water"))
    story.seal("karvania-head", widen(story, "W3"))
    for seat in ENVOYS:
        story.seal(seat, meet("front", "water"))
    for seat in DIALOGUE:
        story.seal(seat, meet("lake-fort", "water"))
    story.close()

    story.says("Round 2: the dialogue finds something, with both envoys in the room.")
    story.meet("lake-fort", "water", *DIALOGUE)
    story.meet("front", "line", *ENVOYS)
    for seat in DIALOGUE:
        story.seal(seat, meet("lake-fort", "water"))
    for seat in ENVOYS:
        story.seal(seat, meet("front", "line"), join("water"))
    story.seal("karvania-head", meet("front", "line"), OPEN["karvania-head"])
    story.seal("karvania-head", meet("front", "line"))
    story.seal("ostrel-head", meet("front", "line"))
    story.close()

    story.says("Round 3: its advice is written down and brought to both capitals.")
    story.seal("glaciologist", advice(story, "brief-capitals", "W3"))
    story.seal(
        "lake-fort-director",
        advice(story, "draft-recommendation", "W3"),
        advice(story, "brief-capitals", "W3"),
    )
    for seat in HEADS:
        story.seal(seat, DOWN[seat], widen(story, "V3"))
    story.close()

    story.says("Round 4: both capitals make the idea their own.")
    story.seal("karvania-head", widen(story, "W3"))
    for seat in HEADS:
        story.seal(seat, advice(story, "adopt-recommendation", "W3"), DOWN[seat])
    for seat in DIALOGUE:
        story.seal(seat)
    story.close()

    story.says("Round 5: a text, both signatures, both home votes.")
    story.write("ostrel-envoy", "front", "L0 W3 X3 V2")
    story.write("karvania-envoy", "front", "L0 W3 X3 V3", draft="front-1")
    story.sponsor("front-1", "karvania-envoy", "ostrel-envoy")
    story.seal("karvania-head", story.yes("front-1"))
    story.seal("ostrel-head", story.yes("front-1"))
    story.close()
    return story


def refused_at_home() -> Playthrough:
    """Karvania's dream: signed by both governments, refused in Ostrel; then nobody tries again."""
    story = Playthrough(SERIN, "refused-at-home", IN_TIME | WARY)
    story.begin()

    story.says(
        "Round 1: officials talk about what is not signable yet. One side says what it needs."
    )
    story.need("ostrel-envoy", "front", "line")
    story.need("ostrel-head", "front", "water")
    story.meet("front", "water", "karvania-head", "ostrel-head")
    story.meet("front", "line", "karvania-envoy", "ostrel-envoy")
    for seat in OFFICIALS:
        story.seal(seat, meet("front", "water"), meet("front", "line"))
    story.close()

    story.says("Round 2: a text on the table. An outsider tries to touch it.")
    story.write("karvania-head", "front", "L0 W1 X2 V2")
    story.sponsor("front-1", "lake-fort-director", "karvania-head", "ostrel-head")
    story.says("Two heads give each other their word. One keeps it; the other shows force.")
    yes = ToVote(DraftId("front-1"), 1, yes=True)
    story.promise("ostrel-head", "karvania-head", "front", yes, due=2)
    no_force = ToPlay(ActionId("show-force"), play=False)
    story.promise("karvania-head", "ostrel-envoy", "front", no_force, due=3)
    story.promise("karvania-head", "karvania-envoy", "front", no_force, due=2, answer=False)
    story.seal("ostrel-head", story.no("front-1"))
    story.seal("ostrel-head", story.yes("front-1"))
    story.seal("karvania-head", story.yes("front-1"), FORCE["karvania-head"])
    story.close()

    story.says("Rounds 3 to 5: silence.")
    for _ in range(3):
        story.close()
    return story


def brink_then_war() -> Playthrough:
    """Two hard heads: the brink is held once, and war comes the second time."""
    story = Playthrough(SERIN, "brink-then-war")
    story.begin()
    for round in (1, 2):
        story.says(f"Round {round}: both show force.")
        for seat in HEADS:
            story.seal(seat, FORCE[seat])
        story.close()

    story.says("Round 3: over the edge, but nobody alone makes war.")
    for seat in HEADS:
        story.seal(seat, FORCE[seat])
    story.close()

    story.says("The brink: only one of them steps back, and that is enough.")
    story.seal("karvania-head", FORCE["karvania-head"])
    story.meet("front", "violence", "ostrel-envoy")
    story.seal("ostrel-head", DOWN["ostrel-head"])
    story.close()

    story.says("Round 4: again. This time there is no warning.")
    for seat in HEADS:
        story.seal(seat, FORCE[seat])
    story.close()

    story.says("Round 5: at war, embassies shut, a dialogue that changes little.")
    story.meet("lake-fort", "violence", *DIALOGUE)
    for seat in DIALOGUE:
        story.seal(seat, meet("lake-fort", "violence"))
    story.seal("karvania-head", OPEN["karvania-head"])
    story.close()
    return story


def officials_only() -> Playthrough:
    """Officials talk alone, cannot name what neither side may say, and run out of time."""
    story = Playthrough(SERIN, "officials-only", IN_TIME | WARY)
    story.begin()
    for round, issue in ((1, "water"), (2, "line"), (3, "line")):
        story.says(f"Round {round}: official talks on the {issue}.")
        story.meet("front", issue, "karvania-envoy", "ostrel-envoy")
        for seat in ENVOYS:
            story.seal(seat, meet("front", issue))
        story.close()

    story.says("Round 4: the best that both may say, but one head does not answer.")
    story.write("ostrel-envoy", "front", "L0 W2 X3 V1")
    story.sponsor("front-1", *ENVOYS)
    story.seal("karvania-head", story.yes("front-1"))
    story.close()

    story.says("Round 5: the same text again, and now the other head says no.")
    story.sponsor("front-1", *ENVOYS)
    story.seal("karvania-head", story.yes("front-1"))
    story.seal("ostrel-head", story.no("front-1"))
    story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {
    "mixed-path": mixed_path,
    "refused-at-home": refused_at_home,
    "brink-then-war": brink_then_war,
    "officials-only": officials_only,
    **standard.STORIES,
    **long.STORIES,
    **secret.STORIES,
    **called_in.STORIES,
    **courted.STORIES,
    **after.STORIES,
}


FOLDER = Path(__file__).parent


def write_down() -> None:
    """Tell every story again and keep what it says: `python3 -m tests.playthroughs.stories`."""
    for name, tell in STORIES.items():
        (FOLDER / f"{name}.txt").write_text(tell().text, encoding="utf-8")


if __name__ == "__main__":
    write_down()
