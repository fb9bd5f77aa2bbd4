"""Third parties: states and bodies that are no party to the conflict, and may help to settle it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from game_rules.ids import PartyId
from game_rules.scenario.scales import Label, Prose, Score
from game_rules.shapes import AtMost, Between


@dataclass(frozen=True)
class Third:
    """Somebody from outside: it signs nothing, has no home vote here, and belongs to no side."""

    id: PartyId
    name: Label
    people: Label
    """What its people are called, as in 'Sundlanders'."""
    mark: Annotated[int, Between(0, 3)]
    """Which of the four colours and shapes stands for it; no party has the same."""
    about: Prose
    power: Score
    """What stands behind its word: whether it can press a party, and what its guarantee is worth
    (C24, C40).
    """
    trust: Annotated[Mapping[PartyId, Score], AtMost(4)]
    """How far each party takes its word at the start (C43)."""
    treasury: Score = 50
    """What its government gives its mediators to spend."""
