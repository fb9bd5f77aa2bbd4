"""What the teacher and the clock do to a table."""

from dataclasses import replace

import pytest

from game_rules.engine import LEAST_TIME, Clockwork, Seated, Staff, begin, decide
from game_rules.events import (
    BriefingBegun,
    ClockPaused,
    ClockSet,
    GameEnded,
    RoundOpened,
    SeatHandedOver,
)
from game_rules.ids import Ending, Hand, Phase, SeatId, Stage
from game_rules.orders import (
    BeginBriefing,
    CloseRound,
    EndGame,
    HandOver,
    OpenRound,
    PauseClock,
    ResumeClock,
    SealOrders,
    ShiftClock,
)
from game_rules.refusals import No, Refusal
from game_rules.shapes import FURTHEST
from tests.game_rules.build import HEAD, INTRO, a_game, at, closed, did
from tests.game_rules.engine.answers import FORCE, events, no, seal


def test_a_game_goes_from_the_lobby_through_the_briefing_to_the_first_round():
    game = begin(INTRO, "seed", {})
    assert no(game, Clockwork(), OpenRound(5)) is No.NOT_NOW
    assert no(game, Staff(), CloseRound(0, False, 1, 1)) is No.NOT_NOW

    assert events(game, Staff(), BeginBriefing(5)) == (BriefingBegun(5),)
    briefing = did(game, Staff(), BeginBriefing(5))
    assert (briefing.phase, briefing.due) == (Phase.BRIEFING, 5)
    assert no(briefing, Staff(), BeginBriefing(5)) is No.NOT_NOW
    assert events(briefing, Clockwork(), OpenRound(9)) == (RoundOpened(1, 9),)
    assert events(briefing, Staff(), OpenRound(9)) == (RoundOpened(1, 9),)


def test_a_round_is_closed_once_however_many_clocks_strike():
    game = a_game()
    strike = CloseRound(1, False, 50, 60)

    opened = did(game, Clockwork(), strike)

    assert (opened.round, opened.due) == (2, 50)
    answer = decide(opened, Clockwork(), strike)
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.facts) == (No.ROUND_PASSED, {"count": "2"})
    assert no(game, Clockwork(), CloseRound(1, True, 50, 60)) is No.ROUND_PASSED


def test_orders_that_were_chosen_for_a_round_are_not_carried_into_the_next():
    game = a_game()
    late = SealOrders((), round=game.round)

    after = did(game, Clockwork(), CloseRound(game.round, False, 50, 60))

    assert not isinstance(decide(game, Seated(HEAD), late), Refusal)
    assert no(after, Seated(HEAD), late) is No.ROUND_PASSED
    assert no(game, Seated(HEAD), SealOrders((), game.round, at_brink=True)) is No.ROUND_PASSED


def test_the_last_round_ends_the_game_and_after_that_nothing_happens():
    game = closed(a_game(round=5))

    assert (game.phase, game.ending, game.due) == (Phase.OVER, Ending.DEADLINE, None)
    assert no(game, Seated(HEAD), seal(FORCE)) is No.GAME_OVER
    assert no(game, Staff(), EndGame()) is No.GAME_OVER
    assert no(game, Clockwork(), CloseRound(5, False, 1, 1)) is No.GAME_OVER


@pytest.mark.claim("C18")
def test_a_game_that_ends_in_war_ends_as_war():
    assert closed(at(Stage.WAR, round=5)).ending is Ending.WAR
    assert closed(at(Stage.WAR, round=4)).phase is Phase.OPEN


@pytest.mark.parametrize("game", [begin(INTRO, "seed", {}), a_game()], ids=["lobby", "round"])
def test_a_teacher_may_end_a_game_at_any_time_and_it_counts_as_stopped(game):
    assert events(game, Staff(), EndGame()) == (GameEnded(Ending.STOPPED),)


def test_the_clock_stops_with_what_is_left_and_goes_on_from_there():
    game = a_game()
    assert game.due == 2_000

    paused = did(game, Staff(), PauseClock(1_400))
    assert (paused.due, paused.left) == (None, 600)
    assert no(paused, Staff(), PauseClock(1_500)) is No.CLOCK_STOPPED
    assert no(game, Staff(), ResumeClock(1_500)) is No.CLOCK_RUNNING

    assert events(paused, Staff(), ResumeClock(7_000)) == (ClockSet(7_600),)
    assert events(game, Staff(), PauseClock(9_000)) == (ClockPaused(0),), "it was late already"


def test_time_is_given_and_taken_but_never_all_of_it():
    game = replace(a_game(), due=100_000)

    assert events(game, Staff(), ShiftClock(60, 50_000)) == (ClockSet(160_000),)
    assert events(game, Staff(), ShiftClock(-60, 50_000)) == (ClockSet(50_000 + LEAST_TIME),)
    paused = replace(game, due=None, left=30_000)
    assert events(paused, Staff(), ShiftClock(10, 0)) == (ClockPaused(40_000),)
    assert events(paused, Staff(), ShiftClock(-60, 0)) == (ClockPaused(LEAST_TIME),)
    assert no(replace(game, due=None), Staff(), ShiftClock(1, 0)) is No.CLOCK_STOPPED


def test_no_clock_is_set_further_than_a_browser_can_count():
    game = replace(a_game(), due=FURTHEST)

    assert events(game, Staff(), ShiftClock(3600, 0)) == (ClockSet(FURTHEST),)
    paused = replace(game, due=None, left=FURTHEST)
    assert events(paused, Staff(), ResumeClock(FURTHEST)) == (ClockSet(FURTHEST),)
    assert events(paused, Staff(), ShiftClock(3600, 0)) == (ClockPaused(FURTHEST),)


def test_a_seat_is_handed_over():
    stood_in = HandOver(HEAD, Hand.AUTOPILOT)
    assert events(a_game(), Staff(), stood_in) == (SeatHandedOver(HEAD, Hand.AUTOPILOT),)
    assert events(a_game(), Staff(), HandOver(HEAD, Hand.HUMAN)) == ()
    assert no(a_game(), Staff(), HandOver(SeatId("nobody"), Hand.BOT)) is No.NOT_THERE
