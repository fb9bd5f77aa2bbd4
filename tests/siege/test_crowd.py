"""A crowd with a leaked code at gate size; `python -m tests.siege crowd` goes on."""

from tests.siege.crowd import CROWD
from tests.siege.kinds import hold


def test_a_crowd_with_the_code_displaces_nobody_and_is_gone_after_two_acts():
    hold(CROWD)
