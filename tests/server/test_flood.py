"""One connection that never stops sending neither stays nor holds up the others."""

from __future__ import annotations

import time

import pytest
import websocket

from server.runtime import FRAMES_AT_ONCE
from tests.server.served import Served


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path)
    yield served
    served.kill()


def test_frames_without_end_end_the_connection(served):
    address = f"ws://127.0.0.1:{served.port}/socket.io/?EIO=4&transport=websocket"
    flooder = websocket.create_connection(address, origin=served.url, timeout=20)

    sent = 0
    try:
        with pytest.raises((OSError, websocket.WebSocketException)):  # noqa: PT012 - at any frame
            while sent < 100 * FRAMES_AT_ONCE:
                flooder.send("3")
                sent += 1
    finally:
        flooder.shutdown()

    assert sent >= FRAMES_AT_ONCE / 2


def test_who_sends_now_and_then_stays(served):
    address = f"ws://127.0.0.1:{served.port}/socket.io/?EIO=4&transport=websocket"
    slow = websocket.create_connection(address, origin=served.url, timeout=20)
    try:
        slow.recv()
        for _ in range(50):
            slow.send("3")
            time.sleep(0.01)

        assert slow.connected
    finally:
        slow.shutdown()
