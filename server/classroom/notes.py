"""What the teacher says to the class, as themselves or as news of the game."""

from __future__ import annotations

from server.classroom.events import MOST_TABLES, HandLowered, HandRaised, NoteSent
from server.classroom.greeting import Greeter
from server.classroom.rooms import Room
from server.classroom.session import MOST_NOTES, Session
from server.guard.codes import new_text
from server.journal.live import ACCEPTED, STAFF, Verdict, by_person
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer, Lead, Tell


class Notes:
    """Words between the teacher and the seats that are no part of the talk at a table."""

    def __init__(self, greeter: Greeter) -> None:
        self._greeter = greeter

    def tell(self, room: Room, said: Lead, act: Tell) -> Answer:
        """Say something to everybody, to a table, or to a seat."""
        text = new_text()

        def verdict(session: Session) -> Verdict:
            if said.table is not None and said.table > (session.tables or MOST_TABLES):
                raise Faulted(Code.NOT_THERE)
            if act.seat is not None and act.seat not in room.printed.seats:
                raise Faulted(Code.NOT_THERE)
            if len(session.notes) >= MOST_NOTES:
                raise Faulted(Code.TOO_OFTEN)
            room.said[text] = act.words  # at hand before anybody is told
            note = NoteSent(text, act.voice, said.table, act.seat)
            return Verdict(ACCEPTED, (note,), {text: act.words})

        answer = room.live.turn(STAFF, said.id, verdict)
        self._greeter.show_desk(room, room.session.people)
        return answer

    def ask_help(self, room: Room, person: int, *, wanted: bool) -> Answer:
        """Somebody puts up their hand, or takes it down."""

        def verdict(session: Session) -> Verdict:
            if wanted is (person in session.raised):
                return Verdict(ACCEPTED)
            fact = HandRaised(person) if wanted else HandLowered(person)
            return Verdict(ACCEPTED, (fact,))

        answer = room.live.turn(by_person(person), None, verdict)
        self._greeter.show_desk(room, [person])
        room.stir()
        return answer
