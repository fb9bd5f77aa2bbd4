"""What waits to be sent on one connection: never more than somebody who reads can catch up with.

A reader that is too slow, or that never reads, would fill our memory with views that are stale by
the time they arrive. Its connection is ended instead, and when it comes back it is sent exactly
what it misses, once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

MOST_MESSAGES: Final = 1_000
MOST_LETTERS: Final = 1_000_000


class Outbox:
    """A queue with the bounds of a mailbox; `on_full` is called once, when it flows over."""

    def __init__(self, queue: Any) -> None:
        self._queue = queue
        self._letters = 0
        self._messages = 0
        self._is_shut = False
        self.on_full: Callable[[], object] = _nothing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._queue, name)

    def put(self, packet: Any) -> None:
        """Something to be sent; None ends the connection after all that stands before it."""
        if packet is not None:
            if self._is_shut:
                return
            if self._messages >= MOST_MESSAGES or self._letters + _length(packet) > MOST_LETTERS:
                self._is_shut = True
                self.on_full()
                return
        self._messages += 1
        self._letters += _length(packet)
        self._queue.put(packet)

    def get(self, *args: Any, **named: Any) -> Any:
        """The next to be sent, for the one who sends."""
        packet = self._queue.get(*args, **named)
        self._messages -= 1
        self._letters -= _length(packet)
        return packet

    def make_room(self, empty: type[Exception]) -> None:
        """Throw away what waits, so that last words find a place."""
        with suppress(empty):
            while True:
                self.get(block=False)
                self._queue.task_done()
        self._is_shut = False


def _length(packet: Any) -> int:
    data = getattr(packet, "data", None)
    return len(data) if isinstance(data, str) else 0


def _nothing() -> None:
    """Nobody wants to know."""
