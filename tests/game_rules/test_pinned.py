"""The rule book that the figures of the tests are worked out with."""

from dataclasses import asdict

import pytest

from game_rules.constants import Constants, constants_for
from game_rules.ids import Level
from tests.game_rules.build import a_game
from tests.game_rules.pinned import AT_LEVEL, RULE_BOOK, rule_book
from tests.game_rules.random_play import SERIN, SHIPPED


def test_every_number_of_the_rules_is_pinned_and_nothing_else():
    named = set(asdict(Constants()))

    assert set(RULE_BOOK) == named, "a number of the rules was added, renamed or taken out"
    assert set().union(*AT_LEVEL.values()) <= named


@pytest.mark.parametrize("level", Level)
def test_what_is_pinned_is_the_whole_rule_book_of_a_test(level):
    assert asdict(constants_for(level, rule_book(level))) == {**RULE_BOOK, **AT_LEVEL[level]}


def test_a_test_may_say_one_number_otherwise():
    game = a_game(changed={"signable": 77})

    assert game.constants.signable == 77
    assert game.constants.base_approval == AT_LEVEL[Level.INTRO]["base_approval"]


def test_only_the_start_numbers_of_the_scenario_are_pinned():
    assert SERIN.issues == SHIPPED.issues
    assert SERIN.seats == SHIPPED.seats
    assert [party.blocs for party in SERIN.parties] == [party.blocs for party in SHIPPED.parties]
    assert SERIN.variants[Level.STANDARD] == SHIPPED.variants[Level.STANDARD]
