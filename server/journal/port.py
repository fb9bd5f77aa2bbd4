"""The promise of the journal: what happened is written down once, in order, for ever.

A *stream* is one list of facts: one per table (its game) and one per session (its people). Rows are
only added; each carries the hash of the one before it, so that a changed or missing row shows.
Beside the rows lie two other things: *answers*, what an actor was told about an act, so that a
resend gets the same words again; and *words*, personal text that is somebody's, lies there sealed
under a key of its owner, and can be deleted without touching a single row.

Everything here is independent of where it is stored; `memory.py` and `sql.py` both keep this
promise and pass the same contract test.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NewType, Protocol

StreamId = NewType("StreamId", str)

LONGEST_NAME = 200
"""Bound of every name (stream, kind, actor, act id, text id): they are keys, not prose."""

SMALL, LARGE = 2**31, 2**53
"""Bounds of the numbers: what every database takes, and what a browser can count to."""

GENESIS = ""
"""What the first row of a stream has for the hash of its predecessor."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact on its way into the journal."""

    kind: str
    version: int
    body: str
    """Canonical JSON text, written by the codec."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact as it stands in the journal."""

    stream: StreamId
    seq: int
    kind: str
    version: int
    body: str
    actor: str
    participant: int | None
    act_id: str | None
    at: int
    """Milliseconds since 1970, as the host's clock said when it wrote."""
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What an actor was told about an act; a resend of the act gets exactly this again."""

    actor: str
    act_id: str
    body: str


@dataclass(frozen=True, slots=True)
class Word:
    """A personal text that a row speaks of by its id only."""

    stream: StreamId
    text_id: str
    body: str
    person: int = 0
    """Whose it is: a person of the stream's session, or 0 for the teacher's and the bots'."""


class Conflict(Exception):
    """Somebody wrote to the stream first; nothing was written. Read on and decide anew."""

    def __init__(self, stream: StreamId, seen: int, last: int) -> None:
        super().__init__(f"{stream} stands at {last}, not at {seen}")
        self.stream, self.seen, self.last = stream, seen, last


class Repeated(Exception):
    """This act was answered before; nothing was written. Give the sender this reply again."""

    def __init__(self, reply: str) -> None:
        super().__init__("this act already has its answer")
        self.reply = reply


class Unavailable(Exception):
    """The store cannot take it now. Whether it was written is unknown: resend the same act.

    `reason` is `full`, `closed`, `late` (it waited too long in the queue) or `store`.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


class Unstorable(Exception):
    """This one act can never be written: `text` (no proper text), `name`, `number` or `word`."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


class Journal(Protocol):
    """Where the facts are kept. Every method may wait; none may be called from a signal handler."""

    @property
    def is_shared(self) -> bool:
        """Whether other processes may write to it at the same time."""

    def append(
        self,
        stream: StreamId,
        seen: int,
        entries: Sequence[Entry],
        *,
        actor: str,
        participant: int | None = None,
        act_id: str | None = None,
        at: int,
        reply: Reply | None = None,
        words: Sequence[Word] = (),
    ) -> int:
        """Write the facts after row `seen`, all or none, and return the last seq once durable.

        A refused act has no entries: only its reply is kept. Raises `Repeated` if this actor's act
        already has an answer in the stream, `Conflict` if the stream does not stand at `seen`,
        `Unstorable` if it can never be written, `Unavailable` if not now.
        """

    def answer(self, stream: StreamId, actor: str, act_id: str) -> str | None:
        """The reply this actor got for this act, if it ever got one."""

    def read(self, stream: StreamId, after: int = 0) -> list[Row]:
        """The rows that follow row `after`, in order."""

    def last(self, stream: StreamId) -> int:
        """The seq of the newest row; 0 for a stream that does not exist yet."""

    def lasts(self, streams: Collection[StreamId]) -> dict[StreamId, int]:
        """The same for many streams at once; those that do not exist are left out."""

    def streams(self, prefix: str = "") -> list[StreamId]:
        """The streams whose name begins like this, sorted."""

    def words(self, stream: StreamId, text_ids: Sequence[str]) -> dict[str, str]:
        """The personal texts with these ids; deleted ones are simply not there."""

    def forget_words(self, session: str, person: int | None = None) -> int:
        """Delete every personal text of a session, or of one person of it, and their keys.

        The rows stay as they are. The answer is how many texts are gone.
        """

    def forget_session(self, session: str) -> int:
        """Delete all that was ever written of a session; the answer is how many rows are gone."""

    def strays(self) -> list[str]:
        """Sessions that are gone, but of which another process has written words since."""

    def verify(self, stream: StreamId) -> int | None:
        """The first seq at which the stream was tampered with, or None if it is whole."""

    def close(self) -> None:
        """Write what is under way, then refuse everything."""


@dataclass(frozen=True, slots=True)
class Act:
    """One call of `append`, checked and ready to be written."""

    stream: StreamId
    seen: int
    entries: tuple[Entry, ...]
    actor: str
    participant: int | None
    act_id: str | None
    at: int
    reply: Reply | None
    words: tuple[Word, ...]

    def __post_init__(self) -> None:
        """Refuse here what one store would swallow and another choke on."""
        if self.reply and (self.reply.actor, self.reply.act_id) != (self.actor, self.act_id):
            raise ValueError("a reply belongs to the act it is written with")
        names = [self.stream, self.actor, self.act_id]
        names += [entry.kind for entry in self.entries]
        names += [name for word in self.words for name in (word.stream, word.text_id)]
        for name in names:
            if name is not None:
                _check_name(name)
        bodies = [entry.body for entry in self.entries]
        bodies += [word.body for word in self.words]
        bodies += [self.reply.body] if self.reply else []
        for body in bodies:
            _check_text(body)
        versions = (entry.version for entry in self.entries)
        _check_numbers(SMALL, self.seen + len(self.entries), *versions)
        people = (word.person for word in self.words)
        _check_numbers(LARGE, self.at, self.participant or 0, *people)

    def rows(self, prev_hash: str) -> list[Row]:
        """The rows of this act, chained onto the row with that hash."""
        rows: list[Row] = []
        who = (self.actor, self.participant, self.act_id, self.at)
        for seq, entry in enumerate(self.entries, start=self.seen + 1):
            fact = (self.stream, seq, entry.kind, entry.version, entry.body, *who, prev_hash)
            prev_hash = _digest(fact)
            rows.append(Row(*fact, prev_hash))
        return rows


def hash_of(row: Row) -> str:
    """The hash a row must carry: of all it says, its predecessor's hash included."""
    return _digest([getattr(row, name) for name in Row.__slots__ if name != "hash"])


def first_bad_seq(rows: Sequence[Row], answered: int) -> int | None:
    """Walk the chain; `answered` is the highest seq that any answer was given at."""
    prev_hash = GENESIS
    for seq, row in enumerate(rows, start=1):
        if row.seq != seq or row.prev_hash != prev_hash or row.hash != hash_of(row):
            return seq
        prev_hash = row.hash
    return len(rows) + 1 if answered > len(rows) else None


def _digest(fact: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(fact, separators=(",", ":")).encode()).hexdigest()


def _check_text(text: str) -> None:
    if "\0" in text:
        raise Unstorable("text", "a NUL character")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unstorable("text", "a lone surrogate") from error


def _check_name(name: str) -> None:
    if not 0 < len(name) <= LONGEST_NAME:
        raise Unstorable("name", f"{len(name)} characters")
    _check_text(name)


def _check_numbers(bound: int, *numbers: int) -> None:
    for number in numbers:
        if not 0 <= number < bound:
            raise Unstorable("number", str(number)[:20])
