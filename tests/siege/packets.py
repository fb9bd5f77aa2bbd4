"""Raw frames against a running gate: no worker dies, no neighbour waits, no handler runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Final

import websocket

from tests.server.guard.test_gate import Person
from tests.server.running import Running
from tests.siege.kinds import Siege, Trial
from tests.siege.payloads import broken_packet

SERVER: Final = Path(__file__).parents[1] / "server" / "guard" / "gated_server.py"
FRAMES: Final = 3
"""Frames of one attacker; the third bad one ends the connection."""
PATIENCE: Final = 5.0
"""Seconds in which a neighbour is answered: ten times what we want."""
RENEWED: Final = 250
"""Trials after which another neighbour asks: nobody may send as many frames as we do in the end."""
MOST_GROWTH: Final = 30 * 1024 * 1024
"""Bytes by which the server may have grown after thousands of attacks."""


def attack(server: Running, chance: Random) -> int:
    """One attacker, before or after coming in; how many frames were sent."""
    attacker = Person(server.socket_address, come_in=chance.random() < 0.8)
    sent = 0
    try:
        for _ in range(FRAMES):
            with suppress(OSError, websocket.WebSocketException):
                attacker.say(broken_packet(chance))
                sent += 1
    finally:
        attacker.ws.shutdown()
    return sent


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One server for all attacks, and a neighbour who asks after each."""
    server = Running(SERVER, "eventlet")
    try:
        neighbour = Person(server.socket_address)
        first = neighbour.ask("act", {})["connects"]
        began = server.resident_bytes()

        def trial(number: int) -> int:
            nonlocal neighbour, first
            if number % RENEWED == RENEWED - 1:
                neighbour.ws.shutdown()
                neighbour = Person(server.socket_address)
                neighbour.ask("search", {})  # for what ended connections leave
                grown = server.resident_bytes() - began
                assert grown < MOST_GROWTH, f"the server has grown by {grown} bytes"
                first = neighbour.ask("act", {})["connects"] - number
            sent = attack(server, Random(f"packets {seed} {number}"))
            begun = time.monotonic()
            answer = neighbour.ask("act", {"number": number})
            took = time.monotonic() - begun
            assert answer["payload"] == {"number": number}
            assert took < PATIENCE, f"the neighbour waited {took:.1f} s"
            # The handler of `connect` runs for those who come in, and for nobody else.
            assert answer["connects"] <= first + number + 1, "a name ran the connect handler"
            assert server.process.poll() is None, "the server has died"
            return sent

        yield trial
        assert server.resident_bytes() - began < MOST_GROWTH
        neighbour.ws.shutdown()
        assert server.stop() == 0
        assert "Traceback" not in server.complaints, server.complaints[-2000:]
    finally:
        server.kill()


PACKETS: Final = Siege(
    name="packets",
    says="no frame ends the server, runs a handler, or keeps a neighbour waiting",
    gate=60,
    release=35_000,
    opened=opened,
)
