"""Opening an embassy."""

import pytest

from game_rules.catalogue.missions import REOPEN_EMBASSY
from game_rules.ids import Mission, PartyId, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.refusals import No
from tests.game_rules.build import (
    ENVOY,
    HEAD,
    KARVANIA,
    OSTREL,
    PAIR,
    a_game,
    at,
    facts_of,
    no_to,
    order,
    quiet,
    told,
    where,
)

ACTION = REOPEN_EMBASSY.id
TO_OSTREL = TowardParty(OSTREL)


def test_only_a_head_or_a_minister_opens_an_embassy_and_only_abroad():
    assert facts_of(no_to(a_game(), ENVOY, ACTION, TO_OSTREL))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), HEAD, ACTION, TowardParty(KARVANIA)))[0] is No.NOT_THERE
    assert facts_of(no_to(a_game(), HEAD, ACTION, TowardParty(PartyId("x"))))[0] is No.NOT_THERE
    assert no_to(a_game(), HEAD, ACTION, TO_OSTREL) is None


@pytest.mark.claim("C45")
@pytest.mark.parametrize("stage", [Stage.CRISIS, Stage.WAR])
def test_an_embassy_cannot_be_opened_when_it_is_needed_most(at, seats, stage):
    no = no_to(at(stage), seats["head"], ACTION, TO_OSTREL)

    assert facts_of(no) == (No.LADDER_TOO_HIGH, {"stage": str(int(stage)), "wanted": "2"})


def test_an_embassy_that_is_open_stays_as_it_is():
    game = where(a_game(), {(Var.MISSION, KARVANIA, OSTREL): Mission.FULL})

    assert facts_of(no_to(game, HEAD, ACTION, TO_OSTREL)) == (No.EMBASSY_OPEN, {"party": "ostrel"})


@pytest.mark.claim("C26", "C17")
def test_an_opened_embassy_calms_a_little_and_costs_a_little_at_home():
    after = told(quiet(a_game()), {HEAD: [order(ACTION, TO_OSTREL)]})

    assert after.now(Var.MISSION, KARVANIA, OSTREL) == Mission.FULL
    assert after.moved(Var.MISSION, OSTREL, KARVANIA) == 0
    assert after.moved(Var.TENSION, *PAIR) == -14  # 3.5 x 0.4
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == 18  # 3.5 x 0.5, rounded up
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == 5  # 3.5 x 0.15
    assert after.moved(Var.SUPPORT, KARVANIA) == -20
    (opened,) = after.told(Told.EMBASSY_OPENED)
    assert opened.to is None


def test_an_embassy_opens_one_step_at_a_time():
    game = where(quiet(at(Stage.DISCUSSION)), {(Var.MISSION, KARVANIA, OSTREL): Mission.CLOSED})

    after = told(game, {HEAD: [order(ACTION, TO_OSTREL)]})

    assert after.now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED
