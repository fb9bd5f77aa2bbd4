"""Widening the mandate, and adopting what a dialogue advises."""

import pytest

from game_rules.catalogue.capitals import ADOPT_RECOMMENDATION, WIDEN_MANDATE
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIdea, OnOption, TowardParty
from game_rules.refusals import No
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    TERM,
    a_game,
    briefed,
    facts_of,
    no_to,
    order,
    quiet,
    recommended,
    told,
    where,
)

WIDEN, ADOPT = WIDEN_MANDATE.id, ADOPT_RECOMMENDATION.id


def option(letter):
    return OnOption(TERM[letter].issue, TERM[letter].option)


def idea(letter):
    return OnIdea(LAKE_FORT, TERM[letter].issue, TERM[letter].option)


V3 = (TERM["V3"].issue, TERM["V3"].option)
W1 = (TERM["W1"].issue, TERM["W1"].option)
W3 = (TERM["W3"].issue, TERM["W3"].option)


# --- widening
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C15")
def test_only_the_head_widens_the_mandate():
    assert facts_of(no_to(a_game(), ENVOY, WIDEN, option("V3")))[0] is No.NOT_YOUR_ROLE
    assert no_to(a_game(), HEAD, WIDEN, option("V3")) is None


@pytest.mark.parametrize(
    ("seat", "letter", "code"),
    [
        (HEAD, "W1", No.ALREADY_MAY_SAY),
        (HEAD, "L2", No.RED_LINE),
        (OTHER_HEAD, "L1", No.RED_LINE),
        (HEAD, "W3", No.NOT_THERE),
        (HEAD, "G3", No.NOT_THERE),
    ],
)
def test_what_a_mandate_cannot_be_widened_by(seat, letter, code):
    assert facts_of(no_to(a_game(), seat, WIDEN, option(letter)))[0] is code


@pytest.mark.claim("C60", "C58")
def test_an_idea_that_the_capital_was_told_of_enters_the_mandate_only_by_being_adopted():
    """Else a head could go around a capital that does not listen."""
    game = briefed(a_game(), "W3", uptake=199)

    assert facts_of(no_to(game, HEAD, WIDEN, option("W3")))[0] is No.UNHEARD_OF
    assert facts_of(no_to(game, HEAD, ADOPT, idea("W3")))[0] is No.NOT_LISTENING


@pytest.mark.claim("C07", "C46")
def test_a_wider_mandate_costs_support_and_is_heard_of_at_home_only():
    after = told(quiet(a_game()), {HEAD: [order(WIDEN, option("V3"))]})

    assert after.after.may_say(KARVANIA, *V3)
    assert not after.after.may_say(OSTREL, *V3)
    assert after.moved(Var.SUPPORT, KARVANIA) == -20
    assert after.moved(Var.SUPPORT, OSTREL) == 0
    (widened,) = after.told(Told.WIDENED)
    assert set(widened.to or ()) == {HEAD, ENVOY, DIRECTOR}


# --- adopting
# ------------------------------------------------------------------------------------------------


def test_only_a_head_or_a_minister_adopts():
    game = briefed(a_game(), "W3", 400)

    assert facts_of(no_to(game, ENVOY, ADOPT, idea("W3")))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(game, DIRECTOR, ADOPT, idea("W3")))[0] is No.NOT_YOUR_ROLE
    assert no_to(game, HEAD, ADOPT, idea("W3")) is None


@pytest.mark.claim("C58")
def test_what_the_capital_was_not_briefed_on_does_not_exist_for_it():
    game = briefed(recommended(a_game(), "W3"), "W3", 400, KARVANIA)

    assert facts_of(no_to(game, OTHER_HEAD, ADOPT, idea("W3")))[0] is No.NOT_THERE
    assert facts_of(no_to(game, OTHER_HEAD, ADOPT, TowardParty(KARVANIA)))[0] is No.NOT_THERE


@pytest.mark.claim("C49")
def test_an_idea_is_adopted_once():
    game = where(briefed(a_game(), "W3", 400), {(Var.ADOPTED, KARVANIA, *W3): 1})

    assert facts_of(no_to(game, HEAD, ADOPT, idea("W3")))[0] is No.ALREADY_ADOPTED


@pytest.mark.claim("C49", "C51", "C58")
def test_an_adopted_idea_can_be_said_and_signed_and_has_cover_at_home():
    game = quiet(briefed(a_game(), "W3", uptake=240))

    after = told(game, {HEAD: [order(ADOPT, idea("W3"))]})

    assert after.after.may_say(KARVANIA, *W3)
    assert after.after.knows(KARVANIA, *W3)
    assert after.now(Var.ADOPTED, KARVANIA, *W3) == 1
    assert after.now(Var.COVER, KARVANIA, *W3) == 36  # 15 x 0.24
    assert after.moved(Var.SUPPORT, KARVANIA) == -10
    assert not after.after.may_say(OSTREL, *W3)
    (adopted,) = after.told(Told.ADOPTED)
    assert set(adopted.to or ()) == {HEAD, ENVOY, DIRECTOR, GLACIOLOGIST}
    assert OTHER_ENVOY not in (adopted.to or ())


@pytest.mark.claim("C51")
def test_advice_on_what_could_be_said_anyway_lends_no_approval():
    """Else a table would write advice on everything, for the approval alone."""
    game = quiet(briefed(a_game(), "W1", uptake=240))
    assert game.may_say(KARVANIA, *W1)

    after = told(game, {HEAD: [order(ADOPT, idea("W1"))]})

    assert after.now(Var.ADOPTED, KARVANIA, *W1) == 1
    assert after.now(Var.COVER, KARVANIA, *W1) == 0


@pytest.mark.claim("C51")
def test_one_option_is_lent_only_so_much_approval():
    after = told(quiet(briefed(a_game(), "W3", uptake=900)), {HEAD: [order(ADOPT, idea("W3"))]})

    assert after.now(Var.COVER, KARVANIA, *W3) == 40


@pytest.mark.claim("C14")
def test_very_good_advice_moves_even_a_red_line():
    game = quiet(briefed(a_game(), "L2", uptake=450))

    after = told(game, {HEAD: [order(ADOPT, idea("L2"))]})

    assert after.after.may_say(KARVANIA, TERM["L2"].issue, TERM["L2"].option)
