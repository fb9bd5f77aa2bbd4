"""Two rivals who gather others around them, and how each of those leans."""

from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import PartyId
from game_rules.scenario.scales import Line, Score
from game_rules.shapes import AtMost, Between


@dataclass(frozen=True)
class Leaning:
    """A state that stands between two rivals: another party, or a third party."""

    state: PartyId
    leans: Annotated[int, Between(-100, 100)]
    """How far to the first of the two (above 0) or to the second; from 40 on it stands with one."""
    grievance: Score = 0
    """What it holds against the one it stands with: where an offer from the other side can take
    hold (C20).
    """
    over: Line | None = None
    """What that is about, for everybody to read."""


@dataclass(frozen=True)
class Rivalry:
    """Who leads the two coalitions, and whom they can win for themselves."""

    between: tuple[PartyId, PartyId]
    leanings: Annotated[tuple[Leaning, ...], AtMost(5)]
