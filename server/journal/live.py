"""A stream that is being lived: the state it folds to, and one turn at a time to add to it.

This is the only way in. Whoever wants something to happen brings a *decision*: a function from
the state to a verdict. The turn is held until what it decided is durable; only then does the state
move.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from server.journal.codec import Codec
from server.journal.port import (
    Conflict,
    Journal,
    Repeated,
    Reply,
    StreamId,
    Unavailable,
    Unstorable,
    Word,
)
from server.protocol.derive import canonical, fast_read, write
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
    ) -> None:
        self.stream = stream
        self.state = start
        self.seq = 0
        self._journal = journal
        self._codec = codec
        self._step = step
        self._now = now
        self._lock = runtime.lock()

    def catch_up(self) -> None:
        """Read and fold what others have written, or everything at the first time."""
        with self._lock:
            self._read_on()

    def turn(self, by: By, act_id: str | None, decide: Callable[[S], Verdict]) -> Answer:
        """Decide, write down, move on, answer. What was answered before is not done again."""
        with self._lock:
            for _ in range(MOST_TRIES):
                try:
                    return self._try(by, act_id, decide)
                except Conflict:
                    self._read_on()
                except Repeated as known:
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
                raise
            raise Repeated(known) from None
        if act_id is None and not verdict.facts:
            return verdict.answer
        at = self._now()
        after: S = self.state if verdict.after is None else verdict.after
        for fact in () if verdict.after is not None else verdict.facts:
            after = self._step(after, fact, at)
        reply = act_id and Reply(by.actor, act_id, canonical(write(verdict.answer, Answer)))
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

    def _read_on(self) -> None:
        for row in self._journal.read(self.stream, self.seq):
            self.state = self._step(self.state, self._codec.fact(row), row.at)
            self.seq = row.seq


ACCEPTED: Final = Accepted()
