"""The codec stands in the path of every act: ten times slower than measured is a fault."""

from __future__ import annotations

import timeit
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from game_rules.shapes import AtMost, Ident, Points, Seq
from server.protocol.derive import fast_read, read, spell, write
from tests.server.protocol.samples import Act, ActId, SeatId, Toward, Track


@dataclass(frozen=True, slots=True)
class Line:
    variable: Ident
    before: Points
    after: Points
    rule: Ident
    causes: Annotated[tuple[Seq, ...], AtMost(5)]
    track: Track
    seat: SeatId | None = None


@dataclass(frozen=True, slots=True)
class Page:
    version: Seq
    lines: Annotated[tuple[Line, ...], AtMost(200)]


LINE = Line("tension", 3, 5, "escalation", (1, 2), Track.ONE, SeatId("karvania"))


def microseconds(work: Callable[[], object]) -> float:
    work()
    return min(timeit.repeat(work, number=20, repeat=5)) / 20 * 1e6


def test_a_view_of_150_lines_is_written_in_no_time() -> None:
    page = Page(1, (LINE,) * 150)

    assert microseconds(lambda: write(page)) < 1_200
    assert microseconds(lambda: spell(page)) < 2_400


def test_an_act_of_five_orders_is_read_in_no_time() -> None:
    raw = write(Act(ActId("act-0001"), (Toward(SeatId("karvania")),) * 5))

    assert microseconds(lambda: read(Act, raw)) < 1_500


def test_an_event_of_100_changes_is_read_back_in_no_time() -> None:
    raw = write(Page(1, (LINE,) * 100))

    assert microseconds(lambda: fast_read(Page, raw)) < 3_000
