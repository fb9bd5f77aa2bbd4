"""Embassies: the open doors that official talks go through (C26, C45)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.missions import EmbassyNotFull
from game_rules.conditions.recognition import Recognised
from game_rules.conditions.relations import EmbassyNotShut
from game_rules.conditions.reports import NotYetReported
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.missions import OpenEmbassy
from game_rules.effects.reports import ReportWishes
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.issues import IssuesOfOthers
from game_rules.pickers.parties import OtherParties

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
    requires=(Recognised(), EmbassyNotFull(), LadderAtMost(Stage.POLARISATION, or_after_war=True)),
    effects=(
        OpenEmbassy(),
        Gesture(35, Told.EMBASSY_OPENED),
        Mood("embassy_support", ("C45",)),
    ),
    claims=cites("C26", "C45"),
    tool=Tool.POLITICAL,
    price=Price(capital=40, treasury=10),
)

ASK_EMBASSY: Final = Action(
    id=ActionId("ask-embassy"),
    number="A04",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.ENVOY}),
    cost=1,
    step=Step.CAPITALS,
    pick=IssuesOfOthers(),
    requires=(EmbassyNotShut(), NotYetReported((Told.WANTS_MOST,))),
    effects=(ReportWishes(),),
    claims=cites("C07", "C25", "C26"),
    tool=Tool.POLITICAL,
)

ACTIONS: Final = (REOPEN_EMBASSY, ASK_EMBASSY)
