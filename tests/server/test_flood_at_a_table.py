"""Somebody with a seat floods, at gate size; `python -m tests.siege shouting` goes on."""

import pytest

from tests.siege.kinds import hold
from tests.siege.shouting import SHOUTING


@pytest.mark.timeout(120)
def test_a_seat_that_floods_is_cut_off_and_its_neighbours_are_answered():
    hold(SHOUTING)
