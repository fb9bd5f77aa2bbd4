"""What a packet may look like, asked of the gate's own reader, without a server around it."""

import pytest

from server.guard.packets import GatePacket, TurnedAway
from tests.server.guard.test_gate import AS_ANSWER

CASES = {name: (f"27{said}", why) for name, (said, why) in AS_ANSWER.items()}


@pytest.mark.parametrize("case", CASES)
def test_whatever_is_not_one_plain_event_is_turned_away_with_its_reason(case):
    packet, why = CASES[case]

    with pytest.raises(TurnedAway) as no:
        GatePacket(encoded_packet=packet)

    assert (no.value.why, no.value.ack_id) == (why, 7)
