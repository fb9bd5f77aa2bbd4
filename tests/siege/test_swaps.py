"""Names of others in every message, at gate size; `python -m tests.siege swaps` goes on."""

from tests.siege.kinds import hold
from tests.siege.swaps import SWAPS


def test_what_is_somebody_elses_is_answered_like_what_does_not_exist():
    hold(SWAPS)
