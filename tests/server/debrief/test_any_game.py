"""Whatever people do, there is a story to tell afterwards, and it can be taken home."""

from __future__ import annotations

from functools import cache

import pytest

from game_rules.debrief import record_of
from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from game_rules.state import PUBLIC, TEACHER
from server.debrief.compose import compose
from server.debrief.files import files_of
from server.debrief.plain import plain
from server.debrief.told import Told
from server.protocol.derive import write
from server.protocol.document import Drawing, Grid, Line, Tone
from server.scenarios import load_shipped
from tests.game_rules.random_play import play, start_of
from tests.server.debrief.test_compose import OPEN_GAP, RAW

SERIN, LYSEFJORD = ScenarioId("serin-valley"), ScenarioId("the-house-at-lysefjord")
"""The second has seats that belong to no side."""
CASS = ScenarioId("four-flags-over-the-strait-of-cass")
"""There are four sides, and so six pairs."""
GAMES = [(SERIN, level, seed) for level in load_shipped(SERIN).variants for seed in range(4)]
GAMES += [(LYSEFJORD, level, 0) for level in load_shipped(LYSEFJORD).variants]
GAMES += [(CASS, level, 0) for level in load_shipped(CASS).variants]


@cache
def told_of(scenario: ScenarioId, level: Level, seed: int) -> Told:
    played = play(seed, start_of(seed, Printed(load_shipped(scenario), level)))
    return Told(1, record_of(played.start, played.events))


@pytest.mark.parametrize(("scenario", "level", "seed"), GAMES)
def test_every_game_can_be_told_to_everybody(scenario, level, seed):
    told = told_of(scenario, level, seed)

    for viewer in (PUBLIC, TEACHER, *told.printed.seats):
        shown = compose(told, viewer)
        said = plain(shown)
        assert not OPEN_GAP.findall(said), viewer
        assert not RAW.findall(said), viewer
        assert write(shown)["kind"] == "debrief"


@pytest.mark.parametrize(("scenario", "level", "seed"), GAMES)
def test_every_game_can_be_taken_home(scenario, level, seed):
    assert len(files_of((told_of(scenario, level, seed),))) == 9


@pytest.mark.parametrize(("scenario", "level", "seed"), GAMES)
def test_the_record_ends_where_the_game_ended(scenario, level, seed):
    told = told_of(scenario, level, seed)
    lines = sum(len(each.page.changes) for each in told.record.rounds)

    assert told.game.ending is not None
    assert lines == sum(len(page.changes) for page in told.game.ledger[1:])


def test_of_four_sides_the_figures_say_whose_they_are():
    """The two ladders that came nearest to war are drawn, all can be read; what is best for four is
    joined by no line on a plane of two.
    """
    told = told_of(CASS, Level.STANDARD, 0)
    parts = {part.id: part for part in compose(told, PUBLIC).parts}
    ladders = [block for block in parts["turns"].blocks if isinstance(block, Grid)]
    drawn = [block.figure for block in parts["turns"].blocks if isinstance(block, Drawing)]
    (plane,) = [block.figure for block in parts["picture"].blocks if isinstance(block, Drawing)]

    assert len({ladder.caption for ladder in ladders}) == len(ladders) == 6
    assert len(drawn) == 2
    assert {figure.title for figure in drawn} < {ladder.caption for ladder in ladders}
    assert not [it for it in plane.shapes if joins(it)]
    two = told_of(SERIN, Level.INTRO, 0)
    (path,) = [
        block.figure
        for part in compose(two, PUBLIC).parts
        if part.id == "picture"
        for block in part.blocks
        if isinstance(block, Drawing)
    ]
    assert [it for it in path.shapes if joins(it)]


def joins(shape):
    """Whether it is a line through many points, and not one that leads a word to its mark."""
    return isinstance(shape, Line) and shape.tone is Tone.ACCENT and len(shape.spots) > 2
