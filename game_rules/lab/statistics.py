"""Shares and means with their 95 % intervals, in whole numbers like everything in the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Final

from game_rules.fixed import over

Z: Final = 1960
"""How many standard errors a 95 % interval reaches, in parts per thousand."""
MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Share:
    """A share of all games, and between which shares it truly lies, in parts per thousand."""

    count: int
    of: int
    share: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean, and between which means it truly lies, in tenths of the unit of what was counted."""

    of: int
    mean: int
    low: int
    high: int


def share(count: int, of: int) -> Share:
    """A share with the interval of Wilson, which stays honest near 0 and 1."""
    if of == 0:
        return Share(0, 0, 0, 0, 1000)
    square = Z * Z
    root = isqrt((4 * MILLION * count * (of - count) + square * of) // of)
    middle, below = 2 * MILLION * count + square, 2 * (MILLION * of + square)
    return Share(
        count=count,
        of=of,
        share=over(1000 * count, of),
        low=max(0, over(1000 * (middle - Z * root), below)),
        high=min(1000, over(1000 * (middle + Z * root), below)),
    )


def mean(values: Sequence[int]) -> Mean:
    """A mean of whole numbers, in tenths of their unit."""
    many = len(values)
    if many == 0:
        return Mean(0, 0, 0, 0)
    total = sum(values)
    deviations = sum((many * value - total) ** 2 for value in values)
    most = max(1, many - 1)
    error = isqrt(100 * Z * Z * deviations // (many**3 * most))
    return Mean(
        of=many,
        mean=over(10 * total, many),
        low=over(10 * 1000 * total - error * many, 1000 * many),
        high=over(10 * 1000 * total + error * many, 1000 * many),
    )


def apart(one: Mean, other: Mean) -> Mean:
    """By how much one mean is above another that knows nothing of it."""
    half = isqrt((one.high - one.low) ** 2 + (other.high - other.low) ** 2) // 2
    by = one.mean - other.mean
    return Mean(one.of + other.of, by, by - half, by + half)


def mean_of_parts(parts: Sequence[Sequence[int]]) -> Mean:
    """The mean of all values of some parts that are given, such as the scenarios of an experiment,
    in tenths: only what is drawn within each part is chance, and how far the parts lie from each
    other is not (stratified sampling). A part of one value alone cannot tell, and then they are
    taken as one.
    """
    filled = [part for part in parts if part]
    if any(len(part) < 2 for part in filled):
        return mean([value for part in filled for value in part])
    many, total = sum(map(len, filled)), sum(map(sum, filled))
    if not many:
        return Mean(0, 0, 0, 0)
    # of each part the variance of its sum, in millionths, so that whole numbers lose nothing
    spread = sum(
        MILLION
        * sum((len(part) * value - sum(part)) ** 2 for value in part)
        // (len(part) * (len(part) - 1))
        for part in filled
    )
    error = isqrt(100 * Z * Z * spread // (MILLION * many * many))
    return Mean(
        of=many,
        mean=over(10 * total, many),
        low=over(10 * 1000 * total - error * many, 1000 * many),
        high=over(10 * 1000 * total + error * many, 1000 * many),
    )


@dataclass(frozen=True, slots=True)
class Correlation:
    """How far two measures go together, without regard to the direction: 0 not at all, 1000 wholly;
    and between which values that truly lies.
    """

    of: int
    r: int
    low: int
    high: int


def correlation(pairs: Sequence[tuple[int, int]]) -> Correlation | None:
    """The size of the correlation of two measures in parts per thousand; none where one of them
    never differs.
    """
    many = len(pairs)
    ones, others = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    covary = sum((many * one - ones) * (many * other - others) for one, other in pairs)
    vary = sum((many * one - ones) ** 2 for one, _ in pairs)
    also = sum((many * other - others) ** 2 for _, other in pairs)
    if not vary or not also:
        return None
    r = min(1000, over(1000 * abs(covary), isqrt(vary * also)))
    error = over(Z * (MILLION - r * r), 1000 * isqrt(MILLION * max(1, many - 1)))
    return Correlation(many, r, max(0, r - error), min(1000, r + error))
