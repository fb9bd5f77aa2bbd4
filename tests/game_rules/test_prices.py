"""What acts cost besides the actions of a round, and who pays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.catalogue.missions import REOPEN_EMBASSY
from game_rules.catalogue.pressure import SHOW_FORCE, STAND_DOWN
from game_rules.engine import envelope_refusal
from game_rules.ids import OFFICIALS, ActionId, Role, Tool, Track
from game_rules.ledger import Var
from game_rules.options import options
from game_rules.orders import TowardParty
from game_rules.refusals import No
from tests.game_rules.build import (
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    a_game,
    facts_of,
    no_to,
    order,
    quiet,
    told,
    where,
)

AT_OSTREL = TowardParty(OSTREL)
FORCE, DOWN, REOPEN = SHOW_FORCE.id, STAND_DOWN.id, REOPEN_EMBASSY.id


def priced(capital=500, treasury=500):
    """A game at a level where prices count; both governments have so much."""
    game = quiet(a_game())
    purses = {
        (var, party): amount
        for party in game.printed.parties
        for var, amount in ((Var.CAPITAL, capital), (Var.TREASURY, treasury))
    }
    return where(replace(game, constants=replace(game.constants, prices=1)), purses)


@pytest.mark.claim("C07", "C41")
def test_an_act_takes_its_price_from_the_government_that_orders_it():
    after = told(priced(), {HEAD: [order(REOPEN, AT_OSTREL)]})

    capital = next(line for line in after.lines(Var.CAPITAL, KARVANIA) if line.rule == "price")
    treasury = next(line for line in after.lines(Var.TREASURY, KARVANIA) if line.rule == "price")
    assert capital.after - capital.before == -40
    assert treasury.after - treasury.before == -10
    assert capital.causes[0].seat == HEAD
    assert not [line for line in after.by_rule("price") if line.subject == (OSTREL,)]


@pytest.mark.claim("C07")
def test_who_has_no_political_capital_left_is_told_what_it_takes():
    no = no_to(priced(capital=25), HEAD, FORCE, AT_OSTREL)

    assert facts_of(no) == (No.TOO_LITTLE_CAPITAL, {"have": "2", "need": "3"})


@pytest.mark.claim("C41")
def test_who_has_no_money_left_is_told_what_it_takes():
    no = no_to(priced(treasury=0), HEAD, FORCE, AT_OSTREL)

    assert facts_of(no) == (No.TOO_LITTLE_MONEY, {"have": "0", "need": "3"})


def test_a_purse_is_counted_over_the_whole_envelope():
    both = (order(FORCE, AT_OSTREL), order(DOWN, AT_OSTREL))

    assert envelope_refusal(priced(capital=80), HEAD, both) is None
    assert facts_of(envelope_refusal(priced(capital=79), HEAD, both)) == (
        No.TOO_LITTLE_CAPITAL,
        {"have": "4", "need": "5"},
    )


def test_what_one_country_spends_is_not_missing_in_the_other():
    game = where(priced(), {(Var.CAPITAL, OSTREL): 0})

    assert no_to(game, HEAD, FORCE, AT_OSTREL) is None
    assert facts_of(no_to(game, OTHER_HEAD, FORCE, TowardParty(KARVANIA)))[0] is (
        No.TOO_LITTLE_CAPITAL
    )


def test_the_first_level_asks_for_no_money():
    assert no_to(a_game(), HEAD, FORCE, AT_OSTREL) is None
    assert not told(quiet(a_game()), {HEAD: [order(FORCE, AT_OSTREL)]}).by_rule("price")


def test_the_menu_names_the_price_where_there_is_one():
    free, dear = (
        {
            (menu.action, choice.price.capital, choice.price.treasury)
            for menu in options(game, HEAD)
            for choice in menu.choices
        }
        for game in (a_game(), priced())
    )

    assert (FORCE, 0, 0) in free
    assert (FORCE, 30, 30) in dear


@pytest.mark.parametrize("action", CATALOGUE.values(), ids=lambda action: action.id)
def test_only_who_speaks_for_a_state_is_asked_for_its_money(action):
    """Or who was sent by a state to go between others."""
    if action.price.capital or action.price.treasury:
        assert action.roles & (OFFICIALS | {Role.MEDIATOR})
    if action.track is Track.TWO:
        assert not action.price.capital


@pytest.mark.claim("C26", "C27", "C28")
def test_every_toolbox_is_named():
    assert CATALOGUE[ActionId("show-force")].tool is Tool.SECURITY
    assert CATALOGUE[ActionId("reopen-embassy")].tool is Tool.POLITICAL
    assert {action.tool for action in CATALOGUE.values()} <= set(Tool)
