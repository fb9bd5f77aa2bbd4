"""Every way in which a seat could fill in an action, given what it knows.

Most pickers say what their answer rests on, beside the seat and what is printed: as long as that is
the same, so are the ways, in every game of the scenario. Those that look for a room of the seat's
say whether it `can_ever` have one. Some know what there is `nothing` of, when they find none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from game_rules.ids import DIALOGUES, ChannelId, DraftId, Nature, SeatId, Track
from game_rules.ledger import Var
from game_rules.lives.channels import By, Move, may_move
from game_rules.orders import (
    InChannel,
    OnBloc,
    OnIdea,
    OnIssue,
    OnOption,
    OnPartyIssue,
    OnPartyOption,
    OnText,
    Particulars,
    Plain,
    TowardParty,
)
from game_rules.refusals import No
from game_rules.scenario import Printed
from game_rules.state import Game


def own_channels(game: Game, seat: SeatId, *tracks: Track) -> Iterable[ChannelId]:
    """The open channels of some tracks that a seat sits in."""
    for channel in game.printed.channels_of[seat]:
        if game.printed.channels[channel].track in tracks and game.is_open(channel):
            yield channel


def _has_seat(printed: Printed, seat: SeatId, *tracks: Track) -> bool:
    """Whether a seat sits in a channel of some tracks, open or not."""
    return any(printed.channels[each].track in tracks for each in printed.channels_of[seat])


@dataclass(frozen=True, slots=True)
class IssuesInMyChannels:
    """Any issue, in any of my channels of one track."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    track: Track

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return _has_seat(printed, seat, self.track)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, self.track))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, self.track):
            for issue in game.printed.issues:
                yield OnIssue(channel, issue)


def rooms_between_others(printed: Printed, seat: SeatId) -> Iterable[ChannelId]:
    """The rooms in which a seat goes between others, open or not."""
    party = printed.seats[seat].party
    for channel in printed.channels_of[seat]:
        if party in printed.go_betweens[channel]:
            yield channel


@dataclass(frozen=True, slots=True)
class RoomsBetweenOthers:
    """Any room in which I go between others, whether they have called me in or not."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return any(rooms_between_others(printed, seat))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in rooms_between_others(game.printed, seat):
            yield InChannel(channel)


@dataclass(frozen=True, slots=True)
class IssuesBetweenOthers:
    """Any issue, in any room in which I go between others."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

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
class OtherParties:
    """Any other party."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            yield TowardParty(party)


@dataclass(frozen=True, slots=True)
class GoBetweens:
    """Any third party with a room in which our side would sit."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us, printed = game.party_of(seat), game.printed
        for third in printed.thirds:
            if any(
                third in between and us in printed.parties_in[channel]
                for channel, between in printed.go_betweens.items()
            ):
                yield TowardParty(third)


@dataclass(frozen=True, slots=True)
class StatesBetween:
    """Any state but our own that can be won for one of two rivals."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for state in game.printed.leanings:
            if state != game.party_of(seat):
                yield TowardParty(state)


@dataclass(frozen=True, slots=True)
class AsItIs:
    """Nothing has to be said about it, where there are rivals to keep apart from."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        us = game.party_of(seat)
        if us in game.printed.leanings or us in (game.printed.rivals_for_allies or ()):
            yield Plain()


@dataclass(frozen=True, slots=True)
class IssuesOfOthers:
    """Any issue, as any other party sees it."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for issue in game.printed.issues:
                yield OnPartyIssue(party, issue)


@dataclass(frozen=True, slots=True)
class OptionsForOthers:
    """Any option that this seat has heard of, as something to tell any other party."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.options_known_to(seat)

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for issue, option in game.options_known_to(seat):
                yield OnPartyOption(party, issue, option)


@dataclass(frozen=True, slots=True)
class GroupsAtHome:
    """Any group of our own people."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for bloc in game.printed.blocs_of(game.party_of(seat)):
            yield OnBloc(bloc.id)


@dataclass(frozen=True, slots=True)
class OptionsWeKnow:
    """Any option that this seat has heard of."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.options_known_to(seat)

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for issue, option in game.options_known_to(seat):
            yield OnOption(issue, option)


@dataclass(frozen=True, slots=True)
class IdeasOfMyDialogue:
    """Any option that I know of, as advice from one of my dialogues."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return _has_seat(printed, seat, *DIALOGUES)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *DIALOGUES)), game.options_known_to(seat)

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


@dataclass(frozen=True, slots=True)
class TextOnTheTable:
    """Yes or no to the text on the table."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        text = game.text()
        if text is not None:
            yield OnText(text.id, text.version, True)
            yield OnText(text.id, text.version, False)


@dataclass(frozen=True, slots=True)
class BlocISpeakFor:
    """The group at home that listens to this seat."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return None

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        bloc = game.seat(seat).speaks_for
        if bloc is not None:
            yield OnBloc(bloc)


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
class MyOpenChannels:
    """Any open channel of some tracks that I sit in."""

    lasts: ClassVar[bool] = True
    nothing: ClassVar[No] = No.NO_OPEN_ROOM

    tracks: tuple[Track, ...]

    def can_ever(self, printed: Printed, seat: SeatId) -> bool:
        return _has_seat(printed, seat, *self.tracks)

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return tuple(own_channels(game, seat, *self.tracks))

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for channel in own_channels(game, seat, *self.tracks):
            yield InChannel(channel)


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


@dataclass(frozen=True, slots=True)
class OptionsOfNature:
    """Any option that this seat has heard of, on questions of some natures."""

    lasts: ClassVar[bool] = True

    natures: tuple[Nature, ...]

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.options_known_to(seat)

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for issue, option in game.options_known_to(seat):
            if game.printed.issues[issue].nature in self.natures:
                yield OnOption(issue, option)


def texts_in_question(game: Game) -> list[tuple[DraftId, int]]:
    """The texts that people can speak on: the one on the table, and the one that was signed and
    waits for the people at home, each in its version.
    """
    text, signed = game.text(), game.signed
    found = [] if text is None else [(text.id, text.version)]
    return found if signed is None else [*found, (signed.draft, signed.version)]


@dataclass(frozen=True, slots=True)
class WordOnText:
    """For or against a text that the people at home will vote on."""

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for draft, version in texts_in_question(game):
            yield OnText(draft, version, True)
            yield OnText(draft, version, False)


@dataclass(frozen=True, slots=True)
class ClausesInForce:
    """Any line of the agreement in force."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.in_force

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
class ClausesOfOthers:
    """Any line of the agreement in force, as something that another party owes."""

    lasts: ClassVar[bool] = True

    def rests_on(self, game: Game, seat: SeatId) -> Hashable:
        return game.in_force

    def __call__(self, game: Game, seat: SeatId) -> Iterable[Particulars]:
        for party in game.others(game.party_of(seat)):
            for term in game.in_force:
                yield OnPartyIssue(party, term.issue)
