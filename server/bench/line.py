"""A client's end of one connection: websocket, Engine.IO and Socket.IO, and no more than that.

It speaks what a browser speaks (a masked text frame a message, an answer to every ping), but leaves
out all that costs a browser its time, so that a thousand of them fit beside the server that they
are to keep busy.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import secrets
import struct
from collections.abc import Callable, Mapping
from typing import Any, Final

Json = dict[str, Any]
Heard = Callable[[str, Json], None]
"""What to do with a message: its name and what it says."""

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
PATIENCE: Final = 30.0
"""Seconds after which an answer that has not come is given up."""


class Broken(ConnectionError):
    """The connection ended, or never came about."""


class Line(asyncio.Protocol):
    """One open connection. Messages go to `heard`; `ask` waits for the answer to one."""

    def __init__(self, path: str, host: str, hello: Json, heard: Heard, cookie: str = "") -> None:
        self._request = _upgrade(path, host, cookie)
        self._hello = hello
        self._heard = heard
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._came = bytearray()
        self._parts: list[bytes] = []
        self._is_upgraded = False
        self._asked: dict[int, asyncio.Future[Json]] = {}
        self._number = 0
        self.bytes_in = 0
        """Bytes of all messages so far, as they came over the wire."""
        self._closed = asyncio.Event()
        self._ended = ""
        """How the connection ended, as far as it was said."""
        self.opened: asyncio.Future[None] = self._loop.create_future()

    # --- what a client says -----------------------------------------------------------------------

    async def ask(self, name: str, said: Mapping[str, Any], patience: float = PATIENCE) -> Json:
        """Send a message and wait for its answer."""
        self._number += 1
        answer: asyncio.Future[Json] = self._loop.create_future()
        self._asked[self._number] = answer
        self._send(f"42{self._number}{json.dumps([name, said], separators=(',', ':'))}")
        async with asyncio.timeout(patience):
            return await answer

    def hang_up(self) -> None:
        """End the connection; what is on its way is still sent."""
        if self._transport is not None:
            self._transport.close()

    async def close(self) -> None:
        """Hang up, and wait until the line is dead."""
        self.hang_up()
        await self._closed.wait()

    def _send(self, text: str) -> None:
        if self._transport is None or self._transport.is_closing():
            raise Broken(f"the connection has ended: {self._ended}")
        self._transport.write(frame(TEXT, text.encode()))

    # --- what comes -------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._request)

    def connection_lost(self, error: Exception | None) -> None:
        self._closed.set()
        self._ended = self._ended or str(error or "without a word")
        gone = Broken(f"the connection ended: {self._ended}")
        if not self.opened.done():
            self.opened.set_exception(gone)
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(gone)

    def data_received(self, data: bytes) -> None:
        self._came += data
        if not self._is_upgraded and not self._upgrade_done():
            return
        while (taken := self._take_frame()) is not None:
            self._frame_came(*taken)

    def _upgrade_done(self) -> bool:
        head, blank, rest = bytes(self._came).partition(b"\r\n\r\n")
        if not blank:
            return False
        if b" 101 " not in head.split(b"\r\n", 1)[0]:
            self.hang_up()
            return False
        self._is_upgraded = True
        self._came = bytearray(rest)
        return True

    def _take_frame(self) -> tuple[int, bool, bytes] | None:
        came = self._came
        if len(came) < 2:
            return None
        length, start = came[1] & 0x7F, 2
        if length == 126:
            if len(came) < 4:
                return None
            length, start = int.from_bytes(came[2:4]), 4
        elif length == 127:
            if len(came) < 10:
                return None
            length, start = int.from_bytes(came[2:10]), 10
        if len(came) < start + length:
            return None
        said = bytes(came[start : start + length])
        kind, is_last = came[0] & 0x0F, bool(came[0] & 0x80)
        del came[: start + length]
        self.bytes_in += start + length
        return kind, is_last, said

    def _frame_came(self, kind: int, is_last: bool, said: bytes) -> None:
        if kind == PING and self._transport is not None:
            self._transport.write(frame(PONG, said))
        elif kind == CLOSE:
            self._ended = f"websocket close {int.from_bytes(said[:2])} {said[2:]!r}"
            self.hang_up()
        elif kind not in (PING, PONG):
            self._parts.append(said)
            if is_last:
                text = b"".join(self._parts).decode()
                self._parts.clear()
                self._text_came(text)

    def _text_came(self, text: str) -> None:
        if text == "2":
            self._send("3")
        elif text.startswith("0"):
            self._send(f"40{json.dumps(self._hello, separators=(',', ':'))}")
        elif text.startswith("40"):
            if not self.opened.done():
                self.opened.set_result(None)
        elif text.startswith("42"):
            name, said = json.loads(text[2:])
            self._heard(name, said)
        elif text.startswith("43"):
            at = text.index("[")
            (answer,) = json.loads(text[at:])
            waiting = self._asked.pop(int(text[2:at]), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(answer)
        elif text.startswith(("41", "44", "1")):
            self._ended = f"the server said {text[:200]}"
            self.hang_up()


async def connect(
    port: int,
    hello: Json,
    heard: Heard,
    *,
    cookie: str = "",
    address: str = "127.0.0.1",
    patience: float = PATIENCE,
) -> Line:
    """Open a connection to a server on this machine, from an address of this machine."""
    line = Line("/socket.io/?EIO=4&transport=websocket", f"127.0.0.1:{port}", hello, heard, cookie)
    await asyncio.get_running_loop().create_connection(
        lambda: line, "127.0.0.1", port, local_addr=(address, 0)
    )
    async with asyncio.timeout(patience):
        await line.opened
    return line


def frame(kind: int, said: bytes) -> bytes:
    """A websocket frame as clients send them: masked."""
    length = len(said)
    if length < 126:
        head = struct.pack("!BB", 0x80 | kind, 0x80 | length)
    elif length < 65536:
        head = struct.pack("!BBH", 0x80 | kind, 0x80 | 126, length)
    else:
        head = struct.pack("!BBQ", 0x80 | kind, 0x80 | 127, length)
    mask = os.urandom(4)
    pattern = int.from_bytes((mask * (length // 4 + 1))[:length])
    masked = (int.from_bytes(said) ^ pattern).to_bytes(length)
    return head + mask + masked


def _upgrade(path: str, host: str, cookie: str) -> bytes:
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: {host}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {key}",
        "Sec-WebSocket-Version: 13",
        f"Origin: http://{host}",
    ]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
