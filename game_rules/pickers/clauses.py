"""Lines of the agreement in force."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import DIALOGUES, SeatId
from game_rules.orders import OnIssue, OnOption, OnPartyIssue, Particulars
from game_rules.pickers.resting import OnClausesInForce
from game_rules.pickers.rooms import own_channels
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class ClausesInForce(OnClausesInForce):
    """Any line of the agreement in force."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for term in game.in_force:
            yield OnOption(term.issue, term.option)


@dataclass(frozen=True, slots=True)
class ClausesInMyDialogues:
    """Any line of the agreement in force, with the means of one of my dialogues."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *DIALOGUES)), game.in_force

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, *DIALOGUES):
            for term in game.in_force:
                yield OnIssue(channel, term.issue)


@dataclass(frozen=True, slots=True)
class ClausesOfOthers(OnClausesInForce):
    """Any line of the agreement in force, as something that another party owes."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for term in game.in_force:
                yield OnPartyIssue(party, term.issue)
