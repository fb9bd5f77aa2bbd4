"""The classroom behind the door, without sockets: what would be sent is kept in a list."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game_rules.ids import Level, Phase, ScenarioId, SeatId
from game_rules.orders import SealOrders
from server.broadcast import Broadcast
from server.classroom.beat import Beat
from server.classroom.bots import Bots
from server.classroom.greeting import Greeter, Held
from server.classroom.lead import Leading
from server.classroom.people import People
from server.classroom.presence import Caller, Presence
from server.classroom.rooms import Room, Rooms
from server.clock import Clock
from server.guard.credentials import Credentials, Handed
from server.guard.limiter import Limiter
from server.host import Host, as_person
from server.journal.database import Database
from server.journal.memory import MemoryJournal
from server.journal.port import Journal
from server.prints import MemoryPrints, Prints
from server.protocol.messages import Answer, Join, Lead, LeadAct, Skip, Start
from server.runtime import ThreadingRuntime
from server.scenarios import load_shipped
from server.tables import Table, Tables

MORNING = 1_800_000_000_000


class AtOnce(ThreadingRuntime):
    """Whatever would be done beside is done at once, and nobody ever waits."""

    def spawn(self, fn: Callable[..., Any], *args: Any) -> object:
        return fn(*args)

    def sleep(self, seconds: float) -> None:
        pass


class SleepingBots(Bots):
    """Bots that leave everything to the people of a test."""

    def stir(self, _room: Room, _table: Table) -> None:
        pass


@dataclass
class Sent:
    """A message that went out."""

    name: str
    payload: dict[str, Any]
    sid: str


@dataclass
class Browser:
    """Somebody who is here: a sid, and what was sent to it."""

    sid: str
    lesson: Lesson
    person: int = 0
    handed: Handed | None = None

    @property
    def sent(self) -> list[Sent]:
        return [sent for sent in self.lesson.sent if sent.sid == self.sid]

    def got(self, name: str) -> list[dict[str, Any]]:
        """The messages of one name, oldest first."""
        return [sent.payload for sent in self.sent if sent.name == name]

    def last(self, name: str) -> dict[str, Any]:
        """The newest message of this name."""
        return self.got(name)[-1]

    @property
    def view(self) -> dict[str, dict[str, Any]]:
        """The sections as a good browser holds them."""
        held: dict[str, dict[str, Any]] = {}
        number = 0
        for sent in self.got("view"):
            assert sent["full"] or sent["after"] <= number, "a gap"
            if sent["full"]:
                held = {}
            held |= {section["kind"]: section for section in sent["sections"]}
            number = sent["number"]
        return held

    @property
    def seat(self) -> SeatId:
        return self.lesson.room.session.places[self.person].seat


@dataclass
class Lesson:
    """One session, its clock in the test's own hand."""

    folder: Path
    sent: list[Sent] = field(default_factory=list)
    now: int = MORNING
    journal: Journal = field(default_factory=MemoryJournal)
    prints: Prints = field(default_factory=MemoryPrints)

    def __post_init__(self) -> None:
        self._threads = ThreadingRuntime()
        url = f"sqlite:///{self.folder / 'credentials.sqlite3'}"
        self.database = Database(url, self._threads)
        self.limiter = Limiter(lambda: self.now / 1000)
        self.acts = 0
        self.wake()
        scenario = load_shipped(ScenarioId("serin-valley"))
        self.room = self.rooms.open(1, scenario, Level.INTRO, None)

    def wake(self) -> None:
        """Put all parts together, as at the start of a server, on the journal as it is."""
        runtime, clock = AtOnce(), lambda: self.now
        self.presence = Presence(began=self.now)
        self.rooms = Rooms(self.journal, self.prints, runtime, clock)
        self.tables = Tables(self.journal, self.prints, runtime, clock)
        self.broadcast = Broadcast(self._emit, self.rooms, self.presence, runtime)
        self.host = Host(self.broadcast, self.prints)
        self.credentials = Credentials(self.database, b"k" * 32)
        self.greeter = Greeter(
            self._emit,
            self._end,
            self.broadcast,
            self.tables,
            self.presence,
            lambda: "http://school.test",
            clock,
        )
        self.leading = Leading(
            self.host,
            self.rooms,
            self.tables,
            self.greeter,
            self.presence,
            self.credentials,
            clock,
        )
        self.people = People(self.rooms, self.credentials, self.limiter, self.leading.is_open)
        self.bots: Bots = SleepingBots(self.host, runtime)
        self.beat = Beat(
            self._emit,
            self.rooms,
            self.presence,
            self.greeter,
            self.leading,
            Clock(self.host, self.presence, clock),
            self.bots,
            runtime,
            clock,
        )

    def wake_again(self) -> None:
        """The server was killed and comes back: nothing is left but the journal."""
        self.wake()
        self.rooms.read_all()
        self.room = self.rooms.at(self.room.key)
        self.leading.open_tables(self.room)

    def close(self) -> None:
        self.database.close()

    def with_bots(self) -> Lesson:
        """Let the bots play as soon as there is something to do; without this they sleep."""
        self.bots = self.beat._bots = Bots(self.host, AtOnce())
        self.broadcast.afterwards.append(self.bots.stir)
        return self

    # --- people -----------------------------------------------------------------------------------

    def join(self, name: str, address: str = "10.0.0.1") -> Browser:
        """Somebody joins and is connected."""
        _, person, handed = self.people.join(self.says(name), address)
        browser = Browser(f"sid-{person}", self, person, handed)
        self.connect(browser)
        self.leading.sat_down(self.room, person)
        return browser

    def says(self, name: str) -> Join:
        """What somebody types to join."""
        return Join(self.room.session.code, name)

    def connect(self, browser: Browser, held: Held | None = None) -> None:
        caller = Caller(browser.sid, self.room.key, person=browser.person)
        self.presence.come(caller)
        self.greeter.greet(self.room, caller, held=held or Held())

    def leave(self, browser: Browser) -> None:
        """The connection breaks."""
        self.presence.go(browser.sid, self.now)

    def teacher(self, *, projector: bool = False, watching: int | None = None) -> Browser:
        """The teacher's console, or the projector."""
        browser = Browser("sid-projector" if projector else "sid-console", self)
        caller = Caller(browser.sid, self.room.key, login="login", account=1, projector=projector)
        caller.watching = watching
        self.presence.come(caller)
        self.greeter.greet(self.room, caller)
        return browser

    # --- what happens -----------------------------------------------------------------------------

    def lead(self, act: LeadAct, table: int | None = None, act_id: str | None = None) -> Answer:
        """An act of the teacher."""
        return self.leading.lead(self.room, Lead(act_id or self.fresh_id(), table, act))

    def begin(self, *names: str) -> list[Browser]:
        """These people join, and the first round is open."""
        browsers = [self.join(name) for name in names]
        self.lead(Start())
        self.lead(Skip())
        assert self.table().game.phase is Phase.OPEN
        return browsers

    def table(self, number: int = 1) -> Table:
        return self.tables.at(self.room.key, number)

    def seal(self, browser: Browser, act_id: str | None = None) -> Answer:
        """Somebody seals an empty envelope."""
        place = self.room.session.places[browser.person]
        return self.host.submit(
            self.table(place.table),
            as_person(place.seat, browser.person),
            act_id or self.fresh_id(),
            SealOrders(()),
        )

    def pass_time(self, seconds: float) -> None:
        """Time passes, tick by tick."""
        end = self.now + int(seconds * 1000)
        while self.now < end:
            self.now = min(end, self.now + 250)
            self.beat.tick()

    def fresh_id(self) -> str:
        self.acts += 1
        return f"act-{self.acts:020d}"

    # --- what is sent -----------------------------------------------------------------------------

    def _emit(self, name: str, payload: object, sid: str) -> None:
        said = json.loads(payload) if isinstance(payload, str) else payload
        assert isinstance(said, dict)
        self.sent.append(Sent(name, said, sid))

    def _end(self, sid: str) -> None:
        self.presence.go(sid, self.now)
