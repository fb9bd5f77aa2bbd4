"""A game at the standard level in which two rivals court the states between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game_rules.ids import ActionId, Level
from game_rules.orders import Order, Plain
from game_rules.scenario import Printed
from tests.game_rules.allied import with_bystanders
from tests.playthroughs.standard import ENVOYS
from tests.playthroughs.standard import SERIN as STANDARD
from tests.playthroughs.teller import Playthrough
from tests.playthroughs.written import meet, toward

SERIN = Printed(with_bystanders(STANDARD.scenario, Level.STANDARD), Level.STANDARD)
NEEDS = {"wedge_exposed": 1000, "wedge": 320}
"""One wedge breaks an alliance, and everybody hears whose it was."""
KEEP_OUT = Order(ActionId("pledge-neutrality"), Plain())
INVITE = toward("invite-ally", "tarn")


def friends_of_friends() -> Playthrough:
    """Both court Tarn, which promises to keep out; Holm is parted from Ostrel, and courted too."""
    story = Playthrough(SERIN, "friends-of-friends", NEEDS, without=("options",))
    story.begin()

    story.says("Round 1: both rivals court Tarn, and so does Ostrel's ally.")
    story.seal("karvania-head", INVITE)
    story.seal("ostrel-head", INVITE)
    story.seal("holm-minister", INVITE)
    story.close()

    story.says("Round 2: Tarn promises to keep out, and hosts. Karvania is too late.")
    story.seal("tarn-minister", KEEP_OUT)
    story.seal("karvania-head", INVITE)
    story.meet("port", "water", *ENVOYS)
    for seat in ENVOYS:
        story.seal(seat, meet("port", "water"))
    story.close()

    story.says("Round 3: an offer behind Ostrel's back. Holm leaves, and the papers know why.")
    story.seal("karvania-minister", toward("offer-wedge", "holm"))
    story.close()

    story.says("Round 4: whoever stands with nobody can be invited.")
    story.seal("karvania-head", toward("invite-ally", "holm"))
    story.seal("ostrel-head", toward("invite-ally", "holm"))
    story.close()

    story.says("Rounds 5 to 8: nobody else.")
    while story.game.ending is None:
        story.close()
    return story


STORIES: Mapping[str, Callable[[], Playthrough]] = {"friends-of-friends": friends_of_friends}
