"""Every field that is stored, once: what it is for, whom it is about, how long it is kept.

`python -m server.keeping.inventory` prints this as `docs/what-we-store.md`. A test compares it with
the tables of the database and with what the browser keeps: a field that nobody declared stops the
build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "what-we-store.md"


class About(StrEnum):
    """Whom a field is about."""

    GAME = "the game"
    """no person; numbers of people stand for whoever they were"""
    STUDENT = "a student"
    TEACHER = "a teacher"


class Until(StrEnum):
    """How long a field is kept."""

    SESSION = "until the session is deleted"
    """by its teacher, by `backchannel purge`, or by itself when its time is over"""
    ACCOUNT = "until the account is deleted"
    LOGIN = "30 days, or until the logout"
    INVITATION = "7 days, or until it is used"
    REMOVED = "until the student is sent out or the session is deleted"
    WORKER = "until a minute after that worker has gone"
    ALWAYS = "as long as the server"
    TAB = "until the tab is closed"
    LEFT = "until one leaves the session"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is for, whom it is about, how long it is kept."""

    what: str
    about: About
    until: Until


def _fields(about: About, until: Until, **what: str) -> Mapping[str, Field]:
    return {name: Field(words, about, until) for name, words in what.items()}


STORED: Final[Mapping[str, Mapping[str, Field]]] = {
    "fact": _fields(
        About.GAME,
        Until.SESSION,
        stream="the session or table it happened in",
        seq="its place in the order of what happened",
        kind="what kind of thing happened",
        version="of the way it is written",
        body=(
            "what happened: numbers, seats, orders, texts by their ids, and for a class that plays "
            "on what its last game left; no name, no typed word"
        ),
        actor="who did it, as a number or role: `person-3`, `teacher`, `clock`",
        participant="the number of the person who did it",
        act_id="a random number, so that an act that is sent twice counts once",
        at="when it happened",
        prev_hash="seal of the row before it, so that a change shows",
        hash="seal of this row",
    ),
    "answer": _fields(
        About.GAME,
        Until.SESSION,
        stream="the session or table it was said in",
        actor="who was answered, as a number or role",
        act_id="the act that was answered",
        body="the answer: accepted, or the code of the reason why not",
        seq="how far the stream was then",
    ),
    "word": _fields(
        About.STUDENT,
        Until.SESSION,
        stream="the session or table it belongs to",
        text_id="a random number by which a row speaks of it; for names, whose name it is",
        session="the session",
        person="the number of the person; 0 is the teacher or a bot",
        body=(
            "encrypted: the name somebody typed, a line of talk, a note of the teacher, or a mark "
            "of where somebody joined from (a digest that only tells whether two are alike)"
        ),
    ),
    "word_key": _fields(
        About.STUDENT,
        Until.SESSION,
        session="the session",
        person="the number of the person",
        wrapped="the key that opens their words, itself encrypted by the server's secret key",
    ),
    "credential": _fields(
        About.STUDENT,
        Until.REMOVED,
        session="the session",
        person="the number of the person",
        token="digest of the key that brings a browser back into its seat",  # noqa: S106 - what it is for
        next_token="digest of the one that will replace it",  # noqa: S106 - what it is for
        link="digest of the private link",
        pin="keyed digest of the PIN",
    ),
    "account": _fields(
        About.TEACHER,
        Until.ACCOUNT,
        id="the number of the account",
        name="the name the teacher chose; it need not be a real one",
        folded="the same in small letters, to find it by",
        password="argon2 hash of the password",  # noqa: S106 - what it is for
        made="when the account was made",
    ),
    "worker": {
        **_fields(
            About.GAME,
            Until.WORKER,
            id="a name that one of several workers gave itself",
            key_mark="that it has the same secret key as the others",
            beats="that it is alive",
        ),
        **_fields(
            About.STUDENT,
            Until.WORKER,
            here="the numbers of those who are connected to it, by session, and when each last "
            "did something, for the other workers",
        ),
    },
    "login": _fields(
        About.TEACHER,
        Until.LOGIN,
        fingerprint="digest of the key in the browser's cookie",
        account="whose login it is",
        made="when it began",
    ),
    "invitation": _fields(
        About.TEACHER,
        Until.INVITATION,
        fingerprint="digest of the key in the invitation's link",
        account="who invited",
        made="when it was made",
    ),
    "own_scenario": _fields(
        About.TEACHER,
        Until.ACCOUNT,
        account="whose shelf it lies on; until it is taken away, or the account is deleted",
        scenario="its id, as its author wrote it",
        text="the scenario as it was read from the file",
        laid="when it was laid down",
    ),
    "print": _fields(
        About.GAME,
        Until.ALWAYS,
        digest="by which a game finds the scenario it was begun with",
        text="the scenario exactly as it was printed then",
    ),
}
"""Every column of the database."""

FILES: Final[Mapping[str, Field]] = {
    "backchannel.sqlite3": Field("the tables above", About.STUDENT, Until.SESSION),
    "secret-key": Field("opens the encrypted words", About.GAME, Until.ALWAYS),
    "in-use": Field("the number of the process that serves", About.GAME, Until.ALWAYS),
}
"""What lies in the data directory. The log holds numbers and codes of causes, nobody's words."""

BROWSER: Final[Mapping[str, Field]] = {
    "backchannel.token": Field("the key to one's seat", About.STUDENT, Until.LEFT),
    "backchannel.way-back": Field("PIN and private link, to show them", About.STUDENT, Until.TAB),
    "backchannel.plan": Field("orders chosen and not yet sent", About.STUDENT, Until.TAB),
    "backchannel.theme": Field("light or dark", About.STUDENT, Until.ALWAYS),
}
"""What a browser keeps in its own storage; it is sent nowhere but to this server."""

COOKIES: Final[Mapping[str, Field]] = {
    "backchannel": Field(
        "the key of a teacher's login; students get none", About.TEACHER, Until.LOGIN
    )
}

MEMORY: Final = (
    "While it runs the server also knows which network addresses a session's people came from, so "
    "that nobody can shut out a class by guessing. That is written nowhere."
)


def document() -> str:
    """The whole inventory, for people to read."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# What we store"
    yield ""
    yield "Made by `python -m server.keeping.inventory`; a test compares it with the database and"
    yield "with what the browser keeps. Of students there is no e-mail address, no password, no"
    yield "network address and nothing that they did not type themselves. A session is deleted by"
    yield "itself 180 days after its end, or earlier: `--keep-days` says when. Nothing is ever sent"
    yield "to anybody else."
    for table, fields in STORED.items():
        yield from _table(f"Table `{table}`", fields)
    yield from _table("Files in the data directory", FILES)
    yield from _table("In the browser's storage", BROWSER)
    yield from _table("Cookies", COOKIES)
    yield from ("", "## In memory only", "", MEMORY)


def _table(title: str, fields: Mapping[str, Field]) -> Iterator[str]:
    yield from ("", f"## {title}", "", "| field | what it is for | about | kept |")
    yield "| --- | --- | --- | --- |"
    for name, field in fields.items():
        yield f"| `{name}` | {field.what} | {field.about} | {field.until} |"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
