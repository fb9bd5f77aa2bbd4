"""Security: what armies and services can do for peace, and for the eyes of a government (C27,
C42).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.relations import (
    Already,
    CeasefireInReach,
    LineToStopAt,
    NotHalted,
    OfficialsTalk,
    OnlyAt,
    SomethingToWatch,
    Unset,
    WeTrust,
)
from game_rules.conditions.reports import NotYetReported
from game_rules.effects.force import (
    Call,
    Exercise,
    LetMonitorsIn,
    OfferCeasefire,
    SetUpHotline,
)
from game_rules.effects.gestures import Gesture
from game_rules.effects.reports import ReportLimits
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.pickers.issues import IssuesOfOthers
from game_rules.pickers.parties import OtherParties
from game_rules.refusals import No

FAMILY: Final = FamilyId("security")
COMMAND: Final = frozenset({Role.HEAD, Role.SECURITY})
"""Who orders soldiers about: the army's chief, and the head of government where there is none."""

ASSESS_INTELLIGENCE: Final = Action(
    id=ActionId("assess-intelligence"),
    number="A36",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.CAPITALS,
    pick=IssuesOfOthers(),
    requires=(NotYetReported((Told.LOUDEST,)),),
    effects=(ReportLimits(),),
    claims=cites("C07", "C27", "C42"),
    tool=Tool.SECURITY,
    price=Price(treasury=20),
)

SET_UP_HOTLINE: Final = Action(
    id=ActionId("set-up-hotline"),
    number="A38",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND | {Role.MINISTER},
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(
        Unset(Var.HOTLINE, No.HOTLINE_STANDS, "C27"),
        NotHalted(),
        OfficialsTalk("hotline_talk"),
    ),
    effects=(SetUpHotline(), Gesture(52, Told.HOTLINE_SET_UP)),
    claims=cites("C18", "C27"),
    tool=Tool.SECURITY,
    price=Price(capital=30, treasury=10),
)

CALL_HOTLINE: Final = Action(
    id=ActionId("call-hotline"),
    number="A05h",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.STAND_DOWN,
    pick=OtherParties(),
    requires=(Already(Var.HOTLINE, No.NO_HOTLINE, "C27"),),
    effects=(Call(), Gesture(10, Told.HOTLINE_CALLED)),
    claims=cites("C18", "C27"),
    tool=Tool.SECURITY,
    at_brink=True,
    needs_both=True,
)

RESCUE_EXERCISE: Final = Action(
    id=ActionId("rescue-exercise"),
    number="A39",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.POLARISATION), NotHalted(), WeTrust("exercise_trust")),
    effects=(Exercise(), Gesture(74, Told.EXERCISE_HELD)),
    claims=cites("C27"),
    tool=Tool.SECURITY,
    price=Price(capital=40, treasury=30),
)

SIGN_CEASEFIRE: Final = Action(
    id=ActionId("sign-ceasefire"),
    number="A15",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(OnlyAt(Stage.WAR), LineToStopAt(), CeasefireInReach()),
    effects=(OfferCeasefire(),),
    claims=cites("C18", "C21"),
    tool=Tool.SECURITY,
    price=Price(capital=40),
    of_the_moment=True,
)

ACCEPT_MONITORS: Final = Action(
    id=ActionId("accept-monitors"),
    number="A25",
    family=FAMILY,
    track=Track.ONE,
    roles=COMMAND,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(SomethingToWatch(),),
    effects=(LetMonitorsIn(), Gesture(45, Told.MONITORS_LET_IN)),
    claims=cites("C21", "C40"),
    tool=Tool.SECURITY,
    price=Price(capital=40, treasury=10),
)

ACTIONS: Final = (
    ASSESS_INTELLIGENCE,
    SET_UP_HOTLINE,
    CALL_HOTLINE,
    RESCUE_EXERCISE,
    SIGN_CEASEFIRE,
    ACCEPT_MONITORS,
)
