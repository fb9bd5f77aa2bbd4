"""What can be measured in a finished game: small questions with a whole number for an answer, or
none where the question does not arise (how long an agreement holds, where there is none).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.lab.measures import (
    advice,
    coalitions,
    ends,
    home,
    interests,
    layers,
    peace,
    people,
    pressure,
    talks,
    tension,
)
from game_rules.lab.measures.chronicle import Chronicle

__all__ = ["MEASURES", "Chronicle", "Counted", "Measure"]


class Counted(StrEnum):
    """How the answers are read."""

    SHARE = "share"
    """In parts per thousand: a yes is 1000, so that a mean is a share of games."""
    POINTS = "points"
    """In tenths of a point."""
    COUNT = "count"
    """In tenths, so that a mean keeps a decimal: one meeting is 10."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A question to a finished game."""

    id: str
    about: str
    counted: Counted
    ask: Callable[[Chronicle], int | None]


def _table() -> Mapping[str, Measure]:
    rows = (
        *ends.ROWS,
        *tension.ROWS,
        *pressure.ROWS,
        *talks.ROWS,
        *advice.ROWS,
        *home.ROWS,
        *people.ROWS,
        *layers.ROWS,
        *coalitions.ROWS,
        *peace.ROWS,
        *interests.ROWS,
    )
    return {id: Measure(id, about, Counted(counted), ask) for id, counted, about, ask in rows}


MEASURES: Final = _table()
"""Every measure by its name."""
