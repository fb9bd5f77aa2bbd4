"""Two workers inside one process, for races by the thousand: real PostgreSQL, no sockets."""

from __future__ import annotations

import random
import secrets
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from game_rules.ids import Hand, Level, ScenarioId, SeatId
from game_rules.orders import OpenRound
from game_rules.scenario import Printed
from server.broadcast import Broadcast
from server.host import AS_CLOCK, As, Host
from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.prints import SqlPrints
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer
from server.runtime import ThreadingRuntime
from server.scenarios import load_shipped
from server.tables import GameOpened, Table, Tables
from tests.server.workers.campus import KEY

NOON = 1_800_000_000_000
SCENARIO = load_shipped(ScenarioId("serin-valley"))
PRINTED = Printed(SCENARIO, Level.INTRO)
SEATS: Sequence[SeatId] = tuple(PRINTED.seats)


class Untold(Broadcast):
    """Nobody is connected, so nobody is told."""

    def __init__(self) -> None:
        pass

    def stir(self, table: Table) -> None:
        pass


class Side:
    """One of the two: its own connection, its own state, its own turns."""

    def __init__(self, url: str) -> None:
        runtime = ThreadingRuntime()
        self.journal = SqlJournal(Database(url, runtime), KEY.encode())
        prints = SqlPrints(self.journal._database)
        self.digest = prints.keep(SCENARIO)
        self.tables = Tables(self.journal, prints, runtime, lambda: NOON)
        self.host = Host(Untold(), prints)

    def submit(self, table: str, who: As, act_id: str | None, act: Any) -> Answer:
        """One act, sent again for as long as it is not taken, as every client does."""
        while True:
            try:
                return self.host.submit(self.tables.at(table, 1), who, act_id, act)
            except Faulted as no:
                if no.code is not Code.TRY_AGAIN:
                    raise


class Pair:
    """Two sides of one database, and hands enough to let them race."""

    def __init__(self, url: str) -> None:
        self.sides = (Side(url), Side(url))
        self.hands = ThreadPoolExecutor(16)

    @property
    def journal(self) -> SqlJournal:
        return self.sides[0].journal

    def open_table(self, chance: random.Random) -> str:
        """A fresh game in its first open round, played by people; returns its session."""
        session = secrets.token_hex(8)
        hands = dict.fromkeys(SEATS, Hand.HUMAN)
        opened = GameOpened(
            self.sides[0].digest, Level.INTRO, f"{chance.getrandbits(64):016x}", hands, {}
        )
        side = self.sides[0]
        side.host.open(side.tables.at(session, 1), opened, lambda: NOON)
        side.submit(session, AS_CLOCK, None, OpenRound(NOON + 1000))
        return session

    def game(self, session: str, side: int = 0) -> Any:
        """The game as one side holds it once it has read on."""
        table = self.sides[side].tables.at(session, 1)
        table.live.catch_up()
        return table.game

    def race(self, *runs: Callable[[], Any]) -> list[Any]:
        """All at once, from one shot; their results in order."""
        shot = threading.Barrier(len(runs))

        def start(run: Callable[[], Any]) -> Any:
            shot.wait(20)
            return run()

        return [each.result(40) for each in [self.hands.submit(start, run) for run in runs]]

    def close(self) -> None:
        self.hands.shutdown()
        for side in self.sides:
            side.journal.close()


@contextmanager
def pair_on(url: str) -> Iterator[Pair]:
    """Two workers on this database."""
    pair = Pair(url)
    try:
        yield pair
    finally:
        pair.close()
