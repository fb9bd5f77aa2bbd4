"""The real server with dice that are known beforehand: `python -m tests.seeded SEED serve ...`.

Some moments of a game need luck. Where a test has to see them, its first table plays with a seed
that is known to bring them; every other table gets one that follows from it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count

# None of these imports anything but the standard library, so all may stand above the patching.
from server.__main__ import main
from server.guard import codes


def seeds_from(seed: str) -> Callable[[], str]:
    """What stands for `new_seed`: this seed, and then its followers."""
    numbers = count()

    def next_seed() -> str:
        at = next(numbers)
        return seed if at == 0 else f"{seed}-{at}"

    return next_seed


if __name__ == "__main__":
    codes.new_seed = seeds_from(sys.argv.pop(1))
    main()
