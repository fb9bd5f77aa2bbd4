"""What one game of a campaign leaves to the next."""

import pytest

from game_rules.campaign import HALF, next_opening, opening, order_after
from game_rules.durability import outlook
from game_rules.ids import Ending
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.trials import Arm, Campaign
from game_rules.ledger import Var
from tests.game_rules.build import PAIR, where
from tests.game_rules.grown import GROWN, grown
from tests.game_rules.test_durability import in_force

DYAD = GROWN.dyads[PAIR]
BACK = PAIR[::-1]
PLAIN = {
    (var, *way): 10 * at
    for var, both in ((Var.TRUST, DYAD.trust), (Var.IMAGE, DYAD.image), (Var.RESENTMENT, (0, 0)))
    for way, at in zip((PAIR, BACK), both, strict=True)
}
"""A game that ends as it began."""


@pytest.mark.claim("C22")
def test_in_a_world_of_no_order_in_particular_a_game_begins_as_it_is_printed():
    it = opening(GROWN)

    assert it.printed.dyads == GROWN.dyads
    assert it.changed == {"break_base": grown().constants.break_base}


@pytest.mark.claim("C22")
def test_the_better_the_order_the_calmer_it_begins_and_the_longer_it_holds():
    better = opening(GROWN, HALF + 300)
    worse = opening(GROWN, HALF - 300)

    assert better.printed.dyads[PAIR].tension == DYAD.tension - 18
    assert worse.printed.dyads[PAIR].tension == DYAD.tension + 18
    assert better.changed["break_base"] == 34_000 * 82 // 100
    assert worse.changed["break_base"] == 34_000 * 118 // 100


@pytest.mark.claim("C22")
def test_most_of_what_people_think_of_each_other_outlives_a_game():
    ended = {**PLAIN, (Var.TRUST, *PAIR): 10 * DYAD.trust[0] + 100, (Var.RESENTMENT, *BACK): 300}

    dyad = next_opening(GROWN, where(grown(), ended), HALF).printed.dyads[PAIR]

    assert dyad.trust == (DYAD.trust[0] + 7, DYAD.trust[1])
    assert dyad.image == DYAD.image
    assert dyad.resentment == (0, 21)
    assert dyad.tension == DYAD.tension, "how tense it begins is the world's affair"


@pytest.mark.claim("C22")
def test_treaties_that_hold_raise_the_order_and_wars_wear_it_down():
    quiet = where(grown(), PLAIN)
    kept = in_force(quiet).but(ending=Ending.SETTLEMENT)
    found = outlook(kept)
    assert found is not None

    assert order_after(quiet, 400) == 400
    assert order_after(kept, 400) == 400 + (found.lasting + 5) // 10
    fought = where(quiet, {(Var.WAR_ROUNDS, *PAIR): 3})
    assert order_after(fought, 400) == 340
    assert order_after(fought, 10) == 0
    assert next_opening(GROWN, fought, 400).order == 340


@pytest.mark.claim("C22")
def test_the_last_game_of_a_campaign_is_another_than_one_that_stands_alone():
    alone = Arm(LineUpId("PASSIVE"), level=GROWN.level)
    last = Arm(LineUpId("PASSIVE"), level=GROWN.level, campaign=Campaign(2, 800))

    one, other = alone.play(GROWN, "a-seed"), last.play(GROWN, "a-seed")

    assert other.at_start(Var.TENSION, *PAIR) < one.at_start(Var.TENSION, *PAIR)
    assert str(last) == "PASSIVE game 2, order 80"
