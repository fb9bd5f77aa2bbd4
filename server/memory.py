"""How often Python searches for garbage: seldom, and only among what is new."""

from __future__ import annotations

import gc
from typing import Final

SEARCH_EVERY: Final = (5_000, 20, 50)
"""Things made between two searches for garbage, and small searches between two larger ones."""


SEARCH_AT_MOST_EVERY: Final = 60_000
"""Milliseconds between two searches for what ended sessions have left."""


def settle_memory() -> None:
    """What is there by now stays, so it need not be searched for garbage again and again.

    In a server each search held everybody up for 0.12 s, and came every few seconds in a busy
    lesson; of whole games between bots it took a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SEARCH_EVERY)


class Leavings:
    """What ended sessions leave in memory: connections and their buffers hold each other there
    until somebody searches for them, which by itself happens hardly ever.
    """

    def __init__(self) -> None:
        self._are_there = False
        self._searched_at = 0

    def add(self) -> None:
        """Somebody has left for good."""
        self._are_there = True

    def clear(self, now: int) -> bool:
        """Search for them, if there are any and the last search was long ago."""
        if not self._are_there or now - self._searched_at < SEARCH_AT_MOST_EVERY:
            return False
        self._are_there, self._searched_at = False, now
        gc.collect()
        return True
