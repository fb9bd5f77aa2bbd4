"""What an action is."""

import re

import pytest

from game_rules.action import Step, cites
from game_rules.catalogue import CATALOGUE, FAMILIES
from game_rules.ids import OFFICIALS, Level, Role, Track
from tests.game_rules.build import SERIN

ACTIONS = list(CATALOGUE.values())
every_action = pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)


@every_action
def test_an_action_has_an_id_a_number_and_a_family(action):
    assert re.fullmatch("[a-z]+(-[a-z]+)*", action.id)
    assert re.fullmatch(r"A\d\d[a-z]?", action.number)
    assert action.family in FAMILIES
    assert CATALOGUE[action.id] is action


def test_no_number_of_the_catalogue_is_used_twice():
    assert len({action.number for action in ACTIONS}) == len(ACTIONS)


@every_action
def test_an_action_has_somebody_who_does_it_and_something_that_follows(action):
    assert action.roles
    assert action.effects
    assert 0 <= action.cost <= 2
    assert action.step in Step


@every_action
def test_only_officials_and_who_goes_between_act_officially_and_only_others_do_not(action):
    if action.track is Track.ONE:
        assert action.roles <= OFFICIALS or action.roles == {Role.MEDIATOR}
    if action.track is Track.TWO:
        assert not action.roles & OFFICIALS


@every_action
def test_parts_of_an_action_are_values_that_compare(action):
    for part in (action.pick, *action.requires, *action.effects):
        assert part == part.__class__(*[getattr(part, name) for name in part.__match_args__])
        assert (part.__doc__ or "").strip()


def test_the_first_level_plays_with_some_of_the_families_there_are():
    assert set(SERIN.variants[Level.INTRO].families) < FAMILIES


def test_advice_is_written_before_it_is_brought_and_brought_before_it_is_adopted():
    steps = [
        CATALOGUE[each].step
        for each in (
            "hold-dialogue",
            "draft-recommendation",
            "brief-capitals",
            "adopt-recommendation",
            "vote-on-text",
        )
    ]  # type: ignore[index]

    assert steps == sorted(set(steps))


def test_claims_are_cited_by_number():
    assert cites("C01", "C77") == ("C01", "C77")
