"""How a second teacher gets an account: one who has one invites them.

An invitation is a key in a link. We keep its fingerprint; it makes one account, within a week.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Integer,
    String,
    Table,
    delete,
    insert,
    select,
)

from server.guard.accounts import Accounts, Teacher
from server.guard.codes import fingerprint, new_token
from server.journal.database import Database
from server.journal.tables import METADATA
from server.protocol.faults import Code, Faulted

INVITATIONS: Final = Table(
    "invitation",
    METADATA,
    Column("fingerprint", String(64), primary_key=True),
    Column("account", Integer, nullable=False),
    Column("made", BigInteger, nullable=False),
)

INVITATION_LASTS: Final = 7 * 24 * 3600 * 1000
"""Milliseconds in which an invitation can be taken up."""


class Invitations:
    """Who may make an account beside the first teacher."""

    def __init__(self, database: Database, accounts: Accounts) -> None:
        self._database = database
        self._accounts = accounts

    def invite(self, teacher: Teacher, now: int) -> str:
        """The key of a new invitation; the ones that are too old are forgotten."""
        key = new_token()
        row = {"fingerprint": fingerprint(key), "account": teacher.account, "made": now}

        def work(connection: Connection) -> None:
            old = INVITATIONS.c.made < now - INVITATION_LASTS
            connection.execute(delete(INVITATIONS).where(old))
            connection.execute(insert(INVITATIONS), row)

        self._database.write(work)
        return key

    def forget_of(self, account: int) -> None:
        """The invitations of a teacher who leaves are dead."""
        gone = delete(INVITATIONS).where(INVITATIONS.c.account == account)
        self._database.write(lambda connection: connection.execute(gone).rowcount)

    def forget_old(self, now: int) -> int:
        """Delete what opens nothing any more."""
        old = delete(INVITATIONS).where(INVITATIONS.c.made < now - INVITATION_LASTS)
        return self._database.write(lambda connection: connection.execute(old).rowcount)

    def take_up(self, key: str, name: str, password: str, now: int) -> Teacher:
        """Make an account with an invitation. It is used up by that, and not by a failure."""
        mine = (INVITATIONS.c.fingerprint == fingerprint(key)) & (
            INVITATIONS.c.made >= now - INVITATION_LASTS
        )
        known = select(INVITATIONS.c.made).where(mine)
        if self._database.read(lambda connection: connection.scalar(known)) is None:
            raise Faulted(Code.INVITATION_DEAD)  # before a password is hashed, which costs much
        row = self._accounts.row_for(name, password, now)

        def work(connection: Connection) -> Teacher:
            if not connection.execute(delete(INVITATIONS).where(mine)).rowcount:
                raise Faulted(Code.INVITATION_DEAD)
            return self._accounts.add(connection, row)

        return self._database.write(work)
