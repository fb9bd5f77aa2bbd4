"""Yes or no to a text, before it is signed and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game_rules.ids import DraftId, SeatId
from game_rules.orders import OnText, Particulars
from game_rules.state import Game


def texts_in_question(game: Game) -> list[tuple[DraftId, int]]:
    """The texts that people can speak on: the one on the table, and the one that was signed and
    waits for the people at home, each in its version.
    """
    text, signed = game.text(), game.signed
    found = [] if text is None else [(text.id, text.version)]
    return found if signed is None else [*found, (signed.draft, signed.version)]


@dataclass(frozen=True, slots=True)
class TextOnTheTable:
    """Yes or no to the text on the table."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        text = game.text()
        if text is not None:
            yield OnText(text.id, text.version, True)
            yield OnText(text.id, text.version, False)


@dataclass(frozen=True, slots=True)
class WordOnText:
    """For or against a text that the people at home will vote on."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for draft, version in texts_in_question(game):
            yield OnText(draft, version, True)
            yield OnText(draft, version, False)
