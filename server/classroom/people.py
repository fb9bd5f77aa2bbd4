"""Coming in, coming back, and being sent out."""

from __future__ import annotations

from collections.abc import Callable

from server.classroom.events import (
    LAST_PERSON,
    MOST_PEOPLE,
    PersonJoined,
    PersonKnocked,
    PersonSeated,
)
from server.classroom.names import folded, is_reserved, is_taken
from server.classroom.register import name_text, origin_mark, origin_text
from server.classroom.rooms import Room, Rooms
from server.classroom.seating import seat_late
from server.classroom.session import Session, State
from server.classroom.standing import Standing
from server.guard.codes import as_typed, new_text
from server.guard.credentials import Credentials, Handed, Holder
from server.guard.limiter import Kind, Limiter
from server.journal.live import ACCEPTED, By, Verdict
from server.protocol.faults import Code, Faulted
from server.protocol.messages import ComeBack, Join

DOOR = By("door")
ALL = "all"
MOST_ADDRESSES = 1_000
"""Addresses of one session that are remembered."""


class People:
    """The door of the classroom: codes, names, PINs and private links."""

    def __init__(
        self,
        rooms: Rooms,
        credentials: Credentials,
        limiter: Limiter,
        is_open: Callable[[Room, int], bool],
    ) -> None:
        self._rooms = rooms
        self._credentials = credentials
        self._limiter = limiter
        self._is_open = is_open
        self._known: dict[str, set[str]] = {}
        """For each session the addresses that its people have come from; never written down."""

    def join(self, said: Join, address: str) -> tuple[Room, int, Handed]:
        """Come in with a code and a name; whoever comes late gets a seat at once.

        A request that is sent again, because its answer was lost, brings back the same person.
        """
        room = self._room_of(said.code, address)
        if not self._limiter.take(Kind.JOIN, address):
            raise Faulted(Code.TOO_OFTEN)
        if is_reserved(said.name):
            raise Faulted(Code.NAME_RESERVED)
        person = self._came_before(room, said)
        if person is None:
            person = self._come_in(room, said, origin_mark(room.key, address))
        handed = self._credentials.enrol(Holder(room.key, person))
        self._know(room, address)
        room.stir()
        return room, person, handed

    def opened(self, room: Room, address: str) -> None:
        """A teacher opened it from here: where they are, the class most likely is."""
        self._know(room, address)

    def forget(self, session: str) -> None:
        """The session is deleted: nobody is at home there any more."""
        self._known.pop(session, None)

    def _came_before(self, room: Room, said: Join) -> int | None:
        """Who came with this very request, if its answer was lost on the way."""
        person = room.arrivals.get(said.id or "")
        return person if person is not None and self._is_here(room, person) else None

    def _come_in(self, room: Room, said: Join, origin: str) -> int:
        """Write it down, and say which number was given."""
        request = said.id or new_text()

        def verdict(session: Session) -> Verdict:
            self._check_room(room, session, said.name)
            person = session.last_person + 1
            room.arrivals[request] = person
            room.names[person] = said.name  # at hand before anybody is told
            room.origins[person] = origin
            words = {name_text(person): said.name, origin_text(person): origin}
            if looks_sent_out(room, said.name, origin):
                return Verdict(ACCEPTED, (PersonKnocked(person),), words, whose=person)
            facts = (PersonJoined(person), *self._late_seat(room, session, person))
            return Verdict(ACCEPTED, facts, words, whose=person)

        room.live.turn(DOOR, request, verdict)
        return room.arrivals[request]

    def _check_room(self, room: Room, session: Session, name: str) -> None:
        """Whether somebody of this name can come in now."""
        if session.state is State.ENDED:
            raise Faulted(Code.NOT_THERE)
        if session.locked:
            raise Faulted(Code.LOBBY_LOCKED)
        here = (*session.people, *session.at_door)
        if len(here) >= MOST_PEOPLE or session.last_person >= LAST_PERSON:
            raise Faulted(Code.SESSION_FULL, most=MOST_PEOPLE)
        if is_taken(name, [room.names.get(each, "") for each in here]):
            raise Faulted(Code.NAME_TAKEN)

    def _late_seat(self, room: Room, session: Session, person: int) -> tuple[PersonSeated, ...]:
        if session.state is not State.RUNNING:
            return ()
        return seat_late(session, person, room.printed, lambda table: self._is_open(room, table))

    def come_back(self, said: ComeBack, address: str) -> tuple[Room, int, str]:
        """A fresh token for somebody who shows their private link, or their name and PIN."""
        holder = (
            self._by_link(said.key, address)
            if said.key is not None
            else self._by_pin(said, address)
        )
        room = self._rooms.at(holder.session)
        token = self._credentials.renew(holder) if self._is_here(room, holder.person) else None
        if token is None:
            raise Faulted(Code.NOT_THERE)
        self._know(room, address)
        return room, holder.person, token

    def _is_here(self, room: Room, person: int) -> bool:
        return room.session.standing(person) in (Standing.IN, Standing.AT_DOOR)

    def _by_link(self, link: str, address: str) -> Holder:
        holder = self._credentials.by_link(link)
        if holder is None:  # 256 bits cannot be guessed; only wrong ones count
            self._may_still_fail(address)
            self._failed(link, address)
            raise Faulted(Code.NOT_THERE)
        return holder

    def _by_pin(self, said: ComeBack, address: str) -> Holder:
        if said.code is None or said.name is None or said.pin is None:
            raise Faulted(Code.MALFORMED, rule="missing")
        room = self._room_of(said.code, address)
        counts = self._take_a_try(room, said.name, address)
        # Somebody who is not there is looked up and counted like everybody: nothing tells who is.
        named = [
            person
            for person in (*room.session.people, *room.session.at_door)
            if is_taken(said.name, [room.names.get(person, "")])
        ]
        holder = Holder(room.key, named[0] if named else 0)
        if not self._credentials.is_pin(holder, said.pin):
            raise Faulted(Code.NOT_THERE)
        for kind, key in counts:
            self._limiter.give_back(kind, key)
        return holder

    def _take_a_try(self, room: Room, name: str, address: str) -> list[tuple[Kind, str]]:
        """So few tries that a PIN cannot be guessed, from however many machines.

        Tries are counted for each address, so a stranger locks nobody out; and once more for all
        addresses together that nobody of the session has ever come from.
        """
        whose = f"{room.key}/{folded(name)}"
        counts = [(Kind.FAILED_RETURN, f"{whose}|{address}")]
        if address not in self._known.get(room.key, ()):
            counts.append((Kind.STRANGERS_RETURN, whose))
        taken: list[tuple[Kind, str]] = []
        for kind, key in counts:
            if not self._limiter.take(kind, key):
                for earlier in taken:
                    self._limiter.give_back(*earlier)
                raise Faulted(Code.TOO_OFTEN)
            taken.append((kind, key))
        return counts

    def _know(self, room: Room, address: str) -> None:
        """The session is at home here: what others try, here or elsewhere, shuts nobody out."""
        known = self._known.setdefault(room.key, set())
        if len(known) < MOST_ADDRESSES:
            known.add(address)

    def _room_of(self, code: str, address: str) -> Room:
        """The session of a code. Wrong codes are counted, right ones are not.

        Where the teacher or anybody of the class has come from, the right code always opens it,
        however many wrong ones were typed there. Elsewhere the answer waits for the count: whoever
        could try without end would learn which codes are right. Only a try that is still allowed
        asks the journal for sessions of other workers: guesses beyond that cost it nothing.
        """
        room = self._rooms.at_hand(code)
        if room is not None and address in self._known.get(room.key, ()):
            return room
        self._may_still_fail(address)
        room = self._rooms.by_code(code)
        if room is None:
            self._failed(as_typed(code), address)
            raise Faulted(Code.NOT_THERE)
        return room

    def _may_still_fail(self, address: str) -> None:
        """Whether a code from here is answered: while others guess, from quiet addresses only.

        With 200 open sessions and a thousand machines that guess without end, one of all their
        guesses in two thousand hours finds a session.
        """
        is_quiet = self._limiter.has(Kind.FIRST_FAILED_JOINS, address)
        if not self._limiter.has(Kind.FAILED_JOIN, address) or not (
            is_quiet or self._limiter.has(Kind.ALL_FAILED_JOINS, ALL)
        ):
            raise Faulted(Code.TOO_OFTEN)

    def _failed(self, what: str, address: str) -> None:
        """Count a wrong code or link. The same one again says nothing new, so it counts once."""
        if not self._limiter.take(Kind.NEW_FAILED_JOIN, f"{address}|{what}"):
            return
        self._limiter.take(Kind.FAILED_JOIN, address)
        self._limiter.take(Kind.FIRST_FAILED_JOINS, address)
        self._limiter.take(Kind.ALL_FAILED_JOINS, ALL)


def looks_sent_out(room: Room, name: str, origin: str) -> bool:
    """Whether somebody looks like one that the teacher sent out: by name, or by where they are.

    Behind one school address everybody does, once somebody was sent out: then the teacher lets in
    whoever comes new, and those who are in are not touched.
    """
    out = room.session.out
    return is_taken(name, [room.names.get(person, "") for person in out]) or origin in {
        room.origins.get(person) for person in out
    }
