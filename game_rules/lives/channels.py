"""The life of a channel: who opens it, and how the world comes to know of a hidden one (C12, C31).

No channel is ever shut again, and none that is known becomes hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game_rules.ids import ChannelId, SeatId
from game_rules.refusals import No, Refusal, refused
from game_rules.state import Game


class Standing(StrEnum):
    """Whether people can meet in a channel, and whether the world knows."""

    SHUT = "shut"
    """nobody has opened it"""
    HIDDEN = "hidden"
    KNOWN = "known"


class By(StrEnum):
    """Who can bring an arrow about."""

    ORDER = "order"
    """whoever orders that it be opened"""
    SPONSORS = "sponsors"
    """those who stand behind a text that was written there"""
    JOURNALIST = "journalist"
    CHANCE = "chance"


class Move(StrEnum):
    """What can happen to a channel."""

    OPEN = "open"
    ANNOUNCE = "announce"
    """its members lay a text on the table, for everybody to see"""
    PUBLISH = "publish"
    LEAK = "leak"


@dataclass(frozen=True, slots=True)
class Arrow:
    """Who can bring a move about, from which standing it begins, and where it can lead."""

    by: By
    before: Standing
    after: frozenset[Standing]


_OUT = frozenset({Standing.KNOWN})

ARROWS: Final[Mapping[Move, Arrow]] = {
    Move.OPEN: Arrow(By.ORDER, Standing.SHUT, frozenset({Standing.HIDDEN, Standing.KNOWN})),
    Move.ANNOUNCE: Arrow(By.SPONSORS, Standing.HIDDEN, _OUT),
    Move.PUBLISH: Arrow(By.JOURNALIST, Standing.HIDDEN, _OUT),
    Move.LEAK: Arrow(By.CHANCE, Standing.HIDDEN, _OUT),
}
"""The whole life of a channel."""


def standing_of(game: Game, channel: ChannelId) -> Standing:
    """How a channel stands now."""
    if not game.is_open(channel):
        return Standing.SHUT
    return Standing.HIDDEN if game.is_hidden(channel) else Standing.KNOWN


def may_move(game: Game, channel: ChannelId, move: Move, by: By) -> bool:
    """Whether somebody can bring this about now, going by the table."""
    arrow = ARROWS[move]
    return arrow.by is by and standing_of(game, channel) is arrow.before


def entry_refusal(game: Game, seat: SeatId, channel: ChannelId) -> Refusal | None:
    """Why a seat cannot meet or write in a channel now; nothing if it can."""
    if game.sits_in(seat, channel):
        return None
    if game.may_speak_in(seat, channel):
        return refused(No.NOT_OPENED, "C31", channel=channel)
    return refused(No.NOT_THERE)
