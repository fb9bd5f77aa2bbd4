"""Raw frames against a running gate: no worker dies, no neighbour waits, no handler runs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Final

import websocket

from server.guard.vestibule import LAST_WORDS
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
WARM: Final = 1_500
"""Attacks after which everything is in memory that stays there."""
MOST_GROWTH: Final = 1.05
"""What the memory may have come to at the end, when all attackers are gone, since it was warm."""
MOST_KEPT: Final = 4
"""Connections in memory then: ours, and those that were open when the engine last began to look
through all of them, which it does slowly.
"""
FILES: Final = 2
"""Files of a connection, to read from and to write to."""
MOST_LEFT: Final = 50
"""Things that a search for garbage may find then; a connection consists of some sixty."""


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


def check_memory(server: Running, neighbour: Person, warm: int | None) -> None:
    """The server never searches for garbage here: whatever an attacker left is still there."""
    time.sleep(LAST_WORDS + 1)
    left = neighbour.ask("search", {})
    assert left["found"] < MOST_LEFT, f"{left['found']} things hold each other that have ended"
    assert left["kept"] <= MOST_KEPT, f"{left['kept'] - 1} connections have ended and are kept"
    assert left["open"] <= FILES * MOST_KEPT, f"{left['open']} files of connections are open"
    if warm is not None:
        grown = server.resident_bytes() / warm
        print(f"packets: the memory has come to {grown:.3f} of what it was")
        assert grown < MOST_GROWTH, f"the memory has come to {grown:.3f} of what it was"


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One server for all attacks, and a neighbour who asks after each."""
    server = Running(SERVER, "eventlet")
    try:
        neighbour = Person(server.socket_address)
        for turn in range(3):  # what is made once, when it is needed first
            attack(server, Random(f"packets {seed} before {turn}"))
        neighbour.ask("search", {})
        first = neighbour.ask("act", {})["connects"]
        warm: int | None = None

        def trial(number: int) -> int:
            nonlocal neighbour, first, warm
            if number % RENEWED == RENEWED - 1:
                neighbour.ws.shutdown()
                neighbour = Person(server.socket_address)
                first = neighbour.ask("act", {})["connects"] - number
            sent = attack(server, Random(f"packets {seed} {number}"))
            if number == WARM:
                warm = server.resident_bytes()
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
            check_memory(server, neighbour, warm)
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
