"""Where connections stand that have not said yet who they are, and those that are being ended.

Who says nothing for ten seconds is sent away, and only so many of one address may stand here at
once: forty students who all come back at the same moment fit, and whoever opens sockets for fun
does not fill the house. Who has said who they are is counted by the seat instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from server.runtime import Runtime, cut

HELLO_WITHIN: Final = 10.0
"""Seconds in which a connection must say who it is."""

MOST_SILENT: Final = 120
"""Connections of one address that may do so at the same time."""

LAST_WORDS: Final = 5.0
"""Seconds for what was said last to reach somebody whose connection is ended."""

Environ = Mapping[str, Any]


class Vestibule:
    """The connections that nobody knows yet; given their ids, and the requests that opened them."""

    def __init__(self, runtime: Runtime, send_away: Callable[[str], object]) -> None:
        self._runtime = runtime
        self._send_away = send_away
        self._waiting: dict[str, str] = {}
        """Each connection's address."""
        self._of_address: Counter[str] = Counter()
        self._wires: dict[str, Environ] = {}

    def enter(self, connection: str, environ: Environ) -> bool:
        """A connection is open; false when too many of its address stand here already."""
        address = str(environ.get("REMOTE_ADDR"))
        if self._of_address[address] >= MOST_SILENT:
            return False
        self._of_address[address] += 1
        self._waiting[connection] = address
        self._wires[connection] = environ
        self._runtime.timer(HELLO_WITHIN, self._look_at, connection)
        return True

    def go_on(self, connection: str) -> None:
        """It has said who it is."""
        address = self._waiting.pop(connection, None)
        if address is None:
            return
        self._of_address[address] -= 1
        if not self._of_address[address]:
            del self._of_address[address]

    def leave(self, connection: str) -> None:
        """It has ended, as far as we are concerned; soon the other side cannot but agree."""
        self.go_on(connection)
        environ = self._wires.pop(connection, None)
        if environ is not None:
            self._runtime.timer(LAST_WORDS, cut, environ)

    def _look_at(self, connection: str) -> None:
        if connection in self._waiting:
            self._send_away(connection)
