"""Whole games with a party that another does not recognise."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.game_rules.unrecognised import BARRED
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import concerning, confide, inside, on, toward

LUCKY = {"contact_arrest": 0, "message_leaks": 0}
"""Nobody waits at the airport, and letters are not opened."""
THE_HOUSE = ("lake-fort-director", "ostrel-envoy")


def against_the_law() -> Playthrough:
    """A scholar meets an envoy whom the law bars, officials follow in secret, and in the end a
    government says aloud whom it has been talking to.
    """
    story = Playthrough(BARRED, "against-the-law", LUCKY, without=("options",))
    story.begin()

    story.says("Round 1: the front door stays shut. Somebody goes to a house in the hills.")
    story.meet("front", "water", "karvania-envoy", "ostrel-envoy")
    story.seal("karvania-envoy", on("meet-officially", "front", "water"))
    story.seal("karvania-head", inside("open-secret-channel", "a-back-room"))
    story.seal("lake-fort-director", inside("meet-the-barred", "a-house"))
    story.close()

    story.says("Round 2: they talk, and the scholar tells his own officials of it.")
    story.meet("a-house", "water", *THE_HOUSE)
    for seat in THE_HOUSE:
        story.seal(seat, on("hold-mixed-meeting", "a-house", "water"))
    story.seal(
        "lake-fort-director",
        inside("tell-own-officials", "a-house"),
        on("hold-mixed-meeting", "a-house", "water"),
    )
    story.close()

    story.says("Round 3: now that somebody has been there, officials may follow, unseen.")
    story.seal("karvania-head", inside("open-secret-channel", "a-back-room"))
    story.close()

    story.says("Round 4: two envoys meet in the back room, and a head sends a word that way.")
    story.meet("a-back-room", "water", "karvania-envoy", "ostrel-envoy")
    for seat in ("karvania-envoy", "ostrel-envoy"):
        story.seal(seat, on("meet-officially", "a-back-room", "water"))
    story.seal("karvania-head", confide(story, "W1", "ostrel"))
    story.seal("a-minister", concerning("refer-to-panel", "ostrel", "crossings"))
    story.close()

    story.says("Round 5: recognition, for all to hear.")
    story.seal("karvania-head", toward("grant-recognition", "ostrel"))
    story.close()

    story.says("Round 6: the front door is open, and nobody is there any more.")
    story.seal("ostrel-head", toward("reopen-embassy", "karvania"))
    while story.game.ending is None:
        story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {"against-the-law": against_the_law}
