"""The roll of the workers: who serves, and who of the people is connected where.

Each worker has a row and writes it anew each second. Whose row stands still for some seconds is
taken for dead, whatever the clocks of the machines say. For each session one of the living looks
after what nobody needs to do twice: bots, absences, the first proposal when time is up. Who that
is follows from the roll alone. Two workers may disagree for a moment; the journal bears it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from sqlalchemy import BigInteger, Column, Connection, String, Table, Text, delete, insert, select

from server.classroom.presence import Presence
from server.journal.database import Database
from server.journal.tables import METADATA

WORKERS: Final = Table(
    "worker",
    METADATA,
    Column("id", String(64), primary_key=True),
    Column("key_mark", String(64), nullable=False),
    Column("beats", BigInteger, nullable=False),
    Column("here", Text, nullable=False),
)
"""`here` is JSON: for each session that somebody looks at the numbers of its people, and when each
was last heard.
"""

DEAD_AFTER: Final = 5.0
"""Seconds without a beat after which a worker is taken for dead."""
ALIVE_WITHIN: Final = 2.5
"""Seconds in which a worker that lives has surely beaten."""
FORGOTTEN_AFTER: Final = 60.0
"""Seconds after which the row of a dead worker is taken off the roll."""

Here = dict[str, dict[int, int]]


class ForeignKeyError(Exception):
    """Another worker on the same database has another secret key."""


@dataclass(slots=True)
class Other:
    """What we know of another worker."""

    beats: int
    beaten_at: float
    here: Here = field(default_factory=dict)


class Roll:
    """The workers of one database, as one of them sees them."""

    def __init__(
        self,
        database: Database,
        presence: Presence,
        own: str,
        key_mark: str,
        now: Callable[[], int],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.own = own
        self._database = database
        self._presence = presence
        self._key_mark = key_mark
        self._now = now
        self._clock = clock
        self._beats = 0
        self._others: dict[str, Other] = {}
        self._living: tuple[str, ...] = (own,)

    @property
    def others(self) -> tuple[str, ...]:
        """The other workers that serve now."""
        return tuple(each for each in self._living if each != self.own)

    def is_ours(self, session: str) -> bool:
        """Whether it is this worker that looks after a session.

        It is one of those at which somebody of it is connected: they follow it anyway.
        """
        near = [each for each in self._living if self._is_near(each, session)]
        return self.own == max(
            near or self._living, key=lambda each: sha256(f"{each}|{session}".encode()).digest()
        )

    def is_elsewhere(self, session: str) -> bool:
        """Whether somebody of a session is connected to another worker, as far as we know."""
        return any(self._is_near(each, session) for each in self.others)

    def _is_near(self, worker: str, session: str) -> bool:
        if worker == self.own:
            return session in self._presence.by_session
        other = self._others.get(worker)
        return other is not None and session in other.here

    def enter(self, wait: Callable[[float], None]) -> None:
        """Begin to serve; refused beside a worker whose cookies and PINs we could not read."""
        foreign = self._foreign()
        if foreign:
            wait(ALIVE_WITHIN)
            if any(foreign.get(worker) != beats for worker, beats in self._foreign().items()):
                raise ForeignKeyError(
                    "another worker on this database has another secret key. Give all of them the "
                    "same BACKCHANNEL_SECRET_KEY, or the same --data-dir."
                )
        self.beat()
        self.read()

    def _foreign(self) -> dict[str, int]:
        """Workers with another secret key, dead ones among them, and their beats."""
        query = select(WORKERS.c.id, WORKERS.c.beats).where(WORKERS.c.key_mark != self._key_mark)
        rows = self._database.read(lambda connection: connection.execute(query).all())
        return {row.id: row.beats for row in rows}

    def beat(self) -> None:
        """Write that we are here, and who is here with us."""
        self._beats += 1
        row = {
            "id": self.own,
            "key_mark": self._key_mark,
            "beats": self._beats,
            "here": json.dumps(self._here(), separators=(",", ":")),
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(WORKERS).where(WORKERS.c.id == self.own))
            connection.execute(insert(WORKERS), row)

        self._database.write(work)

    def read(self) -> bool:
        """Look who else serves and who is with them; whether a worker has died or gone."""
        query = select(WORKERS).where(WORKERS.c.key_mark == self._key_mark)
        rows = self._database.read(lambda connection: connection.execute(query).all())
        now, before = self._clock(), self._others
        self._others = {
            row.id: self._other(before.get(row.id), row.beats, row.here, now)
            for row in rows
            if row.id != self.own
        }
        living = {
            worker: other
            for worker, other in self._others.items()
            if now - other.beaten_at < DEAD_AFTER
        }
        self._forget([w for w, o in self._others.items() if now - o.beaten_at > FORGOTTEN_AFTER])
        lost = set(self._living) - {self.own, *living}
        self._living = (self.own, *living)
        self._tell_presence(living.values())
        return bool(lost)

    def leave(self) -> None:
        """Serve no more."""
        self._forget([self.own])

    def _other(self, known: Other | None, beats: int, here: str, now: float) -> Other:
        if known is not None and known.beats == beats:
            return known
        said = json.loads(here)
        people = {key: {int(each): at for each, at in of.items()} for key, of in said.items()}
        return Other(beats, now, people)

    def _here(self) -> Here:
        """Who is connected to us, and when each was last heard. A session that only its teacher
        looks at is here without people.
        """
        found: Here = {}
        for caller in list(self._presence.by_sid.values()):
            people = found.setdefault(caller.session, {})
            if caller.person is not None:
                people[caller.person] = self._presence.heard.get((caller.session, caller.person), 0)
        return found

    def _tell_presence(self, living: Iterable[Other]) -> None:
        here: dict[str, set[int]] = {}
        for other in living:
            for session, people in other.here.items():
                here.setdefault(session, set()).update(people)
                for person, at in people.items():
                    key = (session, person)
                    self._presence.heard[key] = max(at, self._presence.heard.get(key, 0))
        self._presence.see_elsewhere(here, self._now())

    def _forget(self, workers: Collection[str]) -> None:
        if workers:
            gone = delete(WORKERS).where(WORKERS.c.id.in_(workers))
            self._database.write(lambda connection: connection.execute(gone).rowcount)
