"""Who deals with whom: parties that others do not recognise, and how word of them comes home all
the same (C36, C76).

Who does not recognise a party bars its officials by law from meeting its people. People without
office may dare it; officials may meet where nobody looks, once they were told that somebody has;
and a text that is itself a recognition can be signed by both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game_rules.ids import ChannelId, PartyId, SeatId, Track
from game_rules.ledger import Var
from game_rules.orders import Terms
from game_rules.state import Game


def unrecognised(game: Game, parties: Iterable[PartyId]) -> Iterator[tuple[PartyId, PartyId]]:
    """Of these parties, who does not recognise whom."""
    among = tuple(dict.fromkeys(parties))
    for us in among:
        for them in among:
            if us != them and not game.recognises(us, them):
                yield us, them


def barred_in(game: Game, channel: ChannelId) -> tuple[PartyId, PartyId] | None:
    """The first two parties in a channel of which one does not recognise the other."""
    members = game.printed.members[channel]
    return next(unrecognised(game, map(game.party_of, members)), None)


def recognises_by_text(game: Game, terms: Terms) -> bool:
    """Whether parties recognise each other by signing this text."""
    return any(game.printed.issues[term.issue].by_id[term.option].recognises for term in terms)


def has_been_told(game: Game, party: PartyId, channel: ChannelId) -> bool:
    """Whether the government of a party has surely heard of a dialogue: it was told, or it was sent
    advice.
    """
    printed = game.printed
    told_first = game.now(Var.FOREWARNED, channel, party) > 0
    return told_first or any(
        (Var.UPTAKE, party, channel, issue, option) in game.cells
        for issue in printed.issues
        for option in printed.options_of(issue)
    )


def knows_of_contact(game: Game, seat: SeatId, them: PartyId) -> bool:
    """Whether a seat knows that people of its side have met people of another somewhere: what a
    hidden dialogue does must not show in the choices of those whom nobody told (C12).
    """
    us = game.party_of(seat)
    return any(
        _meet_in(game, channel, us, them) and _is_known_to(game, seat, channel)
        for channel in game.printed.channels
        if game.channel(channel).track is not Track.ONE and game.is_open(channel)
    )


def _meet_in(game: Game, channel: ChannelId, us: PartyId, them: PartyId) -> bool:
    return {us, them} <= {game.party_of(member) for member in game.printed.members[channel]}


def _is_known_to(game: Game, seat: SeatId, channel: ChannelId) -> bool:
    """Whether a seat knows of an open dialogue: the world does, it sits there, officials of its
    side do, or its government was told.
    """
    party = game.party_of(seat)
    members = game.printed.members[channel]
    return (
        not game.is_hidden(channel)
        or seat in members
        or any(game.party_of(each) == party and game.is_official(each) for each in members)
        or has_been_told(game, party, channel)
    )
