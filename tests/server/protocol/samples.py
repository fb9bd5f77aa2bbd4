"""A small make-believe game, with one field of every kind that the codec knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Annotated, ClassVar, NewType

from game_rules.shapes import (
    AtMost,
    Between,
    Called,
    Exactly,
    Hint,
    Ident,
    Name,
    Opaque,
    Points,
    Seq,
    Text,
)

SeatId = NewType("SeatId", str)
ActId = NewType("ActId", Annotated[str, Opaque(8, 64)])


class Track(StrEnum):
    ONE = "track-1"
    TWO = "track-2"


class Stage(IntEnum):
    CALM = 0
    WAR = 4


@dataclass(frozen=True, slots=True)
class Toward:
    """An order that is aimed at a party.

    This paragraph is for programmers.
    """

    kind: ClassVar[str] = "toward"
    party: Annotated[SeatId, Hint("party")]
    strength: Points = 3


@dataclass(frozen=True, slots=True)
class Speak:
    kind: ClassVar[str] = "speak"
    words: Annotated[str, Text(40, lines=True)]
    title: Annotated[str, Name(30)]
    on: Annotated[frozenset[Track], AtMost(2)]


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing is done."""

    kind: ClassVar[str] = "wait"


Order = Annotated[Toward | Speak | Wait, Called("Order")]


@dataclass(frozen=True, slots=True)
class Act:
    id: ActId
    orders: Annotated[tuple[Order, ...], AtMost(5)]
    first: Order | None = None
    note: Annotated[str, Text(30)] | None = None


@dataclass(frozen=True, slots=True)
class Everything:
    """One field of every kind."""

    act: Act
    sure: bool
    level: Annotated[int, Between(-5, 5)]
    stage: Stage
    track: Annotated[Track | None, Hint("track")]
    pair: tuple[Points, Points]
    place: tuple[Track, bool, Toward]
    three: Annotated[tuple[bool, ...], Exactly(3)]
    rows: Annotated[tuple[Annotated[tuple[Stage | None, ...], AtMost(2)], ...], AtMost(3)]
    seen: Annotated[frozenset[Seq], AtMost(4)]
    shares: Annotated[Mapping[SeatId, Points], AtMost(3)]
    by_track: Mapping[Track, Annotated[tuple[Toward, ...], AtMost(2)]]
    key: Annotated[str, Exactly(6)]
    words: Annotated[Mapping[Annotated[str, AtMost(8)], Annotated[str, AtMost(20)]], AtMost(2)]
    facts: Annotated[dict[Ident, Points | bool | Ident | None], AtMost(4)]
    extra: Annotated[Mapping[Ident, Wait], AtMost(2)] = field(default_factory=dict)
    stages: frozenset[Stage] = frozenset({Stage.CALM})


@dataclass(frozen=True, slots=True)
class Span:
    """From one round to a later one."""

    start: Annotated[int, Between(0, 99)]
    end: Annotated[int, Between(0, 99)]

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError("it ends before it begins")


@dataclass(frozen=True, slots=True)
class Accepted:
    kind: ClassVar[str] = "accepted"
    version: Seq
    orders: Annotated[tuple[Order, ...], AtMost(5)] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    kind: ClassVar[str] = "refused"
    code: Ident
