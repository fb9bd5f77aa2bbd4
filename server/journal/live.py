"""A stream that is being lived: the state it folds to, and one turn at a time to add to it.

This is the only way in. Whoever wants something to happen brings a *decision*: a function from
the state to a verdict. The turn is held until what it decided is durable; only then does the state
move.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from server.journal.codec import Codec
from server.journal.port import (
    Conflict,
    Journal,
    Repeated,
    Reply,
    Row,
    StreamId,
    Unavailable,
    Unstorable,
    Word,
)
from server.protocol.derive import canonical, fast_read
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Accepted, Answer
from server.runtime import Runtime

S = TypeVar("S")
log = logging.getLogger(__name__)

MOST_TRIES: Final = 8
"""Lost races against other writers after which the sender is asked to try again."""


@dataclass(frozen=True, slots=True)
class By:
    """Who causes something, as the journal names them: `person-3`, `teacher`, `clock`..."""

    actor: str
    person: int | None = None


CLOCK: Final = By("clock")
STAFF: Final = By("teacher")


def by_person(person: int) -> By:
    """Somebody of the class, by number."""
    return By(f"person-{person}", person)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be answered, and the facts and personal texts to be written down for it."""

    answer: Answer
    facts: tuple[Any, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    whose: int | None = None
    """The person whose texts these are, where it is not the one who acts."""
    after: Any = None
    """The state that the facts lead to, where deciding has come upon it already; without it they
    are folded.
    """


Step = Callable[[S, Any, int], S]
"""The state after a fact; the number is the moment at which it was written."""

Beside = Callable[[Sequence[Row], Sequence[Any]], None]
"""Fetches what lies beside facts that were read, before the state knows of them."""


def _nothing(_rows: Sequence[Row], _facts: Sequence[Any]) -> None:
    """What is fetched where nothing lies beside the facts."""


class Live(Generic[S]):
    """One stream, its state, and the lock that makes turns of it."""

    def __init__(
        self,
        journal: Journal,
        runtime: Runtime,
        stream: StreamId,
        codec: Codec,
        start: S,
        step: Step[S],
        now: Callable[[], int],
        beside: Beside = _nothing,
    ) -> None:
        self.stream = stream
        self.state = start
        self.seq = 0
        self.moved: Callable[[S, S], None] | None = None
        """Told of the states before and after whenever somebody else's facts were read. It holds
        the turn, so it may do no more than leave a note.
        """
        self._journal = journal
        self._codec = codec
        self._step = step
        self._now = now
        self._beside = beside
        self._lock = runtime.lock()

    def catch_up(self) -> None:
        """Read and fold what others have written, or everything at the first time."""
        with self._lock:
            self._read_on()

    def turn(
        self, by: By, act_id: str | None, decide: Callable[[S], Verdict], tries: int = MOST_TRIES
    ) -> Answer:
        """Decide, write down, move on, answer. What was answered before is not done again.

        Whoever loses `tries` races against other writers is asked to try again.
        """
        with self._lock:
            for _ in range(tries):
                try:
                    return self._try(by, act_id, decide)
                except Conflict:
                    self._read_on()
                except Repeated as known:
                    if self._journal.is_shared:
                        self._read_on()  # another worker may have answered it
                    answer: Answer = fast_read(Answer, json.loads(known.reply))
                    return answer
                except Unavailable as error:
                    log.warning("%s cannot be written: %s", self.stream, error)
                    raise Faulted(Code.TRY_AGAIN) from error
                except Unstorable as error:
                    raise Faulted(Code.MALFORMED, rule=f"unstorable-{error.reason}") from error
        raise Faulted(Code.TRY_AGAIN)

    def _try(self, by: By, act_id: str | None, decide: Callable[[S], Verdict]) -> Answer:
        try:
            verdict = decide(self.state)
        except Faulted:
            # It may be the second sending of something that went well the first time.
            known = self._journal.answer(self.stream, by.actor, act_id) if act_id else None
            if known is None:
                self._check_up_to_date()
                raise
            raise Repeated(known) from None
        if not verdict.facts:
            self._check_up_to_date()
            if act_id is None:
                return verdict.answer
        at = self._now()
        after: S = self.state if verdict.after is None else verdict.after
        for fact in () if verdict.after is not None else verdict.facts:
            after = self._step(after, fact, at)
        reply = act_id and Reply(by.actor, act_id, canonical(verdict.answer, Answer))
        self.seq = self._journal.append(
            self.stream,
            self.seq,
            [self._codec.entry(fact) for fact in verdict.facts],
            actor=by.actor,
            participant=by.person,
            act_id=act_id,
            at=at,
            reply=reply or None,
            words=[
                Word(self.stream, name, body, verdict.whose or by.person or 0)
                for name, body in verdict.words.items()
            ],
        )
        self.state = after
        return verdict.answer

    def _check_up_to_date(self) -> None:
        """Nothing is refused for reasons that another worker has done away with meanwhile."""
        if self._journal.is_shared:
            last = self._journal.last(self.stream)
            if last > self.seq:
                raise Conflict(self.stream, self.seq, last)

    def _read_on(self) -> None:
        rows = self._journal.read(self.stream, self.seq)
        if not rows:
            return
        facts = [self._codec.fact(row) for row in rows]
        self._beside(rows, facts)
        before = after = self.state
        for row, fact in zip(rows, facts, strict=True):
            after = self._step(after, fact, row.at)
        self.state, self.seq = after, rows[-1].seq
        if self.moved is not None:
            self.moved(before, after)


ACCEPTED: Final = Accepted()
