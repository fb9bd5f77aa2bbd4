"""Embassies: the open doors that official talks go through (C26, C45)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions import EmbassyNotFull, LadderAtMost
from game_rules.effects import Gesture, Mood, OpenEmbassy
from game_rules.events import Told
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.pickers import OtherParties

FAMILY: Final = FamilyId("missions")

REOPEN_EMBASSY: Final = Action(
    id=ActionId("reopen-embassy"),
    number="A01",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(EmbassyNotFull(), LadderAtMost(Stage.POLARISATION)),
    effects=(
        OpenEmbassy(),
        Gesture(35, Told.EMBASSY_OPENED),
        Mood("embassy_support", ("C45",)),
    ),
    claims=cites("C26", "C45"),
    tool=Tool.POLITICAL,
    price=Price(capital=40, treasury=10),
)

ACTIONS: Final = (REOPEN_EMBASSY,)
