"""Coalitions: invitations, wedges and pledges of neutrality, who takes a side, and what allies are
good for and cost.
"""

from dataclasses import replace

import pytest

from game_rules.coalitions import camp_of, coalition_power, members_of, outweighs
from game_rules.effects.threats import credibility
from game_rules.ids import Role, Stage, Track
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnIssue, Plain, TowardParty
from game_rules.refusals import No
from game_rules.sight import may_see
from game_rules.state import PUBLIC
from game_rules.views import view
from game_rules.views.sections import Home, World
from tests.game_rules.allied import (
    ALLIED,
    HOLM,
    HOLMER,
    PORT,
    TARN,
    TARNER,
    gathered,
    leaning,
)
from tests.game_rules.build import (
    ENVOY,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
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
from tests.game_rules.grown import ARMY, MINISTER, grown

INVITE = order("invite-ally", TowardParty(TARN))
WEDGE = order("offer-wedge", TowardParty(HOLM))
PLEDGE = order("pledge-neutrality", Plain())
OUT = {(Var.NEUTRAL, TARN): 5}
NEVER_OUT, AT_ONCE = {"wedge_exposed": 0}, {"wedge_exposed": 1000}


def trusting(state, first, second):
    return {(Var.TRUST, state, KARVANIA): first, (Var.TRUST, state, OSTREL): second}


def invited(**more):
    return told(gathered(**more), {HEAD: [INVITE]})


# --- who stands with whom


@pytest.mark.claim("C20")
def test_who_leans_far_enough_stands_with_a_rival_from_the_start():
    game = gathered()

    assert camp_of(game, HOLM) == OSTREL
    assert camp_of(game, TARN) is None
    assert (camp_of(game, KARVANIA), camp_of(game, OSTREL)) == PAIR
    assert members_of(game, OSTREL) == (OSTREL, HOLM)
    assert members_of(game, KARVANIA) == (KARVANIA,)


def test_nobody_gathers_allies_where_the_level_leaves_it_out():
    game = grown()

    assert game.printed.rivals_for_allies is None
    assert camp_of(game, KARVANIA) is None
    assert view(game, HEAD)["world"].coalitions == ()
    assert view(game, HEAD)["home"].leans is None


@pytest.mark.claim("C20")
@pytest.mark.parametrize(("points", "stands_with"), [(390, None), (400, KARVANIA), (-400, OSTREL)])
def test_a_state_takes_a_side_when_it_has_come_to_lean_far_enough(points, stands_with):
    outcome = told(gathered({(Var.LEANING, TARN): points}))

    assert camp_of(outcome.after, TARN) == stands_with
    assert len(outcome.told(Told.JOINED)) == (stands_with is not None)


@pytest.mark.claim("C20")
def test_an_ally_that_leans_less_stands_with_nobody_any_more():
    outcome = told(gathered({(Var.LEANING, HOLM): -390}))

    assert camp_of(outcome.after, HOLM) is None
    assert outcome.told(Told.LEFT)[0].facts == {"party": HOLM, "toward": OSTREL}
    assert outcome.lines(Var.CAMP, HOLM)[0].factors == ()


@pytest.mark.claim("C20")
def test_an_ally_weighs_more_the_better_its_people_think_of_the_other():
    cold = gathered({(Var.IMAGE, HOLM, OSTREL): 0})
    warm = gathered({(Var.IMAGE, HOLM, OSTREL): 1000})
    alone = 10 * cold.printed.parties[OSTREL].power

    assert coalition_power(cold, OSTREL) == alone + 300
    assert coalition_power(gathered(), OSTREL) == alone + 400
    assert coalition_power(warm, OSTREL) == alone + 500


# --- invitations


@pytest.mark.claim("C20")
def test_an_invitation_moves_a_state_to_our_side():
    assert invited().moved(Var.LEANING, TARN) == 120
    theirs = told(gathered(), {OTHER_HEAD: [INVITE]})
    assert theirs.moved(Var.LEANING, TARN) == -120


@pytest.mark.claim("C17")
@pytest.mark.parametrize(
    ("first", "second", "won"), [(700, 500, 144), (500, 700, 96), (0, 1000, 0), (800, 800, 120)]
)
def test_whom_a_state_trusts_more_wins_it_sooner(first, second, won):
    outcome = invited(cells=trusting(TARN, first, second))

    assert outcome.moved(Var.LEANING, TARN) == won


@pytest.mark.claim("C20")
def test_whoever_asks_again_is_heard_less():
    once = told(gathered(), {HEAD: [INVITE]}).after
    again = told(replace(once, round=3), {HEAD: [INVITE]})

    assert again.moved(Var.LEANING, TARN) == 72


def test_an_ally_can_invite_to_the_side_it_stands_on():
    outcome = told(gathered(), {HOLMER: [INVITE]})

    assert outcome.refused(HOLMER) == [None]
    assert outcome.moved(Var.LEANING, TARN) == -120
    assert outcome.moved(Var.TREASURY, HOLM) == -20


@pytest.mark.claim("C20")
@pytest.mark.parametrize(
    ("seat", "toward", "cells", "code", "facts"),
    [
        (TARNER, HOLM, {}, No.NO_COALITION, {}),
        (OTHER_HEAD, HOLM, {}, No.STANDS_WITH_US, {"party": HOLM}),
        (HEAD, HOLM, {}, No.STANDS_WITH_THEM, {"party": HOLM, "toward": OSTREL}),
        (HEAD, TARN, OUT, No.KEEPS_OUT, {"party": TARN, "round": "5"}),
    ],
)  # fmt: skip
def test_not_everybody_can_be_invited_by_anybody(seat, toward, cells, code, facts):
    no = no_to(gathered(cells), seat, "invite-ally", TowardParty(toward))

    assert facts_of(no) == (code, facts)


def test_only_who_stands_between_the_rivals_can_be_invited():
    no = no_to(gathered(), HEAD, "invite-ally", TowardParty(OSTREL))

    assert facts_of(no)[0] is No.NOT_THERE


# --- wedges


@pytest.mark.claim("C20")
@pytest.mark.parametrize(("grievance", "pulled"), [(10, 51), (500, 100), (1000, 150)])
def test_a_wedge_takes_hold_where_an_ally_has_a_grievance(grievance, pulled):
    game = gathered({(Var.GRIEVANCE, HOLM): grievance}, changed=NEVER_OUT)
    outcome = told(game, {MINISTER: [WEDGE]})

    assert outcome.moved(Var.LEANING, HOLM) == pulled
    assert not outcome.told(Told.WEDGE_EXPOSED)


@pytest.mark.claim("C20")
def test_a_wedge_that_comes_out_costs_the_trust_of_the_whole_coalition():
    trust = {(Var.TRUST, each, KARVANIA): 500 for each in (OSTREL, HOLM)}
    outcome = told(gathered(trust, changed=AT_ONCE), {MINISTER: [WEDGE]})

    assert outcome.moved(Var.TRUST, OSTREL, KARVANIA) == -80
    assert outcome.moved(Var.TRUST, HOLM, KARVANIA) == -80
    assert outcome.told(Told.WEDGE_EXPOSED)[0].to is None


@pytest.mark.claim("C20")
def test_an_alliance_that_is_wedged_far_enough_breaks():
    outcome = told(gathered(leaning(-450, HOLM), changed=NEVER_OUT), {MINISTER: [WEDGE]})

    assert camp_of(outcome.after, HOLM) is None


@pytest.mark.claim("C20")
@pytest.mark.parametrize(
    ("seat", "toward", "cells", "code"),
    [
        (TARNER, HOLM, {}, No.NO_COALITION),
        (ARMY, HOLM, {}, No.NOT_THEIR_ALLY),
        (MINISTER, TARN, {}, No.NOT_THEIR_ALLY),
        (MINISTER, HOLM, {(Var.GRIEVANCE, HOLM): 0}, No.NOTHING_TO_WEDGE),
    ],
)
def test_only_an_ally_of_theirs_with_a_grievance_can_be_parted_from_them(seat, toward, cells, code):
    no = no_to(gathered(cells), seat, "offer-wedge", TowardParty(toward))

    assert facts_of(no)[0] is code


# --- neutrality


@pytest.mark.claim("C17")
def test_who_promises_to_keep_out_cannot_be_won_and_both_rivals_think_better_of_it():
    trust = {(Var.TRUST, party, TARN): 500 for party in PAIR}
    outcome = told(gathered(trust), {TARNER: [PLEDGE], HEAD: [INVITE]})

    assert outcome.now(Var.NEUTRAL, TARN) == 6
    assert [outcome.moved(Var.TRUST, party, TARN) for party in PAIR] == [80, 80]
    assert outcome.refused(HEAD) == [No.KEEPS_OUT]
    assert outcome.moved(Var.LEANING, TARN) == 0


@pytest.mark.claim("C17")
def test_a_promise_to_keep_out_runs_out_and_wins_less_the_next_time():
    game = told(gathered(), {TARNER: [PLEDGE]}).after
    last = replace(game, round=6)
    again = told(replace(game, round=5), {TARNER: [PLEDGE]})

    assert facts_of(no_to(last, HEAD, "invite-ally", TowardParty(TARN)))[0] is No.KEEPS_OUT
    assert no_to(replace(game, round=7), HEAD, "invite-ally", TowardParty(TARN)) is None
    assert again.refused(TARNER) == [No.KEEPS_OUT_ALREADY]
    assert told(last, {TARNER: [PLEDGE]}).now(Var.NEUTRAL, TARN) == 10


@pytest.mark.claim("C17")
@pytest.mark.parametrize(
    ("seat", "code"), [(HEAD, No.IS_A_RIVAL), (HOLMER, No.HAS_TAKEN_A_SIDE), (TARNER, None)]
)
def test_only_who_stands_with_nobody_can_keep_out(seat, code):
    no = no_to(gathered(), seat, "pledge-neutrality", Plain())

    assert (no and no.code) is code


@pytest.mark.claim("C17")
def test_officials_reach_each_other_at_a_neutral_table():
    shut = {(Var.MISSION, *pair): 0 for pair in (PAIR, PAIR[::-1])}
    meet = {seat: [order("meet-officially", OnIssue(PORT, WATER))] for seat in (ENVOY, OTHER_ENVOY)}
    alone = told(agreed(gathered(shut), PORT, WATER), meet)
    hosted = told(agreed(gathered({**shut, (Var.NEUTRAL, TARN): 9}), PORT, WATER), meet)

    assert 0 < alone.now(Var.PROGRESS, PORT, WATER) < hosted.now(Var.PROGRESS, PORT, WATER)


# --- in a crisis


@pytest.mark.claim("C17")
@pytest.mark.parametrize(
    ("stage", "moved"), [(Stage.POLARISATION, 0), (Stage.CRISIS, 10), (Stage.WAR, 10)]
)
def test_in_a_crisis_a_state_is_drawn_to_whom_it_trusts_more(stage, moved):
    outcome = told(gathered(trusting(TARN, 600, 400), stage=stage))

    assert outcome.moved(Var.LEANING, TARN) == moved


@pytest.mark.claim("C17")
def test_nobody_draws_a_state_that_keeps_out():
    cells = {**trusting(TARN, 600, 400), (Var.NEUTRAL, TARN): 9}

    assert told(gathered(cells, stage=Stage.CRISIS)).moved(Var.LEANING, TARN) == 0


CALLED = {"called_chance": 1000}


@pytest.mark.claim("C20")
@pytest.mark.parametrize(
    ("tension", "leans", "called"), [(650, -700, 1), (649, -700, 0), (650, -690, 0)]
)
def test_a_close_ally_is_drawn_into_its_rivals_quarrel(tension, leans, called):
    cells = {(Var.TENSION, *PAIR): tension, (Var.STAGE, *PAIR): 3, **leaning(leans, HOLM)}
    outcome = told(gathered(cells, changed=CALLED))

    assert len(outcome.told(Told.CALLED_ON)) == called
    assert outcome.moved(Var.GRIEVANCE, HOLM) == 100 * called


# --- what a coalition is good for


def with_power(game, party, points):
    scenario = game.printed.scenario
    parties = tuple(
        replace(each, power=points) if each.id == party else each for each in scenario.parties
    )
    printed = type(game.printed)(replace(scenario, parties=parties), game.printed.level)
    return replace(game, printed=printed)


@pytest.mark.claim("C20")
def test_a_coalition_that_outweighs_them_deters():
    even = with_power(with_power(gathered(), KARVANIA, 50), OSTREL, 50)
    without = with_power(with_power(gathered(leaning(0, HOLM)), KARVANIA, 50), OSTREL, 50)

    assert outweighs(even, OSTREL, KARVANIA)
    assert outweighs(even, HOLM, KARVANIA)
    assert not outweighs(even, KARVANIA, OSTREL)
    assert not outweighs(without, OSTREL, KARVANIA)
    assert not outweighs(with_power(even, KARVANIA, 71), OSTREL, KARVANIA)
    assert 2 * credibility(even, KARVANIA, OSTREL) == credibility(without, KARVANIA, OSTREL)


def test_a_strong_state_alone_is_no_coalition():
    game = with_power(with_power(gathered(leaning(0, HOLM)), KARVANIA, 10), OSTREL, 90)

    assert not outweighs(game, OSTREL, KARVANIA)


# --- who knows of it


def test_everybody_sees_who_stands_with_whom_and_only_its_officials_how_it_leans():
    game = gathered(leaning(130))
    world = view(game, PUBLIC)["world"]
    assert isinstance(world, World)

    allies = {it.rival: it.allies for it in world.coalitions}
    assert allies == {KARVANIA: (), OSTREL: (HOLM,)}
    assert [(it.state, it.stands_with) for it in world.bystanders] == [
        (TARN, None),
        (HOLM, OSTREL),
    ]
    for seat in ALLIED.seats:
        home = view(game, seat)["home"]
        assert isinstance(home, Home)
        assert (home.leans is not None) is (seat in (TARNER, HOLMER))
        assert may_see(game, seat, (Var.LEANING, TARN)) is (seat == TARNER)
    mine = view(game, TARNER)["home"].leans
    assert (mine.to, mine.points, mine.stands_from) == (KARVANIA, 130, 400)


@pytest.mark.claim("C20")
def test_only_the_two_governments_hear_of_an_invitation_and_of_an_offer():
    outcome = told(gathered(changed=NEVER_OUT), {HEAD: [INVITE], MINISTER: [WEDGE]})
    ours = {HEAD, ENVOY, MINISTER}

    assert set(outcome.told(Told.INVITED)[0].to) == {*ours, TARNER}
    assert set(outcome.told(Told.WEDGE_OFFERED)[0].to) == {*ours, HOLMER}


# --- officials of a state that is no party to the conflict


def test_officials_of_a_third_state_can_only_do_what_is_for_them():
    game = gathered()

    assert not game.is_official(TARNER)
    assert game.holds_office(TARNER)
    assert set(options(game, TARNER).names) == {
        "invite-ally",
        "pledge-neutrality",
        "offer-wedge",
    }
    no = no_to(game, TARNER, "widen-mandate", Plain())
    assert facts_of(no)[0] is No.NOT_YOUR_ROLE
    assert no_to(game, GLACIOLOGIST, "pledge-neutrality", Plain()).code is No.NOT_YOUR_ROLE
    assert ALLIED.seats[TARNER].role is Role.MINISTER
    assert ALLIED.channels[PORT].track is Track.ONE


def test_a_third_state_pays_from_its_own_treasury_and_has_no_capital_to_lose():
    poor = where(gathered(), {(Var.TREASURY, HOLM): 40})
    no = no_to(poor, HOLMER, "invite-ally", TowardParty(TARN), INVITE, INVITE)

    assert facts_of(no)[0] is No.TOO_LITTLE_MONEY
    assert no_to(poor, HOLMER, "invite-ally", TowardParty(TARN)) is None
