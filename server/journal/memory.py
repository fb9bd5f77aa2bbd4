"""The journal in memory: for tests, simulations and what-if games that nobody needs to keep."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence

from server.journal.port import (
    GENESIS,
    Act,
    Conflict,
    Entry,
    Repeated,
    Reply,
    Row,
    StreamId,
    Unavailable,
    Unstorable,
    Word,
    first_bad_seq,
)
from server.journal.streams import session_of


class MemoryJournal:
    """Keeps the journal's promise for as long as the process lives."""

    is_shared = False

    def __init__(self) -> None:
        self._rows: dict[StreamId, list[Row]] = {}
        self._answers: dict[tuple[StreamId, str, str], tuple[str, int]] = {}
        self._words: dict[tuple[StreamId, str], Word] = {}
        self._turn = threading.Lock()
        self._closed = False

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
        with self._turn:
            if self._closed:
                raise Unavailable("closed")
            return self._write(act)

    def _write(self, act: Act) -> int:
        if act.act_id is not None:
            known = self._answers.get((act.stream, act.actor, act.act_id))
            if known is not None:
                raise Repeated(known[0])
        rows = self._rows.get(act.stream, [])
        if act.seen != len(rows):
            raise Conflict(act.stream, act.seen, len(rows))
        keys = [(word.stream, word.text_id) for word in act.words]
        if len(set(keys)) < len(keys) or any(key in self._words for key in keys):
            raise Unstorable("word", "this text id is taken")
        last = act.seen + len(act.entries)
        if act.entries:
            added = act.rows(rows[-1].hash if rows else GENESIS)
            self._rows.setdefault(act.stream, []).extend(added)
        if act.reply is not None:
            key = (act.stream, act.reply.actor, act.reply.act_id)
            self._answers[key] = (act.reply.body, last)
        self._words.update(zip(keys, act.words, strict=True))
        return last

    def answer(self, stream: StreamId, actor: str, act_id: str) -> str | None:
        known = self._answers.get((stream, actor, act_id))
        return known[0] if known else None

    def read(self, stream: StreamId, after: int = 0) -> list[Row]:
        return self._rows.get(stream, [])[after:]

    def last(self, stream: StreamId) -> int:
        return len(self._rows.get(stream, []))

    def lasts(self, streams: Collection[StreamId]) -> dict[StreamId, int]:
        return {stream: self.last(stream) for stream in streams if stream in self._rows}

    def streams(self, prefix: str = "") -> list[StreamId]:
        return sorted(stream for stream in self._rows if stream.startswith(prefix))

    def words(self, stream: StreamId, text_ids: Sequence[str]) -> dict[str, str]:
        wanted = {text_id: self._words.get((stream, text_id)) for text_id in text_ids}
        return {text_id: word.body for text_id, word in wanted.items() if word is not None}

    def forget_words(self, session: str, person: int | None = None) -> int:
        with self._turn:
            theirs = [
                key
                for key, word in self._words.items()
                if session_of(key[0]) == session and person in (None, word.person)
            ]
            for key in theirs:
                del self._words[key]
            return len(theirs)

    def forget_session(self, session: str) -> int:
        self.forget_words(session)
        with self._turn:
            gone = [stream for stream in self._rows if session_of(stream) == session]
            for key in [key for key in self._answers if session_of(key[0]) == session]:
                del self._answers[key]
            return sum(len(self._rows.pop(stream)) for stream in gone)

    def strays(self) -> list[str]:
        kept = {session_of(stream) for stream, _ in self._words}
        return sorted(kept - {session_of(stream) for stream in self._rows})

    def verify(self, stream: StreamId) -> int | None:
        answered = [seq for key, (_, seq) in self._answers.items() if key[0] == stream]
        return first_bad_seq(self.read(stream), max(answered, default=0))

    def close(self) -> None:
        with self._turn:
            self._closed = True
