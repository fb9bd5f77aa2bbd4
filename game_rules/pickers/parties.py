"""Other parties, and going without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game_rules.ids import SeatId
from game_rules.orders import Particulars, Plain, TowardParty
from game_rules.pickers.resting import Unchanging
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class OtherParties(Unchanging):
    """Any other party."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            yield TowardParty(party)


@dataclass(frozen=True, slots=True)
class GoBetweens(Unchanging):
    """Any third party with a room in which our side would sit."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us, printed = game.party_of(seat), game.printed
        for third in printed.thirds:
            if any(
                third in between and us in printed.parties_in[channel]
                for channel, between in printed.go_betweens.items()
            ):
                yield TowardParty(third)


@dataclass(frozen=True, slots=True)
class StatesBetween(Unchanging):
    """Any state but our own that can be won for one of two rivals."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for state in game.printed.leanings:
            if state != game.party_of(seat):
                yield TowardParty(state)


@dataclass(frozen=True, slots=True)
class AsItIs(Unchanging):
    """Nothing has to be said about it, where there are rivals to keep apart from."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us = game.party_of(seat)
        if us in game.printed.leanings or us in (game.printed.rivals_for_allies or ()):
            yield Plain()
