"""Plugs that are pulled: a server killed, frozen or stopped at any instant, and what its people
find after.

They play on without a pause, over as many connections as that takes. What they were told is
compared with what stands in the journal: acknowledged means there, once.
"""

from __future__ import annotations

import random
import signal
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from server.tables import stream_of
from tests.postgres import empty_schema
from tests.server.player import Player, fresh_id
from tests.server.school import School
from tests.server.served import Served
from tests.server.workers.campus import Campus, OwnRedis
from tests.siege.kinds import Siege

PACE = 0.15
"""Seconds between two acts of one person."""
BACK = 60.0
"""Seconds in which everybody is served again; ten times what a release must reach."""
STOPPED = 10.0
"""Seconds in which a server that is asked to stop has ended, having let everybody go."""
GENTLY = 5
"""Every so many trials the server is asked to stop instead of being killed."""


class Restless(threading.Thread):
    """Somebody who seals, takes it back and talks, and keeps book of what was acknowledged."""

    def __init__(self, player: Player) -> None:
        super().__init__(daemon=True)
        self.player = player
        self.acknowledged: list[str] = []
        self.answered_at = time.monotonic()
        self.stopped = False
        self.error: Exception | None = None

    def run(self) -> None:
        turn = 0
        try:
            while not self.stopped:
                self._act(turn)
                turn += 1
                time.sleep(PACE)
        except Exception as error:  # noqa: BLE001 - told to the trial, which is in another thread
            self.error = error

    def _act(self, turn: int) -> None:
        act_id = fresh_id()
        if turn % 8 == 0:
            said = {"id": act_id, "channel": "front", "words": f"{self.player.seat} {turn}"}
            answer = self.player.send("say", said, patience=BACK)
        else:
            seal = {"kind": "seal-orders", "orders": []}
            act = seal if turn % 2 else {"kind": "unseal-orders"}
            answer = self.player.send("act", {"id": act_id, "act": act}, patience=BACK)
        self.answered_at = time.monotonic()
        if answer["kind"] == "accepted":
            self.acknowledged.append(act_id)


class Playing:
    """People at one table that goes on for ever, its clock stopped."""

    def __init__(self, school: School, console: Player, players: list[Player], url: str) -> None:
        assert console.lead({"kind": "pause"}) == {"kind": "accepted"}
        console.hang_up()
        self.stream = stream_of(school.key, 1)
        self.restless = [Restless(player) for player in players]
        self._engine = create_engine(url)
        for each in self.restless:
            each.start()

    def wait_for_all(self, since: float) -> float:
        """Seconds from this moment until everybody has an answer again."""
        until = time.monotonic() + BACK
        while not all(each.answered_at > since for each in self.restless):
            assert time.monotonic() < until, "somebody is not served any more"
            assert not self.errors, f"{self.errors}"
            time.sleep(0.02)
        return max(each.answered_at for each in self.restless) - since

    @property
    def errors(self) -> list[Exception]:
        return [each.error for each in self.restless if each.error is not None]

    def check(self) -> int:
        """All that was acknowledged is there once; says how much that was."""
        told = [act for each in self.restless for act in list(each.acknowledged)]
        counted = text("select act_id, count(*) from fact where stream = :of group by act_id")
        with self._engine.connect() as line:
            there = {row[0]: row[1] for row in line.execute(counted, {"of": self.stream})}
            last = line.execute(
                text("select count(*), max(seq), count(distinct seq) from fact where stream = :of"),
                {"of": self.stream},
            ).one()
        lost = [act for act in told if there.get(act, 0) == 0]
        doubled = [act for act, times in there.items() if act is not None and times > 1]
        assert not lost, f"{len(lost)} of {len(told)} acknowledged acts are lost"
        assert not doubled, f"{len(doubled)} acts were done twice"
        assert last[0] == last[1] == last[2], f"the stream has gaps: {last}"
        return len(told)

    def stop(self) -> None:
        for each in self.restless:
            each.stopped = True
        for each in self.restless:
            each.join(BACK)
            each.player.hang_up()
        self._engine.dispose()


def pull(served: Served, *, gently: bool = False) -> None:
    """End a server: as a power cut does, or as an operator does."""
    if not gently:
        served.kill()
        return
    began = time.monotonic()
    code = served.stop()
    took = time.monotonic() - began
    assert (code, took < STOPPED) == (0, True), f"stopped with {code} after {took:.1f} s"


@contextmanager
def kills_opened(seed: int) -> Iterator[Callable[[int], object]]:
    """One server on SQLite; each trial ends it at a random instant and puts the plug back."""
    with tempfile.TemporaryDirectory() as folder:
        served = Served(Path(folder))
        url = f"sqlite:///{served.folder / 'data' / 'backchannel.sqlite3'}"
        playing = _begin(served, url)
        waits: list[float] = []

        def one(number: int) -> int:
            time.sleep(random.Random(f"{seed}|{number}").uniform(0.2, 2.0))
            began = time.monotonic()
            pull(served, gently=number % GENTLY == GENTLY - 1)
            served.start()
            playing.wait_for_all(time.monotonic())
            waits.append(time.monotonic() - began)
            return playing.check()

        try:
            yield one
        finally:
            playing.stop()
            served.kill()
            middle = statistics.median(waits or [0.0])
            print(
                f"everybody served again after {middle:.1f} s, {max(waits or [0.0]):.1f} s at most"
            )


@contextmanager
def workers_opened(seed: int) -> Iterator[Callable[[int], object]]:
    """Two workers on PostgreSQL; each trial freezes, kills or stops one of them for a while."""
    with tempfile.TemporaryDirectory() as name, empty_schema() as url:
        folder = Path(name)
        redis = OwnRedis(folder / "redis")
        campus = Campus(folder, url, redis)
        school, console, players = campus.begin(("Anna", "Ben", "Cleo"))
        playing = Playing(school, console, players, url)

        def one(number: int) -> int:
            chance = random.Random(f"{seed}|{number}")
            which = chance.randrange(2)
            worker = campus.workers[which]
            if number % 3 == 0:
                worker.signal(signal.SIGSTOP)
                try:
                    time.sleep(chance.uniform(1.0, 8.0))
                finally:
                    worker.signal(signal.SIGCONT)
            else:
                time.sleep(chance.uniform(0.2, 2.0))
                pull(worker, gently=number % 3 == 1)
                campus.restart(which)
            playing.wait_for_all(time.monotonic())
            return playing.check()

        try:
            yield one
        finally:
            playing.stop()
            campus.close()
            redis.kill()


def _begin(served: Served, url: str) -> Playing:
    school = served.school().begin()
    console = school.console()
    players = [school.join(name)[0] for name in ("Anna", "Ben")]
    assert console.lead({"kind": "start"}) == {"kind": "accepted"}
    assert console.lead({"kind": "skip"}) == {"kind": "accepted"}
    for player in players:
        player.wait(lambda player=player: player.phase == "open")
    return Playing(school, console, players, url)


KILLS = Siege(
    "kills",
    "whatever was acknowledged before a kill or a stop is there once after it, and all are back",
    gate=10,
    release=1_000,
    opened=kills_opened,
)
WORKERS = Siege(
    "workers",
    "a worker that stood still, was killed or was stopped loses and doubles nothing",
    gate=3,
    release=600,
    opened=workers_opened,
)
