"""Temptations: ways to win that a clever table found in an early form of these rules, each as a
policy that can be played today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game_rules.ids import ActionId
from game_rules.lab.hunt.games import By, Camp, camps_of
from game_rules.lab.hunt.policies import Policy, policy
from game_rules.lab.line_ups import LINE_UPS, LineUp, LineUpId
from game_rules.scenario import Printed

FIRST: Final = 990
FULL, OFFICIALS = LINE_UPS[LineUpId("MIX+C")], LINE_UPS[LineUpId("T1")]


@dataclass(frozen=True, slots=True)
class Temptation:
    """One of them."""

    name: str
    about: str
    wants: tuple[str, ...]
    """What is wanted before everything else."""
    by: By
    """Who gives way to it: everybody at the table, or one party."""
    among: LineUp = FULL
    leaves: tuple[str, ...] = ()
    """What is never done."""

    @property
    def policy(self) -> Policy:
        """How it is played."""
        return policy(
            [
                *((ActionId(action), FIRST) for action in self.wants),
                *((ActionId(action), 0) for action in self.leaves),
            ]
        )

    def camp(self, printed: Printed) -> Camp:
        """Who gives way to it in a scenario; of parties the first that is printed."""
        return camps_of(printed, (self.by,))[0]


TEMPTATIONS: Final[Mapping[str, Temptation]] = {
    each.name: each
    for each in (
        Temptation(
            "cover",
            "write, carry and adopt advice on everything, for the approval that it lends",
            ("draft-recommendation", "brief-capitals", "adopt-recommendation"),
            By.TABLE,
        ),
        Temptation(
            "home front",
            "officials alone win over every group at home instead of talking to anybody else",
            ("prepare-public", "rally-votes", "compensate-bloc"),
            By.TABLE,
            OFFICIALS,
        ),
        Temptation(
            "free lunch",
            "be cheered at home by one hard act after the other",
            ("demand-in-public", "show-force", "reject-text", "reduce-embassy"),
            By.PARTY,
        ),
        Temptation(
            "one man's war",
            "climb the ladder as fast as one side can",
            ("issue-ultimatum", "show-force", "mobilise", "order-strike"),
            By.PARTY,
        ),
        Temptation(
            "freeze",
            "call the talks off in every round, and turn every text down",
            ("halt-talks", "reject-text"),
            By.PARTY,
        ),
        Temptation(
            "leak",
            "print every rumour at once",
            ("publish-story",),
            By.TABLE,
            leaves=("verify-tip",),
        ),
        Temptation(
            "stacking",
            "hear the same people, and carry out the same clause, again and again",
            ("give-voice", "start-peace-committee", "carry-out-clause", "carry-out-locally"),
            By.TABLE,
        ),
    )
}
