"""Peace: carrying out what was agreed, clause by clause, and making a breaker keep it (C21, C40,
C69).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.agreement import (
    BreachOnRecord,
    NotBrokenByOthers,
    OneStepARound,
    StillToDo,
)
from game_rules.effects.agreement import CarryOut, Enforce
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.clauses import ClausesInForce, ClausesInMyDialogues, ClausesOfOthers
from game_rules.refusals import No

FAMILY: Final = FamilyId("peace")

CARRY_OUT: Final = Action(
    id=ActionId("carry-out-clause"),
    number="A81",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.SECURITY}),
    cost=1,
    step=Step.GESTURES,
    pick=ClausesInForce(),
    nothing=No.NOTHING_IN_FORCE,
    requires=(StillToDo(), OneStepARound(), NotBrokenByOthers()),
    effects=(CarryOut(),),
    claims=cites("C21", "C69"),
    price=Price(capital=10, treasury=30),
    of_the_moment=True,
)

CARRY_OUT_LOCALLY: Final = Action(
    id=ActionId("carry-out-locally"),
    number="A81g",
    family=FAMILY,
    track=Track.THREE,
    roles=frozenset({Role.AID_WORKER, Role.GRASSROOTS}),
    cost=1,
    step=Step.GESTURES,
    pick=ClausesInMyDialogues(),
    nothing=No.NOTHING_IN_FORCE,
    requires=(StillToDo(), OneStepARound(), NotBrokenByOthers()),
    effects=(CarryOut(),),
    claims=cites("C21", "C69"),
    price=Price(funds=30),
    of_the_moment=True,
)

ENFORCE: Final = Action(
    id=ActionId("enforce-agreement"),
    number="A48",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.GESTURES,
    pick=ClausesOfOthers(),
    nothing=No.NOTHING_IN_FORCE,
    requires=(BreachOnRecord(),),
    effects=(Enforce(),),
    claims=cites("C40"),
    hostile=True,
    tool=Tool.SECURITY,
    price=Price(capital=50, treasury=40),
    of_the_moment=True,
)

ACTIONS: Final = (CARRY_OUT, CARRY_OUT_LOCALLY, ENFORCE)
