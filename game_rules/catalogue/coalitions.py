"""Coalitions: winning other states for a side, pulling enemies apart, and keeping out of it (C17,
C20).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.coalitions import (
    CanBeInvited,
    CanBeWedged,
    CanKeepOut,
    InACoalition,
)
from game_rules.effects.coalitions import Invite, KeepOut, Wedge
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.parties import AsItIs, StatesBetween

FAMILY: Final = FamilyId("coalitions")

INVITE_ALLY: Final = Action(
    id=ActionId("invite-ally"),
    number="A31",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.GESTURES,
    pick=StatesBetween(),
    requires=(InACoalition(), CanBeInvited()),
    effects=(Invite(),),
    claims=cites("C17", "C20"),
    in_the_dark=True,
    for_thirds=True,
    tool=Tool.POLITICAL,
    price=Price(capital=30, treasury=20),
)

PLEDGE_NEUTRALITY: Final = Action(
    id=ActionId("pledge-neutrality"),
    number="A32",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.CAPITALS,
    pick=AsItIs(),
    requires=(CanKeepOut(),),
    effects=(KeepOut(),),
    claims=cites("C17", "C20"),
    for_thirds=True,
    tool=Tool.POLITICAL,
    price=Price(capital=20),
)

OFFER_WEDGE: Final = Action(
    id=ActionId("offer-wedge"),
    number="A33",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.MINISTER, Role.ENVOY, Role.SECURITY}),
    cost=1,
    step=Step.GESTURES,
    pick=StatesBetween(),
    requires=(InACoalition(), CanBeWedged()),
    effects=(Wedge(),),
    claims=cites("C20"),
    hostile=True,
    in_the_dark=True,
    for_thirds=True,
    tool=Tool.COMMERCIAL,
    price=Price(capital=30, treasury=50),
)

ACTIONS: Final = (INVITE_ALLY, PLEDGE_NEUTRALITY, OFFER_WEDGE)
