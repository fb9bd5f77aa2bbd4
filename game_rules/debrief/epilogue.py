"""Five years after the end, told once: one way in which it could have gone on with what was agreed.

The score asks for no luck: it takes the chance to hold as `durability` counts it. The story draws
one number a quarter from the seed of the game. If the number lies below the danger of a break the
agreement breaks; if it lies below what the danger would have been without all that holds it, it is
shaken and holds. The danger is stacked up term by term in the printed order of the grounds, and the
term in whose share the number falls is what broke it, or what saved it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from game_rules.chance import draw
from game_rules.durability import MILLION, QUARTERS, Ground, Outlook, Weight, outlook
from game_rules.fixed import ONE, over
from game_rules.ids import Phase
from game_rules.shapes import AtMost, Between
from game_rules.state import Game

CLAIMS = ("C16", "C21", "C44", "C57", "C69")


class Fate(StrEnum):
    """What came of an agreement in a quarter in which something happened."""

    SHAKEN = "shaken"
    """It would have broken without the ground named."""
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter in which it stood on the edge."""

    number: Annotated[int, Between(1, QUARTERS)]
    fate: Fate
    ground: Ground | None
    """What saved it, or broke it; none where it broke as any agreement may."""


@dataclass(frozen=True, slots=True)
class Epilogue:
    """One story of the years after; its last quarter is the break, if there is one."""

    quarters: Annotated[tuple[Quarter, ...], AtMost(QUARTERS)]

    @property
    def holds(self) -> bool:
        """Whether it still stands after five years."""
        return not self.quarters or self.quarters[-1].fate is not Fate.BROKEN


def epilogue(game: Game) -> Epilogue | None:
    """The story of what is in force at the end; nothing without an agreement. The same seed and the
    same end give the same story.
    """
    found = outlook(game)
    return None if found is None else Epilogue(tuple(_quarters(game, found)))


def _quarters(game: Game, found: Outlook) -> Iterator[Quarter]:
    worse = [weight for weight in found.weights if weight.factor > ONE]
    better = [weight for weight in found.weights if weight.factor < ONE]
    for number in range(1, QUARTERS + 1):
        drawn = draw(game.seed, game.round, Phase.OVER, "epilogue", str(number), MILLION)
        if drawn < found.hazard:
            yield Quarter(number, Fate.BROKEN, _broken_by(found.hazard, worse, drawn))
            return
        saved_by = _saved_by(found.hazard, better, drawn)
        if saved_by is not None:
            yield Quarter(number, Fate.SHAKEN, saved_by)


def _broken_by(hazard: int, worse: Iterable[Weight], drawn: int) -> Ground | None:
    """The term in whose share of the danger a number falls: taken away one after another, the last
    one printed first, each takes its share off the top.
    """
    for weight in reversed(list(worse)):
        hazard = over(hazard * ONE, weight.factor)
        if drawn >= hazard:
            return weight.ground
    return None


def _saved_by(hazard: int, better: Iterable[Weight], drawn: int) -> Ground | None:
    """The first term, in printed order, without which the danger would have reached so far."""
    for weight in better:
        # a term that takes all the danger away would have let anything through
        hazard = over(hazard * ONE, weight.factor) if weight.factor else MILLION
        if drawn < hazard:
            return weight.ground
    return None
