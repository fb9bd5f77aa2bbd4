"""What governments have to spend."""

import pytest

from game_rules.ids import Stage
from game_rules.ledger import Var
from tests.game_rules.build import KARVANIA, OSTREL, a_game, quiet, told, where
from tests.game_rules.grown import grown


@pytest.mark.claim("C07", "C41")
def test_in_peace_taxes_come_in_and_political_capital_comes_back():
    after = told(grown())

    assert after.moved(Var.CAPITAL, KARVANIA) == 30
    assert after.moved(Var.TREASURY, KARVANIA) == 40


@pytest.mark.claim("C09", "C10")
def test_war_and_an_army_under_arms_eat_the_treasury():
    war = told(grown(stage=Stage.WAR))
    army = told(where(grown(), {(Var.MOBILISED, OSTREL): 1}))

    assert war.moved(Var.TREASURY, KARVANIA) == -60
    assert army.moved(Var.TREASURY, OSTREL) == 40 - 20
    assert army.moved(Var.TREASURY, KARVANIA) == 40


@pytest.mark.claim("C28")
def test_a_country_under_sanctions_earns_less():
    after = told(where(grown(), {(Var.SANCTIONS, KARVANIA, OSTREL): 1}))

    assert after.moved(Var.TREASURY, OSTREL) == 40 - 20
    assert after.moved(Var.TREASURY, KARVANIA) == 40


def test_at_the_first_level_there_is_no_purse():
    assert not told(quiet(a_game())).by_rule("income")
