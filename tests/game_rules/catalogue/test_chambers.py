"""Chambers of commerce."""

import pytest

from game_rules.ids import Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnOption, TowardParty
from game_rules.refusals import No
from game_rules.rules.home_vote import home_vote
from tests.game_rules.build import (
    CROSSINGS,
    DIRECTOR,
    KARVANIA,
    LINE,
    OSTREL,
    PAIR,
    TERM,
    WATER,
    facts_of,
    no_to,
    order,
    recommended,
    terms,
    told,
    where,
)
from tests.game_rules.peopled import MARKET, TRADER, TRADERS, a_large_game

TO_OSTREL = TowardParty(OSTREL)
X2 = OnOption(TERM["X2"].issue, TERM["X2"].option)


@pytest.mark.claim("C28", "C55")
def test_investors_move_business_people_and_need_calm_and_a_fair_picture():
    invest = order("send-investors", TO_OSTREL)
    dark = where(a_large_game(), {(Var.IMAGE, OSTREL, KARVANIA): 240})
    crisis = where(a_large_game(), {(Var.STAGE, *PAIR): int(Stage.CRISIS)})

    after = told(a_large_game(), {TRADER: [invest]})

    assert after.moved(Var.MOOD, TRADERS) == 40
    assert after.moved(Var.TENSION, *PAIR) < 0
    assert facts_of(no_to(dark, TRADER, invest.action, TO_OSTREL)) == (
        No.PICTURE_TOO_DARK,
        {"party": OSTREL, "have": "24", "need": "25"},
    )
    assert facts_of(no_to(crisis, TRADER, invest.action, TO_OSTREL))[0] is No.LADDER_TOO_HIGH
    assert facts_of(no_to(a_large_game(), DIRECTOR, invest.action, TO_OSTREL))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C28", "C55")
def test_a_protocol_needs_meetings_and_makes_advice_on_trade_stronger():
    protocol = order("sign-chamber-protocol", OnIssue(MARKET, WATER))
    met = where(a_large_game(), {(Var.SESSIONS, MARKET, WATER): 2, (Var.SESSIONS, MARKET, LINE): 2})

    after = told(met, {TRADER: [protocol]})

    assert after.now(Var.STUDY, MARKET, WATER) == 100
    assert after.moved(Var.FUNDS, MARKET) == -20
    no = no_to(a_large_game(), TRADER, protocol.action, protocol.particulars)
    assert facts_of(no)[0] is No.TOO_FEW_SESSIONS
    assert facts_of(no_to(met, TRADER, protocol.action, OnIssue(MARKET, LINE))) == (
        No.NOT_COMMERCIAL,
        {"issue": LINE},
    )
    assert facts_of(no_to(met, DIRECTOR, protocol.action, protocol.particulars))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C28", "C41")
def test_money_pledged_for_a_solution_makes_business_people_like_a_text_that_has_it():
    pledge = order("pledge-money", X2)

    after = told(a_large_game(), {TRADER: [pledge]}).after

    def traders(game, text):
        votes = {
            each.bloc.id: each.approval for each in home_vote(game, KARVANIA, terms(text)).blocs
        }
        return votes[TRADERS]

    before = a_large_game()
    assert traders(after, "L0 W2 X2 V1") - traders(before, "L0 W2 X2 V1") == 40
    assert traders(after, "L0 W2 X1 V1") == traders(before, "L0 W2 X1 V1")
    assert facts_of(no_to(after, TRADER, pledge.action, X2))[0] is No.PLEDGED_ALREADY
    on_line = OnOption(LINE, TERM["L0"].option)
    assert facts_of(no_to(before, TRADER, pledge.action, on_line))[0] is No.NOT_THERE
    assert facts_of(no_to(before, DIRECTOR, pledge.action, X2))[0] is No.NOT_YOUR_ROLE


def test_a_pledge_for_something_new_is_heard_of_only_by_those_who_know_it():
    found = where(a_large_game(), {(Var.FOUND, MARKET, WATER, TERM["W3"].option): 1})
    pledge = order("pledge-money", OnOption(WATER, TERM["W3"].option))

    (news,) = told(found, {TRADER: [pledge]}).told(Told.PLEDGED)

    assert set(news.to or ()) == set(found.printed.members[MARKET])
    assert CROSSINGS in found.printed.issues


@pytest.mark.claim("C28", "C55")
def test_the_chamber_speaks_up_and_says_less_each_time():
    speak = order("speak-for-chamber", TO_OSTREL)
    first = told(a_large_game(), {TRADER: [speak]})

    second = told(first.after, {TRADER: [speak]})

    assert (first.moved(Var.MOOD, TRADERS), second.moved(Var.MOOD, TRADERS)) == (30, 18)
    war = where(a_large_game(), {(Var.STAGE, *PAIR): int(Stage.WAR)})
    assert facts_of(no_to(war, TRADER, speak.action, TO_OSTREL))[0] is No.LADDER_TOO_HIGH
    assert facts_of(no_to(war, DIRECTOR, speak.action, TO_OSTREL))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C55", "C67")
@pytest.mark.parametrize(
    "card",
    [
        order("send-investors", TO_OSTREL),
        order("speak-for-chamber", TO_OSTREL),
        order("pledge-money", X2),
    ],
    ids=lambda card: card.action,
)
def test_business_people_wait_until_their_government_takes_up_advice_of_theirs(card):
    w3 = TERM["W3"]
    early = recommended(a_large_game(trade_waits=1), "W3", channel=MARKET)
    others = where(early, {(Var.ADOPTED, OSTREL, WATER, w3.option): 1})
    own = where(early, {(Var.ADOPTED, KARVANIA, WATER, w3.option): 1})

    assert facts_of(no_to(early, TRADER, card.action, card.particulars)) == (No.TRADE_WAITS, {})
    assert facts_of(no_to(others, TRADER, card.action, card.particulars))[0] is No.TRADE_WAITS
    assert no_to(own, TRADER, card.action, card.particulars) is None
