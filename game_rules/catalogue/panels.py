"""Panels: laying a question before an international body (C22, C30)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.panels import BodySits, NotReferredYet
from game_rules.effects.panels import ReferToPanel
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.issues import IssuesOfOthers

FAMILY: Final = FamilyId("panels")

REFER_TO_PANEL: Final = Action(
    id=ActionId("refer-to-panel"),
    number="A19",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.GESTURES,
    pick=IssuesOfOthers(),
    requires=(BodySits(), NotReferredYet()),
    effects=(ReferToPanel(),),
    claims=cites("C22", "C30"),
    tool=Tool.POLITICAL,
    price=Price(capital=30, treasury=10),
)

ACTIONS: Final = (REFER_TO_PANEL,)
