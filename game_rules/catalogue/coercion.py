"""Coercion: threats that bind the one who makes them, and the force behind them (C08, C10)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.catalogue.security import COMMAND
from game_rules.conditions.ladder import LadderAtLeast
from game_rules.conditions.relations import Mobilised, Unset
from game_rules.effects.force import CallUp, Strike
from game_rules.effects.gestures import Ease, Gesture, Mood
from game_rules.effects.threats import MakeGood, Threaten
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.pickers.parties import OtherParties
from game_rules.refusals import No

FAMILY: Final = FamilyId("coercion")

ISSUE_ULTIMATUM: Final = Action(
    id=ActionId("issue-ultimatum"),
    number="A28",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(
        LadderAtLeast(Stage.POLARISATION),
        Unset(Var.ULTIMATUM, No.THREAT_STANDS, "C10"),
    ),
    effects=(
        Gesture(-70, Told.ULTIMATUM),
        Threaten(Var.ULTIMATUM, "ultimatum_leverage", "ultimatum_coercion"),
        Mood("ultimatum_support", ("C12",)),
    ),
    claims=cites("C10", "C16", "C19"),
    hostile=True,
    tool=Tool.SECURITY,
    price=Price(capital=40),
)

MOBILISE: Final = Action(
    id=ActionId("mobilise"),
    number="A42",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.POLARISATION), Mobilised(already=False)),
    effects=(
        Gesture(-72, Told.MOBILISED),
        CallUp(),
        MakeGood(Var.ULTIMATUM),
        Mood("force_support", ("C10",)),
    ),
    claims=cites(
        "C10",
    ),
    hostile=True,
    breaks_word=True,
    unannounced=True,
    tool=Tool.SECURITY,
    price=Price(capital=50, treasury=50),
)

ORDER_STRIKE: Final = Action(
    id=ActionId("order-strike"),
    number="A43",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.CRISIS),),
    effects=(
        Gesture(-100, Told.STRUCK),
        Ease("strike_tension", ("C08",)),
        Strike(),
        MakeGood(Var.ULTIMATUM),
        Mood("force_support", ("C10",)),
    ),
    claims=cites("C08", "C16"),
    hostile=True,
    breaks_word=True,
    unannounced=True,
    tool=Tool.SECURITY,
    price=Price(capital=80, treasury=60),
)

ACTIONS: Final = (ISSUE_ULTIMATUM, MOBILISE, ORDER_STRIKE)
