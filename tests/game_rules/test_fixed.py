"""Whole-number arithmetic: one rounding rule, the same on every machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game_rules.fixed import ONE, clamp, mean, over, power, scaled


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (1, 2, 1), (-1, 2, -1), (0, 7, 0), (7, 7, 1)],
)
def test_a_half_is_rounded_away_from_zero(numerator, denominator, rounded):
    assert over(numerator, denominator) == rounded


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_rounding_is_never_further_off_than_a_half_and_treats_both_signs_alike(up, down):
    assert abs(2 * down * over(up, down) - 2 * up) <= down
    assert over(-up, down) == -over(up, down)


def test_a_chain_of_factors_is_rounded_only_once():
    # Rounded after each factor, 15 x 0.5 x 0.5 would be 8 x 0.5 = 4.
    assert scaled(15, 500, 500) == 4
    assert scaled(5, 500, 500) == 1
    assert scaled(7, 500, 100) == 0


def test_an_amount_times_nothing_is_itself():
    assert scaled(37) == 37
    assert scaled(37, ONE) == 37


@pytest.mark.parametrize(("n", "left"), [(0, 1000), (1, 600), (2, 360), (3, 216), (4, 130)])
def test_a_gesture_that_fades_to_six_tenths_each_time(n, left):
    assert power(600, n) == left


@pytest.mark.parametrize(("amount", "kept"), [(-1, 0), (0, 0), (5, 5), (10, 10), (11, 10)])
def test_an_amount_is_kept_between_two_bounds(amount, kept):
    assert clamp(amount, 0, 10) == kept


def test_the_mean_of_nothing_is_nothing():
    assert mean([]) == 0
    assert mean([1, 2]) == 2
    assert mean(iter([-1, -2])) == -2
