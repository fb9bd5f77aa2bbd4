"""Teachers' accounts and their logins.

A password is kept as an argon2 hash. A login is a random key in the browser's cookie, of which we
keep the fingerprint: deleting that row ends the login everywhere at once.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from server.classroom.names import folded
from server.guard.codes import as_typed, fingerprint, is_same, new_token
from server.journal.database import Database
from server.journal.tables import METADATA, REWRITTEN
from server.protocol.faults import Code, Faulted
from server.runtime import Runtime

ACCOUNTS: Final = Table(
    "account",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(32), nullable=False),
    Column("folded", Text, nullable=False),
    Column("password", String(200), nullable=False),
    Column("made", BigInteger, nullable=False),
    Index("account_by_name", "folded", unique=True),
    info={REWRITTEN: True},
)

LOGINS: Final = Table(
    "login",
    METADATA,
    Column("fingerprint", String(64), primary_key=True),
    Column("account", Integer, nullable=False),
    Column("made", BigInteger, nullable=False),
)

SHORTEST_PASSWORD: Final = 10
LOGIN_LASTS: Final = 30 * 24 * 3600 * 1000
"""Milliseconds after which one has to log in again."""

_LOGGED_IN: Final = (
    select(ACCOUNTS.c.id, ACCOUNTS.c.name)
    .join_from(LOGINS, ACCOUNTS, LOGINS.c.account == ACCOUNTS.c.id)
    .where(LOGINS.c.fingerprint == bindparam("login"), LOGINS.c.made >= bindparam("since"))
)
"""Asked for every message from a console."""

AT_ONCE: Final = 2
"""Hashes computed at the same time: each takes 64 MiB, and a rush of logins must not take all."""


@dataclass(frozen=True, slots=True)
class Teacher:
    """Somebody who is logged in."""

    account: int
    name: str


class Accounts:
    """Who may lead sessions here."""

    def __init__(self, database: Database, runtime: Runtime, first_code: str | None = None) -> None:
        self.first_code = first_code
        """What whoever makes the first account must know; None asks for nothing."""
        self._database = database
        self._runtime = runtime
        self._hasher = PasswordHasher()
        self._turns = threading.BoundedSemaphore(AT_ONCE)
        # Checked for unknown names too, so that the time of an answer does not tell who is known.
        self._nobodys = "$argon2id$v=19$m=65536,t=3,p=4$" + "A" * 22 + "$" + "A" * 43

    def is_empty(self) -> bool:
        """Whether nobody has an account yet, so that the first visitor may make one."""
        query = select(func.count()).select_from(ACCOUNTS)
        return not self._database.read(lambda connection: connection.scalar(query))

    def make_first(self, name: str, password: str, now: int, code: str | None = None) -> Teacher:
        """Make the first account; there is exactly one first, however many ask at once."""
        if self.first_code is not None and not is_same(as_typed(code or ""), self.first_code):
            raise Faulted(Code.WRONG_FIRST_CODE)
        if not self.is_empty():
            raise Faulted(Code.NOT_FIRST)
        row = self.row_for(name, password, now) | {"id": 1}
        try:
            self._database.write(
                lambda connection: connection.execute(insert(ACCOUNTS), row).rowcount
            )
        except IntegrityError as error:
            raise Faulted(Code.NOT_FIRST) from error
        return Teacher(1, name)

    def row_for(self, name: str, password: str, now: int) -> dict[str, Any]:
        """What is kept of an account that is to be made, but for its number."""
        if len(password) < SHORTEST_PASSWORD:
            raise Faulted(Code.PASSWORD_SHORT, least=SHORTEST_PASSWORD)
        with self._turns:
            hashed = self._runtime.offload(self._hasher.hash, password)
        return {"name": name, "folded": folded(name), "password": hashed, "made": now}

    def add(self, connection: Connection, row: Mapping[str, Any]) -> Teacher:
        """Make another account with the next number, as part of a larger piece of work."""
        known = select(ACCOUNTS.c.id).where(ACCOUNTS.c.folded == row["folded"])
        if connection.execute(known).first() is not None:
            raise Faulted(Code.TEACHER_NAME_TAKEN)
        number = (connection.scalar(select(func.max(ACCOUNTS.c.id))) or 0) + 1
        connection.execute(insert(ACCOUNTS), {**row, "id": number})
        return Teacher(number, row["name"])

    def check(self, name: str, password: str) -> Teacher | None:
        """Whoever has this name and password; None for a wrong name and a wrong password alike."""
        query = select(ACCOUNTS).where(ACCOUNTS.c.folded == folded(name))
        row = self._database.read(lambda connection: connection.execute(query).one_or_none())
        with self._turns:
            right = self._runtime.offload(
                self._fits, self._nobodys if row is None else row.password, password
            )
        return Teacher(row.id, row.name) if row is not None and right else None

    def _fits(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except VerificationError:
            return False

    def named(self, name: str) -> Teacher | None:
        """The account of this name."""
        query = select(ACCOUNTS.c.id, ACCOUNTS.c.name).where(ACCOUNTS.c.folded == folded(name))
        row = self._database.read(lambda connection: connection.execute(query).one_or_none())
        return None if row is None else Teacher(row.id, row.name)

    def listed(self) -> list[tuple[Teacher, int]]:
        """All accounts with the moments at which they were made, the oldest first."""
        query = select(ACCOUNTS).order_by(ACCOUNTS.c.id)
        rows = self._database.read(lambda connection: connection.execute(query).all())
        return [(Teacher(row.id, row.name), row.made) for row in rows]

    def set_password(self, teacher: Teacher, password: str) -> None:
        """Another password; every login of the old one ends."""
        hashed = self.row_for(teacher.name, password, 0)["password"]
        change = update(ACCOUNTS).where(ACCOUNTS.c.id == teacher.account).values(password=hashed)

        def work(connection: Connection) -> None:
            connection.execute(change)
            connection.execute(delete(LOGINS).where(LOGINS.c.account == teacher.account))

        self._database.write(work)

    def logins_of(self, teacher: Teacher) -> list[tuple[str, int]]:
        """The fingerprints of a teacher's logins, and when each began."""
        query = select(LOGINS).where(LOGINS.c.account == teacher.account).order_by(LOGINS.c.made)
        rows = self._database.read(lambda connection: connection.execute(query).all())
        return [(row.fingerprint, row.made) for row in rows]

    def forget(self, teacher: Teacher) -> None:
        """Delete an account with its logins. Its sessions must be gone: numbers are given again."""

        def work(connection: Connection) -> None:
            connection.execute(delete(LOGINS).where(LOGINS.c.account == teacher.account))
            connection.execute(delete(ACCOUNTS).where(ACCOUNTS.c.id == teacher.account))

        self._database.write(work)

    def forget_old_logins(self, now: int) -> int:
        """Delete what opens nothing any more."""
        old = delete(LOGINS).where(LOGINS.c.made < now - LOGIN_LASTS)
        return self._database.write(lambda connection: connection.execute(old).rowcount)

    def log_in(self, teacher: Teacher, now: int) -> str:
        """The key of a new login."""
        key = new_token()
        row = {"fingerprint": fingerprint(key), "account": teacher.account, "made": now}

        def work(connection: Connection) -> None:
            connection.execute(delete(LOGINS).where(LOGINS.c.made < now - LOGIN_LASTS))
            connection.execute(insert(LOGINS), row)

        self._database.write(work)
        return key

    def log_out(self, login: str) -> None:
        """End a login, given by its fingerprint."""
        forget = delete(LOGINS).where(LOGINS.c.fingerprint == login)
        self._database.write(lambda connection: connection.execute(forget).rowcount)

    def still_in(self, logins: Collection[str], now: int) -> set[str]:
        """Those of these logins, given by their fingerprints, that still count."""
        query = select(LOGINS.c.fingerprint).where(
            LOGINS.c.fingerprint.in_(logins), LOGINS.c.made >= now - LOGIN_LASTS
        )
        return set(self._database.read(lambda connection: connection.scalars(query).all()))

    def logged_in(self, login: str, now: int) -> Teacher | None:
        """Whose login this is, given by its fingerprint, if it still counts."""
        those = {"login": login, "since": now - LOGIN_LASTS}
        row = self._database.read(
            lambda connection: connection.execute(_LOGGED_IN, those).one_or_none()
        )
        return None if row is None else Teacher(row.id, row.name)
