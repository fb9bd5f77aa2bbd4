"""Across the line without a word of politics, and the street at home."""

from dataclasses import replace

import pytest

from game_rules.ids import BlocId, Stage
from game_rules.ledger import Var
from game_rules.news import News, Told
from game_rules.orders import InChannel, OnBloc, TowardParty
from game_rules.refusals import No
from tests.game_rules.build import (
    ENVOY,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    PAIR,
    WATER,
    agreed,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.peopled import (
    BOTH_WAYS,
    EXILE,
    FAITHFUL,
    KEEPER,
    MINISTER,
    NATIONALISTS,
    SPEAKER,
    a_large_game,
)

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
RESIDENTS = BlocId("valley-residents")


def at(stage, round=1):
    return where(a_large_game(round=round), {(Var.STAGE, *PAIR): int(stage)})


@pytest.mark.claim("C29", "C33")
def test_art_warms_both_peoples_and_hardly_on_a_high_rung():
    share = {SPEAKER: [order("share-culture", TO_OSTREL)]}

    calm, crisis = told(at(Stage.DISCUSSION), share), told(at(Stage.CRISIS), share)

    for pair in BOTH_WAYS:
        assert calm.moved(Var.IMAGE, *pair) > 2 * crisis.moved(Var.IMAGE, *pair) > 0
    assert facts_of(no_to(at(Stage.WAR), SPEAKER, "share-culture", TO_OSTREL))[0] is (
        No.LADDER_TOO_HIGH
    )
    assert facts_of(no_to(at(Stage.CALM), HEAD, "share-culture", TO_OSTREL))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C29", "C33")
def test_students_warm_both_peoples_round_by_round_until_a_crisis_calls_them_home():
    swap = order("exchange-students", TO_KARVANIA)
    first = told(a_large_game(), {GLACIOLOGIST: [swap]})

    second = told(replace(first.after, round=2))
    broken = told(where(first.after, {(Var.STAGE, *PAIR): int(Stage.CRISIS)}))

    assert first.now(Var.EXCHANGE, *PAIR) == 4
    assert first.moved(Var.CRAFT, GLACIOLOGIST) == 20
    assert second.now(Var.EXCHANGE, *PAIR) == 3
    assert all(second.moved(Var.IMAGE, *pair) > 0 for pair in BOTH_WAYS)
    assert broken.now(Var.EXCHANGE, *PAIR) == 0
    no = no_to(first.after, EXILE, "exchange-students", TO_OSTREL)
    assert facts_of(no) == (No.EXCHANGE_RUNS, {"count": "4"})
    assert facts_of(no_to(a_large_game(), ENVOY, "exchange-students", TO_OSTREL))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C17", "C63")
def test_aid_is_for_those_in_need_and_warms_them_to_the_helper():
    send = order("send-aid", TO_OSTREL)
    flood = News(Told.EVENT, 1, {"event": "flood", "title": "Flood"}, ())
    struck = replace(a_large_game(round=2), latest=(flood,))

    after = told(struck, {MINISTER: [send]})

    assert facts_of(no_to(a_large_game(), MINISTER, send.action, send.particulars))[0] is (
        No.NOBODY_IN_NEED
    )
    assert no_to(at(Stage.CRISIS), MINISTER, send.action, send.particulars) is None
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) > 30
    assert after.moved(Var.IMAGE, KARVANIA, OSTREL) == 0
    assert after.moved(Var.TENSION, *PAIR) < 0
    paid = after.lines(Var.TREASURY, KARVANIA)[0]
    assert paid.after - paid.before == -40


@pytest.mark.claim("C31")
def test_believers_appeal_side_by_side_or_not_at_all():
    appeal = order("appeal-together", InChannel(LAKE_FORT))
    beside = agreed(a_large_game(), LAKE_FORT, WATER)

    after = told(beside, {KEEPER: [appeal]})

    assert facts_of(no_to(a_large_game(), KEEPER, appeal.action, appeal.particulars)) == (
        No.NOT_SIDE_BY_SIDE,
        {"channel": LAKE_FORT},
    )
    assert after.moved(Var.MOOD, FAITHFUL) == 40
    assert all(after.moved(Var.IMAGE, *pair) > 0 for pair in BOTH_WAYS)
    assert facts_of(no_to(beside, SPEAKER, appeal.action, appeal.particulars))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C63")
def test_facing_the_past_leaves_less_unforgiven_and_needs_calm_and_time():
    face = order("face-the-past", TO_KARVANIA)
    sore = where(a_large_game(), {(Var.RESENTMENT, *pair): 100 for pair in BOTH_WAYS})

    after = told(sore, {KEEPER: [face]})

    assert [after.moved(Var.RESENTMENT, *pair) for pair in BOTH_WAYS] == [-60, -60]
    assert facts_of(no_to(after.after, SPEAKER, "face-the-past", TO_OSTREL))[0] is No.HEALED_LATELY
    no = no_to(at(Stage.CRISIS), KEEPER, face.action, face.particulars)
    assert facts_of(no)[0] is No.LADDER_TOO_HIGH
    assert facts_of(no_to(sore, HEAD, "face-the-past", TO_OSTREL))[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C50")
def test_a_rally_moves_those_it_speaks_for_and_hardliners_the_other_way():
    rally = order("rally-for-talks", OnBloc(RESIDENTS))

    after = told(a_large_game(), {SPEAKER: [rally]})

    assert after.moved(Var.MOOD, RESIDENTS) == 30
    assert after.moved(Var.MOOD, NATIONALISTS) == -10
    assert facts_of(no_to(a_large_game(), SPEAKER, rally.action, OnBloc(FAITHFUL)))[0] is (
        No.NOT_THERE
    )
    assert facts_of(no_to(a_large_game(), HEAD, rally.action, rally.particulars))[0] is (
        No.NOT_YOUR_ROLE
    )


@pytest.mark.claim("C50")
def test_a_rally_against_the_talks_weakens_the_government_and_organises_the_hardliners():
    rally = order("rally-against-talks", OnBloc(NATIONALISTS))

    after = told(a_large_game(), {EXILE: [rally]})

    assert after.moved(Var.MOOD, NATIONALISTS) == -30
    assert after.moved(Var.SUPPORT, KARVANIA) == -30
    assert after.moved(Var.ORGANISED, NATIONALISTS) == 50
    no = no_to(a_large_game(), ENVOY, rally.action, rally.particulars)
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE


@pytest.mark.claim("C63", "C68")
def test_help_from_people_without_office_hardly_calms_two_governments_where_it_burns():
    def calmed(stage, seat):
        game = at(stage)
        return -told(game, {seat: [order("send-aid", TO_OSTREL)]}).moved(Var.TENSION, *PAIR)

    private, official = calmed(Stage.CRISIS, EXILE), calmed(Stage.CRISIS, MINISTER)

    assert official > 2 * private > 0
