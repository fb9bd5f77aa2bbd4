"""Promises on record, and marks of what a side needs most."""

from dataclasses import dataclass

from game_rules.constants.declaring import COUNT, TENTHS, constant


@dataclass(frozen=True)
class Promises:
    """Promises on record, and marks of what a side needs most."""

    promises: int = constant(
        1, COUNT, 0, 1, "C24", "whether people can put promises on record (1 or 0)"
    )
    need_marks: int = constant(
        1, COUNT, 0, 1, "C25", "whether a side can mark what it needs most (1 or 0)"
    )
    promise_kept: int = constant(
        30, TENTHS, 0, 200, "C24", "trust won from the side to which a promise was kept"
    )
    promise_broken: int = constant(
        -60, TENTHS, -300, 0, "C16 C24", "trust lost with the side to which a promise was broken"
    )
    promises_cap: int = constant(
        60, TENTHS, 0, 500, "C24", "trust that one side wins from another by kept words in a round"
    )
