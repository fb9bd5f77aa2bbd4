"""Options that a seat has heard of, and advice that was brought to its capital."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import DIALOGUES, Nature, SeatId
from game_rules.ledger import Var
from game_rules.orders import OnIdea, OnOption, OnPartyOption, Particulars
from game_rules.pickers.resting import OnOptionsKnown
from game_rules.pickers.rooms import has_seat, own_channels
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class OptionsWeKnow(OnOptionsKnown):
    """Any option that this seat has heard of."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for issue, option in game.options_known_to(seat):
            yield OnOption(issue, option)


@dataclass(frozen=True, slots=True)
class OptionsOfNature(OnOptionsKnown):
    """Any option that this seat has heard of, on questions of some natures."""

    natures: tuple[Nature, ...]

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for issue, option in game.options_known_to(seat):
            if game.printed.issues[issue].nature in self.natures:
                yield OnOption(issue, option)


@dataclass(frozen=True, slots=True)
class OptionsForOthers(OnOptionsKnown):
    """Any option that this seat has heard of, as something to tell any other party."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for issue, option in game.options_known_to(seat):
                yield OnPartyOption(party, issue, option)


@dataclass(frozen=True, slots=True)
class IdeasOfMyDialogue:
    """Any option that I know of, as advice from one of my dialogues."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return has_seat(printed, seat, *DIALOGUES)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *DIALOGUES)), game.hidden_known_to(seat)

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, *DIALOGUES):
            for issue, option in game.options_known_to(seat):
                yield OnIdea(channel, issue, option)


@dataclass(frozen=True, slots=True)
class IdeasBroughtToUs:
    """Any recommendation that my capital has been briefed on."""

    lasts: ClassVar[bool] = True

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        party = game.party_of(seat)
        if not game.is_official(seat):
            return
        for channel, issue, option in game.ideas:
            if (Var.UPTAKE, party, channel, issue, option) in game.cells:
                yield OnIdea(channel, issue, option)
