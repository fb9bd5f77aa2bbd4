"""Marks that say how large a thing may be."""

import pytest

from game_rules.shapes import FURTHEST, Between


def test_no_number_may_go_further_than_a_browser_can_count():
    assert Between(-FURTHEST, FURTHEST).high == 9007199254740991
    with pytest.raises(ValueError, match="no browser can count"):
        Between(0, FURTHEST + 1)
    with pytest.raises(ValueError, match="no browser can count"):
        Between(-FURTHEST - 1, 0)


def test_a_range_begins_before_it_ends():
    with pytest.raises(ValueError, match="from 3 to 2"):
        Between(3, 2)
