"""Trade and money, between countries and at home."""

from dataclasses import replace

import pytest

from game_rules.ids import BlocId, Level, Sector, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnBloc, TowardParty
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from game_rules.scenario import Printed
from tests.game_rules.altered import with_blocs, with_parties
from tests.game_rules.build import (
    DIRECTOR,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    facts_of,
    no_to,
    order,
    terms,
    told,
    where,
)
from tests.game_rules.grown import GROWN, MINISTER, grown

TO_OSTREL = TowardParty(OSTREL)
TRADERS, FARMERS, NATIONALISTS = map(
    BlocId, ("traders-and-farmers", "delta-farmers", "heartland-nationalists")
)
TEXT = "L0 W1 X2 V1"


def a_trading_world():
    """Two groups live from trade, one is hard-line."""

    def tagged(bloc):
        sectors = (Sector.BUSINESS,) if bloc.id in (TRADERS, FARMERS) else ()
        return replace(bloc, sectors=sectors, hardline=bloc.id == NATIONALISTS)

    scenario = with_parties(GROWN.scenario, lambda it: with_blocs(it, tagged))
    return grown(printed=Printed(scenario, Level.STANDARD))


@pytest.mark.claim("C28")
def test_an_offer_of_trade_pleases_traders_on_both_sides_and_less_each_time():
    offer = {HEAD: [order("trade-offer", TO_OSTREL)]}
    first = told(a_trading_world(), offer)
    second = told(first.after, offer)

    assert first.moved(Var.MOOD, TRADERS) == first.moved(Var.MOOD, FARMERS) == 30
    assert first.moved(Var.MOOD, NATIONALISTS) == -10
    assert second.moved(Var.MOOD, TRADERS) == 18
    assert facts_of(no_to(first.after, DIRECTOR, "trade-offer", TO_OSTREL))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C41", "C28")
def test_a_loan_moves_money_and_makes_any_deal_worth_more_to_the_other_side():
    game = grown()
    after = told(game, {HEAD: [order("credit-line", TO_OSTREL)]})

    taken = [line for line in after.lines(Var.TREASURY, KARVANIA) if line.rule == "price"]
    assert [line.after - line.before for line in taken] == [-100]
    assert after.moved(Var.TREASURY, OSTREL) == 100 + 40
    assert after.now(Var.SIDE_PAYMENT, KARVANIA, OSTREL) == 50
    assert after.now(Var.RESENTMENT, OSTREL, KARVANIA) == 30
    text = terms(TEXT)
    assert after.after.value(OSTREL, text) == game.value(OSTREL, text) + 50
    assert after.after.value(KARVANIA, text) == game.value(KARVANIA, text)
    (loans,) = {each.terms["loans"] for each in home_vote(after.after, OSTREL, text).blocs}
    assert loans == 60  # 5 x 1.2
    more = told(after.after, {HEAD: [order("credit-line", TO_OSTREL)]})
    assert more.now(Var.SIDE_PAYMENT, KARVANIA, OSTREL) == 80


@pytest.mark.claim("C09", "C10", "C28")
def test_sanctions_bite_both_sides_and_easing_them_gives_it_back():
    game = a_trading_world()
    on = told(game, {HEAD: [order("impose-sanctions", TO_OSTREL)]})
    off = told(on.after, {HEAD: [order("ease-sanctions", TO_OSTREL)]})

    assert on.now(Var.SANCTIONS, KARVANIA, OSTREL) == 1
    assert on.moved(Var.NO_DEAL, OSTREL) == -30
    assert on.moved(Var.NO_DEAL, KARVANIA) == -10
    assert on.moved(Var.SUPPORT, OSTREL) == 30
    assert on.moved(Var.MOOD, TRADERS) == -40
    assert facts_of(no_to(on.after, HEAD, "trade-offer", TO_OSTREL))[0] is No.SANCTIONS_STAND
    assert off.moved(Var.NO_DEAL, OSTREL) == 30
    assert off.moved(Var.NO_DEAL, KARVANIA) == 10
    assert off.moved(Var.MOOD, NATIONALISTS) == -40
    assert facts_of(no_to(off.after, HEAD, "ease-sanctions", TO_OSTREL))[0] is No.NO_SANCTIONS
    assert facts_of(no_to(game, MINISTER, "impose-sanctions", TO_OSTREL))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C10")
def test_threatened_sanctions_must_come_or_cost_face():
    threat = told(grown(), {HEAD: [order("threaten-sanctions", TO_OSTREL)]})
    kept = told(threat.after.but(round=3), {HEAD: [order("impose-sanctions", TO_OSTREL)]})
    empty = told(threat.after.but(round=4))

    assert threat.moved(Var.NO_DEAL, OSTREL) == -10  # 6 x 0.58 x 0.3
    assert facts_of(no_to(threat.after, HEAD, "threaten-sanctions", TO_OSTREL))[0] is (
        No.THREAT_STANDS
    )
    assert kept.now(Var.THREATS_KEPT, KARVANIA) == 1
    assert kept.moved(Var.NO_DEAL, OSTREL) == -30 + 10
    assert empty.told(Told.THREAT_EMPTY)


@pytest.mark.claim("C41", "C51")
def test_money_wins_a_group_for_a_deal_up_to_a_point():
    pay = {HEAD: [order("compensate-bloc", OnBloc(TRADERS))]}
    once = told(grown(), pay)
    twice = told(once.after, pay)

    assert once.now(Var.PAID, TRADERS) == 64
    assert once.moved(Var.SUPPORT, KARVANIA) == -20
    votes = {each.bloc.id: each for each in home_vote(once.after, KARVANIA, terms(TEXT)).blocs}
    assert votes[TRADERS].terms["paid"] == 64
    assert twice.now(Var.PAID, TRADERS) == 100
    assert facts_of(no_to(twice.after, HEAD, "compensate-bloc", OnBloc(TRADERS))) == (
        No.PAID_ALREADY,
        {"bloc": TRADERS},
    )
    assert facts_of(no_to(grown(), OTHER_HEAD, "compensate-bloc", OnBloc(TRADERS)))[0] is (
        No.NOT_THERE
    )


@pytest.mark.parametrize("action", ["trade-offer", "credit-line"])
def test_nobody_trades_in_a_war(action):
    no = no_to(grown(stage=Stage.WAR), HEAD, action, TO_OSTREL)

    assert facts_of(no)[0] is No.LADDER_TOO_HIGH
    assert where(grown(), {(Var.TENSION, *PAIR): 10}).now(Var.TENSION, *PAIR) == 10
