"""Relations between governments: what two capitals do to each other between talk and force (C19,
C26, C45).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.catalogue.coercion import MOBILISE, ORDER_STRIKE
from game_rules.catalogue.pressure import SHOW_FORCE
from game_rules.conditions.ladder import LadderAtMost
from game_rules.conditions.recognition import Recognised
from game_rules.conditions.relations import (
    AgreedInTalk,
    EmbassyNotShut,
    NotDoneBefore,
    NotHalted,
    OnlyAt,
    Wronged,
)
from game_rules.effects.agreement import PutOnRecord
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.relations import (
    DoubledEachTime,
    HaltTalks,
    HostSummit,
    KeepEmbassyOpen,
    OwnUp,
    ReduceEmbassy,
)
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.news import Told
from game_rules.pickers.parties import OtherParties

FAMILY: Final = FamilyId("relations")
CAPITALS: Final = frozenset({Role.HEAD, Role.MINISTER})

KEEP_EMBASSY_OPEN: Final = Action(
    id=ActionId("keep-embassy-open"),
    number="A01k",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(OnlyAt(Stage.CRISIS), EmbassyNotShut()),
    effects=(KeepEmbassyOpen(), Mood("keep_open_support", ("C45",))),
    claims=cites("C45"),
    tool=Tool.POLITICAL,
    price=Price(capital=60),
    of_the_moment=True,
)

REDUCE_EMBASSY: Final = Action(
    id=ActionId("reduce-embassy"),
    number="A02",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(EmbassyNotShut(),),
    effects=(
        ReduceEmbassy(),
        Gesture(-40, Told.EMBASSY_REDUCED),
        Mood("reduce_support", ("C45",)),
    ),
    claims=cites("C19", "C45"),
    hostile=True,
    unannounced=True,
    tool=Tool.POLITICAL,
    price=Price(capital=10),
)

HOST_SUMMIT: Final = Action(
    id=ActionId("host-summit"),
    number="A10",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.CAPITALS,
    pick=OtherParties(),
    requires=(Recognised(), LadderAtMost(Stage.CRISIS), NotHalted(), AgreedInTalk()),
    effects=(HostSummit(), Gesture(28, Told.SUMMIT_HELD)),
    claims=cites("C26"),
    tool=Tool.POLITICAL,
    price=Price(capital=40, treasury=20),
)

ACKNOWLEDGE_THE_PAST: Final = Action(
    id=ActionId("acknowledge-the-past"),
    number="A18",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(NotDoneBefore(ActionId("acknowledge-the-past")),),
    effects=(
        Gesture(70, Told.ACKNOWLEDGED),
        OwnUp(),
        Mood("acknowledge_support", ("C16",)),
    ),
    claims=cites("C16", "C57"),
    tool=Tool.POLITICAL,
    price=Price(capital=80),
)

PROTEST: Final = Action(
    id=ActionId("protest"),
    number="A26",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(Wronged(frozenset({SHOW_FORCE.id, MOBILISE.id, ORDER_STRIKE.id})),),
    effects=(Gesture(-20, Told.PROTESTED), PutOnRecord(), Mood("protest_support", ("C19",))),
    claims=cites("C19"),
    tool=Tool.POLITICAL,
)

HALT_TALKS: Final = Action(
    id=ActionId("halt-talks"),
    number="A30",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(),
    effects=(HaltTalks(), Gesture(-65, Told.TALKS_HALTED), Mood("halt_support", ("C45",))),
    claims=cites("C45"),
    hostile=True,
    tool=Tool.POLITICAL,
    price=Price(capital=20),
    pricing=DoubledEachTime(),
)

ACTIONS: Final = (
    KEEP_EMBASSY_OPEN,
    REDUCE_EMBASSY,
    HOST_SUMMIT,
    ACKNOWLEDGE_THE_PAST,
    PROTEST,
    HALT_TALKS,
)
