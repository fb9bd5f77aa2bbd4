"""Deleting for good: a session, one person's name and words, a teacher's account.

A deletion is done in the database first, keys before all else, and then in what the process holds
at hand. Done twice it does nothing more, so whoever was interrupted can simply begin again.
"""

from __future__ import annotations

from server.classroom.greeting import Greeter
from server.classroom.people import People
from server.classroom.presence import Presence
from server.classroom.rooms import Room, Rooms, Slip
from server.classroom.session import State
from server.debrief.reading import Debriefs
from server.guard.accounts import Accounts, Teacher
from server.guard.credentials import Credentials
from server.guard.invitations import Invitations
from server.journal.database import Database
from server.journal.port import Journal
from server.protocol.faults import Code, Faulted
from server.protocol.messages.connecting import Farewell
from server.shelf import forget_shelf


class Shredder:
    """Deletes what is stored; knows nothing of what is at hand."""

    def __init__(
        self,
        database: Database,
        journal: Journal,
        credentials: Credentials,
        accounts: Accounts,
        invitations: Invitations,
    ) -> None:
        self._database = database
        self._journal = journal
        self._credentials = credentials
        self._accounts = accounts
        self._invitations = invitations
        self.owes_wipe = False
        """Whether somebody was reading at the last wipe, so that copies may be left."""

    def session(self, key: str) -> int:
        """Delete all that was ever stored of a session; says how many rows that was."""
        self._credentials.forget(key)
        return self._journal.forget_session(key)

    def words(self, key: str, person: int | None = None) -> int:
        """Delete the names and words of a session, or of one person; the game stays as it was."""
        return self._journal.forget_words(key, person)

    def account(self, teacher: Teacher) -> None:
        """Delete an account whose sessions are gone."""
        self._invitations.forget_of(teacher.account)
        forget_shelf(self._database, teacher.account)
        self._accounts.forget(teacher)

    def stale(self, now: int) -> int:
        """Delete logins and invitations that open nothing any more."""
        return self._accounts.forget_old_logins(now) + self._invitations.forget_old(now)

    def wipe(self) -> bool:
        """Leave no copy of it where the database itself keeps one; False while somebody reads."""
        done = self._database.scrub()
        self.owes_wipe = not done
        return done


class Deleting:
    """Deletes while the server runs, and lets those who are here know."""

    def __init__(
        self,
        shredder: Shredder,
        rooms: Rooms,
        greeter: Greeter,
        people: People,
        presence: Presence,
        debriefs: Debriefs,
    ) -> None:
        self._shredder = shredder
        self._rooms = rooms
        self._greeter = greeter
        self._people = people
        self._presence = presence
        self._debriefs = debriefs

    def session(self, room: Room) -> None:
        """Delete a session that is not being played. Whoever is in it is told, and sent out."""
        check_quiet(room)
        self.put_out(room.key)
        self._shredder.session(room.key)
        self._shredder.wipe()

    def put_out(self, session: str) -> None:
        """Let go of a session that is deleted, here or by another process."""
        self._rooms.forget(session)
        for caller in self._presence.of_session(session):
            self._greeter.part(caller, Farewell.DELETED)
        self._greeter.put_away(session)
        self._debriefs.forget(session)
        self._people.forget(session)
        self._presence.forget(session)

    def account(self, teacher: Teacher) -> None:
        """Delete a teacher's account, and with it every session that they opened."""
        own = self._rooms.of_account(teacher.account)
        for slip in own:
            check_quiet(slip)
        for slip in own:
            self.put_out(slip.key)
            self._shredder.session(slip.key)
        self._shredder.account(teacher)
        self._shredder.wipe()


def check_quiet(session: Room | Slip) -> None:
    """A game that is being played is ended first, so that every process knows of its end."""
    if session.state is State.RUNNING:
        raise Faulted(Code.STILL_RUNNING)
