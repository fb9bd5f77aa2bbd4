"""The real server with dice that are known beforehand: `python -m tests.e2e.seeded SEED serve ...`.

Some moments of a game need luck. Where a test has to see them, its first table plays with a seed
that is known to bring them; every other table gets one that follows from it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import count
from typing import IO

# None of these imports anything but the standard library, so all may stand above the patching.
from server.__main__ import main
from server.guard import codes
from tests.starting import Process, start_module


def start_seeded(seed: str, arguments: Sequence[str], *, complaints: IO[str]) -> Process:
    """Run `backchannel` with these words and this seed; its output is read from `stdout`."""
    return start_module("tests.e2e.seeded", [seed, *arguments], complaints=complaints)


def with_seed(seed: str) -> None:
    """From now on games are begun with this seed, and those after it with its followers."""
    numbers = count()

    def next_seed() -> str:
        at = next(numbers)
        return seed if at == 0 else f"{seed}-{at}"

    codes.new_seed = next_seed


if __name__ == "__main__":
    with_seed(sys.argv.pop(1))
    main()
