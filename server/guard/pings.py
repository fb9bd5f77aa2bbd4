"""Pings: whoever says nothing is asked now and then whether they are still there."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from engineio import packet
from engineio.socket import Socket
from socketio import Server

from server.runtime import Runtime, Timer

PING: Final = packet.Packet(packet.PING)


class Pings:
    """The next ping of every connection.

    The library lets each connection sleep until its next ping is due. Asleep, one that has ended
    stays in memory with all that it held, and thousands that somebody opens and breaks fill it. A
    timer can be taken back instead.
    """

    def __init__(self, sio: Server, runtime: Runtime) -> None:
        self._eio = sio.eio
        self._runtime = runtime
        self._due: dict[str, Timer] = {}
        """By the engine's name of the connection."""
        self._start: Callable[..., Any] = sio.eio.start_background_task
        sio.eio.start_background_task = self._start_task

    def stop(self, eio_sid: str) -> None:
        """A connection has ended, or never came about."""
        timer = self._due.pop(eio_sid, None)
        if timer is not None:
            timer.cancel()

    def _start_task(self, task: Callable[..., Any], *args: Any, **named: Any) -> Any:
        """In place of the engine's own way to begin something beside everything else."""
        if getattr(task, "__func__", None) is not Socket._send_ping:
            return self._start(task, *args, **named)
        socket = task.__self__  # type: ignore[attr-defined] # a method of the engine's socket
        timer = self._runtime.timer(self._eio.ping_interval, self._ping, socket)
        self._due[socket.sid] = timer
        return timer

    def _ping(self, socket: Any) -> None:
        """As the library does once it has slept."""
        self._due.pop(socket.sid, None)  # an answer may have come when all was over
        if not socket.closing and not socket.closed:
            socket.last_ping = time.time()
            socket.send(PING)
