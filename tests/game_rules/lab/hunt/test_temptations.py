"""Temptations name cards that exist, and can be played wherever somebody holds them."""

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.lab.hunt.games import Trial
from game_rules.lab.hunt.temptations import TEMPTATIONS
from tests.game_rules.peopled import a_large_game
from tests.game_rules.random_play import INTRO

LARGE = a_large_game().printed


@pytest.mark.parametrize("name", TEMPTATIONS)
def test_it_is_made_of_cards_that_somebody_holds(name):
    each = TEMPTATIONS[name]
    camp = each.camp(LARGE)

    assert {action for action, _ in each.policy.wants} <= CATALOGUE.keys()
    assert camp.by is each.by
    roles = {LARGE.seats[seat].role for seat in camp.seats}
    assert any(roles & CATALOGUE[action].roles for action, _ in each.policy.wants)


def test_who_gives_way_to_it_does_more_of_it():
    lunch = TEMPTATIONS["free lunch"]
    camp = lunch.camp(INTRO)
    tempted, plain = (
        Trial(INTRO.scenario.id, lunch.among, ("a", "b"), camp.seats, *wanted).run(INTRO)
        for wanted in ((lunch.policy,), ())
    )

    def hard(games):
        return sum(game.orders[action] for game in games for action, _ in lunch.policy.wants)

    assert hard(tempted) > hard(plain)
    assert all(game.refused == 0 for game in tempted)
