"""Between the tracks: meetings where officials and others both sit, and talks that nobody is to see
(C12, C31, C32).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.catalogue.dialogue import UNOFFICIALS
from game_rules.conditions.channels import Hidden, NotSecured
from game_rules.conditions.meetings import AgendaAgreed
from game_rules.conditions.recognition import LawfulMeeting, SomebodyHasMetThem
from game_rules.effects.channels import HandleSecurely, OpenChannel
from game_rules.effects.meetings import HoldMeeting
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.news import Told
from game_rules.pickers.issues import IssuesInMyChannels
from game_rules.pickers.rooms import ClosedChannels, MyOpenChannels

FAMILY: Final = FamilyId("mixed")

HOLD_MIXED_MEETING: Final = Action(
    id=ActionId("hold-mixed-meeting"),
    number="A65m",
    family=FAMILY,
    track=Track.ONE_AND_A_HALF,
    roles=UNOFFICIALS | {Role.ENVOY, Role.MINISTER, Role.SECURITY},
    cost=1,
    step=Step.MEETINGS,
    pick=IssuesInMyChannels(Track.ONE_AND_A_HALF),
    requires=(LawfulMeeting(), AgendaAgreed()),
    effects=(HoldMeeting(),),
    claims=cites("C32", "C66"),
    price=Price(funds=10),
)

OPEN_SECRET_CHANNEL: Final = Action(
    id=ActionId("open-secret-channel"),
    number="A66",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD}),
    cost=1,
    step=Step.CAPITALS,
    pick=ClosedChannels((Track.ONE,), for_my_side=True),
    requires=(SomebodyHasMetThem(),),
    effects=(OpenChannel(Told.BACK_ROOM_OPENED, ("C12", "C31")),),
    claims=cites("C12", "C31"),
    tool=Tool.POLITICAL,
    price=Price(capital=30, treasury=10),
)

SECURE_HANDLING: Final = Action(
    id=ActionId("secure-handling"),
    number="A47",
    family=FAMILY,
    track=Track.ONE_AND_A_HALF,
    roles=frozenset({Role.SECURITY, Role.ENVOY, Role.THINK_TANK}),
    cost=1,
    step=Step.CAPITALS,
    pick=MyOpenChannels((Track.ONE, Track.ONE_AND_A_HALF, Track.TWO)),
    requires=(Hidden(), NotSecured()),
    effects=(HandleSecurely(),),
    claims=cites("C12"),
    tool=Tool.SECURITY,
)

ACTIONS: Final = (HOLD_MIXED_MEETING, OPEN_SECRET_CHANNEL, SECURE_HANDLING)
