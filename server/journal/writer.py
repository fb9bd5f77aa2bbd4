"""Group commit: many wait for one flush of the disk together instead of each for one of their own.

Whoever has something to write leaves it in the queue and waits. One writer takes all that has
gathered, has it committed in one transaction off the hub, and wakes everybody with their own
outcome. While it is at it, the next group gathers.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from server.journal.port import Unavailable
from server.runtime import Flag, Runtime

T = TypeVar("T")
W = TypeVar("W")
log = logging.getLogger(__name__)

MOST_WAITING = 2_000
"""Jobs in the queue beyond which newcomers are told to come again."""

LARGEST_GROUP = 200
"""Jobs in one transaction: enough to share a flush, few enough that the first need not wait."""

PATIENCE = 3.0
"""Seconds in the queue after which a job is not begun any more."""

GIVE_UP = 6.0
"""Seconds after which nobody waits any longer, even if the disk hangs in the middle of a write."""


@dataclass(frozen=True, slots=True)
class Done:
    """The job was written; this is what it had to say."""

    result: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """The job was not written, or not surely; its sender gets this error."""

    error: Exception


Outcome = Done | Failed


@dataclass(slots=True)
class _Job(Generic[W]):
    work: W
    written: Flag
    begin_before: float
    outcome: Outcome | None = None


class GroupWriter(Generic[W]):
    """The queue and its one writer; `commit` gives an outcome to each work, in order."""

    def __init__(
        self, runtime: Runtime, commit: Callable[[Sequence[W]], Sequence[Outcome]]
    ) -> None:
        self._runtime = runtime
        self._commit = commit
        self._jobs: list[_Job[W]] = []
        self._turn = runtime.lock()
        self._bell = runtime.event()
        self._closing = False
        self.done = 0
        """Jobs that had their turn."""
        self._ended = runtime.event()
        runtime.spawn(self._run)

    def write(self, work: W) -> Any:
        """Wait until the work is durable and return its result, or raise its error."""
        job = _Job(work, self._runtime.event(), time.monotonic() + PATIENCE)
        with self._turn:
            if self._closing:
                raise Unavailable("closed")
            if len(self._jobs) >= MOST_WAITING:
                raise Unavailable("full")
            self._jobs.append(job)
            self._bell.set()
        if not job.written.wait(GIVE_UP):
            raise Unavailable("late")
        outcome = cast(Outcome, job.outcome)
        if isinstance(outcome, Failed):
            raise outcome.error
        return outcome.result

    @property
    def waiting(self) -> int:
        """Jobs in the queue."""
        return len(self._jobs)

    def close(self) -> None:
        """Write what is waiting, take nothing more."""
        with self._turn:
            self._closing = True
            self._bell.set()
        self._ended.wait()

    def _run(self) -> None:
        while group := self._next_group():
            now = time.monotonic()
            in_time = [job for job in group if now < job.begin_before]
            outcomes = self._outcomes_of([job.work for job in in_time]) if in_time else []
            for job, outcome in zip(in_time, outcomes, strict=True):
                job.outcome = outcome
            self.done += len(group)
            for job in group:
                job.outcome = job.outcome or Failed(Unavailable("late"))
                job.written.set()
        self._ended.set()

    def _next_group(self) -> list[_Job[W]]:
        """Wait for at least one job; an empty group means that we are closed."""
        self._bell.wait()
        with self._turn:
            group, self._jobs = self._jobs[:LARGEST_GROUP], self._jobs[LARGEST_GROUP:]
            if not self._jobs and not self._closing:
                self._bell.clear()
            return group

    def _outcomes_of(self, works: Sequence[W]) -> Sequence[Outcome]:
        """Whatever happens at the store, the writer lives on and everybody hears of it."""
        try:
            return self._runtime.offload(self._commit, works)
        except Exception as error:
            log.exception("a group of %d could not be written", len(works))
            return [Failed(Unavailable("store", str(error))) for _ in works]
