"""Pressure, and stepping back from it."""

import pytest

from game_rules.catalogue.pressure import DEMAND_IN_PUBLIC, SHOW_FORCE, STAND_DOWN
from game_rules.engine import envelope_refusal
from game_rules.ids import PartyId, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, TowardParty
from game_rules.refusals import No
from game_rules.state import Played
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    WATER,
    a_game,
    at,
    facts_of,
    no_to,
    order,
    quiet,
    told,
    where,
)

DEMAND, FORCE, DOWN = DEMAND_IN_PUBLIC.id, SHOW_FORCE.id, STAND_DOWN.id
AT_OSTREL, AT_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)


@pytest.mark.parametrize("action", [DEMAND, FORCE, DOWN])
def test_pressure_is_for_governments_and_aimed_abroad(action):
    assert facts_of(no_to(a_game(), DIRECTOR, action, AT_OSTREL))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), ENVOY, action, AT_OSTREL))[0] is No.NOT_YOUR_ROLE
    for nowhere in (AT_KARVANIA, TowardParty(PartyId("atlantis")), OnIssue(FRONT, WATER)):
        assert facts_of(no_to(a_game(), HEAD, action, nowhere))[0] is No.NOT_THERE
    assert no_to(a_game(), HEAD, action, AT_OSTREL) is None


@pytest.mark.claim("C12", "C19")
def test_a_public_demand_is_liked_at_home_and_climbs_the_ladder():
    after = told(quiet(a_game()), {HEAD: [order(DEMAND, AT_OSTREL)]})

    assert after.moved(Var.TENSION, *PAIR) == 45  # 5 x 0.9
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == -40  # 5 x 0.8
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == -13  # 5 x 0.25, rounded away from zero
    assert after.moved(Var.IMAGE, KARVANIA, OSTREL) == 0
    assert after.moved(Var.SUPPORT, KARVANIA) == 20
    (news,) = after.told(Told.DEMANDED)
    assert news.to is None
    assert news.facts == {"party": KARVANIA, "seat": HEAD, "toward": OSTREL}


@pytest.mark.claim("C10", "C16")
def test_a_show_of_force_does_the_same_and_more():
    after = told(quiet(a_game()), {HEAD: [order(FORCE, AT_OSTREL)]})

    assert after.moved(Var.TENSION, *PAIR) == 65  # 7.2 x 0.9 = 6.48
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == -58
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == -18
    assert after.moved(Var.SUPPORT, KARVANIA) == 30


@pytest.mark.claim("C19")
def test_a_government_threatens_once_a_round():
    both = (order(DEMAND, AT_OSTREL), order(FORCE, AT_OSTREL))

    assert facts_of(envelope_refusal(a_game(), HEAD, both))[0] is No.ONE_HOSTILE_ACT
    assert envelope_refusal(a_game(), HEAD, both[:1]) is None


@pytest.mark.claim("C19")
@pytest.mark.parametrize("stage", [Stage.CALM, Stage.DISCUSSION])
def test_nobody_stands_down_where_nobody_stood_up(at, seats, stage):
    no = no_to(at(stage), seats["head"], DOWN, AT_OSTREL)

    assert facts_of(no)[0] is No.LADDER_TOO_LOW


@pytest.mark.claim("C06", "C19", "C21")
def test_standing_down_takes_tension_off_and_costs_support():
    after = told(quiet(a_game()), {HEAD: [order(DOWN, AT_OSTREL)]})

    assert after.moved(Var.TENSION, *PAIR) == -76  # 9 x 0.4 and 4 besides
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == 45
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == 14
    assert after.moved(Var.SUPPORT, KARVANIA) == -30


@pytest.mark.claim("C17")
@pytest.mark.parametrize(("rounds_ago", "relief"), [(1, -62), (3, -62), (4, -76)])
def test_the_same_friendly_gesture_wears_thin_for_a_while(rounds_ago, relief):
    game = quiet(a_game(round=5))
    before = (Played(5 - rounds_ago, HEAD, DOWN, AT_OSTREL),)
    repeated = type(game).but(game, played=before)

    after = told(repeated, {HEAD: [order(DOWN, AT_OSTREL)]})

    assert after.moved(Var.TENSION, *PAIR) == relief  # 9 x 0.4 x 0.6 = 2.2, and 4 besides


def test_what_the_other_side_did_does_not_wear_out_ones_own_gesture():
    game = quiet(a_game(round=5))
    theirs = type(game).but(game, played=(Played(4, OTHER_HEAD, DOWN, AT_KARVANIA),))

    assert told(theirs, {HEAD: [order(DOWN, AT_OSTREL)]}).moved(Var.TENSION, *PAIR) == -76


def test_threats_do_not_wear_thin():
    game = quiet(a_game(round=5))
    again = type(game).but(game, played=(Played(4, HEAD, FORCE, AT_OSTREL),))

    assert told(again, {HEAD: [order(FORCE, AT_OSTREL)]}).moved(Var.TENSION, *PAIR) == 65


@pytest.mark.claim("C17")
def test_gestures_alone_make_no_peace_tension_falls_only_so_far_in_a_round():
    down = {HEAD: [order(DOWN, AT_OSTREL)], OTHER_HEAD: [order(DOWN, AT_KARVANIA)]}

    assert told(quiet(a_game()), down).moved(Var.TENSION, *PAIR) == -80


@pytest.mark.claim("C19")
def test_tension_rises_only_so_far_in_a_round():
    game = where(quiet(a_game()), {(Var.TENSION, *PAIR): 100})
    game = type(game).but(game, constants=_hot(game))
    force = {HEAD: [order(FORCE, AT_OSTREL)], OTHER_HEAD: [order(FORCE, AT_KARVANIA)]}

    assert told(game, force).moved(Var.TENSION, *PAIR) == 180


def _hot(game):
    from dataclasses import replace

    return replace(game.constants, hostile_tension=2000)


@pytest.mark.claim("C10")
def test_stage_is_no_bar_to_threats():
    assert no_to(at(Stage.WAR), HEAD, FORCE, AT_OSTREL) is None
