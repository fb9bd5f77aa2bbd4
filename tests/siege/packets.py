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
"""Bytes by which the server may have grown after a few attacks."""
THIRDS: Final = 60
"""Looks at the memory, 15,000 attacks, after which its last third is compared with the second."""


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


def check_memory(grown: int, held: list[int]) -> None:
    """A few attacks leave next to nothing. Many keep the memory of those of the last 25 seconds,
    which wait for a ping that never comes; with time it must stay as it is.
    """
    print(f"packets: the server has grown by {grown / 1e6:.1f} MB")
    if len(held) < THIRDS:
        assert held or grown < MOST_GROWTH, "a few attacks have filled the memory"
        return
    third = len(held) // 3
    before, after = max(held[third : 2 * third]), max(held[-third:])
    assert after < 1.1 * before, f"memory goes on growing, from {before} to {after}"


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One server for all attacks, and a neighbour who asks after each."""
    server = Running(SERVER, "eventlet")
    try:
        neighbour = Person(server.socket_address)
        first = neighbour.ask("act", {})["connects"]
        began, held = server.resident_bytes(), list[int]()

        def trial(number: int) -> int:
            nonlocal neighbour, first
            if number % RENEWED == RENEWED - 1:
                neighbour.ws.shutdown()
                neighbour = Person(server.socket_address)
                neighbour.ask("search", {})
                held.append(server.resident_bytes())
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

        try:
            yield trial
        finally:  # also when the minutes are over
            neighbour.ws.shutdown()
            check_memory(server.resident_bytes() - began, held)
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
