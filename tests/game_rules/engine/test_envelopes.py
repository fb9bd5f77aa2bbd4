"""Who may act, and what lies in an envelope."""

import pytest

from game_rules.engine import Clockwork, Seated, Staff, decide
from game_rules.events import OrdersSealed, OrdersUnsealed
from game_rules.ids import ActionId, DraftId, SeatId
from game_rules.orders import (
    BeginBriefing,
    CloseRound,
    EndGame,
    OnIssue,
    OnOption,
    OnText,
    Order,
    PauseClock,
    Plain,
    UnsealOrders,
)
from game_rules.refusals import No, Refusal
from tests.game_rules.build import (
    HEAD,
    LAKE_FORT,
    OSTREL,
    TERM,
    WATER,
    a_game,
    did,
    order,
    sayable,
    tabled,
)
from tests.game_rules.engine.answers import DEMAND, DOWN, FORCE, GOOD, events, no, seal


def test_a_seat_that_is_not_at_this_table_does_not_exist():
    assert no(a_game(), Seated(SeatId("nobody")), UnsealOrders()) is No.NOT_THERE
    assert no(a_game(), Seated(SeatId("television-anchor")), UnsealOrders()) is No.NOT_THERE


@pytest.mark.parametrize("act", [EndGame(), PauseClock(1), CloseRound(1, False, 1, 1)])
def test_a_seat_does_not_do_what_the_teacher_does(act):
    assert no(a_game(), Seated(HEAD), act) is No.NOT_YOURS


@pytest.mark.parametrize("actor", [Staff(), Clockwork()])
def test_nobody_else_acts_for_a_seat(actor):
    assert no(a_game(), actor, seal(FORCE)) is No.NOT_YOURS


@pytest.mark.parametrize("act", [EndGame(), PauseClock(1), BeginBriefing(1)])
def test_the_clock_only_opens_and_closes(act):
    assert no(a_game(), Clockwork(), act) is No.NOT_YOURS


def test_an_envelope_replaces_the_one_before_and_can_be_taken_back():
    game = did(a_game(), Seated(HEAD), seal(FORCE, DOWN))
    assert game.sealed == {HEAD: (FORCE, DOWN)}

    again = did(game, Seated(HEAD), seal(DEMAND))
    assert again.sealed == {HEAD: (DEMAND,)}
    assert events(again, Seated(HEAD), seal(DEMAND)) == (OrdersSealed(HEAD, (DEMAND,)),)

    assert events(again, Seated(HEAD), UnsealOrders()) == (OrdersUnsealed(HEAD),)
    assert (
        no(did(again, Seated(HEAD), UnsealOrders()), Seated(HEAD), UnsealOrders())
        is No.NOTHING_SEALED
    )


def test_an_empty_envelope_is_an_answer_too():
    assert did(a_game(), Seated(HEAD), seal()).sealed == {HEAD: ()}


@pytest.mark.claim("C07")
def test_nobody_does_three_things_in_a_round():
    widen = order("widen-mandate", OnOption(TERM["V3"].issue, TERM["V3"].option))
    answer = decide(a_game(), Seated(HEAD), seal(FORCE, DOWN, widen))

    assert isinstance(answer, Refusal)
    assert answer.code is No.TOO_MANY_ACTIONS
    assert answer.facts == {"count": "3", "wanted": "2"}


def test_a_vote_costs_no_action():
    game = tabled(a_game(), GOOD)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))

    assert did(game, Seated(HEAD), seal(FORCE, DOWN, yes)).sealed[HEAD][2] == yes


def test_the_same_order_twice_or_a_yes_and_a_no_contradict_each_other():
    game = tabled(a_game(), GOOD)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    nay = order("vote-on-text", OnText(DraftId("front-1"), 1, False))

    assert no(game, Seated(HEAD), seal(DOWN, DOWN)) is No.SAME_TWICE
    assert no(game, Seated(HEAD), seal(yes, nay)) is No.SAME_TWICE


@pytest.mark.claim("C19")
def test_one_hostile_act_a_round():
    assert no(a_game(), Seated(HEAD), seal(FORCE, DEMAND)) is No.ONE_HOSTILE_ACT


def test_an_order_that_may_not_be_given_keeps_the_whole_envelope_open():
    game = did(a_game(), Seated(HEAD), seal(DOWN))

    assert no(
        game, Seated(HEAD), seal(FORCE, order("hold-dialogue", OnIssue(LAKE_FORT, WATER)))
    ) is (No.NOT_YOUR_ROLE)
    assert no(game, Seated(HEAD), seal(Order(ActionId("nonsense"), Plain()))) is No.NOT_IN_THIS_GAME
    assert game.sealed == {HEAD: (DOWN,)}


def test_a_head_may_widen_the_mandate_and_vote_in_one_envelope():
    game = sayable(tabled(a_game(), "L0 W1 X2 V3"), "V3", OSTREL)
    yes = order("vote-on-text", OnText(DraftId("front-1"), 1, True))
    widen = order("widen-mandate", OnOption(TERM["V3"].issue, TERM["V3"].option))

    assert no(game, Seated(HEAD), seal(yes, widen)) is No.OUTSIDE_MANDATE, "in this order"
    assert did(game, Seated(HEAD), seal(widen, yes)).sealed[HEAD] == (widen, yes)
