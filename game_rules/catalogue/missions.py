"""Embassies: the open doors that official talks go through (C26, C45)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.missions import EmbassyNotFull
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.missions import OpenEmbassy
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
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
