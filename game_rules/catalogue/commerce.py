"""Commerce: trade and money between countries, and toward groups at home (C28, C41)."""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.home import NotYetPaid
from game_rules.conditions.ladder import LadderAtLeast, LadderAtMost
from game_rules.conditions.relations import Already, Unset
from game_rules.effects.commerce import (
    Compensate,
    EaseSanctions,
    ImposeSanctions,
    LendMoney,
    OfferTrade,
)
from game_rules.effects.gestures import Gesture, Mood
from game_rules.effects.threats import MakeGood, Threaten
from game_rules.ids import ActionId, FamilyId, Role, Stage, Tool, Track
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.pickers.groups import GroupsAtHome
from game_rules.pickers.parties import OtherParties
from game_rules.refusals import No

FAMILY: Final = FamilyId("commerce")
CAPITALS: Final = frozenset({Role.HEAD, Role.MINISTER})
_OPEN_TRADE: Final = Unset(Var.SANCTIONS, No.SANCTIONS_STAND, "C28")

TRADE_OFFER: Final = Action(
    id=ActionId("trade-offer"),
    number="A49",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS), _OPEN_TRADE),
    effects=(OfferTrade(), Gesture(31, Told.TRADE_OFFERED)),
    claims=cites("C28"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=20),
)

CREDIT_LINE: Final = Action(
    id=ActionId("credit-line"),
    number="A50",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtMost(Stage.CRISIS), _OPEN_TRADE),
    effects=(LendMoney(), Gesture(74, Told.MONEY_LENT)),
    claims=cites("C28", "C41"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=30, treasury=100),
)

THREATEN_SANCTIONS: Final = Action(
    id=ActionId("threaten-sanctions"),
    number="A53",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(_OPEN_TRADE, Unset(Var.TRADE_THREAT, No.THREAT_STANDS, "C10")),
    effects=(
        Gesture(-58, Told.SANCTIONS_THREATENED),
        Threaten(Var.TRADE_THREAT, "trade_leverage", "trade_coercion"),
    ),
    claims=cites("C10", "C28"),
    hostile=True,
    tool=Tool.COMMERCIAL,
    price=Price(capital=20),
)

IMPOSE_SANCTIONS: Final = Action(
    id=ActionId("impose-sanctions"),
    number="A54",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(LadderAtLeast(Stage.DISCUSSION), _OPEN_TRADE),
    effects=(
        Gesture(-80, Told.SANCTIONS_IMPOSED),
        ImposeSanctions(),
        MakeGood(Var.TRADE_THREAT),
    ),
    claims=cites("C09", "C10", "C28"),
    hostile=True,
    breaks_word=True,
    tool=Tool.COMMERCIAL,
    price=Price(capital=50, treasury=40),
)

EASE_SANCTIONS: Final = Action(
    id=ActionId("ease-sanctions"),
    number="A55",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(Already(Var.SANCTIONS, No.NO_SANCTIONS, "C28"),),
    effects=(EaseSanctions(), Gesture(70, Told.SANCTIONS_EASED)),
    claims=cites("C28"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=40),
)

COMPENSATE_BLOC: Final = Action(
    id=ActionId("compensate-bloc"),
    number="A57",
    family=FAMILY,
    track=Track.ONE,
    roles=CAPITALS,
    cost=1,
    step=Step.GESTURES,
    pick=GroupsAtHome(),
    requires=(NotYetPaid(),),
    effects=(Compensate(), Mood("compensate_support", ("C41",))),
    claims=cites("C41", "C51"),
    tool=Tool.COMMERCIAL,
    price=Price(capital=20, treasury=80),
)

ACTIONS: Final = (
    TRADE_OFFER,
    CREDIT_LINE,
    THREATEN_SANCTIONS,
    IMPOSE_SANCTIONS,
    EASE_SANCTIONS,
    COMPENSATE_BLOC,
)
