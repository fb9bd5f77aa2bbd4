"""What a debrief is made of when it is shown: parts with blocks, and figures made of shapes.

The words stand in it already, because the same document is read on a page, in a file that lies on a
stick, and on paper. What a number rests on is asked for apart: an entry names its cell in the
ledger.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from game_rules.ids import Cited
from game_rules.shapes import AtMost, Between, Called, Ident

Words = Annotated[str, AtMost(1600)]
Short = Annotated[str, AtMost(300)]
Coordinate = Annotated[int, Between(-100_000, 100_000)]
"""In tenths of the figure's own unit."""
Spots = Annotated[tuple[tuple[Coordinate, Coordinate], ...], AtMost(20_000)]
CellNamed = Annotated[tuple[Ident, ...], AtMost(6)]
"""A variable of the ledger and its subjects; empty where there is none."""


class Tone(StrEnum):
    """What something means, so that each page can give it its own look."""

    PLAIN = "plain"
    SOFT = "soft"
    LEAD = "lead"
    GOOD = "good"
    BAD = "bad"
    ACCENT = "accent"
    PARTY_0 = "party-0"
    PARTY_1 = "party-1"
    PARTY_2 = "party-2"
    PARTY_3 = "party-3"


class Anchor(StrEnum):
    """Where a word stands in relation to its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


# --- figures
# ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dots:
    """Round marks, all alike."""

    kind: ClassVar[str] = "dots"
    tone: Tone
    size: Annotated[int, Between(1, 1000)]
    """The diameter of one, in tenths."""
    spots: Spots
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line from spot to spot."""

    kind: ClassVar[str] = "line"
    tone: Tone
    width: Annotated[int, Between(1, 200)]
    spots: Spots
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    kind: ClassVar[str] = "box"
    tone: Tone
    x: Coordinate
    y: Coordinate
    width: Annotated[int, Between(0, 100_000)]
    height: Annotated[int, Between(0, 100_000)]


@dataclass(frozen=True, slots=True)
class Label:
    """A word in the figure."""

    kind: ClassVar[str] = "label"
    tone: Tone
    x: Coordinate
    y: Coordinate
    anchor: Anchor
    text: Short
    strong: bool = False


FigureShape = Annotated[Dots | Line | Box | Label, Called("FigureShape")]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, and in words what it shows."""

    width: Annotated[int, Between(10, 100_000)]
    height: Annotated[int, Between(10, 100_000)]
    title: Short
    says: Words
    """The same for whoever does not see it."""
    shapes: Annotated[tuple[FigureShape, ...], AtMost(400)]


# --- blocks
# ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    kind: ClassVar[str] = "prose"
    text: Words
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a part."""

    kind: ClassVar[str] = "heading"
    text: Short


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list."""

    text: Words
    over: Short | None = None
    """A small line above, such as the round."""
    notes: Annotated[tuple[Words, ...], AtMost(12)] = ()
    tone: Tone = Tone.PLAIN
    claims: Annotated[tuple[Cited, ...], AtMost(80)] = ()
    cell: CellNamed = ()
    """The number behind it: whoever asks why gets the lines of this cell."""


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    kind: ClassVar[str] = "entries"
    items: Annotated[tuple[Entry, ...], AtMost(400)]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its name, on a bar from 0 to 1000 where that helps."""

    label: Short
    value: Short
    note: Words | None = None
    tone: Tone = Tone.PLAIN
    bar: Annotated[int, Between(0, 1000)] | None = None
    tick: Annotated[int, Between(0, 1000)] | None = None
    """A mark on the bar: what it is measured against."""
    cell: CellNamed = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """Numbers side by side."""

    kind: ClassVar[str] = "amounts"
    items: Annotated[tuple[Amount, ...], AtMost(60)]


Row = Annotated[tuple[Short, ...], AtMost(24)]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first column names the rows."""

    kind: ClassVar[str] = "grid"
    caption: Short
    head: Row
    rows: Annotated[tuple[Row, ...], AtMost(400)]
    folded: bool = False
    """It says in figures what a drawing shows, and can stay shut."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure in its place."""

    kind: ClassVar[str] = "drawing"
    figure: Figure


Block = Annotated[Prose | Heading | Entries | Amounts | Grid | Drawing, Called("Block")]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a debrief: a page of it on the projector."""

    id: Ident
    title: Short
    blocks: Annotated[tuple[Block, ...], AtMost(200)]


class Reader(StrEnum):
    """For whom a debrief was put together."""

    PUBLIC = "public"
    SEAT = "seat"
    TEACHER = "teacher"


@dataclass(frozen=True, slots=True)
class DebriefShown:
    """The debrief of one table, as one reader gets it."""

    kind: ClassVar[str] = "debrief"
    table: Annotated[int, Between(1, 40)]
    reader: Reader
    title: Short
    subtitle: Short
    parts: Annotated[tuple[Part, ...], AtMost(40)]
