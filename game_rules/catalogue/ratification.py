"""Ratification: the days between a signature and the vote at home (C51)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.home import AwaitsHomeVote
from game_rules.effects.home import RallyVotes
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.groups import GroupsAtHome

FAMILY: Final = FamilyId("ratification")

RALLY_VOTES: Final = Action(
    id=ActionId("rally-votes"),
    number="A16",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.GESTURES,
    pick=GroupsAtHome(),
    requires=(AwaitsHomeVote(),),
    effects=(RallyVotes(),),
    claims=cites("C51"),
    tool=Tool.POLITICAL,
    price=Price(capital=50),
    of_the_moment=True,
)

ACTIONS: Final = (RALLY_VOTES,)
