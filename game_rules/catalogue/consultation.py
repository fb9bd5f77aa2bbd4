"""Consultation: an envoy asks the capital for what the mandate does not hold (C46, C47)."""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.conditions.home import NotYetRequested
from game_rules.conditions.mandates import HeardInCapital, NoRedLine, NotYetSayable
from game_rules.effects.mandates import AskCapital
from game_rules.ids import ActionId, FamilyId, Role, Track
from game_rules.pickers.ideas import OptionsWeKnow

FAMILY: Final = FamilyId("consultation")

CONSULT_CAPITAL: Final = Action(
    id=ActionId("consult-capital"),
    number="A06",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.ENVOY}),
    cost=1,
    step=Step.CAPITALS,
    pick=OptionsWeKnow(),
    requires=(HeardInCapital(), NotYetSayable(), NoRedLine(), NotYetRequested()),
    effects=(AskCapital(),),
    claims=cites("C46", "C47"),
)

ACTIONS: Final = (CONSULT_CAPITAL,)
