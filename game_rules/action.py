"""What an action is: one record, from which the menu, the form, the rulebook page and the checks
follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Annotated

from game_rules.ids import ActionId, ClaimId, FamilyId, Role, SeatId, Tool, Track
from game_rules.orders import Order, Particulars
from game_rules.refusals import No, Refusal
from game_rules.resolution import Filed, Resolution
from game_rules.shapes import Between
from game_rules.state import Game

Intent = tuple[Order, ...] | None
"""The orders that stand before this one in the same envelope: what the seat will have done by
then. None while orders are carried out, when nothing is foreseen any more."""

Condition = Callable[[Game, SeatId, Particulars, Intent], Refusal | None]
"""Says why not, or nothing. It is asked when orders are sealed, and again (without intent) when
they are carried out. One that looks neither at what was tapped nor at texts declares `lasts`: its
answer is the same from the opening of a round to its end.
"""

Effect = Callable[[Resolution, Filed], None]

Picker = Callable[[Game, SeatId], Iterable[Particulars]]
"""Every way in which a seat could fill in an action. What is not among them does not exist for
that seat. One whose answer is the same in many games `rests_on` what makes the difference.
"""


Tenths = Annotated[int, Between(0, 1000)]


@dataclass(frozen=True, slots=True)
class Price:
    """What an act costs besides the actions of a round, in tenths of a point (C41, C46).

    An official pays in the political capital and from the treasury of the party, and a mediator
    from that of the third party; everybody pays from the funds of the channel that the order names.
    Who is neither spends no government's capital or money.
    """

    capital: Tenths = 0
    treasury: Tenths = 0
    funds: Tenths = 0

    @property
    def is_free(self) -> bool:
        return not (self.capital or self.treasury or self.funds)


FREE = Price()

Pricing = Callable[[Game, SeatId, Particulars], Price]
"""What one way of filling in an action costs, where that is not always the same. It may look only
at what the seat's party knows.
"""


class Step(IntEnum):
    """The order in which a round is carried out. Within a step, effects are computed seat by seat
    in printed order.
    """

    STAND_DOWN = 1
    CAPITALS = 2
    MEETINGS = 3
    ADVICE = 4
    BRIEFINGS = 5
    ADOPTIONS = 6
    GESTURES = 7
    VOTES = 8


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a role can do."""

    id: ActionId
    number: str
    """Its number in the catalogue of the domain, for tracing."""
    family: FamilyId
    track: Track
    roles: frozenset[Role]
    cost: int
    """Actions it takes of those that a seat has in a round."""
    step: Step
    pick: Picker
    requires: tuple[Condition, ...]
    effects: tuple[Effect, ...]
    claims: tuple[ClaimId, ...]
    hostile: bool = False
    in_the_dark: bool = False
    """Whether nobody but its own side hears of it, so that no rule whose outcome others see may
    conclude anything from it.
    """
    nothing: No = No.NOT_THERE
    """What to say when there is nothing to fill it in with; its picker may know better."""
    at_brink: bool = False
    """Whether it can be ordered while two parties stand at the brink."""
    breaks_word: bool = False
    """Whether it breaks an agreement that is in force with those whom it is aimed at (C40)."""
    unannounced: bool = False
    """Whether it breaks the rules of conduct while officials of the two sit together (C37)."""
    needs_both: bool = False
    """Whether it holds the peace at the brink only if both sides do it."""
    explains: bool = False
    """Whether it tells the country why, so that a threat that comes to nothing costs less."""
    of_the_moment: bool = False
    """Whether it can be done at rare moments only, so that its card is shown first when one comes.
    """
    for_thirds: bool = False
    """Whether officials of a state that is no party to the conflict can do it too; they can do
    nothing else of what officials do.
    """
    tool: Tool = Tool.NONE
    """The toolbox that it is taken from."""
    price: Price = FREE
    """What it costs besides actions, at levels where such prices count."""
    pricing: Pricing | None = None
    """What it costs instead of that, where the price depends on the moment or on the way."""

    hangs_on_talk: bool = field(init=False)
    """Whether what people say or write in a round can change what this action offers. Taken to be
    so, unless every part of the action says that it is not.
    """

    is_free: bool = field(init=False)
    """Whether it never costs anything besides actions, at any level."""

    def __post_init__(self) -> None:
        if self.nothing is No.NOT_THERE:
            object.__setattr__(self, "nothing", getattr(self.pick, "nothing", self.nothing))
        object.__setattr__(self, "is_free", self.pricing is None and self.price.is_free)
        lasts = all(getattr(part, "lasts", False) for part in (self.pick, *self.requires))
        object.__setattr__(self, "hangs_on_talk", not lasts)


def cites(*claims: str) -> tuple[ClaimId, ...]:
    """Claims of the source document, by number."""
    return tuple(ClaimId(claim) for claim in claims)
