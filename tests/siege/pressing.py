"""People at a table who play on while somebody presses, and how long they wait for an answer."""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Final

from tests.parts import Part, needed
from tests.postgres import empty_schema
from tests.server.player import Player
from tests.server.school import Answered, School
from tests.server.served import Served

ANSWERED_WITHIN: Final = 3.0
"""Seconds, many times what is promised, within which everybody is answered on a busy machine; what
is promised is printed beside what was measured.
"""

_addresses: Final = count(1)


class Calm(threading.Thread):
    """Somebody who seals and takes it back, again and again, and keeps the times."""

    def __init__(self, player: Player, pause: float) -> None:
        super().__init__(daemon=True)
        self.player = player
        self.pause = pause
        self.waits: list[float] = []
        self.wrong: list[str] = []
        self.stopped = threading.Event()

    def run(self) -> None:
        turn = 0
        while not self.stopped.is_set() and not self.wrong:
            seal: dict[str, Any] = {"kind": "seal-orders", "orders": []}
            began = time.monotonic()
            try:
                answer = self.player.act({"kind": "unseal-orders"} if turn % 2 else seal)
            except Exception as error:  # noqa: BLE001 - told to the trial, in another thread
                self.wrong.append(repr(error))
                return
            self.waits.append(time.monotonic() - began)
            if answer["kind"] != "accepted":
                self.wrong.append(str(answer))
            turn += 1
            self.stopped.wait(self.pause)


class Seated:
    """A session with people at its tables, and their teacher."""

    def __init__(self, served: Served, names: Sequence[str], *, begun: bool = True) -> None:
        self.school = School(served.url)
        self.school.headers["X-Forwarded-For"] = address()
        self.school.begin()
        self.console = self.school.console()
        self.players = [self.school.join(name)[0] for name in names]
        if begun:
            for kind in ("start", "skip"):
                assert self.console.lead({"kind": kind}) == {"kind": "accepted"}
            for player in self.players:
                player.wait(lambda player=player: player.phase == "open", 20)  # type: ignore[misc]

    def places(self) -> list[tuple[int | None, str | None]]:
        return [(player.table, player.seat) for player in self.players]

    def hang_up(self) -> None:
        """Everybody goes home, and the session ends."""
        self.console.lead({"kind": "end-now"})
        for player in (self.console, *self.players):
            player.hang_up()


@contextmanager
def calm(players: Sequence[Player], pause: float = 0.4) -> Iterator[list[float]]:
    """These play on while the body runs; afterwards the list holds how long each answer took."""
    waits: list[float] = []
    threads = [Calm(player, pause) for player in players]
    for each in threads:
        each.start()
    try:
        yield waits
    finally:
        for each in threads:
            each.stopped.set()
        for each in threads:
            each.join(60)
            waits += each.waits
    wrong = [what for each in threads for what in each.wrong]
    assert not wrong, f"somebody who only plays heard {wrong[0]}"
    assert max(waits) <= ANSWERED_WITHIN, f"an answer took {max(waits):.1f} s"


def p99(waits: Sequence[float]) -> float:
    """The wait that one in a hundred exceeds."""
    if len(waits) < 2:
        return max(waits, default=0.0)
    return statistics.quantiles(waits, n=100, method="inclusive")[-1]


def address() -> str:
    """Another address of somebody, as our proxy writes it."""
    number = next(_addresses)
    return f"10.{number // 40_000 % 250}.{number // 200 % 200}.{number % 200}"


def refused(school: School, name: str) -> str:
    """Somebody joins: how they are refused, or nothing."""
    try:
        school.request("POST", "/api/join", {"code": school.code, "name": name})
    except Answered as no:
        return str(no.fault["code"])
    return ""


@contextmanager
def servers() -> Iterator[Callable[[int], Served]]:
    """A server on SQLite for trials of even numbers, one on PostgreSQL for the odd ones."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        running: dict[str, Served] = {}

        def server(number: int) -> Served:
            store = "postgres" if number % 2 else "sqlite"
            if store not in running:
                options = ["--proxies", "127.0.0.1"]
                if number % 2:
                    needed(Part.POSTGRES)
                    options += ["--database-url", stack.enter_context(empty_schema())]
                running[store] = Served(Path(folder) / store, options=options)
                stack.callback(running[store].kill)
            return running[store]

        yield server
        for served in running.values():
            assert served.stop() == 0
            assert not served.complaints(), served.complaints()[:3]
