"""At home: what a government lets its officials say (C07, C46), and the advice it makes its own
(C49).
"""

from typing import Final

from game_rules.action import Action, Price, Step, cites
from game_rules.conditions.advice import Listening, NotAdoptedYet
from game_rules.conditions.home import HasASay, NotYetAsked
from game_rules.conditions.mandates import HeardInCapital, NoRedLine, NotYetSayable
from game_rules.effects.advice import Adopt
from game_rules.effects.mandates import PriceOfConceding, WidenMandate
from game_rules.ids import ActionId, FamilyId, Role, Track
from game_rules.pickers.ideas import IdeasBroughtToUs, OptionsWeKnow
from game_rules.refusals import No

FAMILY: Final = FamilyId("capitals")

WIDEN_MANDATE: Final = Action(
    id=ActionId("widen-mandate"),
    number="A07",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER, Role.SECURITY}),
    cost=1,
    step=Step.CAPITALS,
    pick=OptionsWeKnow(),
    requires=(HasASay(), HeardInCapital(), NotYetSayable(), NotYetAsked(), NoRedLine()),
    effects=(WidenMandate(),),
    claims=cites("C07", "C15", "C46"),
    price=Price(capital=120),
    pricing=PriceOfConceding(120),
)

ADOPT_RECOMMENDATION: Final = Action(
    id=ActionId("adopt-recommendation"),
    number="A64",
    family=FAMILY,
    track=Track.ONE,
    roles=frozenset({Role.HEAD, Role.MINISTER}),
    cost=1,
    step=Step.ADOPTIONS,
    pick=IdeasBroughtToUs(),
    nothing=No.NOT_BRIEFED,
    requires=(NotAdoptedYet(), Listening()),
    effects=(Adopt(),),
    claims=cites("C49", "C51", "C58"),
)

ACTIONS: Final = (WIDEN_MANDATE, ADOPT_RECOMMENDATION)
