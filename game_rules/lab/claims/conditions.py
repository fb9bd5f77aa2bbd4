"""The conditions that many hypotheses share, so that their games are played but once."""

from __future__ import annotations

from typing import Final

from game_rules.lab.trials import arm
from game_rules.scenario import Printed

PASSIVE: Final = arm("PASSIVE")
T1: Final = arm("T1")
T1_5: Final = arm("T1.5")
T2: Final = arm("T2")
T3: Final = arm("T3")
T1_T2: Final = arm("T1+T2")
MIX: Final = arm("MIX")
MIX_C: Final = arm("MIX+C")
HAWK: Final = arm("HAWK")


def points(many: int) -> int:
    """Points as measures count them: tenths."""
    return 10 * many


def percent(many: int) -> int:
    """Percentage points as measures count shares: parts per thousand."""
    return 10 * many


def rounds(tenths: int) -> int:
    """Rounds as measures count them: `rounds(15)` is one and a half."""
    return tenths


def votes(printed: Printed) -> bool:
    """Somebody votes in this scenario."""
    return bool(printed.variant.elections)


def hides(printed: Printed) -> bool:
    """There are ways that nobody knows of at first."""
    return bool(printed.hidden)
