"""Threats that bind the one who makes them, and the force behind them."""

import pytest

from game_rules.catalogue.coercion import ISSUE_ULTIMATUM, MOBILISE, ORDER_STRIKE
from game_rules.effects.threats import credibility
from game_rules.ids import Ceasefire, DraftId, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnBloc, OnText, TowardParty
from game_rules.refusals import No
from tests.game_rules.build import (
    ENVOY,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    Outcome,
    at,
    facts_of,
    no_to,
    order,
    sayable,
    tabled,
    told,
    where,
)
from tests.game_rules.grown import ARMY, LATER, grown

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
ULTIMATUM, CALL_UP, STRIKE = ISSUE_ULTIMATUM.id, MOBILISE.id, ORDER_STRIKE.id


def threatened() -> Outcome:
    """Karvania has given an ultimatum in round 2."""
    return told(grown(printed=LATER), {HEAD: [order(ULTIMATUM, TO_OSTREL)]})


def later(outcome: Outcome, round: int, *orders) -> Outcome:
    return told(outcome.after.but(round=round), {HEAD: orders})


@pytest.mark.claim("C10", "C24")
def test_an_ultimatum_of_the_stronger_takes_off_what_no_deal_is_worth_while_it_stands():
    after = threatened()

    # power 58 against 46: believed at 0.58, and 12 of 40 points stronger
    assert after.moved(Var.NO_DEAL, OSTREL) == -21  # 12 x 0.58 x 0.3
    assert after.now(Var.ULTIMATUM, KARVANIA, OSTREL) == 4
    assert after.moved(Var.SUPPORT, KARVANIA) == -20
    weak = told(grown(), {OTHER_HEAD: [order(ULTIMATUM, TO_KARVANIA)]})
    assert weak.moved(Var.NO_DEAL, KARVANIA) == 0


@pytest.mark.claim("C12", "C19")
def test_a_threat_that_nobody_carries_out_costs_face_at_home_and_its_pressure_ends():
    waiting = later(threatened(), 3)
    after = later(waiting, 4)

    assert not waiting.told(Told.THREAT_EMPTY)
    assert len(after.told(Told.THREAT_EMPTY)) == 1
    assert after.moved(Var.SUPPORT, KARVANIA) == -(80 + 20 * after.now(Var.STAGE, *PAIR))
    assert after.moved(Var.NO_DEAL, OSTREL) == 21
    assert after.now(Var.LEVERAGE, OSTREL, KARVANIA) == 0
    assert after.now(Var.ULTIMATUM, KARVANIA, OSTREL) == 0


@pytest.mark.claim("C12")
def test_a_public_that_was_told_why_minds_an_empty_threat_less():
    groups = [bloc.id for bloc in grown().printed.parties[KARVANIA].blocs]

    after = later(later(threatened(), 3), 4, order("prepare-public", OnBloc(groups[1])))

    lost = [line for line in after.lines(Var.SUPPORT, KARVANIA) if line.rule == "threat"]
    assert [line.after - line.before for line in lost] == [
        -(80 + 20 * after.before.now(Var.STAGE, *PAIR)) // 2
    ]


@pytest.mark.claim("C10")
def test_a_threat_that_is_made_good_is_believed_the_next_time():
    after = later(threatened(), 3, order(CALL_UP, TO_OSTREL))

    assert after.now(Var.THREATS_KEPT, KARVANIA) == 1
    assert after.now(Var.ULTIMATUM, KARVANIA, OSTREL) == 0
    assert after.moved(Var.NO_DEAL, OSTREL) == 21
    assert not later(after, 4).told(Told.THREAT_EMPTY)


@pytest.mark.claim("C19")
def test_an_agreement_ends_a_threat_with_honour():
    game = sayable(tabled(threatened().after.but(round=4), "L0 W1 X2 V1"), "L0 W1 X2 V1")
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))

    signed = told(game, {HEAD: [yes], OTHER_HEAD: [yes]})
    refused = told(game, {HEAD: [yes]})

    assert signed.now(Var.ULTIMATUM, KARVANIA, OSTREL) == 0
    assert not signed.told(Told.THREAT_EMPTY)
    assert refused.told(Told.THREAT_EMPTY)


@pytest.mark.claim("C10", "C16")
def test_pressing_is_remembered_by_the_one_who_was_pressed():
    after = threatened()

    assert after.now(Var.COERCION, KARVANIA, OSTREL) == 203  # 35 x 0.58
    assert after.now(Var.RESENTMENT, OSTREL, KARVANIA) == 116  # 20 x 0.58
    assert later(after, 3).moved(Var.COERCION, KARVANIA, OSTREL) == -50


@pytest.mark.claim("C24")
@pytest.mark.parametrize(
    ("made", "kept", "army", "believed"),
    [(0, 0, 0, 580), (2, 1, 0, 435), (2, 0, 0, 290), (2, 2, 0, 580), (0, 0, 1, 780)],
)
def test_a_threat_weighs_as_much_as_the_power_and_the_word_behind_it(made, kept, army, believed):
    cells = {
        (Var.THREATS_MADE, KARVANIA): made,
        (Var.THREATS_KEPT, KARVANIA): kept,
        (Var.MOBILISED, KARVANIA): army,
    }

    assert credibility(where(grown(), cells), KARVANIA, OSTREL) == believed


def test_one_ultimatum_at_a_time_and_none_in_calm():
    again = no_to(threatened().after, HEAD, ULTIMATUM, TO_OSTREL)

    assert facts_of(again)[0] is No.THREAT_STANDS
    assert facts_of(no_to(grown(stage=Stage.CALM), HEAD, ULTIMATUM, TO_OSTREL))[0] is (
        No.LADDER_TOO_LOW
    )
    assert facts_of(no_to(grown(), ARMY, ULTIMATUM, TO_KARVANIA))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C10")
def test_an_army_is_called_up_once_and_goes_home_with_a_stand_down():
    up = told(grown(), {HEAD: [order(CALL_UP, TO_OSTREL)]})

    assert up.now(Var.MOBILISED, KARVANIA) == 1
    assert up.moved(Var.TENSION, *PAIR) == 65
    assert facts_of(no_to(up.after, HEAD, CALL_UP, TO_OSTREL))[0] is No.ARMY_CALLED_UP
    down = told(up.after, {HEAD: [order("stand-down", TO_OSTREL)]})
    assert down.now(Var.MOBILISED, KARVANIA) == 0


@pytest.mark.claim("C08", "C16")
def test_a_strike_takes_a_crisis_a_long_way_and_is_not_forgiven():
    calm = no_to(grown(), HEAD, STRIKE, TO_OSTREL)
    after = told(grown(stage=Stage.CRISIS), {HEAD: [order(STRIKE, TO_OSTREL)]})

    assert facts_of(calm)[0] is No.LADDER_TOO_LOW
    assert after.now(Var.RESENTMENT, OSTREL, KARVANIA) == 200
    struck = [line for line in after.lines(Var.TENSION, *PAIR) if line.rule == "gesture"]
    assert sum(line.after - line.before for line in struck) == 180  # the cap of a round
    assert facts_of(no_to(grown(stage=Stage.CRISIS), ENVOY, STRIKE, TO_OSTREL))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C08")
def test_a_strike_breaks_a_ceasefire():
    silent = where(grown(stage=Stage.CRISIS), {(Var.CEASEFIRE, *PAIR): Ceasefire.IN_FORCE})
    broken = told(silent, {HEAD: [order(STRIKE, TO_OSTREL)]})

    assert broken.now(Var.CEASEFIRE, *PAIR) == Ceasefire.BROKEN
    assert broken.told(Told.CEASEFIRE_BROKEN)


@pytest.mark.claim("C06")
def test_at_the_first_level_war_wears_down_no_support():
    assert told(at(Stage.WAR)).by_rule("war")
    assert not [line for line in told(at(Stage.WAR)).by_rule("war") if line.var is Var.SUPPORT]


@pytest.mark.claim("C10")
@pytest.mark.parametrize(("no_deal", "leverage"), [(10, 0), (500, 290)])
def test_a_threat_gives_back_exactly_what_it_took(no_deal, leverage):
    game = where(
        grown(printed=LATER),
        {(Var.NO_DEAL, OSTREL): no_deal, (Var.LEVERAGE, OSTREL, KARVANIA): leverage},
    )

    after = told(game, {HEAD: [order(ULTIMATUM, TO_OSTREL)]})

    assert after.moved(Var.NO_DEAL, OSTREL) == -10
    assert after.moved(Var.LEVERAGE, OSTREL, KARVANIA) == 10
