"""How a game ends."""

import pytest

from game_rules.ids import DraftId, Ending, Phase, Stage
from game_rules.ledger import Var
from game_rules.orders import OnText
from game_rules.rules.endings import ending_of
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    a_game,
    closed,
    order,
    sayable,
    tabled,
    terms,
    where,
)
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


# --- as whole rounds are closed
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C08")
def test_a_long_war_brings_down_a_government_that_has_nothing_left():
    game = where(grown(stage=Stage.WAR), {(Var.TREASURY, OSTREL): 50, (Var.SUPPORT, OSTREL): 160})

    after = closed(game)

    assert after.now(Var.TREASURY, OSTREL) == 0
    assert after.now(Var.SUPPORT, OSTREL) == 140
    assert after.phase is Phase.OVER
    assert after.ending is Ending.COLLAPSE


def accord(round):
    """Both heads have sealed a yes to a text on calm matters only, and homes are kind."""
    game = sayable(tabled(grown(round=round), SOME), SOME)
    game = where(game, {(Var.MOOD, bloc): 200 for bloc in game.printed.blocs})
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    return game.but(sealed={HEAD: (yes,), OTHER_HEAD: (yes,)})


@pytest.mark.claim("C55")
def test_an_accord_on_calm_matters_is_in_force_and_the_dispute_goes_on():
    after = closed(accord(3))

    assert after.in_force == terms(SOME)
    assert after.phase is Phase.OPEN
    assert after.round == 4
    for party in (KARVANIA, OSTREL):
        status_quo = {issue.id: issue.status_quo for issue in after.printed.issues.values()}
        better = sum(
            after.printed.worth(party, it.issue, it.option)
            - after.printed.worth(party, it.issue, status_quo[it.issue])
            for it in terms(SOME)
        )
        gain = after.value(party, after.in_force) - after.now(Var.NO_DEAL, party)
        assert gain == 10 * better // 2 > 0


@pytest.mark.claim("C55")
def test_at_the_last_round_such_an_accord_is_what_the_game_comes_to():
    after = closed(accord(LAST))

    assert after.ending is Ending.PARTIAL
    assert after.in_force == terms(SOME)
