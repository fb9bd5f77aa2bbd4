"""Asking a server to stop, and waiting for what is under way."""

from __future__ import annotations

import signal
import threading
import time


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
