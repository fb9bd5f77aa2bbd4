"""What waits to be sent on one connection: never more than somebody who reads can catch up with.

A reader that is too slow, or that never reads, would fill our memory with views that are stale by
the time they arrive. Its connection is ended instead, and when it comes back it is sent exactly
what it misses, once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from queue import Empty
from typing import Any, Final

SendAtOnce = Callable[[str], bool]
"""Sends a whole message if that need not wait; false if nothing of it was sent."""

MOST_MESSAGES: Final = 1_000
MOST_LETTERS: Final = 1_000_000


class Outbox:
    """A queue with the bounds of a mailbox; `on_full` is called once, when it flows over.

    Where nothing waits, a message need not go through the queue and the one who empties it.
    """

    def __init__(self, queue: Any) -> None:
        self._queue = queue
        self._letters = 0
        self._messages = 0
        self._went_at_once = 0
        self._in_hand = 0
        """Messages that were taken to be sent, and may not be on their way yet."""
        self._is_shut = False
        self.on_full: Callable[[], object] = _nothing
        self.send_at_once: SendAtOnce = _not_at_once

    def __getattr__(self, name: str) -> Any:
        return getattr(self._queue, name)

    def put(self, packet: Any) -> None:
        """Something to be sent; None ends the connection after all that stands before it."""
        if packet is not None:
            if self._is_shut or self._goes_at_once(packet):
                return
            if self._messages >= MOST_MESSAGES or self._letters + _length(packet) > MOST_LETTERS:
                self._is_shut = True
                self.on_full()
                return
        self._messages += 1
        self._letters += _length(packet)
        self._queue.put(packet)

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """The next to be sent, for the one who sends. Whoever waits for so long in vain takes the
        line for dead; so it is not in vain if something went at once meanwhile.
        """
        while True:
            before = self._went_at_once
            try:
                packet = self._queue.get(block, timeout)
            except Empty:
                if not block or self._went_at_once == before:
                    raise
            else:
                self._messages -= 1
                self._letters -= _length(packet)
                self._in_hand += 1
                return packet

    def sent(self) -> None:
        """One that was taken is on its way."""
        self._in_hand -= 1

    def _goes_at_once(self, packet: Any) -> bool:
        """Nothing overtakes what waits."""
        if self._messages or self._in_hand or not self.send_at_once(packet.encode()):
            return False
        self._went_at_once += 1
        return True

    def make_room(self, empty: type[Exception]) -> None:
        """Throw away what waits, so that last words find a place."""
        with suppress(empty):
            while True:
                self.get(block=False)
                self.sent()
                self._queue.task_done()
        self._is_shut = False


def _length(packet: Any) -> int:
    data = getattr(packet, "data", None)
    return len(data) if isinstance(data, str) else 0


def _nothing() -> None:
    """Nobody wants to know."""


def _not_at_once(_message: str) -> bool:
    """All goes through the queue."""
    return False
