"""Who may know of a hidden channel, as its members can tell: what they were told themselves, and
what the rule book says of the rest. Whether somebody has really noticed is never looked at.
"""

from __future__ import annotations

from game_rules.ids import ChannelId, PartyId, Role, SeatId, Track
from game_rules.ledger import Var
from game_rules.recognition import has_been_told
from game_rules.rules.exposure import exposure_chance
from game_rules.state import Game
from game_rules.views.records import KnownToShown, Risk

SMALL_BELOW = 100
"""The chance in a round below which a channel is well hidden, in parts per thousand."""
REAL_BELOW = 250
"""The chance from which it will hardly stay hidden for long."""


def known_to(game: Game, channel: ChannelId) -> KnownToShown | None:
    """Who may know of a channel; nothing where all the world does."""
    if not game.is_hidden(channel):
        return None
    return KnownToShown(
        capitals=tuple(
            party for party in game.printed.parties if _has_been_told(game, party, channel)
        ),
        reporters=tuple(_reporters(game, channel)) if _has_met(game, channel) else (),
        risk=_risk(exposure_chance(game, channel)),
    )


def _has_been_told(game: Game, party: PartyId, channel: ChannelId) -> bool:
    """Governments know of talks between officials; of a dialogue once it told them, or sent them
    advice.
    """
    if game.channel(channel).track is Track.ONE:
        return any(game.party_of(seat) == party for seat in game.printed.members[channel])
    return has_been_told(game, party, channel)


def _reporters(game: Game, channel: ChannelId) -> list[SeatId]:
    return [
        seat
        for seat, card in game.printed.seats.items()
        if card.role is Role.JOURNALIST and seat not in game.printed.members[channel]
    ]


def _has_met(game: Game, channel: ChannelId) -> bool:
    return any(game.now(Var.SESSIONS, channel, issue) for issue in game.printed.issues)


def _risk(chance: int) -> Risk:
    if chance == 0:
        return Risk.NONE
    if chance < SMALL_BELOW:
        return Risk.SMALL
    return Risk.REAL if chance < REAL_BELOW else Risk.LARGE
