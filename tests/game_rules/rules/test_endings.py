"""How a game ends."""

import pytest

from game_rules.ids import Ending, Stage
from game_rules.ledger import Var
from game_rules.rules.endings import ending_of
from tests.game_rules.build import KARVANIA, OSTREL, PAIR, a_game, terms, where
from tests.game_rules.grown import grown

ALL, SOME = "L0 W1 X2 V1", "X2 V1"
LAST = 8


def ended(game, in_force="", at_brink=False):
    return ending_of(
        type(game).but(game, in_force=terms(in_force) if in_force else ()), at_brink=at_brink
    )


def test_a_text_that_settles_everything_ends_the_game_at_once():
    assert ended(grown(), ALL) is Ending.SETTLEMENT


@pytest.mark.claim("C55")
def test_a_partial_accord_lets_the_game_go_on_and_counts_at_the_end():
    assert ended(grown(), SOME) is None
    assert ended(grown(round=LAST), SOME) is Ending.PARTIAL


def test_without_an_agreement_time_runs_out():
    assert ended(grown()) is None
    assert ended(grown(round=LAST)) is Ending.DEADLINE
    assert ended(grown(round=LAST), at_brink=True) is None


@pytest.mark.claim("C02", "C18")
def test_war_ends_no_game_before_its_time_and_no_accord_hides_it():
    assert ended(grown(stage=Stage.WAR)) is None
    assert ended(grown(round=LAST, stage=Stage.WAR)) is Ending.WAR
    assert ended(grown(round=LAST, stage=Stage.WAR), SOME) is Ending.WAR


@pytest.mark.claim("C08")
@pytest.mark.parametrize(
    ("treasury", "support", "ending"),
    [(0, 149, Ending.COLLAPSE), (1, 149, None), (0, 150, None)],
)
def test_a_government_with_neither_money_nor_people_falls(treasury, support, ending):
    cells = {(Var.TREASURY, OSTREL): treasury, (Var.SUPPORT, OSTREL): support}

    assert ended(where(grown(), cells)) is ending


def test_at_the_first_level_nobody_collapses():
    game = where(a_game(), {(Var.TREASURY, KARVANIA): 0, (Var.SUPPORT, KARVANIA): 0})

    assert ended(game) is None
    assert game.now(Var.STAGE, *PAIR) < Stage.WAR
