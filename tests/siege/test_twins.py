"""Twin worlds of other seeds at gate size; `python -m tests.siege twins` goes on."""

from tests.siege.kinds import hold
from tests.siege.twins import KINDS, TWINS


def test_two_games_that_differ_in_one_secret_are_the_same_for_all_others():
    assert len(KINDS) >= 13
    assert hold(TWINS).looked > TWINS.gate / 2
