"""Issues: as they stand in a room, or as another party sees them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import SeatId, Track
from game_rules.orders import OnIssue, OnPartyIssue, Particulars
from game_rules.pickers.resting import Unchanging
from game_rules.pickers.rooms import has_seat, own_channels, rooms_between_others
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.state import Game


@dataclass(frozen=True, slots=True)
class IssuesInMyChannels:
    """Any issue, in any of my channels of one track."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    track: Track

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return has_seat(printed, seat, self.track)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, self.track))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, self.track):
            for issue in game.printed.issues:
                yield OnIssue(channel, issue)


@dataclass(frozen=True, slots=True)
class IssuesBetweenOthers(Unchanging):
    """Any issue, in any room in which I go between others."""

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return any(rooms_between_others(printed, seat))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in rooms_between_others(game.printed, seat):
            for issue in game.printed.issues:
                yield OnIssue(channel, issue)


@dataclass(frozen=True, slots=True)
class IssuesWhereMyPeopleMeet:
    """Any issue, in a channel of one track that my compatriots sit in and I do not."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_DIALOGUE_KNOWN

    track: Track

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        party = game.party_of(seat)
        for channel, members in game.printed.members.items():
            if game.printed.channels[channel].track is not self.track or seat in members:
                continue
            if not game.is_open(channel) or game.is_hidden(channel):
                continue
            if any(game.party_of(member) == party for member in members):
                for issue in game.printed.issues:
                    yield OnIssue(channel, issue)


@dataclass(frozen=True, slots=True)
class IssuesOfOthers(Unchanging):
    """Any issue, as any other party sees it."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for issue in game.printed.issues:
                yield OnPartyIssue(party, issue)
