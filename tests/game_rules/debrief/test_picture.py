"""Every package there was, and where the deal lies among them."""

from dataclasses import replace

import pytest

from game_rules.debrief.picture import picture
from game_rules.scoring import frontier, packages, zopa
from game_rules.state import Game
from tests.game_rules.build import KARVANIA, OSTREL, a_game, calm_homes
from tests.game_rules.debrief.told import facts


@pytest.fixture
def game() -> Game:
    return calm_homes(a_game())


def test_each_package_is_inside_or_outside_the_zone_and_counted_once(game):
    seen = picture(game)
    worths = {package.worth for package in packages(game.printed)}

    drawn = [*seen.outside, *seen.inside, *(spot.worths for spot in seen.edge)]

    assert set(drawn) == worths
    assert seen.count == len(list(packages(game.printed)))


def test_the_zone_and_the_frontier_are_those_of_the_rules(game):
    seen = picture(game)
    floor = {party.id: 10 * party.no_deal for party in game.printed.parties.values()}
    zone = zopa(game.printed, floor)

    assert seen.zone == len(zone)
    assert {spot.worths for spot in seen.edge} == {each.worth for each in frontier(zone)}


def test_without_what_only_a_dialogue_finds_the_zone_is_smaller(game):
    seen = picture(game)

    assert 0 < seen.zone_known < seen.zone


def test_a_trade_left_on_the_table_costs_nobody_anything():
    seen = facts("mixed-path").picture

    assert seen.trades
    for trade in seen.trades:
        assert min(trade.gains) >= 0
        assert max(trade.gains) > 0


def test_the_trade_with_the_fewest_changes_comes_first():
    trades = facts("mixed-path").picture.trades

    assert [len(trade.swaps) for trade in trades] == sorted(len(trade.swaps) for trade in trades)


def test_on_the_frontier_nothing_is_left_on_the_table(game):
    best = picture(game).nash
    assert best is not None

    settled = picture(replace(game, in_force=best.terms))

    assert settled.trades == ()


def test_war_moves_what_no_deal_is_worth_and_so_the_zone():
    at_war, at_peace = facts("brink-then-war").picture, facts("officials-only").picture

    assert at_war.parties == (KARVANIA, OSTREL)
    assert sum(at_war.no_deal) < sum(at_peace.no_deal)
    assert at_war.zone > at_peace.zone
