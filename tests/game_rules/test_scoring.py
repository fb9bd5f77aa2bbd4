"""Landmarks among all packages, against figures that were worked out beforehand by hand."""

from dataclasses import replace

import pytest

from game_rules.ids import Level
from game_rules.ledger import Var
from game_rules.scenario import Printed
from game_rules.scoring import (
    Package,
    frontier,
    kalai_smorodinsky_point,
    nash_point,
    packages,
    value_at_end,
    zopa,
)
from tests.game_rules.build import INTRO, KARVANIA, OSTREL, SERIN, a_game, calm_homes, terms, where

NO_DEAL = {KARVANIA: 470, OSTREL: 460}
FLOOR = (470, 460)


def letters(printed, package):
    return "-".join(printed.issues[it.issue].by_id[it.option].letter for it in package.terms)


LONG = Printed(SERIN, Level.STANDARD)
"""The level with all issues and options."""


@pytest.mark.parametrize(("locked", "count", "zone"), [(True, 1600, 570), (False, 243, 15)])
def test_the_long_game_has_room_for_a_deal_and_most_of_it_is_hidden(locked, count, zone):
    assert len(list(packages(LONG, locked=locked))) == count
    assert len(zopa(LONG, NO_DEAL, locked=locked)) == zone


def test_the_fairest_packages_of_the_long_game():
    everything, known = zopa(LONG, NO_DEAL), zopa(LONG, NO_DEAL, locked=False)
    best = frontier(everything)
    ends = sorted(best, key=lambda package: package.worth)

    nash = nash_point(everything, FLOOR)
    assert nash is not None
    assert (letters(LONG, nash), nash.worth) == ("L3-W3-G3-X3-V3", (660, 720))
    assert kalai_smorodinsky_point(everything, FLOOR) == nash
    assert len(best) == 7
    assert (letters(LONG, ends[0]), ends[0].worth) == ("L4-W4-G3-X3-V3", (530, 810))
    assert (letters(LONG, ends[-1]), ends[-1].worth) == ("L3-W3-G1-X2-V2", (770, 540))
    open_nash = nash_point(known, FLOOR)
    assert open_nash is not None
    assert (letters(LONG, open_nash), open_nash.worth) == ("L0-W1-G1-X2-V2", (620, 500))


def test_the_first_level_in_figures():
    zone = zopa(INTRO, NO_DEAL)
    best = frontier(zone)

    assert len(list(packages(INTRO))) == 256
    assert len(list(packages(INTRO, locked=False))) == 144
    assert len(zone) == 46
    assert len(zopa(INTRO, NO_DEAL, locked=False)) == 9
    nash = nash_point(zone, FLOOR)
    assert nash is not None
    assert (letters(INTRO, nash), nash.worth) == ("L3-W3-X3-V3", (630, 620))
    assert kalai_smorodinsky_point(zone, FLOOR) == nash
    assert [letters(INTRO, package) for package in best] == [
        "L3-W1-X3-V3",
        "L3-W3-X2-V2",
        "L3-W3-X2-V3",
        "L3-W3-X3-V2",
        "L3-W3-X3-V3",
    ]


def package(*worth):
    return Package((), worth)


def test_a_package_that_only_equals_no_deal_is_not_better_than_no_deal():
    just = {KARVANIA: 630, OSTREL: 619}

    assert not [it for it in zopa(INTRO, just) if letters(INTRO, it) == "L3-W3-X3-V3"]


def test_on_the_frontier_nobody_can_gain_without_somebody_losing():
    zone = (package(5, 5), package(6, 5), package(5, 6), package(4, 4), package(6, 5))

    assert frontier(zone) == (package(6, 5), package(5, 6), package(6, 5))


def test_among_equal_products_the_first_printed_package_is_the_nash_point():
    first, second = Package(terms("L0"), (6, 4)), Package(terms("L1"), (4, 6))

    assert nash_point((first, second), (0, 0)) is first
    assert nash_point((), (0, 0)) is None


def test_among_equal_shares_the_undominated_package_is_the_kalai_smorodinsky_point():
    zone = (package(10, 1), package(1, 10), package(5, 5), package(5, 7))

    assert kalai_smorodinsky_point(zone, (0, 0)) == package(5, 7)
    assert kalai_smorodinsky_point((), (0, 0)) is None


@pytest.mark.claim("C06")
def test_at_the_end_a_party_has_its_agreement_or_what_no_deal_is_worth_by_then():
    game = calm_homes(a_game())
    fought = where(game, {(Var.NO_DEAL, KARVANIA): 410})
    settled = replace(fought, in_force=terms("L3 W3 X3 V3"))

    assert value_at_end(game, KARVANIA) == 470
    assert value_at_end(fought, KARVANIA) == 410
    assert (value_at_end(settled, KARVANIA), value_at_end(settled, OSTREL)) == (630, 620)
