"""A lesson whose journal is a database, with everything that can delete in it."""

from __future__ import annotations

import secrets

from sqlalchemy import text

from server.debrief.reading import Debriefs
from server.guard.accounts import Accounts
from server.guard.invitations import Invitations
from server.host import as_person
from server.journal.database import Database
from server.journal.sql import SqlJournal
from server.keeping.deleting import Deleting, Shredder
from server.keeping.own_data import OwnData
from server.keeping.retention import Retention
from server.prints import SqlPrints
from server.protocol.messages import Accepted
from server.runtime import ThreadingRuntime
from tests.server.journal.promise import KEY
from tests.server.lesson import Lesson


class Kept(Lesson):
    """The whole of it lies in one SQLite file, credentials and accounts too."""

    def __post_init__(self):
        self.store = Database(
            f"sqlite:///{self.folder / 'credentials.sqlite3'}", ThreadingRuntime()
        )
        self.journal = SqlJournal(self.store, KEY)
        self.prints = SqlPrints(self.store)
        self.days = 180
        super().__post_init__()

    def wake(self):
        super().wake()
        self.accounts = Accounts(self.store, ThreadingRuntime())
        self.invitations = Invitations(self.store, self.accounts)
        self.debriefs = Debriefs(self.journal, self.prints, ThreadingRuntime())
        self.shredder = Shredder(
            self.store, self.journal, self.credentials, self.accounts, self.invitations
        )
        self.deleting = Deleting(
            self.shredder, self.rooms, self.greeter, self.people, self.presence, self.debriefs
        )
        self.own_data = OwnData(self.journal, self.rooms, self.accounts, self.days)
        self.retention = Retention(
            self.journal, self.rooms, self.deleting, self.shredder, self.days
        )

    def close(self):
        super().close()
        self.journal.close()

    def bytes_kept(self) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(self.folder.iterdir()))

    def tables_with(self, key: str) -> set[str]:
        """The tables in which a session still stands."""
        found = set()
        for table, column in (
            ("fact", "stream"),
            ("answer", "stream"),
            ("word", "session"),
            ("word_key", "session"),
            ("credential", "session"),
        ):
            query = text(f"select count(*) from {table} where {column} like :key")  # noqa: S608
            if self.store.read(lambda c, q=query: c.scalar(q, {"key": f"%{key}%"})):
                found.add(table)
        return found


def canary(letter: str) -> str:
    """A name that nobody else has."""
    return f"{letter}{secrets.token_hex(8)}"


def talk(lesson, browser, words):
    """Somebody says something in the first channel that is theirs."""
    place = lesson.room.session.places[browser.person]
    members = lesson.room.printed.members
    channel = next(each for each in members if place.seat in members[each])
    who = as_person(place.seat, browser.person)
    answer = lesson.host.say(lesson.table(place.table), who, lesson.fresh_id(), channel, words)
    assert isinstance(answer, Accepted)
