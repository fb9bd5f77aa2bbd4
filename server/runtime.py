"""How the server waits for many people at once, and the only place that knows it.

There are three modes. *eventlet* (the default) and *gevent* run everything on one hub: whoever
waits steps aside. *threading* gives everybody a thread. The rest of the server is handed one
`Runtime` and uses nothing but that, so leaving eventlet, whose makers advise against new use, is a
change of one word.

Two rules keep a hub quick. Locks, events and queues belong to it and are never touched from
`offload`. What blocks for more than a few milliseconds (disk, database, hashing) goes through
`offload`, with connections that are used nowhere else.
"""

from __future__ import annotations

import logging
import os
import queue
import signal
import socket
import threading
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final, NoReturn, Protocol, TypeVar

T = TypeVar("T")
WsgiApp = Callable[..., Any]

MODES = ("eventlet", "threading", "gevent")

LOOK_EVERY = 0.25
"""Seconds between two looks at the stop flag: a signal wakes no hub, so somebody has to look."""

MOST_CONNECTIONS = 20_000
"""Eventlet's own limit is 1,024, beyond which newcomers hang without a word."""

FILES_IN_RESERVE = 100
"""Open files left for all that is no connection: eventlet never recovers from too many."""

LAST_ANSWERS = 2.0
"""Seconds for open requests and sockets to end after the drain, before they are cut."""

LONGEST_MESSAGE = 64 * 1024
"""Bytes of one websocket message, however many frames it comes in; the sender of more is cut."""
FRAMES_AT_ONCE: Final = 400.0
"""Websocket frames, pings and pongs among them, that a connection may send in one go."""
FRAMES_A_SECOND: Final = 100.0
"""How many it may send for long."""

SLOWEST_REQUEST = 60.0
"""Seconds without a byte after which a connection is given up (websockets have their own)."""

_THREAD_STACK = 1024 * 1024
"""A connection costs up to four threads; the usual 8 MiB for each would be a waste."""


def patch(mode: str) -> None:
    """Make the standard library step aside instead of blocking. Call before importing anything."""
    if mode == "eventlet":
        # Its own resolver costs 0.1 s at start, and we call nobody by name.
        os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
        # The text of the warning begins with a line break.
        warnings.filterwarnings("ignore", r"\s*Eventlet is deprecated")
        import eventlet

        # psycopg2 stays as it is: the database is only ever used through `offload`.
        eventlet.monkey_patch(psycopg=False)
    elif mode == "gevent":
        from gevent import monkey

        monkey.patch_all()
    elif mode != "threading":
        raise ValueError(f"unknown async mode {mode!r}; there are {', '.join(MODES)}")


class Stop:
    """Whether the server was asked to stop. A signal handler may do no more than set this."""

    def __init__(self) -> None:
        self._asked = False

    def __call__(self) -> bool:
        return self._asked

    def ask(self, *_signal: object) -> None:
        self._asked = True

    def on_signals(self) -> Stop:
        """Let SIGTERM and Ctrl-C ask; a second Ctrl-C is no harder than the first."""
        signal.signal(signal.SIGTERM, self.ask)
        signal.signal(signal.SIGINT, self.ask)
        return self


class Timer(Protocol):
    """Something that will happen, unless cancelled before."""

    def cancel(self) -> object: ...


class Runtime(Protocol):
    """What the server may know of the mode it runs in."""

    name: str
    async_mode: str
    """The name by which python-socketio knows the mode."""

    def serve(
        self,
        wsgi_app: WsgiApp,
        host: str,
        port: int,
        *,
        ready: Callable[[int], None],
        stop: Callable[[], bool],
        on_drain: Callable[[], None] = ...,
    ) -> None:
        """Serve until `stop()` is true, then drain and return; `ready` is told the real port."""

    def offload(self, fn: Callable[..., T], *args: Any) -> T:
        """The result of `fn(*args)`, computed where it holds nobody up."""

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        """Run `fn` beside everything else; it must handle its own errors."""

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Timer:
        """Run `fn` once after so many seconds."""

    def sleep(self, seconds: float) -> None: ...

    def lock(self) -> threading.Lock: ...

    def event(self) -> threading.Event: ...

    def queue(self) -> queue.SimpleQueue[Any]: ...


def runtime_for(mode: str) -> Runtime:
    """The runtime of this mode; `patch(mode)` must have been called before."""
    for runtime in (EventletRuntime, ThreadingRuntime, GeventRuntime):
        if runtime.name == mode:
            return runtime()
    raise ValueError(f"unknown async mode {mode!r}; there are {', '.join(MODES)}")


def _nothing() -> None:
    """What is done on drain when there is nothing to do."""


def _listen(host: str, port: int) -> socket.socket:
    """An open door. Small answers leave at once: waiting to fill a packet costs 40 ms each."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.create_server((host, port), family=family, backlog=1024)
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return door


def _most_connections() -> int:
    """As many as we want, or as the system lets us have once we ask it for all it would give."""
    try:
        import resource
    except ImportError:  # not on Windows, where the hub's select() sets a limit of its own
        return MOST_CONNECTIONS
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    if most == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return min(MOST_CONNECTIONS, most - FILES_IN_RESERVE)


class UnderWay:
    """How many things are being done just now; a server that stops waits for them first."""

    def __init__(self) -> None:
        self._count = 0
        self._turn = threading.Lock()

    def __enter__(self) -> None:
        with self._turn:
            self._count += 1

    def __exit__(self, *_error: object) -> None:
        with self._turn:
            self._count -= 1

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is, but no longer than this; tells whether it was enough."""
        give_up = time.monotonic() + seconds
        while self._count and time.monotonic() < give_up:
            time.sleep(0.02)
        return not self._count


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
    ) -> None:
        door = _listen(host, port)
        under_way = UnderWay()  # an open websocket is a request that is not over

        def app(environ: Any, start_response: Any) -> Any:
            with under_way:
                return wsgi_app(environ, start_response)

        shut = self._open(door, app, _most_connections())
        ready(door.getsockname()[1])
        while not stop():
            self.sleep(LOOK_EVERY)
        on_drain()
        # Shutting any earlier would cut every websocket before its last message.
        under_way.wait(LAST_ANSWERS)
        shut()
        door.close()

    def _open(self, door: socket.socket, app: WsgiApp, most: int) -> Callable[[], object]:
        """Begin to let people in, `most` at once; what is returned ends it."""
        from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

        class Handler(WSGIRequestHandler):
            """Says nothing about each request, nor about itself."""

            server_version, sys_version = "", ""

            def log(self, *_said: Any) -> None:
                pass

        _bound_messages_of_simple_websocket()
        threading.stack_size(_THREAD_STACK)
        host, port = door.getsockname()[:2]
        server = ThreadedWSGIServer(host, port, app, handler=Handler, fd=door.fileno())
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

    # The rest serves all modes: on a hub, `patch` has made the standard library green.

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def lock(self) -> threading.Lock:
        return threading.Lock()

    def event(self) -> threading.Event:
        return threading.Event()

    def queue(self) -> queue.SimpleQueue[Any]:
        return queue.SimpleQueue()


class EventletRuntime(ThreadingRuntime):
    """One hub for all; offloaded work runs in a pool of real threads."""

    name = "eventlet"
    async_mode = "eventlet"

    def _open(self, door: socket.socket, app: WsgiApp, most: int) -> Callable[[], object]:
        import eventlet
        import eventlet.wsgi

        _bound_messages_of_eventlet()

        def fair(environ: Any, start_response: Any) -> Any:
            """While bytes wait the hub never turns: each request lets the others go first."""
            eventlet.sleep(0)
            return app(environ, start_response)

        serving = eventlet.spawn(
            eventlet.wsgi.server,
            door,
            fair,
            log=logging.getLogger("server.wsgi"),
            log_output=False,
            max_size=most,
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

        timer: Timer = eventlet.spawn_after(seconds, fn, *args)
        return timer


class GeventRuntime(ThreadingRuntime):
    """The same idea by other makers."""

    name = "gevent"
    async_mode = "gevent"

    def _open(self, door: socket.socket, app: WsgiApp, most: int) -> Callable[[], object]:
        from gevent.pywsgi import WSGIServer
        from geventwebsocket.handler import WebSocketHandler

        _bound_messages_of_gevent()
        server = WSGIServer(door, app, spawn=most, handler_class=WebSocketHandler, log=None)
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


# engine.io measures a message once it is whole, eventlet each frame of it, the others nothing: a
# message that never ends could fill the memory through one socket. So each of them is bounded here.


def _bound_messages_of_simple_websocket() -> None:
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


def _bound_messages_of_eventlet() -> None:
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
        """Let the others have their turn first; who sends frames without end is cut off."""
        eventlet.sleep(0)
        now = time.monotonic()
        left, at = getattr(socket, "frames_left", (FRAMES_AT_ONCE, now))
        left = min(FRAMES_AT_ONCE, left + (now - at) * FRAMES_A_SECOND) - 1
        if left < 0:
            raise FailedConnectionError(1008, "too many frames")
        socket.frames_left = (left, now)
        return take_frame(socket, message)

    RFC6455WebSocket.Message = BoundedMessage
    RFC6455WebSocket._recv_frame = fair_frame
    # Its own way goes byte by byte, and holds up the hub for 10 ms with one long message.
    RFC6455WebSocket._apply_mask = staticmethod(unmask)


def _bound_messages_of_gevent() -> None:
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
