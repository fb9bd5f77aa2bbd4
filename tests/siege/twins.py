"""Twin worlds in games that the ordinary tests never play: the same comparisons, other seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from typing import Any, Final

from tests.game_rules.random_play import GAMES, random_game, standard_game
from tests.game_rules.secrecy import test_envelopes, test_rooms, test_sides, test_words_given
from tests.siege.kinds import Siege, Trial

ARGUMENTS: Final = ("told", "seed")
STANDARD_EVERY: Final = 25
"""Of so many games one is at the standard level, which is as much work as fifty of the first."""

Kind = Callable[[Callable[[int], Any], int], None]


def kinds() -> Iterator[Kind]:
    """The tests that change one kind of secret in a game of any seed."""
    for module in (test_sides, test_rooms, test_envelopes, test_words_given):
        for found in vars(module).values():
            marks = getattr(found, "pytestmark", ())
            if any(mark.args[:1] == (ARGUMENTS,) for mark in marks):
                yield found


KINDS: Final = tuple(kinds())


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One game after the other, and in each every kind of secret."""

    def trial(number: int) -> int:
        game, kind = divmod(number, len(KINDS))
        told = standard_game if game % STANDARD_EVERY == STANDARD_EVERY - 1 else random_game
        if kind == 0:
            told.cache_clear()
        own = Random(f"{seed}|{game}").randrange(GAMES, 2**31)
        try:
            KINDS[kind](told, own)
        except AssertionError as error:
            if str(error).partition("\n")[0] != str(own):
                raise
            return 0  # this game has nothing of the kind that could be changed
        return 1

    yield trial


TWINS: Final = Siege(
    name="twins",
    says="of two games that differ in one secret, all others are sent and answered the same",
    gate=26,
    release=10_000,
    opened=opened,
)
