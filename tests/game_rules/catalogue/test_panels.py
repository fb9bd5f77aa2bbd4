"""Laying a question before an international body."""

from dataclasses import replace

import pytest

from game_rules.catalogue.official_talks import MEET_OFFICIALLY
from game_rules.catalogue.panels import REFER_TO_PANEL
from game_rules.ids import IssueId, OptionId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue, OnPartyIssue
from game_rules.refusals import No
from game_rules.scenario import Printed
from tests.game_rules.build import (
    CROSSINGS,
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    OTHER_HEAD,
    PAIR,
    WATER,
    agreed,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.grown import GROWN, MINISTER, grown

BODY = "The Court of Rivers"
REFER = REFER_TO_PANEL.id
ON_WATER = OnPartyIssue(OSTREL, WATER)
W3 = OptionId("seasonal-formula")


def court(round=2, **more):
    return grown(round, printed=Printed(replace(GROWN.scenario, body=BODY), GROWN.level), **more)


def referred(issue=WATER, since=2):
    return where(court(since + 1), {(Var.REFERRED, issue): since + 2, (Var.FUNDS, LAKE_FORT): 500})


@pytest.mark.claim("C22", "C30")
def test_a_panel_sits_for_two_further_rounds_and_whoever_was_not_asked_takes_it_ill():
    after = told(court(), {MINISTER: [order(REFER, ON_WATER)]})

    assert after.now(Var.REFERRED, WATER) == 2 + 2
    assert after.moved(Var.TRUST, OSTREL, KARVANIA) == -30
    assert after.moved(Var.CAPITAL, KARVANIA) == -30 + 30  # and the income of a round
    (said,) = after.told(Told.REFERRED)
    assert said.to is None
    assert (said.facts["body"], said.facts["round"]) == (BODY, "4")


@pytest.mark.claim("C30")
@pytest.mark.parametrize(("round", "closed"), [(3, True), (4, True), (5, False)])
def test_meanwhile_officials_do_not_meet_on_it_and_everybody_else_does(round, closed):
    game = agreed(replace(referred(), round=round), FRONT, WATER)
    game = agreed(agreed(game, LAKE_FORT, WATER), FRONT, CROSSINGS)
    no = no_to(game, ENVOY, MEET_OFFICIALLY.id, OnIssue(FRONT, WATER))

    assert (no is not None) is closed
    if closed:
        assert facts_of(no) == (No.WITH_THE_PANEL, {"issue": WATER, "round": "4"})
    assert no_to(game, ENVOY, MEET_OFFICIALLY.id, OnIssue(FRONT, CROSSINGS)) is None
    assert no_to(game, DIRECTOR, "hold-dialogue", OnIssue(LAKE_FORT, WATER)) is None


@pytest.mark.claim("C30")
def test_officials_who_meet_in_the_round_of_the_referral_do_meet():
    game = agreed(court(), FRONT, WATER)
    meet = order(MEET_OFFICIALLY.id, OnIssue(FRONT, WATER))
    after = told(game, {MINISTER: [order(REFER, ON_WATER)], ENVOY: [meet]})

    assert after.refused(ENVOY) == [None]


@pytest.mark.claim("C22", "C30")
def test_then_it_tells_all_governments_of_a_way_that_nobody_thought_of():
    due = replace(referred(), round=4)
    after = told(due)

    (reported,) = after.told(Told.PANEL_REPORTED)
    assert reported.to is None
    assert "option" not in reported.facts
    (said,) = after.told(Told.PANEL_FOUND)
    assert said.facts["option"] == W3
    assert {seat for seat in said.to or () if not due.is_official(seat)} == set()
    for party, head in ((KARVANIA, HEAD), (OSTREL, OTHER_HEAD)):
        assert after.now(Var.KNOWN, party, WATER, W3) == 1
        assert not due.is_aware(head, WATER, W3)
        assert after.after.is_aware(head, WATER, W3)
    assert not after.after.is_aware(DIRECTOR, WATER, W3)


@pytest.mark.claim("C30")
@pytest.mark.parametrize("round", [3, 5])
def test_it_reports_in_no_other_round(round):
    assert not told(replace(referred(), round=round)).told(Told.PANEL_REPORTED)


@pytest.mark.claim("C30", "C76")
def test_where_nothing_was_hidden_it_has_nothing_to_tell():
    nothing = replace(referred(CROSSINGS), round=4)
    after = told(nothing)

    assert len(after.told(Told.PANEL_REPORTED)) == 1
    assert not after.told(Told.PANEL_FOUND)


@pytest.mark.claim("C30")
def test_a_question_goes_before_a_panel_once_and_only_where_there_is_a_body():
    again = no_to(referred(), MINISTER, REFER, ON_WATER)

    assert facts_of(again) == (No.REFERRED_ALREADY, {"issue": WATER})
    assert facts_of(no_to(grown(), MINISTER, REFER, ON_WATER))[0] is No.NO_BODY
    assert no_to(court(), MINISTER, REFER, ON_WATER) is None
    assert facts_of(no_to(court(), DIRECTOR, REFER, ON_WATER))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(court(), MINISTER, REFER, OnPartyIssue(OSTREL, IssueId("moon"))))[0] is (
        No.NOT_THERE
    )


def test_the_court_of_the_test_is_not_in_the_other_games():
    assert GROWN.scenario.body is None
    assert PAIR == (KARVANIA, OSTREL)
