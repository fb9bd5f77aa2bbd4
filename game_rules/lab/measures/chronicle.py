"""A finished game of the lab, with what a measure has to look up in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from game_rules.durability import Outlook, outlook
from game_rules.events import Carried, Event, RoundOpened, RoundResolved, TextTabled
from game_rules.ids import PartyId
from game_rules.ledger import Cell, Change, Var
from game_rules.news import News, Told
from game_rules.scores import TableScore, table_score
from game_rules.state import Game


@dataclass(frozen=True)
class Chronicle:
    """One whole game, as the lab played it. What is worked out once is kept."""

    game: Game
    """As it stood at the end."""
    events: Sequence[Event]
    refused: int = 0
    """Acts that the rules said no to."""

    @cached_property
    def tabled_in(self) -> tuple[int, ...]:
        """The rounds in which a text came to the table, in order."""
        return tuple(round for round, event in self.told if isinstance(event, TextTabled))

    @cached_property
    def carried(self) -> tuple[tuple[int, Carried], ...]:
        """Every order that came to be carried out, with its round."""
        return tuple(
            (round, each)
            for round, event in self.told
            if isinstance(event, RoundResolved)
            for each in event.carried
        )

    @property
    def told(self) -> Iterator[tuple[int, Event]]:
        """Everything that happened, with its round."""
        round = 0
        for event in self.events:
            if isinstance(event, RoundOpened):
                round = event.round
            yield round, event

    @property
    def changes(self) -> Iterator[tuple[int, Change]]:
        """Every line of the ledger after the start, with its round."""
        for page in self.game.ledger[1:]:
            for change in page.changes:
                yield page.round, change

    def news(self, *codes: Told) -> list[News]:
        """What was told of these kinds, in order."""
        return [news for news in self.game.happenings if news.code in codes]

    def first(self, *codes: Told) -> int | None:
        """The round of the first news of these kinds."""
        return next((news.round for news in self.news(*codes)), None)

    @cached_property
    def start(self) -> dict[Cell, int]:
        """The cells as the game began."""
        return {change.cell: change.after for change in self.game.ledger[0].changes}

    def at_start(self, *cell: str) -> int:
        return self.start.get(cell, 0)

    def no_deal(self, party: PartyId) -> int:
        """What no deal was worth to a party when the game began, in tenths."""
        return self.at_start(Var.NO_DEAL, party)

    @cached_property
    def score(self) -> TableScore:
        return table_score(self.game)

    @cached_property
    def outlook(self) -> Outlook | None:
        return outlook(self.game)
