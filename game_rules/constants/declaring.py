"""How one constant is declared: its value, unit, range, claims and meaning."""

from dataclasses import field
from enum import StrEnum
from typing import Any, Final


class Unit(StrEnum):
    """What a constant counts."""

    TENTHS = "tenths of a point"
    THOUSANDTHS = "parts per thousand"
    MILLIONTHS = "parts per million"
    ROUNDS = "rounds"
    COUNT = "times"


def constant(default: int, unit: Unit, low: int, high: int, claims: str, about: str) -> Any:
    """Declare a number that may be tuned; `claims` are the statements that it serves."""
    return field(
        default=default,
        metadata={
            "unit": unit,
            "low": low,
            "high": high,
            "claims": tuple(claims.split()),
            "about": about,
        },
    )


TENTHS: Final = Unit.TENTHS
THOUSANDTHS: Final = Unit.THOUSANDTHS
MILLIONTHS: Final = Unit.MILLIONTHS
ROUNDS: Final = Unit.ROUNDS
COUNT: Final = Unit.COUNT
