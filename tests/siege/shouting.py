"""Somebody with a seat sends a thousand messages a second: they are cut, and neighbours play on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any, Final

from server.guard.limiter import ALLOWANCES, Kind
from tests.server.player import Player
from tests.server.served import Served
from tests.siege.kinds import Siege, Trial
from tests.siege.pressing import Seated, calm, p99, servers

NAMES: Final = ("Flo", "Ben", "Cleo", "Dario", "Eve", "Finn")
RATES: Final = (1_000, 1_000, 500, 200)
"""Messages a second."""
CUT_WITHIN: Final = 10.0
"""Seconds after which whoever floods is gone."""
LONGEST: Final = 12.0
"""After which whoever floods gives up: nobody has cut them off."""
WAVES: Final = 3
"""How often they come, cut off or not."""
PAUSE: Final = 0.35
"""Seconds between two acts of a neighbour."""
PROMISED: Final = 0.3

Message = tuple[str, dict[str, Any]]


def _seal(number: int, _channel: str) -> Message:
    return "act", {"id": f"flood-{number:020d}", "act": {"kind": "seal-orders", "orders": []}}


def _talk(number: int, channel: str) -> Message:
    return "say", {"id": f"flood-{number:020d}", "channel": channel, "words": f"Me! {number}"}


def _ask(_number: int, _channel: str) -> Message:
    return "sync", {"table": 1, "view": 0, "talk": 0}


def _own_data(_number: int, _channel: str) -> Message:
    return "my-data", {}


def _debris(number: int, _channel: str) -> Message:
    return "act", {"id": f"flood-{number:020d}", "act": {"kind": "seal-orders", "orders": "x" * 99}}


def _unknown(_number: int, _channel: str) -> Message:
    return "shout", {"words": "Me!"}


SHOUTS: Final[tuple[tuple[Callable[[int, str], Message], Kind], ...]] = (
    (_seal, Kind.ACT),
    (_talk, Kind.TALK),
    (_ask, Kind.ASK),
    (_own_data, Kind.ASK),
    (_debris, Kind.ACT),
    (_unknown, Kind.NONSENSE),
)
"""What is sent, and as what it is counted."""


class Flood(threading.Thread):
    """One seat that sends without end, and does not wait for answers."""

    def __init__(self, player: Player, shout: Callable[[int, str], Message], rate: int) -> None:
        super().__init__(daemon=True)
        self.player = player
        self.shout = shout
        self.rate = rate
        self.channel = player.sections["channels"]["channels"][0]["id"]
        self.sent = 0
        self.let_through = 0
        """Messages that were not turned away for being too many."""
        self.lasted = 0.0
        """Seconds of the longest wave."""
        self.took = 0.0
        """Seconds of all."""
        self.error = ""

    def run(self) -> None:
        began = time.monotonic()
        try:
            for wave in range(WAVES):
                if wave:
                    self.player.hang_up()
                    self.player.connect()
                self.lasted = max(self.lasted, self._wave())
                if self.lasted >= LONGEST:
                    break
        except Exception as error:  # noqa: BLE001 - told to the trial, in another thread
            self.error = repr(error)
        self.took = time.monotonic() - began

    def _wave(self) -> float:
        """Send until the connection is cut: after how many seconds that was."""
        began, before = time.monotonic(), self.sent
        while time.monotonic() - began < LONGEST:
            if not self.player.is_connected:
                return time.monotonic() - began
            name, payload = self.shout(self.sent, self.channel)
            self.player._emit(name, payload, self._answered)
            self.sent += 1
            ahead = (self.sent - before) / self.rate - (time.monotonic() - began)
            if ahead > 0:
                time.sleep(ahead)
        return LONGEST

    def _answered(self, answer: dict[str, Any]) -> None:
        self.let_through += answer.get("code") != "too-often"


def shout(served: Served, number: int, chance: Random) -> tuple[list[float], float, int]:
    """One table, one who floods: how long others waited, how long it lasted, how much was sent."""
    seated = Seated(served, NAMES)
    flooder, *others = seated.players
    what, kind = SHOUTS[number % len(SHOUTS)]
    flood = Flood(flooder, what, chance.choice(RATES))
    with calm(others, PAUSE) as waits:
        flood.start()
        flood.join()
    allowed = ALLOWANCES[kind]
    most = allowed.credits * (1 + flood.took / allowed.seconds)
    said = f"{what.__name__} at {flood.rate}/s"
    assert not flood.error, f"{said} ended with {flood.error}"
    assert flood.lasted <= CUT_WITHIN, f"{said} went on for {flood.lasted:.1f} s"
    assert 0 < flood.let_through <= most, f"of {said}, {flood.let_through} were heard"
    for player in others:
        assert player.goodbyes == [], f"somebody who only plays was told {player.goodbyes}"
        assert player.seal()["kind"] == "accepted"
    seated.hang_up()
    return waits, flood.lasted, flood.sent


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """A table for each trial; the servers stay."""
    waits: list[float] = []
    longest, sent = 0.0, 0
    with servers() as server:

        def trial(number: int) -> int:
            nonlocal longest, sent
            # Numbers are even on one store, so the kinds are counted apart from them.
            waited, lasted, said = shout(
                server(number), number // 2, Random(f"shouting {seed} {number}")
            )
            waits.extend(waited)
            longest, sent = max(longest, lasted), sent + said
            return len(waited)

        try:
            yield trial
        finally:
            print(
                f"shouting: {sent} sent, cut after {longest:.2f} s at most; answers to others took "
                f"{p99(waits):.3f} s (p99 of {len(waits)}; {PROMISED} promised), "
                f"{max(waits, default=0):.3f} s at most"
            )


SHOUTING: Final = Siege(
    name="shouting",
    says="a seat that floods is cut off within ten seconds, and its neighbours are answered",
    gate=1,
    release=240,
    opened=opened,
)
