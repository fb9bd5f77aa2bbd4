"""Rooms: each is one session being lived, with its stream, its people's names, and its scenario.

Of a session that has ended, and that nobody looks at, only a slip stays at hand. Whoever asks for
it has it read from the journal again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from threading import Lock
from typing import Any, Final

from game_rules.ids import Level
from game_rules.scenario import Printed, Scenario
from server.classroom.events import SessionBegun, SessionEvent, StartInherited
from server.classroom.register import Register
from server.classroom.session import Session, State, step
from server.guard.codes import as_typed, new_code, new_key
from server.journal.codec import codec_for
from server.journal.live import ACCEPTED, STAFF, Live, Verdict
from server.journal.port import Journal, Row
from server.journal.streams import SESSIONS, of_session
from server.prints import Prints
from server.protocol.faults import Code, Faulted
from server.runtime import Runtime

CODEC: Final = codec_for(SessionEvent)
PIN_SHOWN: Final = 120_000
"""Milliseconds for which the teacher sees a PIN that was just renewed."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What a teacher's list says of one session."""

    key: str
    account: int
    title: str
    level: Level
    state: State
    opened: int
    """When, in milliseconds."""
    people: int


@dataclass(eq=False)
class Room:
    """One session."""

    key: str
    live: Live[Session]
    printed: Printed
    telling: Lock
    """Held while views are made and sent, so that nobody ever gets two in the wrong order."""
    register: Register
    fresh_pins: dict[int, tuple[str, int]] = field(default_factory=dict)
    """A PIN that the teacher asked for, and until when it is shown."""
    is_restless: bool = True
    """Something that consoles, projectors or the lobby show has changed."""
    is_astir: bool = False
    """People do something at its tables: shown with the next pulse, not after each of their acts.
    """
    wanted_at: int = 0
    """When somebody last asked for it by its key."""

    @property
    def session(self) -> Session:
        return self.live.state

    @property
    def state(self) -> State:
        return self.live.state.state

    @property
    def names(self) -> dict[int, str]:
        return self.register.names

    @property
    def origins(self) -> dict[int, str]:
        return self.register.origins

    @property
    def said(self) -> dict[str, str]:
        return self.register.said

    @property
    def arrivals(self) -> dict[str, int]:
        return self.register.arrivals

    @property
    def slip(self) -> Slip:
        """What is left at hand of it once it is put away."""
        session = self.session
        return Slip(
            key=self.key,
            account=session.opening.account,
            title=self.printed.scenario.title,
            level=session.level,
            state=session.state,
            opened=session.at,
            people=len(session.people),
        )

    def stir(self) -> None:
        """Let everybody who sees the room as a whole see it anew."""
        self.is_restless = True

    def is_to_be_shown(self, *, with_pulse: bool) -> bool:
        """Whether it is time to show the room anew; said once."""
        shown = self.is_restless or (with_pulse and self.is_astir)
        if shown:
            self.is_restless = self.is_astir = False
        return shown

    def pin_shown(self, person: int, now: int) -> str | None:
        """A PIN that was renewed a moment ago."""
        pin, until = self.fresh_pins.get(person, ("", 0))
        return pin if now < until else None


class Rooms:
    """All sessions of this server."""

    def __init__(
        self, journal: Journal, prints: Prints, runtime: Runtime, now: Callable[[], int]
    ) -> None:
        self._journal = journal
        self._prints = prints
        self._runtime = runtime
        self._now = now
        self._rooms: dict[str, Room] = {}
        self._slips: dict[str, Slip] = {}
        """Of the sessions that have ended and are put away."""
        self._codes: dict[str, str] = {}

        self._finding = runtime.lock()
        self._looks = 0
        """How often we began to look for sessions that others have opened."""
        self.moved: Callable[[Room, Session, Session], None] | None = None
        """Told of every session that another worker has moved on, and how it stood before."""
        self.gone: Callable[[str], object] = self.forget
        """Lets go of a session that was put away here and that another process has deleted, with
        all that is at hand of it.
        """

    def read_all(self) -> None:
        """Find every session in the journal, as at the start of the server."""
        with self._finding:
            self._find_all()

    def look_for_new(self) -> None:
        """Find the sessions that other workers have opened. Many who ask at once share a look."""
        if not self._journal.is_shared:
            return
        looks = self._looks
        with self._finding:
            if self._looks == looks:  # nobody has begun to look since we came
                self._find_all()

    def _find_all(self) -> None:
        self._looks += 1
        stored = [stream.removeprefix(SESSIONS) for stream in self._journal.streams(SESSIONS)]
        for key in self._slips.keys() - set(stored):
            self.gone(key)
        for key in stored:
            if key not in self._rooms and key not in self._slips:
                room = self._read(key)
                if room is None:
                    continue
                if room.state is State.ENDED:
                    self._slips[key] = room.slip
                else:
                    self._add(room)

    def __iter__(self) -> Iterator[Room]:
        """The sessions at hand."""
        return iter(list(self._rooms.values()))

    def keys(self) -> list[str]:
        """The keys of all sessions that we know of, those that are put away as well."""
        return [*self._rooms, *self._slips]

    def states(self) -> Counter[State]:
        """How many sessions are in each state, those that are put away as well."""
        here = Counter(room.state for room in self)
        here[State.ENDED] += len(self._slips)
        return here

    def known(self, key: str) -> Room | None:
        """A session by its key, if it is at hand."""
        return self._rooms.get(key)

    def at(self, key: str) -> Room:
        """A session by its key."""
        room = self.find(key)
        if room is None:
            raise Faulted(Code.NOT_THERE)
        return room

    def find(self, key: str) -> Room | None:
        """The same, and None for one that is not there."""
        room = self._rooms.get(key) or self._take_out(key)
        if room is None:
            self.look_for_new()
            # It may have ended before we heard of it.
            room = self._rooms.get(key) or self._take_out(key)
        if room is not None:
            room.wanted_at = self._now()
        return room

    def _take_out(self, key: str) -> Room | None:
        """Read a session that was put away."""
        with self._finding:
            if key in self._slips and key not in self._rooms:
                room = self._read(key)
                if room is None:
                    self.gone(key)
                else:
                    room.wanted_at = self._now()
                    self._rooms[key] = room
                    del self._slips[key]
            return self._rooms.get(key)

    def put_away(self, room: Room) -> None:
        """Keep only a slip of a session that has ended."""
        if self._rooms.get(room.key) is room:
            self._slips[room.key] = room.slip  # first, so that it is never nowhere
            del self._rooms[room.key]
            self._forget_codes(room.key)
        room.live.moved = None  # the two would hold each other in memory

    def now_at(self, key: str) -> Room:
        """The same as it is at this moment, whichever worker moved it last."""
        room = self.at(key)
        if self._journal.is_shared:
            room.live.catch_up()
        return room

    def by_code(self, code: str) -> Room | None:
        """The session that students come into with this code; a dead code leads nowhere."""
        if as_typed(code) not in self._codes:
            self.look_for_new()
        return self.at_hand(code)

    def at_hand(self, code: str) -> Room | None:
        """The same among the sessions that this worker knows: no question to the journal."""
        key = self._codes.get(as_typed(code))
        room = None if key is None else self._rooms[key]
        return room if room is not None and room.state is not State.ENDED else None

    def of_account(self, account: int) -> list[Slip]:
        """The sessions of a teacher, the newest first."""
        self.look_for_new()
        slips = [*self._slips.values(), *(room.slip for room in self)]
        own = [slip for slip in slips if slip.account == account]
        return sorted(own, key=attrgetter("opened", "key"), reverse=True)

    def open(
        self,
        account: int,
        scenario: Scenario,
        level: Level,
        round_seconds: int | None,
        inherited: StartInherited | None = None,
    ) -> Room:
        """A new session, with a code that no open one has; it may go on from one that is over."""
        digest = self._prints.keep(scenario)
        code, key = self.fresh_code(), new_key()
        register = Register()
        live = self._live(key, register)
        begun = SessionBegun(account, code, scenario.id, digest, level, round_seconds)
        facts = (begun,) if inherited is None else (begun, inherited)
        live.turn(STAFF, None, lambda _session: Verdict(ACCEPTED, facts))
        return self._add(self._room(key, live, register))

    def fresh_code(self) -> str:
        """A code that no open session has."""
        code = new_code()
        while self.by_code(code) is not None:
            code = new_code()
        return code

    def recode(self, room: Room) -> None:
        """The session has another code: the ones before it lead nowhere."""
        self._forget_codes(room.key)
        self._codes[room.session.code] = room.key

    def forget(self, key: str) -> None:
        """The session is deleted: neither its key nor its code leads anywhere."""
        self._slips.pop(key, None)
        self._rooms.pop(key, None)
        self._forget_codes(key)

    def _forget_codes(self, key: str) -> None:
        for code in [code for code, where in self._codes.items() if where == key]:
            del self._codes[code]

    def _add(self, room: Room) -> Room:
        room = self._rooms.setdefault(room.key, room)
        if room.state is not State.ENDED:
            self.recode(room)
        return room

    def _read(self, key: str) -> Room | None:
        """A session from the journal; None for one that was deleted meanwhile."""
        register = Register()
        live = self._live(key, register)
        live.catch_up()
        if live.state.begun is None:
            return None
        return self._room(key, live, register)

    def _live(self, key: str, register: Register) -> Live[Session]:
        stream = of_session(key)

        def beside(rows: Sequence[Row], facts: Sequence[Any]) -> None:
            register.fill(rows, facts, live.state.renamed, partial(self._journal.words, stream))

        live: Live[Session] = Live(
            self._journal, self._runtime, stream, CODEC, Session(), step, self._now, beside
        )
        return live

    def _room(self, key: str, live: Live[Session], register: Register) -> Room:
        opening = live.state.opening
        printed = self._prints.printed(opening.digest, opening.level)
        room = Room(key, live, printed, self._runtime.lock(), register)
        live.moved = lambda before, after: self._has_moved(room, before, after)
        return room

    def _has_moved(self, room: Room, before: Session, after: Session) -> None:
        if after.code != before.code:
            self.recode(room)
        if self.moved is not None:
            self.moved(room, before, after)
