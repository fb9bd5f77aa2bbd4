"""Pressure, and stepping back from it: each rung of the ladder is a diplomatic act (C10, C19)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.ladder import LadderAtLeast
from game_rules.effects.force import SendHome
from game_rules.effects.gestures import Ease, Gesture, Mood
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.parties import OtherParties

FAMILY: Final = FamilyId("pressure")

DEMAND_IN_PUBLIC: Final = Action(
    id=ActionId("demand-in-public"),
    number="A27",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(),
    effects=(Gesture(-50, Told.DEMANDED), Mood("demand_support", ("C12",))),
    claims=cites("C12", "C19"),
    hostile=True,
    tool=Tool.POLITICAL,
    price=Price(capital=10),
)

SHOW_FORCE: Final = Action(
    id=ActionId("show-force"),
    number="A41",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.SECURITY}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(),
    effects=(Gesture(-72, Told.FORCE_SHOWN), Mood("force_support", ("C10",))),
    claims=cites("C10", "C16"),
    hostile=True,
    breaks_word=True,
    unannounced=True,
    tool=Tool.SECURITY,
    price=Price(capital=30, treasury=30),
)

STAND_DOWN: Final = Action(
    id=ActionId("stand-down"),
    number="A45",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.SECURITY}),
    cost=1,
    step=Step.STAND_DOWN,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.POLARISATION),),
    effects=(
        Gesture(90, Told.STOOD_DOWN),
        Ease("stand_down_tension", ("C21",)),
        SendHome(),
        Mood("stand_down_support", ("C19",)),
    ),
    claims=cites("C06", "C19", "C21"),
    at_brink=True,
    tool=Tool.SECURITY,
    price=Price(capital=50),
)

ACTIONS: Final = (DEMAND_IN_PUBLIC, SHOW_FORCE, STAND_DOWN)
