"""Shares and means with intervals that a statistician would sign."""

from math import sqrt
from random import Random

import pytest

from game_rules.lab.statistics import mean, mean_of_parts, share


@pytest.mark.parametrize(("count", "of"), [(0, 400), (1, 400), (200, 400), (400, 400), (3, 7)])
def test_a_share_has_the_interval_of_wilson(count, of):
    z, p = 1.96, count / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)

    it = share(count, of)

    assert it.share == pytest.approx(1000 * p, abs=0.5)
    assert it.low == pytest.approx(1000 * (middle - reach), abs=1)
    assert it.high == pytest.approx(1000 * (middle + reach), abs=1)


def test_the_share_of_no_games_can_be_anything():
    it = share(0, 0)

    assert (it.low, it.high) == (0, 1000)


def test_a_mean_has_its_normal_interval():
    values = [Random(7).randrange(-200, 400) for _ in range(300)] + [5, 900, -900]
    many = len(values)
    middle = sum(values) / many
    deviation = sqrt(sum((value - middle) ** 2 for value in values) / (many - 1))
    reach = 1.96 * deviation / sqrt(many)

    it = mean(values)

    assert it.mean == pytest.approx(10 * middle, abs=0.5)
    assert it.low == pytest.approx(10 * (middle - reach), abs=1)
    assert it.high == pytest.approx(10 * (middle + reach), abs=1)


def test_one_value_is_its_own_mean():
    it = mean([42])

    assert (it.low, it.mean, it.high) == (420, 420, 420)


def test_how_far_given_parts_lie_apart_is_no_chance():
    apart = mean_of_parts([[100, 110, 90, 100], [900, 910, 890, 900]])
    drawn = mean([100, 110, 90, 100, 900, 910, 890, 900])

    assert apart.mean == drawn.mean == 5000
    assert drawn.low < 3000
    assert drawn.high > 7000
    # each part spreads by 66.7 = 8.16 squared: 1.96 x sqrt(8 x 66.7) / 8 is 5.66
    assert (apart.low, apart.high) == (4943, 5057)


def test_parts_of_one_value_are_taken_together():
    assert mean_of_parts([[100], [300, 300]]) == mean([100, 300, 300])
    assert mean_of_parts([[], [300, 310]]) == mean([300, 310])
    assert mean_of_parts([]) == mean([])
