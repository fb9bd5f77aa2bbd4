"""One hub for all, by gevent."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial
from typing import Any

from server.runtime.bounds import LONGEST_MESSAGE, LOOK_EVERY
from server.runtime.entrance import Entrance
from server.runtime.port import T, Timer, WsgiApp
from server.runtime.threads import ThreadingRuntime


class GeventRuntime(ThreadingRuntime):
    """The same idea by other makers."""

    name = "gevent"
    async_mode = "gevent"

    def _open(
        self, door: socket.socket, app: WsgiApp, most: int, entrance: Entrance
    ) -> Callable[[], object]:
        from gevent.pywsgi import WSGIServer
        from geventwebsocket.handler import WebSocketHandler

        class Server(WSGIServer):  # type: ignore[misc]
            """Turns away whoever is here too often already."""

            def handle(self, sock: Any, address: Any) -> None:
                if not entrance.enter(address[0]):
                    sock.close()
                    return
                try:
                    super().handle(sock, address)
                finally:
                    entrance.leave(address[0])

        _bound_messages()
        server = Server(door, app, spawn=most, handler_class=WebSocketHandler, log=None)
        server.start()
        return partial(server.stop, LOOK_EVERY)

    def offload(self, fn: Callable[..., T], *args: Any) -> T:
        import gevent

        result: T = gevent.get_hub().threadpool.apply(fn, args)
        return result

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        import gevent

        return gevent.spawn(fn, *args)

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Timer:
        import gevent

        return _GeventTimer(gevent.spawn_later(seconds, fn, *args))


class _GeventTimer:
    def __init__(self, greenlet: Any) -> None:
        self._greenlet = greenlet

    def cancel(self) -> None:
        self._greenlet.kill(block=False)


def _bound_messages() -> None:
    from geventwebsocket import handler, websocket
    from geventwebsocket.exceptions import WebSocketError

    class BoundedWebSocket(websocket.WebSocket):  # type: ignore[misc]
        """A websocket that gives up on a frame, or on frames together, that grow too long."""

        def __init__(self, environ: Any, stream: Any, of: Any) -> None:
            super().__init__(environ, stream, of)
            self.received = 0

            def read(length: int) -> Any:
                self.received += length
                if self.received > LONGEST_MESSAGE:
                    raise WebSocketError("message too long")
                return stream.read(length)

            self.raw_read = read

        def read_message(self) -> Any:
            self.received = 0
            return super().read_message()

    handler.WebSocket = BoundedWebSocket
