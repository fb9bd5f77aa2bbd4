"""The teacher at the door of the classroom: who comes in, under which name, and who goes out."""

from __future__ import annotations

from collections.abc import Callable

from server.classroom.events import (
    CodeRenewed,
    DoorLocked,
    DoorUnlocked,
    HandLowered,
    PersonLetIn,
    PersonRemoved,
    PersonRenamed,
    PinRenewed,
)
from server.classroom.greeting import Greeter
from server.classroom.hands import Hands
from server.classroom.names import is_taken
from server.classroom.presence import Presence
from server.classroom.register import name_text
from server.classroom.rooms import PIN_SHOWN, Room, Rooms
from server.classroom.seating import seat_late
from server.classroom.session import Session, State
from server.classroom.standing import check_arrow
from server.guard.access import access_person
from server.guard.credentials import Credentials, Holder
from server.journal.live import ACCEPTED, STAFF, Verdict
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer, Remove, Rename
from server.protocol.messages.connecting import Farewell


class Threshold:
    """Locks, codes, names and PINs, by the teacher's will."""

    def __init__(
        self,
        rooms: Rooms,
        greeter: Greeter,
        presence: Presence,
        credentials: Credentials,
        hands: Hands,
        is_open: Callable[[Room, int], bool],
        now: Callable[[], int],
    ) -> None:
        self._rooms = rooms
        self._greeter = greeter
        self._presence = presence
        self._credentials = credentials
        self._hands = hands
        self._is_open = is_open
        self._now = now

    def lock(self, room: Room, act_id: str, *, locked: bool) -> Answer:
        """Keep out whoever is new, or let them come again."""

        def verdict(session: Session) -> Verdict:
            fact = DoorLocked() if locked else DoorUnlocked()
            return Verdict(ACCEPTED, () if session.locked is locked else (fact,))

        return room.live.turn(STAFF, act_id, verdict)

    def new_code(self, room: Room, act_id: str) -> Answer:
        """Another code; whoever is in stays in."""

        def verdict(session: Session) -> Verdict:
            if session.state is State.ENDED:
                raise Faulted(Code.NOT_THERE)
            return Verdict(ACCEPTED, (CodeRenewed(self._rooms.fresh_code()),))

        answer = room.live.turn(STAFF, act_id, verdict)
        self._rooms.recode(room)
        return answer

    def let_in(self, room: Room, act_id: str, person: int) -> Answer:
        """Let in somebody who stands at the door; in a running session they get a seat at once."""

        def verdict(session: Session) -> Verdict:
            check_arrow(session.standing(person), PersonLetIn)
            if session.state is not State.RUNNING:
                return Verdict(ACCEPTED, (PersonLetIn(person),))
            seated = seat_late(
                session, person, room.printed, lambda table: self._is_open(room, table)
            )
            return Verdict(ACCEPTED, (PersonLetIn(person), *seated))

        answer = room.live.turn(STAFF, act_id, verdict)
        self._greeter.greet_again(room, [person])
        if room.state is State.RUNNING:
            self._hands.settle_all(room)
        return answer

    def remove(self, room: Room, act_id: str, act: Remove) -> Answer:
        """Send somebody out for good, or do not let them in; or everybody from them on."""

        def verdict(session: Session) -> Verdict:
            check_arrow(session.standing(act.person), PersonRemoved)
            return Verdict(ACCEPTED, tuple(map(PersonRemoved, leaving(session, act))))

        answer = room.live.turn(STAFF, act_id, verdict)
        for person in room.session.out:
            if person == act.person or (act.and_later and person > act.person):
                self._credentials.revoke(Holder(room.key, person))
                for caller in self._presence.of_person(room.key, person):
                    self._greeter.part(caller, Farewell.REMOVED)
        if room.state is State.RUNNING:
            self._hands.settle_all(room)
        return answer

    def rename(self, room: Room, act_id: str, act: Rename) -> Answer:
        """Give somebody another name; it may be any that nobody else here has."""
        person = act.person

        def verdict(session: Session) -> Verdict:
            if person not in session.at_door:
                access_person(room, person)
            others = [each for each in (*session.people, *session.at_door) if each != person]
            if is_taken(act.name, [room.names.get(each, "") for each in others]):
                raise Faulted(Code.NAME_TAKEN)
            text = name_text(person, session.renamed.get(person, 0) + 1)
            return Verdict(ACCEPTED, (PersonRenamed(person),), {text: act.name}, whose=person)

        answer = room.live.turn(STAFF, act_id, verdict)
        room.names[person] = act.name
        self._greeter.greet_again(room, [person])
        return answer

    def new_pin(self, room: Room, act_id: str, person: int) -> Answer:
        """Another PIN for somebody who forgot theirs."""

        def verdict(_session: Session) -> Verdict:
            return Verdict(ACCEPTED, (PinRenewed(access_person(room, person)),))

        answer = room.live.turn(STAFF, act_id, verdict)
        pin = self._credentials.new_pin(Holder(room.key, person))
        room.fresh_pins[person] = (pin, self._now() + PIN_SHOWN)
        return answer

    def help(self, room: Room, act_id: str, person: int) -> Answer:
        """Somebody who asked for help was helped."""

        def verdict(session: Session) -> Verdict:
            asks = access_person(room, person) in session.raised
            return Verdict(ACCEPTED, (HandLowered(person),) if asks else ())

        answer = room.live.turn(STAFF, act_id, verdict)
        self._greeter.show_desk(room, [person])
        return answer


def leaving(session: Session, act: Remove) -> list[int]:
    """Whom the teacher sends out: people are counted in the order in which they came."""
    here = (*session.people, *session.at_door)
    return [act.person] if not act.and_later else sorted(it for it in here if it >= act.person)
