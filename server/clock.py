"""Time at the tables: what is due becomes an act of the clock, like any other act.

The moment at which a phase ends is part of the game, so nothing is lost when the server stops: what
fell due meanwhile is done at the next tick.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from game_rules.ids import PEOPLE, Phase, SeatId
from game_rules.orders import Act, CloseRound, OpenRound
from game_rules.state import Game
from server.classroom.presence import Presence
from server.classroom.rooms import Room
from server.host import AS_CLOCK, Host
from server.protocol.faults import Faulted
from server.tables import Table

log = logging.getLogger(__name__)

BRINK_SECONDS: Final = 60
OTHERS_FIRST: Final = 2_000
"""Milliseconds by which a worker lets the one go first that looks after a session."""
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
    game, sitting = table.game, room.session.seating.people_of(table.number)
    return [
        seat
        for seat, hand in game.hands.items()
        if hand in PEOPLE
        and seat not in game.sealed
        and any(
            presence.was_here(room.key, person, now - WAITED_FOR)
            for person in sitting.get(seat, ())
        )
    ]


class Clock:
    """Looks at every table now and then, and does what is due."""

    def __init__(self, host: Host, presence: Presence, now: Callable[[], int]) -> None:
        self._host = host
        self._presence = presence
        self._now = now

    def tick(self, room: Room, table: Table, now: int, *, later: int = 0) -> None:
        """Close or open what is due at a table, or what nobody is waited for any more.

        Any worker may do it, and the journal takes it once. `later` is by how many milliseconds
        this one lets another go first.
        """
        game = table.game
        if game.due is None:
            return
        if now >= game.due + later or self._all_sealed(room, table, now, GRACE + later):
            act = next_act(room, game, now)
            if act is not None:
                table.all_sealed_at = None
                act_id = f"clock-{game.phase}-{game.round}-{game.due}"
                self._propose(room, table, act_id, act)

    def _propose(self, room: Room, table: Table, act_id: str, act: Act) -> None:
        """Another worker may know by now of somebody who took their seal back, or of a pause."""
        planned = table.game

        def still_holds() -> bool:
            game, now = table.game, self._now()
            same = (game.phase, game.round, game.due) == (planned.phase, planned.round, planned.due)
            is_due = game.due is not None and now >= game.due
            return same and (is_due or self._nobody_is_waited_for(room, table, now))

        try:
            self._host.submit(table, AS_CLOCK, act_id, act, as_long_as=still_holds)
        except Faulted as no:
            log.info("the clock looks again at table %d: %s", table.number, no.code)

    def _all_sealed(self, room: Room, table: Table, now: int, grace: int) -> bool:
        """Whether everybody who is waited for has sealed, and has had time to regret it."""
        if not self._nobody_is_waited_for(room, table, now):
            table.all_sealed_at = None
        elif table.all_sealed_at is None:
            table.all_sealed_at = now
        return table.all_sealed_at is not None and now - table.all_sealed_at >= grace

    def _nobody_is_waited_for(self, room: Room, table: Table, now: int) -> bool:
        game = table.game
        return bool(
            game.phase in (Phase.OPEN, Phase.BRINK)
            and game.sealed
            and not waited_for(room, table, self._presence, now)
            and _bots_are_done(game)
        )


def _bots_are_done(game: Game) -> bool:
    """Bots never hold anybody up, but a table of bots alone has to be given time to play."""
    people = [seat for seat, hand in game.hands.items() if hand in PEOPLE]
    return bool(people) or all(seat in game.sealed for seat in game.hands)
