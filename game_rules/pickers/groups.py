"""Groups of our own people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game_rules.ids import SeatId
from game_rules.orders import OnBloc, Particulars
from game_rules.pickers.resting import Unchanging
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class GroupsAtHome(Unchanging):
    """Any group of our own people."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for bloc in game.printed.blocs_of(game.party_of(seat)):
            yield OnBloc(bloc.id)


@dataclass(frozen=True, slots=True)
class BlocISpeakFor(Unchanging):
    """The group at home that listens to this seat."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        bloc = game.seat(seat).speaks_for
        if bloc is not None:
            yield OnBloc(bloc)
