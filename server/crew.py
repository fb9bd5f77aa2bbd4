"""Work that is shared out among all cores: jobs in, results back in their order, headway
while it lasts, and Ctrl-C at any moment.

The lab hands out jobs and knows nothing of processes; here they are run. Every worker makes what
the jobs stand on for itself, once, so that only jobs and results travel.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from io import BytesIO
from multiprocessing import get_context
from typing import Any, Generic, TypeVar

from server.headway import headway
from server.memory import settle_memory

Job = TypeVar("Job")
Result = TypeVar("Result")
Stand = TypeVar("Stand")


@dataclass(frozen=True, slots=True)
class Shift(Generic[Result]):
    """What came of some jobs."""

    results: tuple[Result, ...]
    """In the order of their jobs; without those that were never run."""
    done: tuple[int, ...]
    """The places of the jobs that were run."""
    interrupted: bool
    """Whether somebody stopped us before the end."""


def cores() -> int:
    """How many processes this one may keep busy."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share_out(
    jobs: Sequence[Job],
    run: Callable[[Stand, Job], Result],
    make_ready: Callable[..., Stand],
    ready: tuple[Any, ...],
    *,
    title: str,
    size: Callable[[Job], int] = lambda job: 1,
    on: int | None = None,
    keep: Callable[[int, Result], None] = lambda number, result: None,
) -> Shift[Result]:
    """Run all jobs; `make_ready(*ready)` gives what each process stands on.

    `run` and `make_ready` are functions of a module, as other processes have to find them. `size`
    says how much of the work a job is. What comes of a job is handed to `keep` at once, with
    the job's number.
    """
    many = min(on or cores(), len(jobs))
    finished: dict[int, Result] = {}
    interrupted = False
    with headway(title, sum(map(size, jobs))) as advance:
        results = (
            _here(jobs, run, make_ready, ready)
            if many < 2
            else _on_cores(jobs, run, make_ready, ready, many)
        )
        try:
            for number, result in results:
                finished[number] = result
                keep(number, result)
                advance(size(jobs[number]))
        except KeyboardInterrupt:
            interrupted = True
    done = tuple(sorted(finished))
    return Shift(tuple(finished[number] for number in done), done, interrupted)


def _here(
    jobs: Sequence[Job],
    run: Callable[[Stand, Job], Result],
    make_ready: Callable[..., Stand],
    ready: tuple[Any, ...],
) -> Iterator[tuple[int, Result]]:
    stand = make_ready(*ready)
    for number, job in enumerate(jobs):
        yield number, run(stand, job)


def _on_cores(
    jobs: Sequence[Job],
    run: Callable[[Stand, Job], Result],
    make_ready: Callable[..., Stand],
    ready: tuple[Any, ...],
    many: int,
) -> Iterator[tuple[int, Result]]:
    """Leaving early ends the workers at once."""
    with get_context("spawn").Pool(many, _get_ready, (run, make_ready, ready)) as pool:
        for done in pool.imap_unordered(_run, map(pack, enumerate(jobs))):
            yield unpack(done)


_work: Callable[[Any], Any]
"""What a worker does with a job; it is set once, when the worker starts."""


def _get_ready(
    run: Callable[[Any, Any], Any], make_ready: Callable[..., Any], ready: tuple[Any, ...]
) -> None:
    """Ctrl-C is for the process that asked: it stops its workers itself."""
    global _work  # noqa: PLW0603 - a worker stands on one thing for its whole life
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stand = make_ready(*ready)
    settle_memory()
    _work = lambda job: run(stand, job)  # noqa: E731 - bound once, called for every job


def _run(numbered: bytes) -> bytes:
    number, job = unpack(numbered)
    return pack((number, _work(job)))


# --- what travels ---------------------------------------------------------------------------------


def pack(what: object) -> bytes:
    """Jobs and results, ready to go to another process."""
    packed = BytesIO()
    _Packer(packed, pickle.HIGHEST_PROTOCOL).dump(what)
    return packed.getvalue()


def unpack(packed: bytes) -> Any:
    """What a process of ours has packed."""
    return pickle.loads(packed)  # noqa: S301 - from a worker that we started


class _Packer(pickle.Pickler):
    """Packs a frozen record as what it was made from: a record of compiled rules takes nothing that
    it was not made with.
    """

    def reducer_override(self, what: Any) -> Any:
        """Where to make it anew, and from what; all else goes as it always does."""
        params: Any = getattr(type(what), "__dataclass_params__", None)
        if params is None or not params.frozen:
            return NotImplemented
        made_from = {each.name: getattr(what, each.name) for each in fields(what) if each.init}
        return _make, (type(what), made_from)


def _make(kind: Callable[..., object], made_from: Mapping[str, Any]) -> object:
    return kind(**made_from)
