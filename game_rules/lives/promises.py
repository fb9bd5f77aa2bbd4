"""The life of a promise on record: who offers it, who answers, and what becomes of it (C24).

Whoever offers a promise is either the one who would keep it, or the one who asks for it; the other
one of the two answers. Where a game ends, a promise stays where it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.promises import PromiseState


class By(StrEnum):
    """Who can bring an arrow about."""

    PROPOSER = "proposer"
    ADDRESSEE = "addressee"
    RESOLUTION = "resolution"
    """the rules, as a round closes"""


@dataclass(frozen=True, slots=True)
class Arrow:
    """Who brings a promise to a state, and from which one; None is before the promise."""

    by: By
    before: PromiseState | None


ARROWS: Final[Mapping[PromiseState, Arrow]] = {
    PromiseState.OFFERED: Arrow(By.PROPOSER, None),
    PromiseState.ACCEPTED: Arrow(By.ADDRESSEE, PromiseState.OFFERED),
    PromiseState.DECLINED: Arrow(By.ADDRESSEE, PromiseState.OFFERED),
    PromiseState.TAKEN_BACK: Arrow(By.PROPOSER, PromiseState.OFFERED),
    PromiseState.LAPSED: Arrow(By.RESOLUTION, PromiseState.OFFERED),
    PromiseState.KEPT: Arrow(By.RESOLUTION, PromiseState.ACCEPTED),
    PromiseState.BROKEN: Arrow(By.RESOLUTION, PromiseState.ACCEPTED),
    PromiseState.VOID: Arrow(By.RESOLUTION, PromiseState.ACCEPTED),
}
"""The whole life of a promise, by the state that it comes to."""


def may_become(state: PromiseState, to: PromiseState, by: By) -> bool:
    """Whether somebody can bring a promise from one state to another."""
    arrow = ARROWS[to]
    return arrow.before is state and arrow.by is by
