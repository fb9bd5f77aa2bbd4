"""Nothing waits for a ghost: a bot stands in, and goes when its person is back."""

from __future__ import annotations

import pytest

from game_rules.ids import Hand
from server.classroom.session import PATIENCE
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Accepted, Extend, HandTo, Move, StandIn


@pytest.fixture
def two(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.lead(Extend(600))
    return lesson, anna, ben


def hand_of(lesson, browser):
    return lesson.table().game.hands[browser.seat]


def back(lesson, browser):
    return lesson.leading.hands.take_back(lesson.room, lesson.table(), browser.seat, browser.person)


def test_a_bot_stands_in_for_somebody_who_is_gone_too_long(two):
    lesson, anna, ben = two
    lesson.leave(anna)

    lesson.pass_time(PATIENCE - 2)
    assert hand_of(lesson, anna) is Hand.HUMAN
    lesson.pass_time(4)

    assert hand_of(lesson, anna) is Hand.AUTOPILOT
    assert hand_of(lesson, ben) is Hand.HUMAN
    row = lesson.journal.read(lesson.table().live.stream)[-1]
    assert (row.kind, row.actor) == ("seat-handed-over", "clock")


def test_whoever_comes_back_plays_again_when_they_say_so(two):
    lesson, anna, _ = two
    lesson.leave(anna)
    lesson.pass_time(PATIENCE + 2)
    lesson.connect(anna)
    assert hand_of(lesson, anna) is Hand.AUTOPILOT

    assert back(lesson, anna) == Accepted()

    assert hand_of(lesson, anna) is Hand.HUMAN
    row = lesson.journal.read(lesson.table().live.stream)[-1]
    assert (row.actor, row.participant) == (f"person-{anna.person}", anna.person)
    with pytest.raises(Faulted) as no:
        back(lesson, anna)
    assert no.value.code is Code.NOT_STOOD_IN


def test_the_teacher_says_how_long_to_wait_or_never_to(two):
    lesson, anna, ben = two
    lesson.lead(StandIn(0))
    lesson.leave(anna)
    lesson.pass_time(PATIENCE + 10)
    assert hand_of(lesson, anna) is Hand.HUMAN

    lesson.lead(StandIn(30))
    lesson.pass_time(2)
    assert hand_of(lesson, anna) is Hand.AUTOPILOT
    assert hand_of(lesson, ben) is Hand.HUMAN


def test_whoever_is_moved_to_a_seat_that_a_bot_stood_in_for_plays_it(two):
    lesson, anna, ben = two
    lesson.lead(HandTo(anna.seat, Hand.AUTOPILOT))
    seat = anna.seat

    lesson.lead(Move(ben.person, 1, seat))

    assert lesson.table().game.hands[seat] is Hand.HUMAN


def test_whoever_comes_late_and_sits_down_is_named_in_the_journal(two):
    lesson, *_ = two
    cleo = lesson.join("Cleo")

    assert hand_of(lesson, cleo) is Hand.HUMAN
    row = lesson.journal.read(lesson.table().live.stream)[-1]
    assert (row.kind, row.actor, row.participant) == (
        "seat-handed-over",
        f"person-{cleo.person}",
        cleo.person,
    )


def test_a_seat_that_nobody_sits_in_is_no_seat_to_stand_in_for(two):
    lesson, *_ = two
    hands = lesson.table().game.hands
    bots = next(seat for seat, hand in hands.items() if hand is Hand.BOT)

    assert lesson.lead(HandTo(bots, Hand.AUTOPILOT)) == Accepted()

    assert lesson.table().game.hands == hands
    with pytest.raises(Faulted) as no:
        lesson.lead(HandTo(bots, Hand.HUMAN))
    assert no.value.code is Code.NOBODY_HERE


def test_bots_of_a_server_that_stops_do_nothing_more(two):
    lesson, *_ = two
    lesson.with_bots()
    lesson.bots.stop()
    rows = lesson.journal.last(lesson.table().live.stream)

    lesson.bots.stir(lesson.room, lesson.table())

    assert lesson.journal.last(lesson.table().live.stream) == rows
