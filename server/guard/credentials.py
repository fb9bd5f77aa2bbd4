"""How people of a class come back: a token for the next connection, a private link, a PIN.

Only fingerprints are stored. The token changes at every connection: the next one is sent with the
welcome, and as soon as the browser says that it has kept it, the old one is dead. Until then both
open the door, because a welcome may be lost on a bad network and nobody may be locked out by that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    delete,
    insert,
    or_,
    select,
    update,
)

from server.guard.codes import fingerprint, is_same, new_pin, new_token, pin_fingerprint
from server.journal.database import Database
from server.journal.tables import METADATA, NAME

CREDENTIALS: Final = Table(
    "credential",
    METADATA,
    Column("session", NAME, nullable=False),
    Column("person", Integer, nullable=False),
    Column("token", String(64)),
    Column("next_token", String(64)),
    Column("link", String(64), nullable=False),
    Column("pin", String(64), nullable=False),
    PrimaryKeyConstraint("session", "person"),
    Index("credential_by_token", "token", unique=True),
    Index("credential_by_next_token", "next_token", unique=True),
    Index("credential_by_link", "link", unique=True),
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person of a session."""

    session: str
    person: int


@dataclass(frozen=True, slots=True)
class Handed:
    """What a person is given when they join; we ourselves forget it at once."""

    token: str
    link: str
    pin: str


class Credentials:
    """The fingerprints of all that brings people back into their seats."""

    def __init__(self, database: Database, server_key: bytes) -> None:
        self._database = database
        self._key = server_key

    def enrol(self, holder: Holder) -> Handed:
        """Hand out the first token, the key of the private link, and the PIN.

        Whatever the same person was handed before opens nothing any more.
        """
        handed = Handed(new_token(holder.session), new_token(), new_pin())
        row = {
            "session": holder.session,
            "person": holder.person,
            "token": fingerprint(handed.token),
            "link": fingerprint(handed.link),
            "pin": self._pin(holder, handed.pin),
        }

        def work(connection: Connection) -> None:
            connection.execute(delete(CREDENTIALS).where(_is(holder)))
            connection.execute(insert(CREDENTIALS), row)

        self._database.write(work)
        return handed

    def arrive(self, token: str) -> tuple[Holder, str] | None:
        """Who comes with this token, and the next one; None when it opens nothing."""
        said = fingerprint(token)

        def work(connection: Connection) -> tuple[Holder, str] | None:
            row = connection.execute(
                select(CREDENTIALS).where(
                    or_(CREDENTIALS.c.token == said, CREDENTIALS.c.next_token == said)
                )
            ).one_or_none()
            if row is None:
                return None
            # Whoever comes with the next token has it, so the one before is dead.
            following = new_token(row.session)
            now = {"token": said, "next_token": fingerprint(following)}
            connection.execute(update(CREDENTIALS).where(_is(row)).values(now))
            return Holder(row.session, row.person), following

        return self._database.write(work)

    def keep(self, holder: Holder, token: str) -> None:
        """The browser has kept this token, so the one before it dies now."""
        said = fingerprint(token)
        change = (
            update(CREDENTIALS)
            .where(_is(holder), CREDENTIALS.c.next_token == said)
            .values(token=said, next_token=None)
        )
        self._database.write(lambda connection: connection.execute(change).rowcount)

    def is_newest(self, holder: Holder, mark: str) -> bool:
        """Whether nobody has come with a newer token than the one with this fingerprint."""
        query = select(CREDENTIALS.c.token, CREDENTIALS.c.next_token).where(_is(holder))
        row = self._database.read(lambda connection: connection.execute(query).one_or_none())
        return row is not None and mark == (row.next_token or row.token)

    def renew(self, holder: Holder) -> str | None:
        """A fresh token for somebody who has shown a PIN or link; all older tokens are dead."""
        token = new_token(holder.session)
        change = (
            update(CREDENTIALS).where(_is(holder)).values(token=fingerprint(token), next_token=None)
        )
        changed = self._database.write(lambda connection: connection.execute(change).rowcount)
        return token if changed else None

    def by_link(self, link: str) -> Holder | None:
        """Whose private link this is."""
        query = select(CREDENTIALS).where(CREDENTIALS.c.link == fingerprint(link))
        row = self._database.read(lambda connection: connection.execute(query).one_or_none())
        return None if row is None else Holder(row.session, row.person)

    def is_pin(self, holder: Holder, pin: str) -> bool:
        """Whether this is the person's PIN. Tries must be counted by the caller."""
        query = select(CREDENTIALS.c.pin).where(_is(holder))
        kept = self._database.read(lambda connection: connection.scalar(query))
        return is_same(kept or "", self._pin(holder, pin))

    def new_pin(self, holder: Holder) -> str:
        """Another PIN, for somebody who forgot theirs; it is shown once."""
        pin = new_pin()
        change = update(CREDENTIALS).where(_is(holder)).values(pin=self._pin(holder, pin))
        self._database.write(lambda connection: connection.execute(change).rowcount)
        return pin

    def revoke(self, holder: Holder) -> None:
        """Nothing that this person holds opens anything any more."""
        forget = delete(CREDENTIALS).where(_is(holder))
        self._database.write(lambda connection: connection.execute(forget).rowcount)

    def forget(self, session: str) -> None:
        """Nobody of a session comes back any more, as there is nothing left of it."""
        gone = delete(CREDENTIALS).where(CREDENTIALS.c.session == session)
        self._database.write(lambda connection: connection.execute(gone).rowcount)

    def _pin(self, holder: Holder, pin: str) -> str:
        return pin_fingerprint(pin, f"{holder.session}/{holder.person}", self._key)


def _is(holder: Any) -> Any:
    return (CREDENTIALS.c.session == holder.session) & (CREDENTIALS.c.person == holder.person)
