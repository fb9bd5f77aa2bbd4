"""Mediation: a third party that both sides call in, and what it can do for them, or to them (C06,
C18, C23, C40, C43).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.mediation import (
    AcceptedByAll,
    NotYetAccepted,
    PowerBehindIt,
    SomethingToGuarantee,
    TalkedEnoughToWrite,
    TrustedByAll,
)
from game_rules.effects.mediation import (
    AcceptMediation,
    LendGoodOffices,
    PressParty,
    Shuttle,
    StandBehind,
    WriteSingleText,
)
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.issues import IssuesBetweenOthers
from game_rules.pickers.parties import GoBetweens, OtherParties
from game_rules.pickers.rooms import RoomsBetweenOthers

FAMILY: Final = FamilyId("mediation")
MEDIATORS: Final = frozenset({Role.MEDIATOR})

ACCEPT_MEDIATION: Final = Action(
    id=ActionId("accept-mediation"),
    number="A20",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.CAPITALS,
    pick=GoBetweens(),
    requires=(NotYetAccepted(),),
    effects=(AcceptMediation(),),
    claims=cites("C06"),
    tool=Tool.POLITICAL,
    price=Price(capital=20),
)

GOOD_OFFICES: Final = Action(
    id=ActionId("good-offices"),
    number="A21",
    family=FAMILY,
    track=Track.ONE,
    roles=MEDIATORS,
    cost=1,
    step=Step.STAND_DOWN,
    pick=RoomsBetweenOthers(),
    requires=(AcceptedByAll(), TrustedByAll("good_offices_trust")),
    effects=(LendGoodOffices(),),
    claims=cites("C18", "C43"),
    tool=Tool.POLITICAL,
    price=Price(treasury=10),
    at_brink=True,
)

SHUTTLE: Final = Action(
    id=ActionId("shuttle"),
    number="A22",
    family=FAMILY,
    track=Track.ONE,
    roles=MEDIATORS,
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesBetweenOthers(),
    requires=(AcceptedByAll(),),
    effects=(Shuttle(),),
    claims=cites("C23", "C43"),
    tool=Tool.POLITICAL,
    price=Price(treasury=10),
)

SINGLE_TEXT: Final = Action(
    id=ActionId("single-text"),
    number="A23",
    family=FAMILY,
    track=Track.ONE,
    roles=MEDIATORS,
    cost=2,
    step=Step.ADVICE,
    pick=IssuesBetweenOthers(),
    requires=(AcceptedByAll(), TalkedEnoughToWrite()),
    effects=(WriteSingleText(),),
    claims=cites("C43"),
    tool=Tool.POLITICAL,
    price=Price(treasury=10),
)

PRESS_PARTY: Final = Action(
    id=ActionId("press-party"),
    number="A23m",
    family=FAMILY,
    track=Track.ONE,
    roles=MEDIATORS,
    cost=1,
    step=Step.GESTURES,
    pick=OtherParties(),
    requires=(PowerBehindIt(),),
    effects=(PressParty(),),
    claims=cites("C10", "C44"),
    hostile=True,
    tool=Tool.POLITICAL,
    price=Price(treasury=80),
)

OFFER_GUARANTEE: Final = Action(
    id=ActionId("offer-guarantee"),
    number="A24",
    family=FAMILY,
    track=Track.ONE,
    roles=MEDIATORS,
    cost=1,
    step=Step.GESTURES,
    pick=RoomsBetweenOthers(),
    requires=(AcceptedByAll(), SomethingToGuarantee()),
    effects=(StandBehind(),),
    claims=cites("C21", "C40"),
    tool=Tool.SECURITY,
    price=Price(treasury=80),
)

ACTIONS: Final = (
    ACCEPT_MEDIATION,
    GOOD_OFFICES,
    SHUTTLE,
    SINGLE_TEXT,
    PRESS_PARTY,
    OFFER_GUARANTEE,
)
