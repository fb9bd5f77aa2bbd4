"""The personal texts in the database: written and read through their owners' keys.

No key is kept at hand. What is destroyed here is gone for every process at once, also for those
that read it a moment ago.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Select, and_, delete, func, insert, select

from server.journal.port import StreamId, Word
from server.journal.sealing import Sealed, Sealing, Wrapped, seal, unseal
from server.journal.streams import session_of
from server.journal.tables import WORD_KEYS, WORDS, bound, one_of, places_for

Owner = tuple[str, int]
"""Whose a text is: the session, and the number of the person in it."""

_ADD_WORDS: Final = insert(WORDS)
_ADD_KEYS: Final = insert(WORD_KEYS)
_OWNED: Final = and_(WORD_KEYS.c.session == WORDS.c.session, WORD_KEYS.c.person == WORDS.c.person)

_OWNER: Final = (WORD_KEYS.c.session, WORD_KEYS.c.person)


@cache
def _known_keys(places: int) -> Select[Any]:
    """The keys of so many owners."""
    return select(WORD_KEYS).where(one_of(_OWNER, places))


class Vault:
    """Seals what is written, and opens what is read, within a connection of the caller's."""

    def __init__(self, secret_key: bytes) -> None:
        self._sealing = Sealing(secret_key)

    def write(self, connection: Connection, words: Iterable[Word]) -> None:
        """Add texts, in a fixed order, so that two processes can never wait for each other."""
        ordered = sorted(words, key=lambda word: (word.stream, word.text_id))
        keys = self._keys(connection, {_owner(word) for word in ordered})
        rows = [
            {
                "stream": word.stream,
                "text_id": word.text_id,
                "session": session_of(word.stream),
                "person": word.person,
                "body": seal(keys[_owner(word)], word.body, word.stream, word.text_id),
            }
            for word in ordered
        ]
        if rows:
            connection.execute(_ADD_WORDS, rows)

    def _keys(self, connection: Connection, owners: set[Owner]) -> dict[Owner, AESGCM]:
        """The owners' keys; whoever has none yet gets one."""
        if not owners:
            return {}
        rows = connection.execute(
            _known_keys(places_for(len(owners))), bound(_OWNER, sorted(owners))
        )
        found = {(row.session, row.person): Wrapped(row.wrapped) for row in rows}
        fresh = {owner: self._sealing.new_key(*owner) for owner in sorted(owners - set(found))}
        if fresh:
            added = [
                {"session": session, "person": person, "wrapped": wrapped}
                for (session, person), wrapped in fresh.items()
            ]
            connection.execute(_ADD_KEYS, added)
        return {
            owner: self._sealing.unwrap(key, *owner) for owner, key in {**found, **fresh}.items()
        }

    def read(
        self, connection: Connection, stream: StreamId, text_ids: Sequence[str]
    ) -> dict[str, str]:
        """The texts with these ids; one without its key is as good as deleted."""
        query = (
            select(WORDS, WORD_KEYS.c.wrapped)
            .join_from(WORDS, WORD_KEYS, _OWNED)
            .where(WORDS.c.stream == stream, WORDS.c.text_id.in_(text_ids))
        )
        keys: dict[Owner, AESGCM] = {}
        found: dict[str, str] = {}
        for row in connection.execute(query):
            owner = (row.session, row.person)
            if owner not in keys:
                keys[owner] = self._sealing.unwrap(row.wrapped, *owner)
            found[row.text_id] = unseal(keys[owner], row.body, stream, row.text_id)
        return found

    def is_ours(self, connection: Connection) -> bool:
        """Whether the server's secret key is the one that the stored keys were wrapped by."""
        row = connection.execute(select(WORD_KEYS).limit(1)).one_or_none()
        if row is None:
            return True
        try:
            self._sealing.unwrap(row.wrapped, row.session, row.person)
        except Sealed:
            return False
        return True


def forget(connection: Connection, session: str, person: int | None = None) -> int:
    """Destroy the key of a person, or all of a session, with the texts; says how many these were.

    Whatever else a database still keeps of the texts, in its log or in a page that it has not
    written over, cannot be opened any more.
    """
    count = select(func.count()).select_from(WORDS).where(WORDS.c.session == session)
    texts = delete(WORDS).where(WORDS.c.session == session)
    keys = delete(WORD_KEYS).where(WORD_KEYS.c.session == session)
    if person is not None:
        count = count.where(WORDS.c.person == person)
        texts = texts.where(WORDS.c.person == person)
        keys = keys.where(WORD_KEYS.c.person == person)
    gone = connection.scalar(count) or 0
    connection.execute(texts)
    connection.execute(keys)
    return gone


def _owner(word: Word) -> Owner:
    return session_of(word.stream), word.person
