"""Draws a figure as SVG: for a file that is read where there is no server."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from server.protocol.document import Box, Dots, Figure, FigureShape, Label, Line


def svg_of(figure: Figure, name: str) -> str:
    """The figure with its title and its words; `name` tells it apart from others on the page."""
    head = (
        f'<svg class="figure" viewBox="0 0 {_unit(figure.width)} {_unit(figure.height)}" role="img"'
        f' aria-labelledby="{name}-title {name}-says">'
    )
    words = (
        f'<title id="{name}-title">{escape(figure.title)}</title>'
        f'<desc id="{name}-says">{escape(figure.says)}</desc>'
    )
    return head + words + "".join(map(_shape, figure.shapes)) + "</svg>"


def _shape(shape: FigureShape) -> str:
    match shape:
        case Dots():
            # A line of no length with round ends is a dot: one mark in the file for all of them.
            marks = "".join(f"M{_at(spot)}h0" for spot in shape.spots)
            if not shape.hollow:
                size = _unit(shape.size)
                return f'<path class="dots {_tone(shape)}" stroke-width="{size}" d="{marks}"/>'
            return "".join(
                f'<circle class="ring {_tone(shape)}" cx="{_unit(x)}" cy="{_unit(y)}"'
                f' r="{_unit(shape.size // 2)}"/>'
                for x, y in shape.spots
            )
        case Line():
            dashed = " is-dashed" if shape.dashed else ""
            way = "".join(_way(shape))
            return (
                f'<path class="line {_tone(shape)}{dashed}" stroke-width="{_unit(shape.width)}"'
                f' d="{way}"/>'
            )
        case Box():
            return (
                f'<rect class="box {_tone(shape)}" x="{_unit(shape.x)}" y="{_unit(shape.y)}"'
                f' width="{_unit(shape.width)}" height="{_unit(shape.height)}"/>'
            )
        case Label():
            strong = " is-strong" if shape.strong else ""
            return (
                f'<text class="label {_tone(shape)}{strong}" x="{_unit(shape.x)}"'
                f' y="{_unit(shape.y)}" text-anchor="{shape.anchor}">{escape(shape.text)}</text>'
            )


def _way(line: Line) -> Iterator[str]:
    if line.spots:
        yield f"M{_at(line.spots[0])}"
    for before, spot in pairwise(line.spots):
        if spot != before:
            yield f"L{_at(spot)}"


def _tone(shape: FigureShape) -> str:
    return f"is-{shape.tone}"


def _at(spot: tuple[int, int]) -> str:
    return f"{_unit(spot[0])} {_unit(spot[1])}"


def _unit(tenths: int) -> str:
    """Tenths of a unit, as SVG writes them."""
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
