"""People who are sent out, at gate size; `python -m tests.siege sent-out` goes on."""

from tests.siege.kinds import hold
from tests.siege.sent_out import SENT_OUT


def test_who_is_sent_out_is_told_nothing_more_and_finds_no_way_back():
    hold(SENT_OUT)
