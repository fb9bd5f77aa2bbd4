"""What a siege is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Final

SEED: Final = 20261128
"""The seed where none is given."""

Trial = Callable[[int], object]
"""One trial, by its number. It fails by `AssertionError`; a number that it gives back says how much
it has looked at, and is added up."""


@dataclass(frozen=True, slots=True)
class Siege:
    """A promise, and how it is attacked."""

    name: str
    says: str
    """What must hold, in one sentence."""
    gate: int
    """Trials in the ordinary tests."""
    release: int
    """Trials before a release."""
    opened: Callable[[int], AbstractContextManager[Trial]]
    """Given a seed: what has to stand around the trials, such as a server."""


@dataclass(slots=True)
class Tally:
    """How far a siege has come."""

    name: str
    seed: int
    done: int = 0
    looked: int = 0
    """What the trials looked at, all together."""
    failed: dict[str, str] = field(default_factory=dict)
    """The trials that failed, by number, and how."""

    def __str__(self) -> str:
        wrong = f", {len(self.failed)} FAILED" if self.failed else ", none failed"
        return f"{self.name}: {self.done} trials, seed {self.seed}, {self.looked} looked at{wrong}"


def run(
    siege: Siege, size: int, tally: Tally, after: Callable[[Tally], object] = lambda _: None
) -> Tally:
    """Go on from where the tally stands until so many trials are done."""
    if tally.done >= size:
        return tally
    with siege.opened(tally.seed) as trial:
        while tally.done < size:
            number = tally.done
            try:
                looked = trial(number)
                tally.looked += looked if isinstance(looked, int) else 1
            except AssertionError as error:
                tally.failed[str(number)] = str(error)[:2000]
            tally.done += 1
            after(tally)
    return tally


def hold(siege: Siege, size: int | None = None, seed: int = SEED) -> Tally:
    """The siege at gate size, for an ordinary test: it prints its size and seed, and must hold."""
    tally = run(siege, size or siege.gate, Tally(siege.name, seed))
    print(tally)
    assert not tally.failed, "\n".join(
        f"{siege.name}, seed {seed}, trial {number}: {how}" for number, how in tally.failed.items()
    )
    assert tally.looked, f"{siege.name} looked at nothing"
    return tally
