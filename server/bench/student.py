"""A student's client without a face: it keeps what it is shown, and plays from it by a script."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import Collection
from typing import Any, Final

from server.bench.line import PATIENCE, Json, Line, connect

HARD: Final = frozenset({"demand-in-public", "show-force"})
"""Of these a seat may play one a round."""


def fresh_id() -> str:
    """A name for an act that nobody has used."""
    return secrets.token_urlsafe(16)


class OutOfStep(AssertionError):
    """The server sent something that a client cannot make sense of."""


class Student:
    """One person of a class, in their seat."""

    def __init__(self, turn: int) -> None:
        self.turn = turn
        """A number of their own, so that not all do the same."""
        self.table: int | None = None
        self.seat: str | None = None
        self.sections: dict[str, Json] = {}
        self.faults: list[Json] = []
        self.heard: list[float] = []
        """How long each line of talk was under way to here, in seconds: see `say`."""
        self._number, self._talk = 0, 0
        self._pulse = 0, 0.0
        """What time it was for the server, in milliseconds, and here, at the last pulse."""
        self._moved: asyncio.Future[float] | None = None
        self._line: Line | None = None
        self._port, self._token, self._address = 0, "", ""
        self._welcome = asyncio.Event()

    async def come(self, port: int, token: str, address: str) -> None:
        """Connect with the token that joining gave."""
        self._port, self._token, self._address = port, token, address
        await self.come_back()

    async def come_back(self, patience: float = PATIENCE) -> None:
        """Connect, saying what is held already as a browser does, and keep the new token."""
        hello: Json = {"kind": "participant", "token": self._token}
        if self.seat is not None:
            hello |= {"table": self.table, "seat": self.seat}
            hello |= {"view": self._number, "talk": self._talk}
        self._welcome.clear()
        self._line = await connect(
            self._port, hello, self._heard, address=self._address, patience=patience
        )
        async with asyncio.timeout(patience):
            await self._welcome.wait()
        await self._line.ask("kept", {}, patience)

    def at_another(self, port: int) -> Student:
        """The same person at a browser that knows nothing yet but the token."""
        other = Student(self.turn)
        other._port, other._token, other._address = port, self._token, self._address
        return other

    @property
    def line(self) -> Line:
        assert self._line is not None
        return self._line

    @property
    def moment(self) -> tuple[str, int]:
        """The phase and round that the student sees."""
        table = self.sections.get("table", {})
        return table.get("phase", ""), table.get("round", 0)

    def next_moment(self) -> asyncio.Future[float]:
        """When the student sees another phase or round, by the clock of this process."""
        self._moved = asyncio.get_running_loop().create_future()
        return self._moved

    def time_of_server(self, at: float, times: float) -> float:
        """What time it is for the server at a moment of ours, in milliseconds, if its clock runs so
        many times as fast.
        """
        said, heard = self._pulse
        return said + 1000 * times * (at - heard)

    async def see(self, phase: str) -> None:
        """Wait until the student sees this phase."""
        while self.moment[0] != phase:
            await self.next_moment()

    # --- what comes -------------------------------------------------------------------------------

    def _heard(self, name: str, said: Json) -> None:
        if name == "view":
            self._view_came(said)
        elif name == "talk":
            now = time.perf_counter()
            self._talk = said["number"]
            self.heard += [now - float(line["words"]) for line in said["lines"]]
        elif name == "welcome":
            self._token = said["token"] or self._token
            self._welcome.set()
            if (self.table, self.seat) != (said["table"], said["seat"]):
                self.table, self.seat = said["table"], said["seat"]
                self._number, self._talk = 0, 0
        elif name == "pulse":
            self._pulse = said["now"], time.perf_counter()
        elif name in ("fault", "goodbye"):
            self.faults.append(said)

    def _view_came(self, said: Json) -> None:
        # Who has just come back is told the rest with all others, from where those stand.
        if not said["full"] and said["after"] > self._number:
            raise OutOfStep(f"a view after {said['after']}, where {self._number} was the last")
        before = self.moment
        self._number = said["number"]
        for section in said["sections"]:
            self.sections[section["kind"]] = section
        if self.moment != before and self._moved is not None and not self._moved.done():
            self._moved.set_result(time.perf_counter())

    # --- what the student does --------------------------------------------------------------------

    async def act(self, act: Json) -> tuple[float, Json]:
        """Do something; returns the seconds until it was answered, and the answer."""
        began = time.perf_counter()
        answer = await self.line.ask("act", {"id": fresh_id(), "act": act})
        return time.perf_counter() - began, answer

    async def say(self) -> tuple[float, Json]:
        """Say in the first channel what time it is, by which others see how old a line is."""
        channel = self.sections["channels"]["channels"][0]["id"]
        began = time.perf_counter()
        said = {"id": fresh_id(), "channel": channel, "words": repr(began)}
        answer = await self.line.ask("say", said)
        return time.perf_counter() - began, answer

    def tap(self) -> Json:
        """Say "we meet" on a question that comes round for the whole table."""
        channel = self.sections["channels"]["channels"][0]
        topics = channel["topics"]
        topic = topics[self.moment[1] % len(topics)]
        return {
            "kind": "meet-on",
            "channel": channel["id"],
            "issue": topic["issue"],
            "willing": True,
        }

    def envelope(self) -> Json:
        """Orders that are open now, as many as the actions pay for."""
        open_ways = [
            (row["cost"], {"action": row["action"], "particulars": choice["particulars"]})
            for row in self.sections["options"]["actions"]
            for choice in row["choices"]
            if choice["no"] is None
        ]
        start = (self.turn + self.moment[1]) % max(1, len(open_ways))
        left, orders, is_hard = self.sections["orders"]["actions"], list[Json](), False
        for cost, order in open_ways[start:] + open_ways[:start]:
            hard = order["action"] in HARD
            if cost <= left and not (hard and is_hard):
                left, is_hard = left - cost, is_hard or hard
                orders.append(order)
        return {"kind": "seal-orders", "orders": orders}


class Console:
    """A teacher's open console."""

    def __init__(self) -> None:
        self._line: Line | None = None
        self.is_greeted = asyncio.Event()

    async def come(self, port: int, session: str, cookie: str) -> None:
        hello = {"kind": "teacher", "session": session, "projector": False}
        self._line = await connect(port, hello, self._heard, cookie=cookie)

    def _heard(self, name: str, _said: Json) -> None:
        if name == "classroom":
            self.is_greeted.set()

    @property
    def line(self) -> Line:
        assert self._line is not None
        return self._line

    async def lead(self, kind: str, table: int | None = None, unless: Collection[str] = ()) -> bool:
        """Do one act; false if it was refused by one of these codes. Any other answer that is not
        `accepted` is an error of the bench or the server.
        """
        said: dict[str, Any] = {"id": fresh_id(), "table": table, "act": {"kind": kind}}
        answer = await self.line.ask("lead", said)
        if answer.get("refusal", {}).get("code") in unless:
            return False
        if answer["kind"] != "accepted":
            raise OutOfStep(f"{kind} was answered {json.dumps(answer)}")
        return True
