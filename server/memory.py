"""How often Python searches for garbage: seldom, and only among what is new."""

from __future__ import annotations

import gc
from typing import Final

SEARCH_EVERY: Final = (5_000, 20, 50)
"""Things made between two searches for garbage, and small searches between two larger ones."""


SEARCH_AT_MOST_EVERY: Final = 60_000
"""Milliseconds between two searches for what has ended."""
MANY: Final = 500
"""Connections that ended, some 15 KB each, after which a search is worth the 0.1 s it takes."""


def settle_memory() -> None:
    """What is there by now stays, so it need not be searched for garbage again and again.

    In a server each search held everybody up for 0.12 s, and came every few seconds in a busy
    lesson; of whole games between bots it took a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SEARCH_EVERY)


class Leavings:
    """What ended sessions and connections leave in memory: sockets and their buffers hold each
    other there until somebody searches for them, which by itself happens hardly ever.
    """

    def __init__(self) -> None:
        self._ended = 0
        self._searched_at = 0

    def add(self, connections: int = MANY) -> None:
        """So many connections have ended; a whole session counts as many."""
        self._ended += connections

    def clear(self, now: int) -> bool:
        """Search for them, if there are many and the last search was long ago."""
        if self._ended < MANY or now - self._searched_at < SEARCH_AT_MOST_EVERY:
            return False
        self._ended, self._searched_at = 0, now
        gc.collect()
        return True
