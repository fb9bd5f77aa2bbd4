"""Security: what armies and services can do for peace, and for the eyes of a government (C27,
C42).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.reports import NotYetReported
from game_rules.effects.reports import ReportLimits
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.news import Told
from game_rules.pickers import IssuesOfOthers

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

ACTIONS: Final = (ASSESS_INTELLIGENCE,)
