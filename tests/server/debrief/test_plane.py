"""The picture of what was possible: its words stand beside what they name, and on nothing else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from game_rules.debrief.picture import Picture, Spot, picture
from game_rules.ids import Level
from game_rules.scenario import Printed
from server.debrief.placing import Room, room_of
from server.debrief.plane import packages
from server.debrief.saying import Speaker
from server.protocol.document import Dots, Figure, Label, Line
from server.scenarios import load_shipped, shipped
from tests.game_rules.random_play import start_of

EVERY = [(name, level) for name in shipped() for level in load_shipped(name).variants]
NAMED = ("deal", "nash", "even")


@cache
def seen(name: str, level: Level) -> tuple[Speaker, Picture]:
    printed = Printed(load_shipped(name), level)
    return Speaker(printed), picture(start_of(1, printed))


def drawn(name: str, level: Level, **landmarks: Spot | None) -> Figure:
    speaker, found = seen(name, level)
    return packages(speaker, replace(found, **landmarks))


def covered(figure: Figure) -> list[str]:
    """Every word that stands on a dot, on another word, or outside the figure."""
    words = [shape for shape in figure.shapes if isinstance(shape, Label)]
    dots = [shape for shape in figure.shapes if isinstance(shape, Dots)]
    found = [
        f"“{one.text}” stands on “{other.text}”"
        for one, other in combinations(words, 2)
        if overlap(room_of(one), room_of(other))
    ]
    for word in words:
        room = room_of(word)
        found += [
            f"“{word.text}” stands on a dot at {x}, {y}"
            for each in dots
            for x, y in each.spots
            if reaches(room, x, y, each.size // 2)
        ]
        if (
            room.left < 0
            or room.top < 0
            or room.right > figure.width
            or room.bottom > figure.height
        ):
            found.append(f"“{word.text}” leaves the figure")
    return found


def overlap(one: Room, other: Room) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    return not (beside or one.bottom <= other.top or other.bottom <= one.top)


def reaches(room: Room, x: int, y: int, radius: int) -> bool:
    across = max(room.left - x, 0, x - room.right)
    down = max(room.top - y, 0, y - room.bottom)
    return across**2 + down**2 < radius**2


def words_of(figure: Figure) -> list[str]:
    return [shape.text for shape in figure.shapes if isinstance(shape, Label)]


@pytest.mark.parametrize(("name", "level"), EVERY)
def test_no_word_covers_a_dot_or_a_word_wherever_the_deal_lies(name, level):
    _, found = seen(name, level)
    # among four parties it may be that nothing inside can be bettered for one at no cost to another
    inside = found.inside or tuple(spot.worths for spot in found.edge)
    somewhere = Spot(found.edge[0].terms, inside[len(inside) // 2])
    nowhere = Spot(found.edge[0].terms, found.outside[0])
    beyond = Spot(found.edge[0].terms, tuple(worth - 300 for worth in found.outside[0]))

    for deal in (None, somewhere, nowhere, beyond, *found.edge):
        assert covered(drawn(name, level, deal=deal)) == [], deal


@pytest.mark.parametrize(("name", "level"), EVERY)
def test_points_that_lie_side_by_side_are_all_named_and_none_is_covered(name, level):
    _, found = seen(name, level)
    edge = found.edge

    for at in range(len(edge)):
        deal, nash, even = (edge[min(at + by, len(edge) - 1)] for by in range(3))
        figure = drawn(name, level, deal=deal, nash=nash, even=even)
        assert covered(figure) == []
        said = ", ".join(words_of(figure))
        assert all(word in said for word in ("the deal", "balanced gains", "equal shares"))


@pytest.mark.parametrize(("name", "level"), EVERY)
def test_points_that_lie_on_one_spot_share_a_mark_whatever_their_texts_say(name, level):
    _, found = seen(name, level)
    first, other = found.edge[0], found.edge[-1]
    twin = Spot(other.terms, first.worths)

    figure = drawn(name, level, deal=None, nash=first, even=twin)

    assert "balanced gains, equal shares" in words_of(figure)
    assert covered(figure) == []


def test_a_word_that_stands_far_from_its_dot_is_joined_to_it_by_a_line_that_crosses_no_word():
    joined = 0
    for name, level in EVERY:
        figure = drawn(name, level)
        words = [room_of(shape) for shape in figure.shapes if isinstance(shape, Label)]
        for line, word in zip(figure.shapes, figure.shapes[1:], strict=False):
            if isinstance(line, Line) and isinstance(word, Label):
                joined += 1
                (begins, ends), own = line.spots, room_of(word)
                assert own.distance(ends) == 0
                middle = (begins[0] + ends[0]) // 2, (begins[1] + ends[1]) // 2
                assert all(room.distance(middle) > 0 for room in words)

    assert joined > 0
