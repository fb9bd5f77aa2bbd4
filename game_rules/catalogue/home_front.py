"""The home front: what people are told before there is a text (C51)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.home import NotYetPrepared
from game_rules.effects.home import PreparePublic
from game_rules.ids import ActionId, FamilyId, Role, Track
from game_rules.pickers.groups import GroupsAtHome

FAMILY: Final = FamilyId("home-front")

PREPARE_PUBLIC: Final = Action(
    id=ActionId("prepare-public"),
    number="A80",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.JOURNALIST}),
    cost=1,
    step=Step.GESTURES,
    pick=GroupsAtHome(),
    requires=(NotYetPrepared(),),
    effects=(PreparePublic(),),
    claims=cites("C51"),
    explains=True,
    price=Price(capital=20),
)

ACTIONS: Final = (PREPARE_PUBLIC,)
