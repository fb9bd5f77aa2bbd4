"""Finds room for the words of a figure: beside what they name, on no mark, and on no other word.

A sheet remembers what has been drawn on it, in squares of two units. Words go to the nearest place
that is free; whatever stands far from what it names is joined to it by a thin line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isqrt
from typing import Final

from server.protocol.document import Anchor, Dots, FigureShape, Label, Line, Tone

SQUARE: Final = 20
"""The side of a square, in tenths of a unit."""
STEP: Final = 5
"""So many squares lie between two places that are tried."""
LETTER: Final = 98
"""The widest that a strong letter is on average, in tenths of a unit."""
RISE: Final = 125
FALL: Final = 50
"""How far letters reach above and below the line that they stand on."""
NEAR: Final = 220
"""Words that are no further from what they name than this need no line to it."""
DETOUR: Final = 2 * SQUARE
NEVER: Final = 100_000
"""What it counts for, as a length, when such a line crosses a mark in a square, or a word."""

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle, its edges in tenths of a unit."""

    left: int
    top: int
    right: int
    bottom: int

    def nearest(self, spot: Spot) -> Spot:
        """The point of the rectangle that is nearest to a spot."""
        x, y = spot
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)

    def distance(self, spot: Spot) -> int:
        """The square of the way from a spot to the rectangle."""
        x, y = self.nearest(spot)
        return (x - spot[0]) ** 2 + (y - spot[1]) ** 2


def room_of(label: Label) -> Room:
    """What a word takes, letters rather wider than they are."""
    width = LETTER * len(label.text)
    left = label.x - {Anchor.START: 0, Anchor.MIDDLE: width // 2, Anchor.END: width}[label.anchor]
    return Room(left, label.y - RISE, left + width, label.y + FALL)


class Sheet:
    """The part of a figure on which words may stand, and what stands there already."""

    def __init__(self, within: Room) -> None:
        self._within = within
        self._rows = [0] * ((within.bottom - within.top) // SQUARE + 1)
        self._words = self._rows.copy()

    def draw(self, shape: FigureShape) -> None:
        """Remember a shape that no word may cover. Boxes lie behind everything, words too."""
        match shape:
            case Dots(size=size, spots=spots):
                for x, y in spots:
                    half = size // 2
                    self._fill(self._rows, Room(x - half, y - half, x + half, y + half))
            case Line(spots=spots):
                for spot in along(spots):
                    self._fill(self._rows, Room(*spot, *spot))
            case Label():
                for rows in (self._rows, self._words):
                    self._fill(rows, room_of(shape))

    def name(self, spot: Spot, size: int, text: str, tone: Tone) -> Iterator[FigureShape]:
        """A word for a mark of this diameter at a spot, and the line that joins them."""
        label, tie = self._place(spot, size, text, tone)
        joined: list[FigureShape] = [label] if tie is None else [tie, label]
        for shape in joined:
            self.draw(shape)
        yield from joined

    def _place(self, spot: Spot, size: int, text: str, tone: Tone) -> tuple[Label, Line | None]:
        """The place that covers nothing and is nearest, where each mark that the line crosses
        counts as a way of its own; on a sheet without such a place, the one that covers least.
        """
        places = sorted(self._places(text, tone), key=lambda label: room_of(label).distance(spot))
        best: tuple[int, Label, Line | None] | None = None
        for label in places:
            away = isqrt(room_of(label).distance(spot))
            if best is not None and away >= best[0]:
                break
            if self._covered(room_of(label)):
                continue
            for tie in _ties(spot, size, label):
                cost = away + self._in_the_way(tie)
                if best is None or cost < best[0]:
                    best = cost, label, tie
        if best is None:
            return min(places, key=lambda label: self._covered(room_of(label))), None
        return best[1:]

    def _places(self, text: str, tone: Tone) -> Iterator[Label]:
        within, step = self._within, STEP * SQUARE
        for left in range(within.left, within.right - LETTER * len(text) + 1, step):
            for bottom in range(within.top + RISE + FALL, within.bottom + 1, step):
                yield Label(tone, left, bottom - FALL, Anchor.START, text, strong=True)

    def _in_the_way(self, tie: Line | None) -> int:
        """What a line crosses, as a length: no word if there is any other way."""
        if tie is None:
            return 0
        way = 0
        for x, y in list(along(tie.spots))[1:-1]:
            row = (y - self._within.top) // SQUARE
            square = 1 << max(0, (x - self._within.left) // SQUARE)
            way += DETOUR if self._rows[row] & square else 0
            way += NEVER if self._words[row] & square else 0
        return way

    def _fill(self, rows: list[int], room: Room) -> None:
        mask = self._mask(room)
        for row in self._rows_of(room):
            rows[row] |= mask

    def _covered(self, room: Room) -> int:
        """How many squares in a rectangle are taken."""
        mask = self._mask(room)
        return sum((self._rows[row] & mask).bit_count() for row in self._rows_of(room))

    def _rows_of(self, room: Room) -> range:
        top = (room.top - self._within.top) // SQUARE
        bottom = (room.bottom - self._within.top) // SQUARE
        return range(max(0, top), min(len(self._rows), bottom + 1))

    def _mask(self, room: Room) -> int:
        first = max(0, (room.left - self._within.left) // SQUARE)
        last = (min(room.right, self._within.right) - self._within.left) // SQUARE
        return 0 if last < first else (1 << last + 1) - (1 << first)


def _ties(spot: Spot, size: int, label: Label) -> Iterator[Line | None]:
    """The lines that can join a mark, from its rim, to a word that stands far off."""
    room = room_of(label)
    if room.distance(spot) <= NEAR**2:
        yield None
        return
    (x, y), middle = spot, (room.top + room.bottom) // 2
    ends = ((room.left, middle), (room.right, middle), ((room.left + room.right) // 2, room.bottom))
    for to in (room.nearest(spot), *ends):
        away = isqrt((to[0] - x) ** 2 + (to[1] - y) ** 2)
        rim = x + (to[0] - x) * size // (2 * away), y + (to[1] - y) * size // (2 * away)
        yield Line(label.tone, 12, (rim, to))


def along(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Spots on a line, none further from the next than a square is wide."""
    before: Spot | None = None
    for spot in spots:
        x, y = spot
        if before is not None:
            far = max(abs(x - before[0]), abs(y - before[1]))
            parts = far // SQUARE + 1
            for part in range(1, parts):
                yield (
                    before[0] + (x - before[0]) * part // parts,
                    before[1] + (y - before[1]) * part // parts,
                )
        yield spot
        before = spot
