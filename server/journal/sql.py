"""The journal in a database, SQLite or PostgreSQL, through the same few statements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError

from server.journal.database import Database
from server.journal.port import (
    GENESIS,
    Act,
    Conflict,
    Entry,
    Repeated,
    Reply,
    Row,
    StreamId,
    Unstorable,
    Word,
    first_bad_seq,
)
from server.journal.schema import UnfitStoreError
from server.journal.streams import of_session, of_tables, session_of
from server.journal.tables import ANSWERS, ROWS, WORD_KEYS, bound, one_of, places_for
from server.journal.vault import Vault, forget
from server.journal.writer import Done, Failed, Outcome

Head = tuple[int, str]
"""Where a stream stands: its last seq and that row's hash."""

Key = tuple[StreamId, str, str]
"""What an answer is found by: stream, actor, act id."""

MOST_HEADS = 10_000

_COLUMNS = [ROWS.c[name] for name in Row.__slots__]
_HEAD = (
    select(ROWS.c.seq, ROWS.c.hash)
    .where(ROWS.c.stream == bindparam("of"))
    .order_by(ROWS.c.seq.desc())
    .limit(1)
)
_KEY = ("stream", "actor", "act_id")
_KEY_COLUMNS = [ANSWERS.c[name] for name in _KEY]
_ADD_ROWS, _ADD_ANSWERS = insert(ROWS), insert(ANSWERS)

OTHER_KEY: Final = (
    "the names and words in it are sealed under another secret key. Put back the file secret-key "
    "(or BACKCHANNEL_SECRET_KEY) that belongs to it"
)


class SqlJournal:
    """Keeps the journal's promise in a database that others may write to at the same time."""

    def __init__(self, database: Database, secret_key: bytes) -> None:
        self._database = database
        self._vault = Vault(secret_key)
        self._heads: dict[StreamId, Head] = {}
        """Where streams stood when we last wrote; never ahead of the truth, as rows only grow."""
        self.written: Callable[[StreamId, int], None] | None = None
        """Told of every stream that we moved, and how far; it may not wait."""

    @property
    def is_shared(self) -> bool:
        return self._database.is_shared

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
        act = Act(stream, seen, tuple(entries), actor, participant, act_id, at, reply, tuple(words))
        try:
            head: Head = self._database.write_in_one_go(self._write, act)
        except IntegrityError as error:
            raise Unstorable("word", "this text id is taken") from error
        self._remember(stream, head)
        if entries and self.written is not None:
            self.written(stream, head[0])
        return head[0]

    def _write(self, connection: Connection, acts: Sequence[Act]) -> list[Outcome]:
        """Decide about each act in turn, then write all that found a place."""
        keys = [(act.stream, act.actor, act.act_id) for act in acts if act.act_id is not None]
        group = _Group(connection, self._vault, self._heads, _answers(connection, keys))
        outcomes = [group.place(act) for act in acts]
        try:
            group.write()
        except IntegrityError:
            # Somebody else wrote, and we know less than we thought.
            for act in acts:
                self._heads.pop(act.stream, None)
            raise
        return outcomes

    def _remember(self, stream: StreamId, head: Head) -> None:
        if len(self._heads) >= MOST_HEADS:
            self._heads.clear()
        if head > self._heads.get(stream, (0, GENESIS)):
            self._heads[stream] = head

    def answer(self, stream: StreamId, actor: str, act_id: str) -> str | None:
        known = self._database.read(
            lambda connection: _answers(connection, [(stream, actor, act_id)])
        )
        return known.get((stream, actor, act_id))

    def read(self, stream: StreamId, after: int = 0) -> list[Row]:
        query = (
            select(*_COLUMNS)
            .where(ROWS.c.stream == stream, ROWS.c.seq > after)
            .order_by(ROWS.c.seq)
        )
        return self._database.read(
            lambda connection: [Row(*row) for row in connection.execute(query)]
        )

    def last(self, stream: StreamId) -> int:
        return self._database.read(lambda connection: _head(connection, stream)[0])

    def lasts(self, streams: Collection[StreamId]) -> dict[StreamId, int]:
        if not streams:
            return {}
        first = ROWS.alias("first")  # its first row stands for a stream that is there
        newest = select(func.max(ROWS.c.seq)).where(ROWS.c.stream == first.c.stream)
        query = select(first.c.stream, newest.scalar_subquery().label("last")).where(
            first.c.seq == 1, first.c.stream.in_(streams)
        )
        found = self._database.read(lambda connection: connection.execute(query).all())
        return {StreamId(row.stream): row.last for row in found}

    def streams(self, prefix: str = "") -> list[StreamId]:
        query = select(ROWS.c.stream).where(
            ROWS.c.seq == 1, ROWS.c.stream.startswith(prefix, autoescape=True)
        )
        names = self._database.read(lambda connection: connection.scalars(query).all())
        # SQLite's LIKE takes a for A, and each store sorts after its own fashion.
        return sorted(StreamId(name) for name in names if name.startswith(prefix))

    def words(self, stream: StreamId, text_ids: Sequence[str]) -> dict[str, str]:
        return self._database.read(
            lambda connection: self._vault.read(connection, stream, text_ids)
        )

    def forget_words(self, session: str, person: int | None = None) -> int:
        return self._database.write(lambda connection: forget(connection, session, person))

    def forget_session(self, session: str) -> int:
        def work(connection: Connection) -> int:
            forget(connection, session)
            connection.execute(delete(ANSWERS).where(_of_session(ANSWERS, session)))
            return connection.execute(delete(ROWS).where(_of_session(ROWS, session))).rowcount

        gone = self._database.write(work)
        self._heads = {
            stream: head for stream, head in self._heads.items() if session_of(stream) != session
        }
        return gone

    def strays(self) -> list[str]:
        begun = exists().where(
            ROWS.c.stream == literal("session:") + WORD_KEYS.c.session, ROWS.c.seq == 1
        )
        query = select(WORD_KEYS.c.session).distinct().where(~begun)
        return sorted(self._database.read(lambda connection: connection.scalars(query).all()))

    def verify(self, stream: StreamId) -> int | None:
        query = select(func.max(ANSWERS.c.seq)).where(ANSWERS.c.stream == stream)
        answered = self._database.read(lambda connection: connection.scalar(query))
        return first_bad_seq(self.read(stream), answered or 0)

    def check_key(self) -> None:
        """Better not to start than to lose everybody's names: raises `UnfitStoreError`."""
        if not self._database.read(self._vault.is_ours):
            raise UnfitStoreError(OTHER_KEY)

    def close(self) -> None:
        self._database.close()


class _Group:
    """Acts that are written together, each seeing what those before it did."""

    def __init__(
        self,
        connection: Connection,
        vault: Vault,
        heads: Mapping[StreamId, Head],
        answers: dict[Key, str],
    ) -> None:
        self._connection = connection
        self._vault = vault
        self._known = heads
        self._heads: dict[StreamId, Head] = {}
        self._answers = answers
        self._new_rows: list[Row] = []
        self._new_answers: list[dict[str, Any]] = []
        self._new_words: list[Word] = []

    def place(self, act: Act) -> Outcome:
        """The next place in its stream, or the reason why the act has none."""
        if act.act_id is not None:
            answer = self._answers.get((act.stream, act.actor, act.act_id))
            if answer is not None:
                return Failed(Repeated(answer))
        head = self._head(act)
        if head[0] != act.seen:
            return Failed(Conflict(act.stream, act.seen, head[0]))
        rows = act.rows(head[1])
        if rows:
            head = self._heads[act.stream] = (rows[-1].seq, rows[-1].hash)
        self._new_rows += rows
        self._new_words += act.words
        if act.reply is not None:
            key = (act.stream, act.reply.actor, act.reply.act_id)
            self._answers[key] = act.reply.body
            answer_row = dict(zip(_KEY, key, strict=True))
            self._new_answers.append(answer_row | {"body": act.reply.body, "seq": head[0]})
        return Done(head)

    def _head(self, act: Act) -> Head:
        """Where the stream stands; what we remember is good enough unless the act knows more."""
        head = self._heads.get(act.stream) or self._known.get(act.stream)
        if head is None or head[0] < act.seen:
            head = _head(self._connection, act.stream)
        return head

    def write(self) -> None:
        """Always in the same order, so that two processes can never wait for each other."""
        rows = sorted(self._new_rows, key=attrgetter("stream", "seq"))
        answers = sorted(self._new_answers, key=itemgetter(*_KEY))
        if rows:
            self._connection.execute(_ADD_ROWS, [_fields(row) for row in rows])
        if answers:
            self._connection.execute(_ADD_ANSWERS, answers)
        self._vault.write(self._connection, self._new_words)


@cache
def _known_answers(places: int) -> Select[Any]:
    """The answers to so many acts."""
    return select(*_KEY_COLUMNS, ANSWERS.c.body).where(one_of(_KEY_COLUMNS, places))


def _answers(connection: Connection, keys: Sequence[Key]) -> dict[Key, str]:
    """Which of these acts were answered before, and how."""
    if not keys:
        return {}
    found = connection.execute(_known_answers(places_for(len(keys))), bound(_KEY_COLUMNS, keys))
    return {(row.stream, row.actor, row.act_id): row.body for row in found}


def _head(connection: Connection, stream: StreamId) -> Head:
    found = connection.execute(_HEAD, {"of": stream}).one_or_none()
    return (found[0], found[1]) if found else (0, GENESIS)


def _fields(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


def _of_session(table: Table, session: str) -> ColumnElement[bool]:
    """The rows of all streams of a session: its own, and those of its tables."""
    own = table.c.stream == of_session(session)
    return or_(own, table.c.stream.startswith(of_tables(session), autoescape=True))
