"""Chambers of commerce: what traders can do before governments have settled anything (C28, C55)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.chambers import (
    COMMERCIAL,
    Commercial,
    GovernmentGoesAhead,
    MetOftenEnough,
    NotPledgedYet,
    PictureBrightEnough,
)
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.meetings import NotStudiedOut
from game_rules.effects.chambers import InvestAcross, PledgeMoney, SignProtocol, SpeakForChamber
from game_rules.effects.gestures import Gesture
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.ideas import OptionsOfNature
from game_rules.pickers.issues import IssuesInMyChannels
from game_rules.pickers.parties import OtherParties

FAMILY: Final = FamilyId("chambers")

TRADERS: Final = frozenset({Role.BUSINESS})

INVEST_ACROSS: Final = Action(
    id=ActionId("send-investors"),
    number="A51",
    family=FAMILY,
    track=Track.TWO,
    roles=TRADERS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.POLARISATION), GovernmentGoesAhead(), PictureBrightEnough()),
    effects=(Gesture(32, Told.INVESTORS_CAME), InvestAcross()),
    claims=cites("C28", "C55"),
    tool=Tool.COMMERCIAL,
)

SIGN_PROTOCOL: Final = Action(
    id=ActionId("sign-chamber-protocol"),
    number="A52",
    family=FAMILY,
    track=Track.TWO,
    roles=TRADERS,
    cost=1,
    step=Step.CAPITALS,
    pick=IssuesInMyChannels(Track.TWO),
    requires=(Commercial(), MetOftenEnough(), NotStudiedOut()),
    effects=(SignProtocol(),),
    claims=cites("C28", "C55"),
    tool=Tool.COMMERCIAL,
    price=Price(funds=20),
)

PLEDGE_MONEY: Final = Action(
    id=ActionId("pledge-money"),
    number="A52p",
    family=FAMILY,
    track=Track.TWO,
    roles=TRADERS,
    cost=1,
    step=Step.GESTURES,
    pick=OptionsOfNature(COMMERCIAL),
    requires=(GovernmentGoesAhead(), NotPledgedYet()),
    effects=(PledgeMoney(),),
    claims=cites("C28", "C41"),
    tool=Tool.COMMERCIAL,
)

SPEAK_FOR_CHAMBER: Final = Action(
    id=ActionId("speak-for-chamber"),
    number="A69",
    family=FAMILY,
    track=Track.TWO,
    roles=TRADERS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS), GovernmentGoesAhead()),
    effects=(SpeakForChamber(),),
    claims=cites("C28", "C55"),
    tool=Tool.COMMERCIAL,
)

ACTIONS: Final = (INVEST_ACROSS, SIGN_PROTOCOL, PLEDGE_MONEY, SPEAK_FOR_CHAMBER)
