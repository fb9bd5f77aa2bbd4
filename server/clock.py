"""Time at the tables: what is due becomes an act of the clock, like any other act.

The moment at which a phase ends is part of the game, so nothing is lost when the server stops: what
fell due meanwhile is done at the next tick.
"""

from __future__ import annotations

from typing import Final

from game_rules.ids import PEOPLE, Phase, SeatId
from game_rules.orders import Act, CloseRound, OpenRound
from game_rules.state import Game
from server.classroom.events import Place
from server.classroom.presence import Presence
from server.classroom.rooms import Room
from server.classroom.seating import people_at
from server.host import AS_CLOCK, Host
from server.tables import Table

BRINK_SECONDS: Final = 60
GRACE: Final = 3_000
"""Milliseconds between the last seal and an early close: time to think better of it."""
WAITED_FOR: Final = 60_000
"""Milliseconds for which an early close waits for somebody whose connection broke."""


def round_due(room: Room, now: int) -> int:
    """When a round that opens now has to be closed."""
    own = room.session.opening.round_seconds
    return now + 1000 * (own or room.printed.variant.round_seconds)


def briefing_due(room: Room, now: int) -> int:
    """When a briefing that begins now is over."""
    return now + 1000 * room.printed.variant.briefing_seconds


def next_act(room: Room, game: Game, now: int) -> Act | None:
    """What ends the phase that a table is in."""
    if game.phase is Phase.BRIEFING:
        return OpenRound(round_due(room, now))
    if game.phase in (Phase.OPEN, Phase.BRINK):
        return CloseRound(
            game.round,
            game.phase is Phase.BRINK,
            due=round_due(room, now),
            brink_due=now + 1000 * BRINK_SECONDS,
        )
    return None


def waited_for(room: Room, table: Table, presence: Presence, now: int) -> list[SeatId]:
    """The seats whose people are here, or were a moment ago, and have not sealed."""
    game = table.game
    return [
        seat
        for seat, hand in game.hands.items()
        if hand in PEOPLE
        and seat not in game.sealed
        and any(
            presence.was_here(room.key, person, now - WAITED_FOR)
            for person in people_at(room.session.places, Place(table.number, seat))
        )
    ]


class Clock:
    """Looks at every table now and then, and does what is due."""

    def __init__(self, host: Host, presence: Presence) -> None:
        self._host = host
        self._presence = presence

    def tick(self, room: Room, table: Table, now: int) -> None:
        """Close or open what is due at a table, or what nobody is waited for any more."""
        game = table.game
        if game.due is None:
            return
        if now >= game.due or self._all_sealed(room, table, now):
            act = next_act(room, game, now)
            if act is not None:
                table.all_sealed_at = None
                act_id = f"clock-{game.phase}-{game.round}-{game.due}"
                self._host.submit(table, AS_CLOCK, act_id, act)

    def _all_sealed(self, room: Room, table: Table, now: int) -> bool:
        """Whether everybody who is waited for has sealed, and has had time to regret it."""
        game = table.game
        if (
            game.phase not in (Phase.OPEN, Phase.BRINK)
            or not game.sealed
            or waited_for(room, table, self._presence, now)
            or not _bots_are_done(game)
        ):
            table.all_sealed_at = None
        elif table.all_sealed_at is None:
            table.all_sealed_at = now
        return table.all_sealed_at is not None and now - table.all_sealed_at >= GRACE


def _bots_are_done(game: Game) -> bool:
    """Bots never hold anybody up, but a table of bots alone has to be given time to play."""
    people = [seat for seat, hand in game.hands.items() if hand in PEOPLE]
    return bool(people) or all(seat in game.sealed for seat in game.hands)
