"""Statecraft of a long game: what governments with time break off, say aloud, look after and build
together (C04, C19, C27).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.catalogue.dialogue import UNOFFICIALS
from game_rules.catalogue.security import COMMAND
from game_rules.conditions.ladder import LadderAtLeast
from game_rules.conditions.people import Esteemed
from game_rules.conditions.relations import EmbassyNotShut, NotDoneBefore, NotHalted, WeTrust
from game_rules.conditions.texts import TextInQuestion
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.statecraft import (
    BreakRelations,
    BuildTogether,
    GuardCitizens,
    RejectText,
    ShareWarnings,
    StirUnrest,
    VisitCapitals,
)
from game_rules.ids import DIALOGUES, ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.parties import OtherParties
from game_rules.pickers.rooms import MyOpenChannels

FAMILY: Final = FamilyId("statecraft")
CAPITALS: Final = frozenset({Role.HEAD, Role.MINISTER})

BREAK_RELATIONS: Final = Action(
    id=ActionId("break-relations"),
    number="A03",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(EmbassyNotShut(),),
    effects=(
        BreakRelations(),
        Gesture(-40, Told.RELATIONS_BROKEN),
        Mood("break_support", ("C45",)),
    ),
    claims=cites("C19", "C45"),
    hostile=True,
    breaks_word=True,
    unannounced=True,
    tool=Tool.POLITICAL,
    price=Price(capital=30),
)

LOOK_AFTER_CITIZENS: Final = Action(
    id=ActionId("look-after-citizens"),
    number="A05c",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.POLARISATION),),
    effects=(GuardCitizens(), Mood("citizens_support", ("C04",))),
    claims=cites("C04"),
    tool=Tool.POLITICAL,
    price=Price(capital=10, treasury=10),
)

REJECT_TEXT: Final = Action(
    id=ActionId("reject-text"),
    number="A29",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(TextInQuestion(),),
    effects=(
        Gesture(-50, Told.TEXT_REJECTED),
        RejectText(),
        Mood("reject_support", ("C12",)),
    ),
    claims=cites("C12", "C19"),
    hostile=True,
    tool=Tool.POLITICAL,
)

SHARE_WARNINGS: Final = Action(
    id=ActionId("share-warnings"),
    number="A37",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(WeTrust("warning_trust"),),
    effects=(ShareWarnings(), Gesture(70, Told.WARNINGS_SHARED)),
    claims=cites("C27"),
    tool=Tool.SECURITY,
    price=Price(capital=30),
)

BUILD_TOGETHER: Final = Action(
    id=ActionId("build-together"),
    number="A40",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(
        NotHalted(),
        WeTrust("venture_trust"),
        NotDoneBefore(ActionId("build-together"), "C27"),
    ),
    effects=(BuildTogether(), Gesture(64, Told.BUILT_TOGETHER)),
    claims=cites("C27"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=40, treasury=60),
)

STIR_UNREST: Final = Action(
    id=ActionId("stir-unrest"),
    number="A46",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.POLARISATION),),
    effects=(StirUnrest(),),
    claims=cites("C08"),
    hostile=True,
    in_the_dark=True,
    tool=Tool.SECURITY,
    price=Price(capital=40, treasury=50),
)

VISIT_CAPITALS: Final = Action(
    id=ActionId("visit-capitals"),
    number="A71",
    family=FAMILY,
    track=Track.TWO,
    roles=UNOFFICIALS,
    cost=2,
    step=Step.CAPITALS,
    pick=MyOpenChannels(DIALOGUES),
    requires=(LadderAtLeast(Stage.POLARISATION), Esteemed("eminent_reputation")),
    effects=(VisitCapitals(),),
    claims=cites("C31", "C73"),
    price=Price(funds=20),
)

ACTIONS: Final = (
    BREAK_RELATIONS,
    LOOK_AFTER_CITIZENS,
    REJECT_TEXT,
    SHARE_WARNINGS,
    BUILD_TOGETHER,
    STIR_UNREST,
    VISIT_CAPITALS,
)
