"""How large a thing may be: marks that the dataclasses of the rules carry beside their types.

A mark says what the type alone does not: `Annotated[int, Between(0, 1000)]` is a number from 0 to
1000, `Annotated[tuple[SeatId, ...], AtMost(8)]` a list of up to eight seats. The rules themselves
do not look at the marks; whoever reads and writes these dataclasses for others does, so that
nothing without an upper bound ever leaves or enters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final


class Kept:
    """Something that stays the very same for many readers, or for long: whoever spells it out for
    them may leave the text in `spelt`. Only a saving of time, and no part of what it says.
    """

    __slots__ = ("spelt",)

    spelt: str


FURTHEST: Final = 2**53 - 1
"""The largest whole number that a browser keeps exact."""


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number from `low` to `high`, both included."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not -FURTHEST <= self.low <= self.high <= FURTHEST:
            raise ValueError(f"no browser can count from {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class AtMost:
    """A list, set or mapping of no more than `most` entries."""

    most: int


@dataclass(frozen=True, slots=True)
class Exactly:
    """A list or mapping of this many entries."""

    count: int


@dataclass(frozen=True, slots=True)
class KebabId:
    """An id such as `reopen-mission`: small letters, digits and hyphens.

    It is what a `NewType` over `str` gets when it says nothing else.
    """


@dataclass(frozen=True, slots=True)
class Opaque:
    """An id or key that a machine made, of letters, digits, `-` and `_`: an act id, a token."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words typed by people, 1 to `most` characters; `lines` allows more than one line.

    They arrive trimmed and composed (NFC), and without characters that nobody can see.
    """

    most: int
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody or something is called: one line, single spaces, 1 to `most` characters."""

    most: int


@dataclass(frozen=True, slots=True)
class Hint:
    """What a value points at (`party`, `issue`, `channel`), so that a form can offer a choice."""

    picker: str


@dataclass(frozen=True, slots=True)
class Called:
    """The name by which documents speak of this type, for a union that has no name of its own.

    `Order = Annotated[TowardParty | InChannel, Called("Order")]`.
    """

    name: str


Ident = Annotated[str, KebabId()]
"""A kebab-case id that has no `NewType` of its own."""

Whole = Annotated[int, Between(-FURTHEST, FURTHEST)]
Count = Annotated[int, Between(0, 1_000_000)]
Seq = Annotated[int, Between(0, FURTHEST)]
"""A number that only grows: a place in a journal, a version, a moment in milliseconds."""

Points = Annotated[int, Between(-10_000, 10_000)]
"""A quantity of the game in tenths."""

Round = Annotated[int, Between(0, 99)]
