"""Who plays each seat: its person, several who share it, a bot, or one that stands in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from game_rules.ids import MACHINES, PEOPLE, Hand, Phase, SeatId
from game_rules.orders import HandOver
from server.classroom.events import Place
from server.classroom.presence import Presence
from server.classroom.rooms import Room
from server.host import AS_CLOCK, AS_TEACHER, Host, as_person, as_room
from server.journal.live import STAFF, By
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer
from server.tables import Table


class Hands:
    """Lets each game know who plays its seats."""

    def __init__(
        self,
        host: Host,
        tables_of: Callable[[Room], Iterable[Table]],
        presence: Presence,
    ) -> None:
        self._host = host
        self._tables_of = tables_of
        self._presence = presence

    def settle(
        self, room: Room, table: Table, arrived: Collection[Place] = (), by: By = STAFF
    ) -> None:
        """Let the game know who plays each seat, wherever it does not know yet.

        Whoever has just arrived at a place plays it, also if a bot stood in for the one before.
        `by` is who sat somebody there, or sent them away.
        """
        for seat, hand in table.game.hands.items():
            place = Place(table.number, seat)
            now = None if place in arrived else hand
            wanted = room.session.hand_wanted(place, now)
            if wanted is not hand:
                self._host.submit(table, as_room(by), None, HandOver(seat, wanted))

    def settle_all(self, room: Room, arrived: Collection[Place] = ()) -> None:
        """The same at every table of a session."""
        for table in self._tables_of(room):
            self.settle(room, table, arrived)

    def hand(self, room: Room, table: Table, seat: SeatId, to: Hand, act_id: str) -> Answer:
        """The teacher hands a seat to a bot, or back to its person."""
        self.settle(room, table)
        wanted = room.session.hand_wanted(Place(table.number, seat))
        if to in MACHINES:
            wanted = Hand.BOT if wanted is Hand.BOT else Hand.AUTOPILOT
        elif wanted is Hand.BOT:
            raise Faulted(Code.NOBODY_HERE)
        return self._host.submit(table, AS_TEACHER, act_id, HandOver(seat, wanted))

    def take_back(self, room: Room, table: Table, seat: SeatId, person: int) -> Answer:
        """Somebody plays their seat again; the bot that stood in for them goes."""
        if table.game.hands[seat] is not Hand.AUTOPILOT:
            raise Faulted(Code.NOT_STOOD_IN)
        wanted = room.session.hand_wanted(Place(table.number, seat))
        return self._host.submit(table, as_person(seat, person), None, HandOver(seat, wanted))

    def stand_in(self, room: Room, table: Table, now: int) -> None:
        """Let bots stand in where everybody of a seat has been gone too long."""
        game, patience = table.game, room.session.patience
        if not patience or game.phase not in (Phase.OPEN, Phase.BRINK):
            return
        sitting = room.session.seating.people_of(table.number)
        for seat, hand in game.hands.items():
            if hand in PEOPLE and not any(
                self._presence.was_here(room.key, person, now - 1000 * patience)
                for person in sitting.get(seat, ())
            ):
                self._host.submit(table, AS_CLOCK, None, HandOver(seat, Hand.AUTOPILOT))
