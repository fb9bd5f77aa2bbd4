"""One short word for everything that the rules know of a table, so that two tellings can be
compared.
"""

from __future__ import annotations

from hashlib import sha256

from game_rules.state import Game


def state_hash(game: Game) -> str:
    """A fingerprint of everything that the rules know of a table, the same on every machine."""
    parts = (
        game.seed,
        game.constants,
        game.phase,
        game.round,
        game.due,
        game.left,
        sorted(game.cells.items()),
        sorted(game.sealed.items()),
        sorted(game.hands.items()),
        sorted(game.taps),
        sorted(game.drafts.items()),
        game.tabled,
        sorted(game.ideas.items()),
        game.played,
        game.in_force,
        game.ending,
        game.ledger,
        game.happenings,
        game.latest,
        game.carried,
        sorted(game.numbers.items()),
        sorted((viewer, sorted(sections.items())) for viewer, sections in game.touched.items()),
    )
    return sha256(repr(parts).encode()).hexdigest()
