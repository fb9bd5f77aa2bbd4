"""One short word for everything that the rules know of a table, so that two tellings can be
compared.

What was resolved comes in as a chain of fingerprints (`past.py`); what stands now is written out in
full. So its cost does not grow with the game.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from game_rules.constants import Constants
from game_rules.state import Game


def state_hash(game: Game) -> str:
    """A fingerprint of everything that the rules know of a table, the same on every machine."""
    parts = (
        game.seed,
        _written(game.constants),
        game.phase.value,
        game.round,
        game.due,
        game.left,
        sorted([("|".join(cell), value) for cell, value in game.cells.items()]),
        sorted(game.sealed.items()),
        sorted([(seat, hand.value) for seat, hand in game.hands.items()]),
        sorted(game.taps),
        sorted(game.drafts.items()),
        game.tabled,
        sorted(game.ideas.items()),
        game.in_force,
        game.signed,
        sorted(game.promises.items()),
        sorted(game.promises_offered.items()),
        sorted(game.need_marks.items()),
        game.ending,
        game.past.digest,
        # these say again what the past says; that they say as much is enough
        [len(said) for said in (game.ledger, game.happenings, game.latest, game.carried)],
        len(game.played),
        sorted(game.numbers.items()),
        sorted([(viewer, sorted(sections.items())) for viewer, sections in game.touched.items()]),
    )
    return sha256(repr(parts).encode()).hexdigest()


@lru_cache(maxsize=64)
def _written(constants: Constants) -> str:
    """The numbers of the rule book, which stay the same through a game."""
    return repr(constants)
