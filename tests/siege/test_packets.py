"""Raw frames at gate size; `python -m tests.siege packets` goes on."""

from tests.siege.kinds import hold
from tests.siege.packets import PACKETS


def test_no_frame_ends_the_server_or_keeps_a_neighbour_waiting():
    hold(PACKETS)
