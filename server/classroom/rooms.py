"""Rooms: each is one session being lived, with its stream, its people's names, and its scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from game_rules.ids import Level
from game_rules.scenario import Printed, Scenario
from server.classroom.events import PersonJoined, PersonKnocked, SessionBegun, SessionEvent
from server.classroom.session import Session, State, step
from server.guard.codes import as_typed, fingerprint, new_code, new_key
from server.journal.codec import codec_for
from server.journal.live import ACCEPTED, STAFF, Live, Verdict
from server.journal.port import Journal, StreamId
from server.prints import Prints
from server.protocol.faults import Code, Faulted
from server.runtime import Runtime

CODEC: Final = codec_for(SessionEvent)
PREFIX: Final = "session:"
ARRIVING: Final = frozenset({PersonJoined.kind, PersonKnocked.kind})
PIN_SHOWN: Final = 120_000
"""Milliseconds for which the teacher sees a PIN that was just renewed."""


@dataclass(eq=False)
class Room:
    """One session."""

    key: str
    live: Live[Session]
    printed: Printed
    telling: Lock
    """Held while views are made and sent, so that nobody ever gets two in the wrong order."""
    names: dict[int, str] = field(default_factory=dict)
    origins: dict[int, str] = field(default_factory=dict)
    """A mark of where somebody came from, to be compared and never read."""
    said: dict[str, str] = field(default_factory=dict)
    """The teacher's notes, by the names of their texts."""
    arrivals: dict[str, int] = field(default_factory=dict)
    """Who came in with which request, so that a request that is sent again brings nobody else."""
    fresh_pins: dict[int, tuple[str, int]] = field(default_factory=dict)
    """A PIN that the teacher asked for, and until when it is shown."""
    is_restless: bool = True
    """Something that consoles, projectors or the lobby show has changed."""

    @property
    def session(self) -> Session:
        return self.live.state

    @property
    def state(self) -> State:
        return self.live.state.state

    def stir(self) -> None:
        """Let everybody who sees the room as a whole see it anew."""
        self.is_restless = True

    def pin_shown(self, person: int, now: int) -> str | None:
        """A PIN that was renewed a moment ago."""
        pin, until = self.fresh_pins.get(person, ("", 0))
        return pin if now < until else None


def name_text(person: int, times: int = 0) -> str:
    """Under which name the words beside the journal hold somebody's name, renamed so often."""
    return f"name-{person}" if times == 0 else f"name-{person}-{times}"


def origin_text(person: int) -> str:
    """Under which name the words beside the journal hold the mark of where somebody came from."""
    return f"origin-{person}"


def origin_mark(key: str, address: str) -> str:
    """A mark of an address that says nothing outside of this session."""
    return fingerprint(f"{key}|{address}")


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
        self._codes: dict[str, str] = {}

    def read_all(self) -> None:
        """Find every session in the journal, as at the start of the server."""
        for stream in self._journal.streams(PREFIX):
            self._add(self._read(stream))

    def __iter__(self) -> Iterator[Room]:
        return iter(list(self._rooms.values()))

    def at(self, key: str) -> Room:
        """A session by its key."""
        room = self._rooms.get(key)
        if room is None:
            raise Faulted(Code.NOT_THERE)
        return room

    def by_code(self, code: str) -> Room | None:
        """The session that students come into with this code; a dead code leads nowhere."""
        key = self._codes.get(as_typed(code))
        room = None if key is None else self._rooms[key]
        return room if room is not None and room.state is not State.ENDED else None

    def of_account(self, account: int) -> list[Room]:
        """The sessions of a teacher, the newest first."""
        own = [room for room in self if room.session.opening.account == account]
        return sorted(own, key=lambda room: (room.session.at, room.key), reverse=True)

    def open(
        self, account: int, scenario: Scenario, level: Level, round_seconds: int | None
    ) -> Room:
        """A new session, with a code that no open one has."""
        digest = self._prints.keep(scenario)
        code, key = self.fresh_code(), new_key()
        live = self._live(key)
        begun = SessionBegun(account, code, scenario.id, digest, level, round_seconds)
        live.turn(STAFF, None, lambda _session: Verdict(ACCEPTED, (begun,)))
        return self._add(self._room(key, live))

    def fresh_code(self) -> str:
        """A code that no open session has."""
        code = new_code()
        while self.by_code(code) is not None:
            code = new_code()
        return code

    def recode(self, room: Room) -> None:
        """The session has another code: the ones before it lead nowhere."""
        for code in [code for code, key in self._codes.items() if key == room.key]:
            del self._codes[code]
        self._codes[room.session.code] = room.key

    def forget(self, room: Room) -> None:
        """The session is deleted: neither its key nor its code leads anywhere."""
        self._rooms.pop(room.key, None)
        for code in [code for code, key in self._codes.items() if key == room.key]:
            del self._codes[code]

    def _add(self, room: Room) -> Room:
        self._rooms[room.key] = room
        if room.state is not State.ENDED:
            self.recode(room)
        return room

    def _read(self, stream: StreamId) -> Room:
        key = stream.removeprefix(PREFIX)
        live = self._live(key)
        live.catch_up()
        room = self._room(key, live)
        session = room.session
        names = {
            name_text(person, session.renamed.get(person, 0)): person
            for person in range(1, session.last_person + 1)
        }
        origins = {origin_text(person): person for person in range(1, session.last_person + 1)}
        notes = [note.sent.text for note in session.notes]
        texts = self._journal.words(stream, [*names, *origins, *notes])
        room.names = {names[text]: said for text, said in texts.items() if text in names}
        room.origins = {origins[text]: mark for text, mark in texts.items() if text in origins}
        room.said = {text: texts[text] for text in notes if text in texts}
        room.arrivals = {
            row.act_id: CODEC.fact(row).person
            for row in self._journal.read(stream)
            if row.act_id is not None and row.kind in ARRIVING
        }
        return room

    def _live(self, key: str) -> Live[Session]:
        stream = StreamId(PREFIX + key)
        return Live(self._journal, self._runtime, stream, CODEC, Session(), step, self._now)

    def _room(self, key: str, live: Live[Session]) -> Room:
        opening = live.state.opening
        printed = self._prints.printed(opening.digest, opening.level)
        return Room(key, live, printed, self._runtime.lock())
