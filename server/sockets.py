"""The door of the open connections: who comes in, and one answer to every message.

There is one way in for messages. What may be said by whom and when stands in one table; who is
asking comes from the connection and never from the message; and whatever happens behind the door,
the sender gets exactly one answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

from socketio import Server

from server.classroom.greeting import NOTHING, Greeter, Held
from server.classroom.presence import Caller, Presence
from server.classroom.rooms import Room, Rooms
from server.guard.access import access_own_room, access_room, access_teacher
from server.guard.accounts import Accounts
from server.guard.capabilities import MESSAGE_RIGHTS, Who, capacity_of, check_messages, is_allowed
from server.guard.codes import fingerprint
from server.guard.credentials import Credentials
from server.guard.gate import catch_all, install_gate
from server.guard.limiter import Kind, Limiter
from server.hears import Hears
from server.journal.faults import Point, passing
from server.journal.port import Unavailable
from server.operator.notes import NOTED_AS, Event, note
from server.protocol.derive import Malformed, codec_of, read, write
from server.protocol.faults import Code, Faulted
from server.protocol.messages import MESSAGES, Answer, AsParticipant, AsTeacher, Fault, Hello
from server.protocol.messages.connecting import Farewell
from server.runtime import Runtime, UnderWay

log = logging.getLogger(__name__)

Json = Mapping[str, Any]
MOST_CONSOLES: Final = 12
"""Open consoles and projectors of one session."""
PATIENCE: Final = 400
"""Messages beyond what is allowed after which a connection is ended."""


def answer_fault(code: str, facts: Mapping[str, str]) -> Json:
    """A fault as it crosses the wire."""
    answer: Json = write(Fault(code, dict(facts)), Answer)
    return answer


class Door:
    """Opens and closes connections, and hands each message to the one who deals with it."""

    def __init__(
        self,
        sio: Server,
        rooms: Rooms,
        presence: Presence,
        greeter: Greeter,
        hears: Hears,
        credentials: Credentials,
        accounts: Accounts,
        limiter: Limiter,
        login_of: Callable[[Mapping[str, Any]], str | None],
        now: Callable[[], int],
    ) -> None:
        self._sio = sio
        self._rooms = rooms
        self._presence = presence
        self._greeter = greeter
        self._handlers = hears.handlers
        self._credentials = credentials
        self._accounts = accounts
        self._limiter = limiter
        self._login_of = login_of
        self._now = now
        self._is_open = True
        check_messages(self._handlers)
        for message in MESSAGES:  # made now, and not in the middle of a lesson
            codec_of(message.payload)
            codec_of(message.answer or Answer)

    def install(self, runtime: Runtime) -> UnderWay:
        """Stand in front of this server's connections; returned is what is in hand at any time."""
        install_gate(self._sio, answer_fault, runtime)
        self._sio.on("connect", self.on_connect)
        self._sio.on("disconnect", self.on_disconnect)
        return catch_all(self._sio, self.dispatch, answer_fault)

    def shut(self) -> None:
        """Let nobody in any more; the server goes down."""
        self._is_open = False

    # --- coming and going -------------------------------------------------------------------------

    def on_connect(self, sid: str, environ: Mapping[str, Any], auth: object = None) -> None:
        """Somebody comes in. Whatever is wrong is said in a last message on the connection."""
        try:
            self._let_in(sid, environ, auth)
        except Faulted as no:
            note(Event.REFUSED, cause=no.code, where="connect")
            self._refuse(sid, no)
        except Malformed as error:
            self._refuse(sid, Faulted(Code.MALFORMED, **_first_complaint(error)))
        except Unavailable:
            self._refuse(sid, Faulted(Code.TRY_AGAIN))
        except Exception:
            log.exception("a connection could not be opened")
            note(Event.FAULT, where="connect")
            self._refuse(sid, Faulted(Code.TRY_AGAIN))

    def _let_in(self, sid: str, environ: Mapping[str, Any], auth: object) -> None:
        if not self._is_open:
            raise Faulted(Code.TRY_AGAIN)
        hello = read(Hello, auth)
        if isinstance(hello, AsParticipant):
            self._let_person_in(sid, str(environ.get("REMOTE_ADDR")), hello)
        else:
            self._let_teacher_in(sid, environ, hello)

    def _let_person_in(self, sid: str, address: str, hello: AsParticipant) -> None:
        if not self._limiter.take(Kind.CONNECT, fingerprint(hello.token)):
            raise Faulted(Code.TRY_AGAIN)
        arrived = self._credentials.arrive(hello.token)
        if arrived is None:
            # Only wrong tokens count against an address: a whole school may stand behind it.
            counted = self._limiter.take(Kind.FAILED_TOKEN, address)
            raise Faulted(Code.TOKEN_DEAD if counted else Code.TRY_AGAIN)
        holder, token = arrived
        if not self._limiter.take(Kind.CONNECT, f"{holder.session}/{holder.person}"):
            raise Faulted(Code.TRY_AGAIN)
        caller = Caller(
            sid, holder.session, person=holder.person, next_token=token, mark=fingerprint(token)
        )
        self._rooms.now_at(holder.session)
        room = access_room(self._rooms, caller)
        for other in self._presence.come(caller):
            self._presence.go(other.sid, self._now())
            self._greeter.part(other, Farewell.TOKEN_REPLACED)
        seating = room.session.seating
        place = seating.places.get(holder.person)
        seat = None if place is None else place.seat
        table = seating.table_of(holder.person)
        sits_there = table is not None and (table, seat) == (hello.table, hello.seat)
        held = Held(hello.view, hello.talk) if sits_there else NOTHING
        self._greeter.greet(room, caller, token, held)
        room.stir()

    def _let_teacher_in(self, sid: str, environ: Mapping[str, Any], hello: AsTeacher) -> None:
        if not environ.get("HTTP_ORIGIN"):
            raise Faulted(Code.FOREIGN)
        login = self._login_of(environ)
        teacher = access_teacher(self._accounts, login, self._now())
        self._rooms.now_at(hello.session)
        room = access_own_room(self._rooms, teacher, hello.session)
        others = [each for each in self._presence.of_session(room.key) if each.login is not None]
        if len(others) >= MOST_CONSOLES:
            raise Faulted(Code.TOO_OFTEN)
        caller = Caller(
            sid, room.key, login=login, account=teacher.account, projector=hello.projector
        )
        self._presence.come(caller)
        self._greeter.greet(room, caller)

    def _refuse(self, sid: str, no: Faulted) -> None:
        self._presence.go(sid, self._now())
        if no.code is Code.TRY_AGAIN:
            self._greeter.hang_up(sid, no)
        else:
            self._greeter.part(Caller(sid, ""), Farewell(no.code))

    def on_disconnect(self, sid: str, _reason: object = None) -> None:
        """A connection ended, by whatever cause."""
        caller = self._presence.go(sid, self._now())
        if caller is not None:
            try:
                self._rooms.at(caller.session).stir()
            except Faulted:
                log.debug("a session is gone")

    def log_out(self, login: str) -> None:
        """A login has ended: so do its consoles and projectors."""
        for caller in list(self._presence.by_sid.values()):
            if caller.login == login:
                self._presence.go(caller.sid, self._now())
                self._greeter.part(caller, Farewell.LOGGED_OUT)

    # --- messages ---------------------------------------------------------------------------------

    def dispatch(self, sid: str, name: str, payload: dict[str, Any]) -> Json:
        """The one answer to a message."""
        answer = self._answer(sid, name, payload)
        passing(Point.BEFORE_ACK)
        return answer

    def _answer(self, sid: str, name: str, payload: dict[str, Any]) -> Json:
        try:
            return self._hear(sid, name, payload)
        except Faulted as no:
            self._note(sid, name, NOTED_AS.get(no.code, Event.REFUSED), no.code)
            return answer_fault(no.code, no.facts)
        except Malformed as error:
            self._note(sid, name, Event.MALFORMED, Code.MALFORMED)
            return answer_fault(Code.MALFORMED, _first_complaint(error))
        except Unavailable as error:
            self._note(sid, name, Event.UNWRITTEN, error.reason)
            return answer_fault(Code.TRY_AGAIN, {})
        except Exception:
            log.exception("%s failed", name if name in MESSAGE_RIGHTS else "a message")
            self._note(sid, name, Event.FAULT, Code.OUR_FAULT)
            return answer_fault(Code.OUR_FAULT, {})

    def _note(self, sid: str, name: str, event: Event, cause: str) -> None:
        """Let the operator know, by numbers and codes; a name that nobody knows is not repeated."""
        caller = self._presence.by_sid.get(sid)
        where = name if name in MESSAGE_RIGHTS else "unknown"
        note(event, actor="" if caller is None else caller.known_as, cause=cause, where=where)

    def _hear(self, sid: str, name: str, payload: dict[str, Any]) -> Json:
        caller = self._presence.by_sid.get(sid)
        if caller is None:
            raise Faulted(Code.NOT_CONNECTED)
        right = MESSAGE_RIGHTS.get(name)
        self._count(caller, Kind.NONSENSE if right is None else right.counts_as)
        if right is None:
            raise Faulted(Code.UNKNOWN_MESSAGE)
        room = access_room(self._rooms, caller)
        if not is_allowed(right, self._capacity(room, caller), room.state):
            raise Faulted(Code.NOT_ALLOWED)
        asks, answers = _types(name)
        said = read(asks, payload)
        answer: Json = write(self._handlers[name](room, caller, said), answers)
        return answer

    def _capacity(self, room: Room, caller: Caller) -> Who:
        """In what capacity somebody asks now; a teacher's login is looked up each time."""
        if caller.person is not None:
            return capacity_of(room.session, caller.person)
        access_own_room(self._rooms, self._teacher(caller), room.key)
        return Who.PROJECTOR if caller.projector else Who.TEACHER

    def _teacher(self, caller: Caller) -> Any:
        return access_teacher(self._accounts, caller.login, self._now())

    def _count(self, caller: Caller, kind: Kind) -> None:
        whose = f"{caller.session}/{caller.person or caller.sid}"
        if self._limiter.take(kind, whose):
            return
        caller.nonsense += 1
        if caller.nonsense > PATIENCE:
            self._presence.go(caller.sid, self._now())
            self._greeter.part(caller, Farewell.TOO_MUCH)
        raise Faulted(Code.TOO_OFTEN)


@lru_cache(maxsize=64)
def _types(name: str) -> tuple[object, object]:
    """What a message says, and what answers it."""
    message = next(each for each in MESSAGES if each.name == name)
    return message.payload, message.answer


def _first_complaint(error: Malformed) -> dict[str, str]:
    """Where a message is malformed, and by which rule; nothing of what it said."""
    path, rule = next(iter(error.errors.items()))
    return {"path": path[:80], "rule": rule[:80]}
