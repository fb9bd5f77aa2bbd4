"""Forged keys at gate size; `python -m tests.siege tokens` goes on."""

from tests.siege.kinds import hold
from tests.siege.tokens import TOKENS


def test_no_key_that_is_not_ones_own_opens_anything():
    assert hold(TOKENS).looked >= 500
