"""Somebody with a seat sends a thousand messages a second: they are cut, and neighbours play on."""

from __future__ import annotations

import threading
import time
from typing import Final

import pytest

from server.guard.limiter import ALLOWANCES, Kind
from tests.server.served import Served

A_SECOND: Final = 1_000
CUT_WITHIN: Final = 10.0
"""Seconds after which whoever floods is gone."""
ANSWERED_WITHIN: Final = 3.0
"""Seconds, ten times what is promised, within which everybody else is answered."""
LONGEST: Final = 30.0


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path)
    yield served
    served.kill()


class Flood(threading.Thread):
    """One seat that seals without end, and does not wait for answers."""

    def __init__(self, player) -> None:
        super().__init__(daemon=True)
        self.player = player
        self.sent = 0
        self.accepted = 0
        self.lasted = LONGEST

    def run(self) -> None:
        began = time.monotonic()
        while time.monotonic() - began < LONGEST:
            if not self.player.is_connected:
                self.lasted = time.monotonic() - began
                return
            act = {"kind": "seal-orders", "orders": []}
            payload = {"id": f"flood-{self.sent:020d}", "act": act}
            self.player._emit("act", payload, self._answered)
            self.sent += 1
            ahead = self.sent / A_SECOND - (time.monotonic() - began)
            if ahead > 0:
                time.sleep(ahead)

    def _answered(self, answer) -> None:
        self.accepted += answer["kind"] == "accepted"


@pytest.mark.timeout(120)
def test_a_seat_that_floods_is_cut_off_and_its_neighbours_are_answered(served):
    school = served.school().begin()
    console = school.console()
    flooder, *others = [school.join(name)[0] for name in ("Flo", "Ben", "Cleo")]
    for kind in ("start", "skip"):
        assert console.lead({"kind": kind})["kind"] == "accepted"
    for player in (flooder, *others):
        player.wait(lambda player=player: player.phase == "open", 20)

    flood = Flood(flooder)
    flood.start()
    waits = []
    while flood.is_alive():
        for player in others:
            began = time.monotonic()
            assert player.seal()["kind"] == "accepted"
            waits.append(time.monotonic() - began)
        time.sleep(0.7)
    flood.join()

    print(f"\n{flood.sent} sent, cut after {flood.lasted:.2f} s; longest wait {max(waits):.3f} s")
    assert flood.lasted <= CUT_WITHIN
    allowance = ALLOWANCES[Kind.ACT]
    most = allowance.credits * (1 + CUT_WITHIN / allowance.seconds)
    assert 0 < flood.accepted <= most
    assert max(waits) <= ANSWERED_WITHIN
    for player in others:
        assert player.seal()["kind"] == "accepted"
        assert player.goodbyes == []
        player.hang_up()
    flooder.hang_up()
    console.hang_up()
    assert not served.complaints()
