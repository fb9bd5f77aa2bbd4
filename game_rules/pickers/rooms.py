"""Rooms: those that a seat sits in, could open, meets others in, or has heard of."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import DIALOGUES, ChannelId, SeatId, Track
from game_rules.ledger import Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.orders import InChannel, Particulars
from game_rules.pickers.resting import Unchanging
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.state import Game


def own_channels(game: Game, seat: SeatId, *tracks: Track) -> Iterable[ChannelId]:
    """The open channels of some tracks that a seat sits in."""
    for channel in game.printed.channels_of[seat]:
        if game.printed.channels[channel].track in tracks and game.is_open(channel):
            yield channel


def has_seat(printed: Printed, seat: SeatId, *tracks: Track) -> bool:
    """Whether a seat sits in a channel of some tracks, open or not."""
    return any(printed.channels[each].track in tracks for each in printed.channels_of[seat])


def rooms_between_others(printed: Printed, seat: SeatId) -> Iterable[ChannelId]:
    """The rooms in which a seat goes between others, open or not."""
    party = printed.seats[seat].party
    for channel in printed.channels_of[seat]:
        if party in printed.go_betweens[channel]:
            yield channel


@dataclass(frozen=True, slots=True)
class RoomsBetweenOthers(Unchanging):
    """Any room in which I go between others, whether they have called me in or not."""

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return any(rooms_between_others(printed, seat))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in rooms_between_others(game.printed, seat):
            yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class MyOpenChannels:
    """Any open channel of some tracks that I sit in."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    tracks: tuple[Track, ...]

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return has_seat(printed, seat, *self.tracks)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *self.tracks))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, *self.tracks):
            yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class DialoguesWithoutOurOfficials:
    """Any open dialogue that I sit in and no official of my side does; who has no side has nobody
    to tell.
    """

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *DIALOGUES))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us = game.party_of(seat)
        if game.is_third(seat):
            return
        for channel in own_channels(game, seat, *DIALOGUES):
            members = game.printed.members[channel]
            if not any(game.party_of(each) == us and game.is_official(each) for each in members):
                yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class ClosedChannels:
    """A channel of some tracks that does not exist yet, and that my side (or I myself) would sit
    in.
    """

    lasts: ClassVar[bool] = True

    tracks: tuple[Track, ...]
    for_my_side: bool = False

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return any(
            channel.track in self.tracks
            and not channel.open
            and not printed.go_betweens[channel.id]
            and (self.for_my_side or seat in printed.members[channel.id])
            for channel in printed.channels.values()
        )

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        party = game.party_of(seat)
        for channel, members in game.printed.members.items():
            if game.printed.channels[channel].track not in self.tracks:
                continue
            if not may_move(game, channel, Move.OPEN, By.ORDER):
                continue
            if game.printed.go_betweens[channel]:
                continue  # it opens when those who are to meet there call its go-between in
            ours = self.for_my_side and any(game.party_of(each) == party for each in members)
            if ours or seat in members:
                yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class BarredDoors:
    """A dialogue of some tracks that does not exist yet, in which I would meet people whom the law
    of my own state bars its officials from.
    """

    lasts: ClassVar[bool] = True

    tracks: tuple[Track, ...]

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us = game.party_of(seat)
        for way in ClosedChannels(self.tracks)(game, seat):
            assert isinstance(way, InChannel)
            if seat in (members := game.printed.members[way.channel]) and any(
                not game.recognises(us, game.party_of(each)) for each in members
            ):
                yield way


@dataclass(frozen=True, slots=True)
class ChannelsIHeardOf:
    """A hidden channel that somebody has told me about."""

    lasts: ClassVar[bool] = True

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in game.printed.channels:
            if game.now(Var.TIP, seat, channel) and game.is_hidden(channel):
                yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class DialoguesInTheOpen:
    """Any dialogue that exists and that the world knows of."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_DIALOGUE_KNOWN

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel, printed in game.printed.channels.items():
            if printed.track not in DIALOGUES or not game.is_open(channel):
                continue
            if not game.is_hidden(channel) or seat in game.printed.members[channel]:
                yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class DialoguesWeKnowOf:
    """Any dialogue that the world knows of, that I sit in, or that our own people have told us of
    first.
    """

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_DIALOGUE_KNOWN

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        party = game.party_of(seat)
        known = set(DialoguesInTheOpen()(game, seat))
        for channel, printed in game.printed.channels.items():
            told = game.now(Var.FOREWARNED, channel, party) and game.is_open(channel)
            if InChannel(channel) in known or (told and printed.track in DIALOGUES):
                yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class DialoguesWeBlame:
    """A dialogue whose advice our government adopted, and failed with."""

    lasts: ClassVar[bool] = True

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in game.printed.channels:
            if game.now(Var.BLAMED, game.party_of(seat), channel):
                yield InChannel(channel)
