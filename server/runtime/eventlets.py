"""One hub for all, by eventlet."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from server.runtime.bounds import (
    AT_A_TIME,
    FRAMES_A_SECOND,
    FRAMES_AT_ONCE,
    IN_A_ROW,
    LONGEST_MESSAGE,
    LOOK_EVERY,
    SLOWEST_BODY,
    SLOWEST_HEAD,
    SLOWEST_REQUEST,
)
from server.runtime.entrance import Entrance
from server.runtime.port import Flag, T, Timer, WsgiApp
from server.runtime.threads import ThreadingRuntime


class EventletRuntime(ThreadingRuntime):
    """One hub for all; offloaded work runs in a pool of real threads."""

    name = "eventlet"
    async_mode = "eventlet"

    def _open(
        self, door: socket.socket, app: WsgiApp, most: int, entrance: Entrance
    ) -> Callable[[], object]:
        import eventlet
        import eventlet.wsgi

        _bound_messages()

        def fair(environ: Any, start_response: Any) -> Any:
            """While bytes wait the hub never turns: each request lets the others go first."""
            eventlet.sleep(0)
            if environ.get("CONTENT_LENGTH") or environ.get("HTTP_TRANSFER_ENCODING"):
                environ["wsgi.input"] = _Hurried(environ["wsgi.input"])
            return app(environ, start_response)

        serving = eventlet.spawn(
            eventlet.wsgi.server,
            door,
            fair,
            log=logging.getLogger("server.wsgi"),
            log_output=False,
            max_size=most,
            protocol=_guarded_protocol(entrance),
            socket_timeout=SLOWEST_REQUEST,
            debug=False,
        )

        def shut() -> None:
            serving.kill()
            # It waits for idle connections, perhaps for ever; we do not.
            with eventlet.Timeout(LOOK_EVERY, False), suppress(eventlet.greenlet.GreenletExit):
                serving.wait()

        return shut

    def offload(self, fn: Callable[..., T], *args: Any) -> T:
        from eventlet import tpool

        result: T = tpool.execute(fn, *args)
        return result

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        import eventlet

        return eventlet.spawn(fn, *args)

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Timer:
        import eventlet

        # A green thread that is taken back before its time would stay in memory, as what was raised
        # in it holds it; a timer of the hub leaves nothing.
        timer: Timer = eventlet.hubs.get_hub().schedule_call_global(
            seconds, eventlet.spawn, fn, *args
        )
        return timer

    def event(self) -> Flag:
        return GreenFlag()

    def send_at_once(self, websocket: Any, message: str) -> bool:
        lock = websocket._sendlock
        if lock.locked() or websocket.websocket_closed:
            return False
        frame = websocket._pack_message(message)
        try:
            sent = websocket.socket.fd.send(frame)
        except OSError:  # it would have to wait, or the line is dead, which whoever waits will see
            return False
        if sent < len(frame):
            lock.acquire()
            self.spawn(_send_rest, websocket, frame[sent:])
        return True


class GreenFlag:
    """A flag on the hub of one thread. The standard library's, made green, takes a condition, three
    locks and four timers for one wait, and every act waits for its commit.
    """

    __slots__ = ("_is_set", "_waiting")

    def __init__(self) -> None:
        self._is_set = False
        self._waiting: list[list[Any]] = []
        """Who waits: the green thread, and the timer that wakes it once the flag is set."""

    def set(self) -> None:
        import eventlet

        self._is_set = True
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each[1] = eventlet.hubs.get_hub().schedule_call_global(0, each[0].switch)

    def clear(self) -> None:
        self._is_set = False

    def wait(self, timeout: float | None = None) -> bool:
        import eventlet

        if self._is_set:
            return True
        hub, mine = eventlet.hubs.get_hub(), eventlet.getcurrent()
        me = [mine, None]
        late = None if timeout is None else hub.schedule_call_global(timeout, mine.switch)
        self._waiting.append(me)
        try:
            hub.switch()
            return me[1] is not None
        finally:
            # Whoever was woken, or ended, by something else must not be switched to again.
            for timer in (late, me[1]):
                if timer is not None:
                    timer.cancel()
            if me in self._waiting:
                self._waiting.remove(me)


def _send_rest(websocket: Any, rest: bytes) -> None:
    """Send what the line did not take; whoever did so holds the websocket's turn to send."""
    try:
        websocket.socket.sendall(rest)
    except OSError:  # half a message is out: nothing may follow it, and whoever reads is told
        websocket.websocket_closed = True
        with suppress(OSError):
            websocket.socket.shutdown(socket.SHUT_RDWR)
    finally:
        websocket._sendlock.release()


class _Hurried:
    """What is sent with a request: all of it must come in time, however steadily it drips."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._ends = time.monotonic() + SLOWEST_BODY

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def read(self, *size: int) -> bytes:
        return self._in_time(self._stream.read, *size)

    def readline(self, *size: int) -> bytes:
        return self._in_time(self._stream.readline, *size)

    def _in_time(self, read: Callable[..., bytes], *size: int) -> bytes:
        import eventlet

        left = max(0.01, self._ends - time.monotonic())
        with eventlet.Timeout(left, ConnectionError("what was sent did not come in time")):
            return read(*size)


def _guarded_protocol(entrance: Entrance) -> type[Any]:
    """Eventlet's way of HTTP, with our bounds, and our headers on its own answers too."""
    import eventlet
    from eventlet.wsgi import HttpProtocol

    class Protocol(HttpProtocol):  # type: ignore[misc]
        """One connection."""

        wfile: Any

        def __init__(self, connection: Any, server: Any) -> None:
            address = connection[0][0]
            if not entrance.enter(address):
                return  # whoever called us closes it
            try:
                super().__init__(connection, server)
            finally:
                entrance.leave(address)
                # What a request leaves behind would hold itself in memory until somebody searches.
                self.__dict__.clear()

        def setup(self) -> None:
            super().setup()
            self.wfile = _OwnAnswers(self.wfile, entrance)

        def _read_request_line(self) -> Any:
            with suppress(eventlet.Timeout), eventlet.Timeout(SLOWEST_REQUEST):
                return super()._read_request_line()
            return b""

        def parse_request(self) -> bool:
            with suppress(eventlet.Timeout), eventlet.Timeout(SLOWEST_HEAD):
                return bool(super().parse_request())
            self.close_connection = True
            return False

        def send_error(
            self, code: int, message: str | None = None, _explain: str | None = None
        ) -> None:
            self.wfile.write(entrance.plain_answer(f"{int(code)} {message or ''}".strip()))

    return Protocol


class _OwnAnswers:
    """Where answers are written: eventlet's own, about what is no request, become ours."""

    def __init__(self, file: Any, entrance: Entrance) -> None:
        self._file = file
        self._entrance = entrance

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, said: bytes) -> Any:
        if said.startswith(b"HTTP/1.0 4"):
            status = said.partition(b"\r\n")[0].partition(b" ")[2].decode("latin-1")
            return self._file.write(self._entrance.plain_answer(status))
        return self._file.write(said)


class _ReadAhead:
    """A connection of which all is taken that has come: a frame is asked for in four parts."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._came = b""
        self.sendall = connection.sendall

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def recv(self, most: int) -> bytes:
        came: bytes = self._came or self._connection.recv(AT_A_TIME)
        self._came = came[most:]
        return came[:most]


def _bound_messages() -> None:
    import eventlet
    from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

    class BoundedMessage(RFC6455WebSocket.Message):  # type: ignore[misc]
        """A message that gives up when its frames grow too long together."""

        received = 0

        def push(self, data: bytes, final: bool = False) -> None:
            self.received += len(data)
            if self.received > LONGEST_MESSAGE:
                raise FailedConnectionError(1009, "message too long")
            super().push(data, final)

    def unmask(data: bytes, mask: Sequence[int], length: int = 0, offset: int = 0) -> bytes:
        turned = bytes(mask[(offset + place) % 4] for place in range(4))
        key = (turned * (len(data) // 4 + 1))[: len(data)]
        return (int.from_bytes(data) ^ int.from_bytes(key)).to_bytes(len(data))

    take_frame = RFC6455WebSocket._recv_frame

    def fair_frame(socket: Any, message: Any = None) -> Any:
        """Let the others have their turn before a second frame on the heels of the first; who sends
        frames without end is cut off.
        """
        now = time.monotonic()
        left, at = getattr(socket, "frames_left", (FRAMES_AT_ONCE, 0.0))
        if now - at < IN_A_ROW:
            eventlet.sleep(0)
        left = min(FRAMES_AT_ONCE, left + (now - at) * FRAMES_A_SECOND) - 1
        if left < 0:
            raise FailedConnectionError(1008, "too many frames")
        socket.frames_left = (left, now)
        return take_frame(socket, message)

    begin = RFC6455WebSocket.__init__

    def begin_ahead(socket: Any, connection: Any, *rest: Any, **named: Any) -> None:
        begin(socket, _ReadAhead(connection), *rest, **named)

    close = RFC6455WebSocket._send_closing_frame

    def close_for_good(socket: Any, *how: Any, **named: Any) -> None:
        """Nothing more is read, so it need not hold the one who reads, who holds it in turn."""
        close(socket, *how, **named)
        socket.iterator = iter(())

    RFC6455WebSocket.Message = BoundedMessage
    RFC6455WebSocket._send_closing_frame = close_for_good
    RFC6455WebSocket.__init__ = begin_ahead
    RFC6455WebSocket._recv_frame = fair_frame
    # Its own way goes byte by byte, and holds up the hub for 10 ms with one long message.
    RFC6455WebSocket._apply_mask = staticmethod(unmask)
