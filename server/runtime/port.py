"""What the server may know of the mode it runs in."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from server.runtime.entrance import Entrance

T = TypeVar("T")
WsgiApp = Callable[..., Any]


class Timer(Protocol):
    """Something that will happen, unless cancelled before."""

    def cancel(self) -> object: ...


class Flag(Protocol):
    """Something that others wait for, as `threading.Event` has it."""

    def set(self) -> object: ...

    def clear(self) -> object: ...

    def wait(self, timeout: float | None = None) -> bool: ...


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
        entrance: Entrance | None = None,
    ) -> None:
        """Serve until `stop()` is true, then drain and return; `ready` is told the real port."""

    def offload(self, fn: Callable[..., T], *args: Any) -> T:
        """The result of `fn(*args)`, computed where it holds nobody up."""

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        """Run `fn` beside everything else; it must handle its own errors."""

    def timer(self, seconds: float, fn: Callable[..., Any], *args: Any) -> Timer:
        """Run `fn` once after so many seconds."""

    def send_at_once(self, websocket: Any, message: str) -> bool:
        """Send a whole message on a websocket of this mode, if that need not wait; false if nothing
        of it was sent. What the line does not take follows before anything else.
        """

    def sleep(self, seconds: float) -> None: ...

    def lock(self) -> threading.Lock: ...

    def event(self) -> Flag: ...

    def queue(self) -> queue.SimpleQueue[Any]: ...
