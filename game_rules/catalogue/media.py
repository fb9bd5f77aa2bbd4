"""The press: hearing of what is hidden, making sure of it, and writing about it (C12)."""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.conditions.channels import OneSource
from game_rules.effects.channels import PublishStory, VerifyTip
from game_rules.ids import ActionId, FamilyId, Role, Track
from game_rules.pickers.rooms import ChannelsIHeardOf
from game_rules.refusals import No

FAMILY: Final = FamilyId("media")

VERIFY_TIP: Final = Action(
    id=ActionId("verify-tip"),
    number="A84v",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.JOURNALIST}),
    cost=1,
    step=Step.CAPITALS,
    pick=ChannelsIHeardOf(),
    nothing=No.NO_TIP,
    requires=(OneSource(),),
    effects=(VerifyTip(),),
    claims=cites("C12"),
)

PUBLISH_STORY: Final = Action(
    id=ActionId("publish-story"),
    number="A84",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.JOURNALIST}),
    cost=1,
    step=Step.GESTURES,
    pick=ChannelsIHeardOf(),
    nothing=No.NO_TIP,
    requires=(),
    effects=(PublishStory(),),
    claims=cites("C12", "C31"),
    of_the_moment=True,
)

ACTIONS: Final = (VERIFY_TIP, PUBLISH_STORY)
