"""The story of the years after: one draw a quarter, and the term that saved or broke it."""

from dataclasses import replace

import pytest

from game_rules.debrief.epilogue import Epilogue, Fate, epilogue
from game_rules.durability import MILLION, QUARTERS, Ground, outlook
from game_rules.ledger import Var
from tests.game_rules.build import OSTREL, PAIR, terms, where
from tests.game_rules.grown import grown

TEXT = "L0 W1 X2 V1"
SEEDS = range(400)
BROAD = {(Var.INCLUSION, "valley-residents"): 400}
PRESSED = {(Var.COERCION, *PAIR): 700}


def in_force(cells=None, seed="1"):
    game = replace(where(grown(), cells or {}), in_force=terms(TEXT), seed=seed)
    assert outlook(game) is not None
    return game


def stories(cells=None) -> list[Epilogue]:
    told = [epilogue(in_force(cells, f"years-{seed}")) for seed in SEEDS]
    return [story for story in told if story is not None]


def test_without_an_agreement_there_is_nothing_to_tell():
    assert epilogue(grown()) is None


def test_the_same_seed_tells_the_same_story_and_another_seed_another():
    assert epilogue(in_force()) == epilogue(in_force())
    assert len({repr(story) for story in stories()}) > 10


@pytest.mark.claim("C21")
def test_as_many_stories_end_well_as_the_score_says():
    expected = outlook(in_force()).lasting
    held = sum(story.holds for story in stories())

    # 400 draws of one chance: two standard deviations are 50 of 1000
    assert abs(1000 * held // len(SEEDS) - expected) <= 50


def test_a_story_ends_with_the_break_and_never_before():
    for story in stories():
        fates = [quarter.fate for quarter in story.quarters]
        numbers = [quarter.number for quarter in story.quarters]
        assert numbers == sorted(set(numbers))
        assert all(1 <= number <= QUARTERS for number in numbers)
        assert Fate.BROKEN not in fates[:-1]
        assert story.holds is (Fate.BROKEN not in fates)


@pytest.mark.claim("C44", "C16")
def test_what_saves_it_makes_it_safer_and_what_breaks_it_makes_it_more_dangerous():
    factors = {weight.ground: weight.factor for weight in outlook(in_force(PRESSED)).weights}
    for story in stories(PRESSED):
        for quarter in story.quarters:
            if quarter.fate is Fate.SHAKEN:
                assert factors[quarter.ground] < 1000
            elif quarter.ground is not None:
                assert factors[quarter.ground] > 1000


@pytest.mark.claim("C16")
def test_force_breaks_it_only_where_somebody_was_pressed():
    def broken_by_force(cells):
        return sum(
            quarter.fate is Fate.BROKEN and quarter.ground is Ground.COERCION
            for story in stories(cells)
            for quarter in story.quarters
        )

    assert broken_by_force(None) == 0
    assert broken_by_force(PRESSED) > 20


@pytest.mark.claim("C44")
def test_being_heard_turns_breaks_into_scares():
    """The same draws: wherever the broad agreement breaks, the narrow one had broken too."""
    for narrow, broad in zip(stories(), stories(BROAD), strict=True):
        assert broad.holds or not narrow.holds


def test_a_draw_just_below_the_danger_breaks_and_one_just_above_it_only_shakes(monkeypatch):
    game = in_force({(Var.MONITORS, OSTREL): 1})
    danger = outlook(game).hazard
    module = "game_rules.debrief.epilogue.draw"

    monkeypatch.setattr(module, lambda *_: danger - 1)
    broken = epilogue(game).quarters
    monkeypatch.setattr(module, lambda *_: danger)
    shaken = epilogue(game).quarters
    monkeypatch.setattr(module, lambda *_: MILLION - 1)
    calm = epilogue(game)

    assert [quarter.fate for quarter in broken] == [Fate.BROKEN]
    assert {quarter.fate for quarter in shaken} == {Fate.SHAKEN}
    assert len(shaken) == QUARTERS
    assert calm.holds
    assert not calm.quarters
