"""The floor to compare with: a bare Flask-SocketIO that knows no rules and stores nothing.

It answers every act at once, and when a round is closed it sends each seat of the table a payload
as long as our views are. What we need beyond that is the price of a game.
"""

from __future__ import annotations

import asyncio
import time

from server.bench.lesson import Timings
from server.bench.line import Json, Line, connect


class FloorSeat:
    """A client that asks and listens, and keeps nothing."""

    def __init__(self) -> None:
        self.moved: asyncio.Future[float] | None = None
        self._line: Line | None = None

    async def come(self, port: int, table: int) -> None:
        self._line = await connect(port, {"table": table}, self._heard)

    @property
    def line(self) -> Line:
        assert self._line is not None
        return self._line

    def _heard(self, _name: str, _said: Json) -> None:
        if self.moved is not None and not self.moved.done():
            self.moved.set_result(time.perf_counter())


async def play_floor(port: int, tables: int, seats: int, rounds: int, length: int) -> Timings:
    """The same saturation against the floor: all seal together, and the round is closed."""
    timings = Timings()
    sitting = [[FloorSeat() for _ in range(seats)] for _ in range(tables)]
    for number, seated in enumerate(sitting):
        for seat in seated:
            await seat.come(port, number)
    began = time.perf_counter()
    await asyncio.gather(
        *(
            _play_table(number, seated, rounds, length, timings)
            for number, seated in enumerate(sitting)
        )
    )
    timings.seconds = time.perf_counter() - began
    for seated in sitting:
        for seat in seated:
            timings.bytes_in += seat.line.bytes_in
            await seat.line.close()
    return timings


async def _play_table(
    number: int, seated: list[FloorSeat], rounds: int, length: int, timings: Timings
) -> None:
    act = {"id": "an-act-of-the-floor", "act": {"kind": "seal-orders", "orders": []}}
    for _ in range(rounds):
        for answer in await asyncio.gather(*(_asked(seat, act) for seat in seated)):
            timings.answered(*answer)
        loop = asyncio.get_running_loop()
        moments = [loop.create_future() for _ in seated]
        for seat, moment in zip(seated, moments, strict=True):
            seat.moved = moment
        began = time.perf_counter()
        await seated[0].line.ask("lead", {"table": number, "length": length})
        timings.views.append(max(await asyncio.gather(*moments)) - began)
        timings.rounds += 1
        timings.seats += len(seated)


async def _asked(seat: FloorSeat, act: Json) -> tuple[float, Json]:
    began = time.perf_counter()
    answer = await seat.line.ask("act", act)
    return time.perf_counter() - began, answer
