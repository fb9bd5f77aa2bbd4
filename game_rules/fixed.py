"""Whole-number arithmetic for the rules: tenths for quantities, parts per thousand for factors,
one rounding rule.

Every result is rounded half away from zero, once, at the end of a formula. No floating point is
used anywhere in the rules, so that every machine computes the same game.
"""

from collections.abc import Iterable

ONE = 1000
"""The factor 1, in parts per thousand."""


def over(numerator: int, denominator: int) -> int:
    """A fraction, rounded half away from zero. The denominator is positive."""
    if numerator >= 0:
        return (2 * numerator + denominator) // (2 * denominator)
    return -((-2 * numerator + denominator) // (2 * denominator))


def scaled(amount: int, *factors: int) -> int:
    """An amount times factors in parts per thousand, rounded once."""
    below = 1
    for factor in factors:
        amount *= factor
        below *= ONE
    return over(amount, below)


def power(factor: int, n: int) -> int:
    """A factor in parts per thousand raised to a whole number."""
    return over(factor**n, ONE ** (n - 1)) if n > 0 else ONE


def clamp(amount: int, low: int, high: int) -> int:
    """The amount, kept between two bounds."""
    return low if amount < low else high if amount > high else amount


def mean(amounts: Iterable[int]) -> int:
    """The mean of some amounts, rounded; of none, 0."""
    listed = list(amounts)
    return over(sum(listed), len(listed)) if listed else 0
