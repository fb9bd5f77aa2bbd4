"""A scripted client: one connection that keeps the promises of a good browser.

It holds the latest sections and lines, notices gaps, keeps each new token, and sends an act that
was not answered again with the same id, over a new connection if need be.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final

import engineio
import socketio

from server.guard.codes import place

Json = dict[str, Any]

SILENCE: Final = 3.0
"""Seconds without an answer after which an act is sent again."""
HEARD: Final = (
    "welcome",
    "goodbye",
    "view",
    "talk",
    "pulse",
    "notes",
    "classroom",
    "lobby",
    "fault",
)
RETURNS: Final = "stopping"


class GaveUp(AssertionError):
    """The server did not do, in time, what was waited for."""


def fresh_id() -> str:
    """The id of an act."""
    return secrets.token_urlsafe(16)


class _InOrder(engineio.Client):  # type: ignore[misc]  # comes without types
    """Hears one message after the other, as a browser does.

    The library gives each message a thread of its own, so that on a busy machine a later one can
    pass an earlier one and look like a gap.
    """

    def _trigger_event(self, event: str, *args: object, **how: Any) -> object:
        return super()._trigger_event(event, *args, **how | {"run_async": False})


class _Socket(socketio.Client):  # type: ignore[misc]
    def _engineio_client_class(self) -> type[engineio.Client]:
        return _InOrder


class Player:
    """One client. `hello` is what it says of itself; the token in it is replaced as told."""

    def __init__(
        self, url: str, hello: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> None:
        self.url = url
        self._hello = dict(hello)
        self._headers = dict(headers or {})
        self.sections: dict[str, Json] = {}
        self.lines: list[Json] = []
        self.number = self.talk_number = 0
        self.welcome: Json = {}
        self.classroom: Json = {}
        self.lobby: Json = {}
        self.pulse: Json = {}
        self.notes: Json = {}
        self.goodbyes: list[str] = []
        self.faults: list[str] = []
        self.gaps = 0
        """How often something was missing and had to be asked for."""
        self.received: list[tuple[str, int]] = []
        """The kind and number of each message of views, in order."""
        self._changed = threading.Condition()
        self._socket: socketio.Client | None = None
        self._kept: str | None = None

    # --- the connection ---------------------------------------------------------------------------

    @property
    def is_connected(self) -> bool:
        socket = self._socket
        return socket is not None and socket.connected and socket.eio.state == "connected"

    @property
    def token(self) -> str | None:
        """The token that opens the door next time."""
        token: str | None = self._hello.get("token")
        return token

    def connect(self, patience: float = 20.0) -> Player:
        """Come in, trying again until the server is there; then wait to be welcomed."""
        until = time.monotonic() + patience
        while True:
            self.welcome = {}
            try:
                self._dial()
                self.wait(lambda: self._is_answered or not self.is_connected, 5)
                if self._is_answered:
                    return self
                raise GaveUp("the connection ended before a word was said")
            except (socketio.exceptions.ConnectionError, GaveUp):
                self.hang_up()
                if self.goodbyes:
                    return self
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)

    @property
    def _is_answered(self) -> bool:
        return bool(self.welcome or self.goodbyes)

    def _dial(self) -> None:
        socket = _Socket(reconnection=False, handle_sigint=False)
        logging.getLogger("engineio.client").setLevel(logging.CRITICAL)
        for name in HEARD:
            socket.on(name, self._hearing(socket, name))
        socket.on("disconnect", lambda *_: self._hear_the_end(socket))
        self._socket = socket
        if self._hello["kind"] == "participant":
            self._hello |= {
                "view": self.number,
                "talk": self.talk_number,
                "table": self.table,
                "seat": self.seat,
            }
        at = place(self._hello.get("session") or self._hello.get("token", ""))
        socket.connect(
            f"{self.url}?at={at}",
            auth=self._hello,
            transports=["websocket"],
            headers=self._headers,
            wait=True,
        )

    def hang_up(self) -> None:
        """Go, without a word."""
        socket, self._socket = self._socket, None
        if socket is not None:
            _close(socket)

    def _hearing(self, socket: socketio.Client, name: str) -> Callable[[Json], None]:
        def hear(payload: Json) -> None:
            if socket is self._socket:
                getattr(self, f"_hear_{name}")(payload)
                self._tell()

        return hear

    def _hear_the_end(self, socket: socketio.Client) -> None:
        _close(socket)
        self._tell()

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def wait(self, holds: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until something holds; what has not arrived yet does not."""

        def holds_now() -> bool:
            try:
                return holds()
            except (KeyError, IndexError):
                return False

        with self._changed:
            if not self._changed.wait_for(holds_now, seconds):
                raise GaveUp(f"waited {seconds} s in vain; {self}")

    def __repr__(self) -> str:
        at = self.sections.get("table", {})
        where = f"{self.seat} at {self.table}: {at.get('phase')} {at.get('round')} #{self.number}"
        return f"<{where} {' '.join(self.goodbyes + self.faults)}>"

    # --- what is heard ----------------------------------------------------------------------------

    def _hear_welcome(self, said: Json) -> None:
        if (said["table"], said["seat"]) != (self.table, self.seat):
            self.sections, self.number = {}, 0
            self.lines, self.talk_number = [], 0
        self.table, self.seat = said["table"], said["seat"]
        self.welcome = said
        if said["token"] is not None:
            self._hello["token"] = said["token"]
            self._emit("kept", {}, lambda _answer: None)

    table: int | None = None
    seat: str | None = None

    def _hear_view(self, said: Json) -> None:
        self.received.append((said["table"], said["number"]))
        if self._hello["kind"] == "participant" and said["table"] != self.table:
            return
        fits = said["full"] or said["after"] <= self.number
        if not said["full"] and said["number"] <= self.number:
            return
        if not fits:
            self.gaps += 1
            self._emit("sync", self._sync(), lambda _answer: None)
            return
        if said["full"]:
            self.sections = {}
        self.sections |= {section["kind"]: section for section in said["sections"]}
        self.number = said["number"]

    def _hear_talk(self, said: Json) -> None:
        if said["full"]:
            self.lines, self.talk_number = list(said["lines"]), said["number"]
            return
        missing = said["number"] - self.talk_number
        if missing > len(said["lines"]):
            self.gaps += 1
            self._emit("sync", self._sync(), lambda _answer: None)
        elif missing > 0:
            self.lines += said["lines"][-missing:]
            self.talk_number = said["number"]

    def _sync(self) -> Json:
        return {"table": self.table or 1, "view": self.number, "talk": self.talk_number}

    def _hear_goodbye(self, said: Json) -> None:
        if said["reason"] != RETURNS:
            self.goodbyes.append(said["reason"])

    def _hear_pulse(self, said: Json) -> None:
        self.pulse = said

    def _hear_notes(self, said: Json) -> None:
        self.notes = said

    def _hear_classroom(self, said: Json) -> None:
        self.classroom = said

    def _hear_lobby(self, said: Json) -> None:
        self.lobby = said

    def _hear_fault(self, said: Json) -> None:
        self.faults.append(said["code"])

    # --- what is said -----------------------------------------------------------------------------

    def _emit(self, name: str, payload: Json, answered: Callable[[Json], None]) -> None:
        if self._socket is not None:
            try:
                self._socket.emit(name, payload, callback=answered)
            except socketio.exceptions.SocketIOError:
                self._tell()

    def ask(self, name: str, payload: Json, seconds: float = SILENCE) -> Json:
        """Say something once, and wait for its answer."""
        answers: list[Json] = []

        def answered(answer: Json) -> None:
            answers.append(answer)
            self._tell()

        self._emit(name, payload, answered)
        self.wait(lambda: bool(answers) or not self.is_connected, seconds)
        if not answers:
            raise GaveUp("the connection broke")
        return answers[0]

    def send(self, name: str, payload: Json, patience: float = 30.0) -> Json:
        """Say something until it is answered, over as many connections as that takes."""
        until = time.monotonic() + patience
        while True:
            try:
                if not self.is_connected:
                    self.connect(patience)
                answer = self.ask(name, payload)
                if answer.get("code") != "try-again":
                    return answer
            except (GaveUp, socketio.exceptions.SocketIOError):
                self.hang_up()
            if time.monotonic() > until or self.goodbyes:
                raise GaveUp(f"{name} was never answered; {self}")
            time.sleep(0.05)

    def act(self, act: Json, act_id: str | None = None) -> Json:
        """One act of the seat."""
        return self.send("act", {"id": act_id or fresh_id(), "act": act})

    def say(self, channel: str, words: str) -> Json:
        """One line of talk."""
        return self.send("say", {"id": fresh_id(), "channel": channel, "words": words})

    def lead(self, act: Json, table: int | None = None) -> Json:
        """One act of the teacher."""
        return self.send("lead", {"id": fresh_id(), "table": table, "act": act})

    def seal(self, *orders: Json) -> Json:
        """Seal these orders."""
        return self.act({"kind": "seal-orders", "orders": list(orders)})

    # --- what is seen -----------------------------------------------------------------------------

    @property
    def phase(self) -> str:
        return str(self.sections.get("table", {}).get("phase", ""))

    @property
    def round(self) -> int:
        return int(self.sections.get("table", {}).get("round", 0))

    def full_view(self) -> dict[str, Json]:
        """The whole view as the server has it now, asked for afresh."""
        before = self.number
        self.number = 0
        self.talk_number = 0
        self.send("sync", {"table": self.table or 1, "view": 0, "talk": 0})
        self.wait(lambda: self.number >= max(1, before))
        return self.sections


def _close(socket: socketio.Client) -> None:
    """The library leaves a connection that broke to the collector of garbage."""
    websocket = getattr(socket.eio, "ws", None)
    if websocket is not None:
        with suppress(OSError):
            websocket.abort()  # wakes whoever still listens; closing alone would wait for them
        websocket.shutdown()
