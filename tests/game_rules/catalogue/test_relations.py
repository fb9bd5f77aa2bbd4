"""What two capitals do to each other between talk and force."""

import pytest

from game_rules.catalogue.missions import ASK_EMBASSY
from game_rules.catalogue.relations import (
    ACKNOWLEDGE_THE_PAST,
    HALT_TALKS,
    HOST_SUMMIT,
    KEEP_EMBASSY_OPEN,
    PROTEST,
    REDUCE_EMBASSY,
)
from game_rules.engine import envelope_refusal
from game_rules.ids import ActionId, Mission, Stage
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.options import options
from game_rules.orders import OnIssue, OnPartyIssue, TowardParty
from game_rules.refusals import No
from game_rules.state import Played
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    WATER,
    a_game,
    agreed,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.grown import MINISTER, grown

TO_OSTREL, TO_KARVANIA = TowardParty(OSTREL), TowardParty(KARVANIA)
ON_WATER = OnPartyIssue(OSTREL, WATER)


# --- asking the embassy
# ------------------------------------------------------------------------------------------------


def asked(mission=Mission.FULL):
    game = where(grown(), {(Var.MISSION, KARVANIA, OSTREL): mission})
    return told(game, {ENVOY: [order(ASK_EMBASSY.id, ON_WATER)]})


@pytest.mark.claim("C07", "C25", "C26")
def test_a_full_embassy_reports_what_they_want_most_and_least_of_what_we_have_words_for():
    after = asked()

    (most,), (least,) = after.told(Told.WANTS_MOST), after.told(Told.WANTS_LEAST)
    printed = after.before.printed
    known = [
        option
        for option in printed.options_of(WATER)
        if after.before.knows(KARVANIA, WATER, option)
    ]
    worth = {option: printed.worth(OSTREL, WATER, option) for option in known}
    assert most.facts["option"] == max(known, key=worth.__getitem__)
    assert least.facts["option"] == min(known, key=worth.__getitem__)
    assert set(most.to) == {HEAD, ENVOY, MINISTER}


@pytest.mark.claim("C45")
def test_half_an_embassy_hears_half_and_a_shut_one_nothing():
    half = asked(Mission.REDUCED)
    shut = where(grown(), {(Var.MISSION, KARVANIA, OSTREL): Mission.CLOSED})

    assert half.told(Told.WANTS_MOST)
    assert not half.told(Told.WANTS_LEAST)
    assert facts_of(no_to(shut, ENVOY, ASK_EMBASSY.id, ON_WATER)) == (
        No.EMBASSY_CLOSED,
        {"party": "ostrel"},
    )


def test_nobody_asks_for_the_same_report_twice():
    after = asked().after

    assert facts_of(no_to(after, ENVOY, ASK_EMBASSY.id, ON_WATER))[0] is No.REPORTED_ALREADY
    mine = OnPartyIssue(KARVANIA, WATER)
    assert no_to(after, OTHER_ENVOY, ASK_EMBASSY.id, mine) is None
    assert facts_of(no_to(after, ENVOY, ASK_EMBASSY.id, mine))[0] is No.NOT_THERE


# --- embassies in a crisis
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C45")
def test_an_embassy_that_is_kept_open_on_purpose_does_not_shrink_in_a_crisis():
    game = where(
        grown(stage=Stage.CRISIS),
        {(Var.MISSION, *PAIR): Mission.FULL, (Var.MISSION, *PAIR[::-1]): Mission.FULL},
    )

    after = told(game, {HEAD: [order(KEEP_EMBASSY_OPEN.id, TO_OSTREL)]})

    assert after.now(Var.MISSION, KARVANIA, OSTREL) == Mission.FULL
    assert after.now(Var.MISSION, OSTREL, KARVANIA) == Mission.REDUCED
    assert after.moved(Var.SUPPORT, KARVANIA) == -20
    assert told(after.after.but(round=3)).now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED


def test_in_calm_there_is_nothing_to_keep_open():
    no = no_to(grown(), HEAD, KEEP_EMBASSY_OPEN.id, TO_OSTREL)

    assert facts_of(no) == (No.NOT_ON_THIS_RUNG, {"stage": "2", "wanted": "3"})


@pytest.mark.claim("C19", "C45")
def test_diplomats_are_sent_home_step_by_step_and_the_country_applauds_less_each_time():
    game = where(grown(), {(Var.MISSION, KARVANIA, OSTREL): Mission.FULL})
    home = {HEAD: [order(REDUCE_EMBASSY.id, TO_OSTREL)]}

    first = told(game, home)
    second = told(first.after, home)

    assert first.now(Var.MISSION, KARVANIA, OSTREL) == Mission.REDUCED
    assert first.moved(Var.TENSION, *PAIR) == 36  # 4 x 0.9
    assert first.moved(Var.SUPPORT, KARVANIA) == 20
    assert second.now(Var.MISSION, KARVANIA, OSTREL) == Mission.CLOSED
    assert second.moved(Var.SUPPORT, KARVANIA) == 10
    no = no_to(second.after, HEAD, REDUCE_EMBASSY.id, TO_OSTREL)
    assert facts_of(no)[0] is No.EMBASSY_CLOSED


# --- summits
# ------------------------------------------------------------------------------------------------

MEET = order("meet-officially", OnIssue(FRONT, WATER))
SUMMIT = order(HOST_SUMMIT.id, TO_OSTREL)


@pytest.mark.claim("C26", "C11")
def test_a_summit_needs_something_agreed_in_talk():
    assert facts_of(no_to(grown(), HEAD, HOST_SUMMIT.id, TO_OSTREL))[0] is No.NOTHING_AGREED
    assert no_to(agreed(grown(), FRONT, WATER), HEAD, HOST_SUMMIT.id, TO_OSTREL) is None


@pytest.mark.claim("C26")
def test_official_meetings_at_a_summit_are_worth_half_as_much_again():
    game = agreed(grown(), FRONT, WATER)

    plain = told(game, {ENVOY: [MEET], OTHER_ENVOY: [MEET]})
    summit = told(game, {HEAD: [SUMMIT], ENVOY: [MEET], OTHER_ENVOY: [MEET]})

    cell = (Var.PROGRESS, FRONT, WATER)
    assert abs(2 * summit.moved(*cell) - 3 * plain.moved(*cell)) <= 2
    assert summit.moved(Var.TRUST, OSTREL, KARVANIA) >= 20
    assert summit.moved(Var.SUPPORT, KARVANIA) == 0
    assert not summit.told(Told.SUMMIT_FAILED)


@pytest.mark.claim("C26")
def test_a_summit_at_which_nobody_meets_makes_its_host_look_foolish():
    after = told(agreed(grown(), FRONT, WATER), {HEAD: [SUMMIT]})

    assert after.moved(Var.SUPPORT, KARVANIA) == -50
    assert after.moved(Var.SUPPORT, OSTREL) == 0
    (failed,) = after.told(Told.SUMMIT_FAILED)
    assert failed.facts == {"party": "karvania"}


# --- the past, protest, and calling off talks
# ------------------------------------------------------------------------------------------------


@pytest.mark.claim("C16", "C57")
def test_owning_up_to_the_past_is_heard_there_and_resented_here_and_works_once():
    game = where(grown(), {(Var.RESENTMENT, OSTREL, KARVANIA): 200})

    after = told(game, {HEAD: [order(ACKNOWLEDGE_THE_PAST.id, TO_OSTREL)]})

    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == 60 + 11  # 7 x 0.15 besides
    assert after.now(Var.RESENTMENT, OSTREL, KARVANIA) == 50
    assert after.moved(Var.SUPPORT, KARVANIA) == -50
    again = no_to(after.after, HEAD, ACKNOWLEDGE_THE_PAST.id, TO_OSTREL)
    assert facts_of(again)[0] is No.DONE_BEFORE
    assert no_to(after.after, OTHER_HEAD, ACKNOWLEDGE_THE_PAST.id, TO_KARVANIA) is None


@pytest.mark.claim("C19")
def test_a_protest_needs_something_to_protest_about():
    calm = grown(round=5)
    struck = type(calm).but(
        calm, played=(Played(4, OTHER_HEAD, ActionId("show-force"), TO_KARVANIA),)
    )
    long_ago = type(calm).but(
        calm, played=(Played(2, OTHER_HEAD, ActionId("show-force"), TO_KARVANIA),)
    )
    card = where(calm, {(Var.WRONGED, KARVANIA): 4})

    assert facts_of(no_to(calm, ENVOY, PROTEST.id, TO_OSTREL))[0] is No.NO_GRIEVANCE
    assert facts_of(no_to(long_ago, ENVOY, PROTEST.id, TO_OSTREL))[0] is No.NO_GRIEVANCE
    assert no_to(struck, ENVOY, PROTEST.id, TO_OSTREL) is None
    assert no_to(card, ENVOY, PROTEST.id, TO_OSTREL) is None
    assert facts_of(no_to(card, OTHER_ENVOY, PROTEST.id, TO_KARVANIA))[0] is No.NO_GRIEVANCE
    after = told(card, {ENVOY: [order(PROTEST.id, TO_OSTREL)]})
    assert after.moved(Var.TENSION, *PAIR) == 18
    assert after.moved(Var.SUPPORT, KARVANIA) == 10


@pytest.mark.claim("C45")
def test_nobody_has_called_off_the_talks_before_the_first_round():
    assert not grown().but(round=0).are_halted(*PAIR)


@pytest.mark.claim("C45")
def test_talks_that_are_called_off_rest_for_one_round_only():
    after = told(grown(), {HEAD: [order(HALT_TALKS.id, TO_OSTREL)]}).after
    coming = agreed(after.but(round=3), FRONT, WATER)
    later = agreed(after.but(round=4), FRONT, WATER)

    refused = no_to(coming, OTHER_ENVOY, "meet-officially", OnIssue(FRONT, WATER))
    assert facts_of(refused) == (No.TALKS_HALTED, {})
    assert facts_of(no_to(coming, HEAD, HOST_SUMMIT.id, TO_OSTREL))[0] is No.TALKS_HALTED
    assert no_to(later, OTHER_ENVOY, "meet-officially", OnIssue(FRONT, WATER)) is None


def test_before_the_first_round_nobody_has_called_off_anything():
    assert not grown(round=0).are_halted(KARVANIA, OSTREL)


@pytest.mark.claim("C45")
def test_calling_off_talks_costs_twice_as_much_each_time():
    def price(halts):
        game = where(grown(), {(Var.HALTS, KARVANIA): halts})
        menu = next(each for each in options(game, HEAD) if each.action == HALT_TALKS.id)
        return menu.choices[0].price.capital

    assert [price(halts) for halts in range(6)] == [20, 40, 80, 160, 320, 320]


def test_hard_acts_of_a_government_count_as_one_a_round():
    both = (order(HALT_TALKS.id, TO_OSTREL), order(REDUCE_EMBASSY.id, TO_OSTREL))

    assert facts_of(envelope_refusal(grown(), HEAD, both))[0] is No.ONE_HOSTILE_ACT


@pytest.mark.parametrize(
    "action",
    [
        KEEP_EMBASSY_OPEN, REDUCE_EMBASSY, HOST_SUMMIT, ACKNOWLEDGE_THE_PAST, PROTEST, HALT_TALKS,
    ],
)  # fmt: skip
def test_relations_are_for_officials_at_the_level_that_has_them(action):
    assert facts_of(no_to(grown(), DIRECTOR, action.id, TO_OSTREL))[0] is No.NOT_YOUR_ROLE
    assert facts_of(no_to(a_game(), HEAD, action.id, TO_OSTREL))[0] is No.NOT_IN_THIS_GAME
