"""The tools used in diplomacy (C26 to C29): the box that moves its own thing most."""

from __future__ import annotations

from typing import Final

from game_rules.ids import ClaimId, Tool
from game_rules.lab.claims.conditions import tools
from game_rules.lab.trials import Expectation, Hypothesis, arm, more

BOXES: Final = (Tool.POLITICAL, Tool.SECURITY, Tool.COMMERCIAL, Tool.CULTURAL)


def _more_than_others(box: Tool, measure: str) -> tuple[Expectation, ...]:
    """Without this box there is less of it than without any other."""
    return tuple(
        _without(f"more hangs on the {box} tools than on the {other} ones", measure, other, box)
        for other in BOXES
        if other is not box
    )


def _less_than_others(box: Tool, measure: str) -> tuple[Expectation, ...]:
    """Without this box there is more of it than without any other."""
    return tuple(
        _without(
            f"more is held down by the {box} tools than by the {other} ones", measure, box, other
        )
        for other in BOXES
        if other is not box
    )


def _without(words: str, measure: str, one: Tool, than: Tool) -> Expectation:
    """There is more of it where the one box is missing than where the other is."""
    return more(words, measure, arm("MIX", tools(one)), arm("MIX", tools(than)))


HYPOTHESES: Final[tuple[Hypothesis, ...]] = (
    Hypothesis(ClaimId("C26"), _more_than_others(Tool.POLITICAL, "wants-known")),
    Hypothesis(ClaimId("C27"), _less_than_others(Tool.SECURITY, "tension-rise")),
    Hypothesis(ClaimId("C28"), _more_than_others(Tool.COMMERCIAL, "business-mood")),
    Hypothesis(ClaimId("C29"), _more_than_others(Tool.CULTURAL, "image-rise")),
)
