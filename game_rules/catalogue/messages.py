"""Messages: what one government tells another and nobody else (C12, C23).

A private threat has no card of its own: it is a promise on record to play a card, with a day on it
and a witness, and what became of it is told at the end.
"""

from typing import Final

from game_rules.action import Action, Step, cites
from game_rules.conditions.messages import NotToldYet, SomebodyCarriesIt
from game_rules.effects.messages import Confide
from game_rules.ids import ActionId, FamilyId, Role, Tool, Track
from game_rules.pickers.ideas import OptionsForOthers

FAMILY: Final = FamilyId("messages")

TELL_IN_CONFIDENCE: Final = Action(
    id=ActionId("tell-in-confidence"),
    number="A05",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.ENVOY}),
    cost=1,
    step=Step.GESTURES,
    pick=OptionsForOthers(),
    requires=(NotToldYet(), SomebodyCarriesIt()),
    effects=(Confide(),),
    claims=cites("C12", "C23"),
    in_the_dark=True,
    tool=Tool.POLITICAL,
)

ACTIONS: Final = (TELL_IN_CONFIDENCE,)
