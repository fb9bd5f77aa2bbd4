"""`backchannel purge` and `backchannel user`: what an operator does while nobody plays."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from server.classroom.events import SessionBegun
from server.classroom.rooms import CODEC
from server.guard.accounts import Accounts, Teacher
from server.guard.credentials import Credentials
from server.guard.invitations import Invitations
from server.journal.database import Database
from server.journal.port import Journal, StreamId
from server.journal.sql import SqlJournal
from server.journal.streams import SESSIONS
from server.keeping.deleting import Shredder
from server.keeping.retention import due, ended_at
from server.runtime import runtime_for
from server.settings import Settings

Say = Callable[[str], object]
OPERATOR = Teacher(0, "the operator")
"""In whose name the command line invites."""


class CannotTend(Exception):
    """It cannot be done; the words say why, and what would help."""


@dataclass(frozen=True, slots=True)
class Shop:
    """All that the commands work with."""

    journal: Journal
    accounts: Accounts
    invitations: Invitations
    shredder: Shredder


@contextmanager
def opened(settings: Settings) -> Iterator[Shop]:
    """The database, opened by us alone."""
    runtime = runtime_for("threading")
    database = Database(settings.database_url, runtime)
    journal = SqlJournal(database, settings.secret_key)
    try:
        accounts = Accounts(database, runtime)
        invitations = Invitations(database, accounts)
        credentials = Credentials(database, settings.secret_key)
        shredder = Shredder(database, journal, credentials, accounts, invitations)
        yield Shop(journal, accounts, invitations, shredder)
    finally:
        journal.close()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be deleted."""

    session: str | None = None
    older_than: int | None = None
    """Days since the end."""
    person: int | None = None
    """One person of the session, and nothing but their name and words."""
    words_only: bool = False
    """Names and words; the games stay and can be told without them."""
    dry_run: bool = False


def purge(shop: Shop, wanted: Wanted, now: int, say: Say) -> int:
    """Delete what is wanted, and say it session by session; the answer is how many these were."""
    found = _found(shop.journal, wanted, now)
    what = "names and words" if wanted.words_only or wanted.person else "everything"
    for number, (key, ended) in enumerate(found, start=1):
        when = f"{datetime.fromtimestamp(ended / 1000, UTC):%Y-%m-%d}"
        whose = "" if wanted.person is None else f" of person {wanted.person}"
        would = "would delete" if wanted.dry_run else "deletes"
        say(f"{number}/{len(found)} {key}, last of it on {when}: {would} {what}{whose}")
        if wanted.dry_run:
            continue
        if wanted.words_only or wanted.person is not None:
            say(f"    {shop.shredder.words(key, wanted.person)} texts are gone")
        else:
            say(f"    {shop.shredder.session(key)} rows are gone")
    if not wanted.dry_run:
        shop.shredder.stale(now)
        if not shop.shredder.wipe():
            raise CannotTend("somebody reads the database, so copies may be left; do it again")
    say(f"{len(found)} sessions" + (", nothing was deleted" if wanted.dry_run else ""))
    return len(found)


def _found(journal: Journal, wanted: Wanted, now: int) -> list[tuple[str, int]]:
    if wanted.session is not None:
        ended = ended_at(journal, wanted.session)
        if not ended:
            raise CannotTend(f"there is no session {wanted.session!r} here")
        return [(wanted.session, ended)]
    if wanted.person is not None:
        raise CannotTend("--person needs --session: people have numbers within a session only")
    if wanted.older_than is None:
        raise CannotTend("say what to delete: --session KEY, or --older-than DAYS")
    return list(due(journal, wanted.older_than, now))


# --- teachers -----------------------------------------------------------------------------------


def list_teachers(shop: Shop, say: Say) -> None:
    """Who has an account, since when, and how many sessions."""
    owners = list(_owners(shop.journal).values())
    for teacher, made in shop.accounts.listed():
        since = f"{datetime.fromtimestamp(made / 1000, UTC):%Y-%m-%d}"
        say(f"{teacher.name}  since {since}, {owners.count(teacher.account)} sessions")


def invite_teacher(shop: Shop, now: int, say: Say) -> None:
    """A link that makes one account within a week."""
    key = shop.invitations.invite(OPERATOR, now)
    say(f"Open this on the server's address within a week: /t#{key}")


def reset_password(shop: Shop, name: str, say: Say) -> None:
    """A new password, said once; whoever is logged in with the old one is out."""
    teacher = _teacher(shop, name)
    password = "-".join(secrets.token_hex(2) for _ in range(5))
    shop.accounts.set_password(teacher, password)
    say(f"The new password of {teacher.name} is {password}")


def remove_teacher(shop: Shop, name: str, say: Say) -> None:
    """Delete an account, and all its sessions with it."""
    teacher = _teacher(shop, name)
    theirs = [key for key, owner in _owners(shop.journal).items() if owner == teacher.account]
    for key in theirs:
        shop.shredder.session(key)
    shop.shredder.account(teacher)
    shop.shredder.wipe()
    say(f"{teacher.name} is deleted, with {len(theirs)} sessions.")


def _teacher(shop: Shop, name: str) -> Teacher:
    teacher = shop.accounts.named(name)
    if teacher is None:
        raise CannotTend(f"nobody is called {name!r} here; `backchannel user list` says who is")
    return teacher


def _owners(journal: Journal) -> dict[str, int]:
    """Which account opened each session."""
    found: dict[str, int] = {}
    for stream in journal.streams(SESSIONS):
        first = CODEC.fact(journal.read(StreamId(stream))[0])
        if isinstance(first, SessionBegun):
            found[stream.removeprefix(SESSIONS)] = first.account
    return found
