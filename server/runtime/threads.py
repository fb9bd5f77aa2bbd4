"""A thread for everybody."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

from server.runtime.bounds import (
    LAST_ANSWERS,
    LONGEST_MESSAGE,
    LOOK_EVERY,
    SLOWEST_REQUEST,
    THREAD_STACK,
)
from server.runtime.entrance import Entrance
from server.runtime.listening import listen, most_connections
from server.runtime.port import Flag, T, Timer, WsgiApp
from server.runtime.stopping import UnderWay


def _nothing() -> None:
    """What is done on drain when there is nothing to do."""


class ThreadingRuntime:
    """A thread for everybody; the mode of the tests, and the plainest."""

    name = "threading"
    async_mode = "threading"

    def serve(
        self,
        wsgi_app: WsgiApp,
        host: str,
        port: int,
        *,
        ready: Callable[[int], None],
        stop: Callable[[], bool],
        on_drain: Callable[[], None] = _nothing,
        entrance: Entrance | None = None,
    ) -> None:
        door = listen(host, port)
        under_way = UnderWay()  # an open websocket is a request that is not over

        def app(environ: Any, start_response: Any) -> Any:
            with under_way:
                return wsgi_app(environ, start_response)

        entrance, most = entrance or Entrance(), most_connections()
        entrance.most = min(entrance.most, max(1, most // 4))
        shut = self._open(door, app, most, entrance)
        ready(door.getsockname()[1])
        while not stop():
            self.sleep(LOOK_EVERY)
        on_drain()
        # Shutting any earlier would cut every websocket before its last message.
        under_way.wait(LAST_ANSWERS)
        shut()
        door.close()

    def _open(
        self, door: socket.socket, app: WsgiApp, most: int, entrance: Entrance
    ) -> Callable[[], object]:
        """Begin to let people in, `most` at once; what is returned ends it."""
        from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

        class Handler(WSGIRequestHandler):
            """Says nothing about each request, nor about itself."""

            server_version, sys_version = "", ""
            timeout = SLOWEST_REQUEST

            def log(self, *_said: Any) -> None:
                pass

            def send_error(
                self, code: int, message: str | None = None, _explain: str | None = None
            ) -> None:
                self.wfile.write(entrance.plain_answer(f"{code} {message or ''}".strip()))
                self.close_connection = True

        class Server(ThreadedWSGIServer):
            """Turns away whoever is here too often already."""

            def process_request(self, request: Any, client_address: Any) -> None:
                if entrance.enter(client_address[0]):
                    super().process_request(request, client_address)
                else:
                    self.shutdown_request(request)

            def process_request_thread(self, request: Any, client_address: Any) -> None:
                try:
                    super().process_request_thread(request, client_address)
                finally:
                    entrance.leave(client_address[0])

        _bound_messages()
        threading.stack_size(THREAD_STACK)
        host, port = door.getsockname()[:2]
        server = Server(host, port, app, handler=Handler, fd=door.fileno())
        self.spawn(server.serve_forever, LOOK_EVERY)
        return server.shutdown

    def offload(self, fn: Callable[..., T], *args: Any) -> T:
        return fn(*args)

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        thread = threading.Thread(target=fn, args=args, daemon=True)
        thread.start()
        return thread

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Timer:
        timer = threading.Timer(seconds, fn, args)
        timer.daemon = True
        timer.start()
        return timer

    def send_at_once(self, _websocket: Any, _message: str) -> bool:
        return False

    # The rest serves all modes: on a hub, `patch` has made the standard library green.

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def lock(self) -> threading.Lock:
        return threading.Lock()

    def event(self) -> Flag:
        return threading.Event()

    def queue(self) -> queue.SimpleQueue[Any]:
        return queue.SimpleQueue()


# engine.io measures a message once it is whole, eventlet each frame of it, the others nothing: a
# message that never ends could fill the memory through one socket. So each mode bounds it itself.


def _bound_messages() -> None:
    import simple_websocket
    from engineio.async_drivers import _websocket_wsgi
    from engineio.async_drivers import threading as driver

    class BoundedServer(simple_websocket.Server):  # type: ignore[misc]
        """A websocket whose reader wakes up when it is cut, too: it might be looking away."""

        def _handle_events(self) -> bool:
            goes_on = self.connected = bool(super()._handle_events())
            if not goes_on:
                self.event.set()
            return goes_on

    class BoundedDriver(_websocket_wsgi.SimpleWebSocketWSGI):  # type: ignore[misc]
        """The driver, with a bound to the length of messages."""

        def __call__(self, environ: Any, start_response: Any) -> NoReturn:
            self.ws = BoundedServer(environ, max_message_size=LONGEST_MESSAGE)
            self.app(self)
            # Werkzeug would answer into the closed websocket, and wait for another request.
            with suppress(OSError):
                environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
            raise ConnectionError

    driver._async["websocket"] = BoundedDriver
