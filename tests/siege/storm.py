"""All connections cut at once, and all back at once, while others play on."""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from server.bench.http import first_teacher, join
from server.bench.line import Line, connect
from server.bench.student import Student
from tests.server.served import Served
from tests.siege.kinds import Siege

Json = dict[str, Any]

OF_A_SESSION = 48
"""People of one session; their tables have six."""
UNCUT = 6
"""People who are not cut, and go on acting."""
BACK = 150.0
"""Seconds in which everybody is back; ten times what a release must reach."""


async def _class(port: int, people: int) -> tuple[list[Student], list[Line]]:
    """So many people, in sessions whose first round is open and stands still."""
    teacher = first_teacher(port)
    clients: list[Student] = []
    consoles = []
    for turn in range(0, people, OF_A_SESSION):
        session = teacher.open_session("serin-valley", "intro")
        for number in range(turn, min(people, turn + OF_A_SESSION)):
            address = f"127.0.1.{1 + number // 40}"
            token = await asyncio.to_thread(join, port, session["code"], f"P {number}", address)
            clients.append(Student(number))
            await clients[-1].come(port, token, address)
        hello = {"kind": "teacher", "session": session["session"], "projector": False}
        console = await connect(port, hello, lambda _name, _said: None, cookie=teacher.cookie)
        consoles.append(console)
        for act in ({"kind": "start"}, {"kind": "skip"}, {"kind": "pause"}):
            said = {"id": f"storm-{turn}-{act['kind']}-0000000", "table": None, "act": act}
            answer = await console.ask("lead", said)
            assert answer["kind"] == "accepted", answer
    return clients, consoles


async def _storm(clients: list[Student]) -> tuple[float, float, float]:
    """Cut all but a few, and let all come back at once; seconds for 95 %, for all, and the
    slowest answer to those who were not cut.
    """
    uncut, cut = clients[:UNCUT], clients[UNCUT:]
    over, slowest = False, 0.0

    async def play_on(client: Student) -> None:
        nonlocal slowest
        turn = 0
        while not over:
            kind = "unseal-orders" if turn % 2 else "seal-orders"
            act: Json = {"kind": kind} if turn % 2 else {"kind": kind, "orders": []}
            began = time.monotonic()
            _, answer = await client.act(act)
            assert answer["kind"] == "accepted", f"somebody who was not cut got {answer}"
            slowest = max(slowest, time.monotonic() - began)
            turn += 1
            await asyncio.sleep(0.5)

    async def back(client: Student) -> float:
        began = time.monotonic()
        await client.come_back(BACK)
        return time.monotonic() - began

    playing = [asyncio.create_task(play_on(client)) for client in uncut]
    for client in cut:
        client.line.hang_up()
    times = await asyncio.gather(*(back(client) for client in cut))
    over = True
    await asyncio.gather(*playing)
    assert not [fault for client in clients for fault in client.faults]
    return statistics.quantiles(times, n=20)[-1], max(times), slowest


def storms(people: int) -> Callable[[int], Any]:
    """Storms of so many connections at one server."""

    @contextmanager
    def opened(_seed: int) -> Iterator[Callable[[int], object]]:
        with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
            served = Served(Path(folder))
            clients, consoles = runner.run(_class(served.port, people))

            def one(_number: int) -> int:
                most, all_, slowest = runner.run(_storm(clients))
                print(
                    f"storm of {people - UNCUT}: 95 % back after {most:.1f} s, all after "
                    f"{all_:.1f} s; slowest answer to others {slowest:.2f} s"
                )
                assert all_ < BACK
                return people

            try:
                yield one
            finally:
                for line in [*consoles, *(each.line for each in clients)]:
                    line.hang_up()
                runner.run(asyncio.sleep(0.2))
                served.kill()

    return opened


STORM = Siege(
    "storm",
    "800 connections that are cut at once are all back, and nobody who was not cut has an error",
    gate=1,
    release=20,
    opened=storms(800),
)
SMALL_STORM = Siege("small-storm", "the same with 200", gate=1, release=20, opened=storms(200))
