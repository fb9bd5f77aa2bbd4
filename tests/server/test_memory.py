"""Garbage is searched for seldom, and never among what stays."""

from __future__ import annotations

import gc
import weakref

import pytest

from game_rules.ids import Phase
from server.memory import MANY, SEARCH_AT_MOST_EVERY, SEARCH_EVERY, Leavings, settle_memory
from server.protocol.messages import EndNow


@pytest.fixture
def garbage():
    """The collector is the whole process's: leave it as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_was_made_before_the_work_begins_is_not_searched_for_garbage(garbage):
    settle_memory()

    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold() == SEARCH_EVERY


class Ring:
    """Something that holds itself in memory."""

    def __init__(self):
        self.self = self


def test_what_ended_sessions_leave_is_searched_for_once_and_not_too_often(garbage):
    leavings, now = Leavings(), 10 * SEARCH_AT_MOST_EVERY
    assert not leavings.clear(now)

    ring = weakref.ref(Ring())
    leavings.add()
    assert leavings.clear(now)
    assert ring() is None
    assert not leavings.clear(now + SEARCH_AT_MOST_EVERY)

    leavings.add()
    assert not leavings.clear(now + SEARCH_AT_MOST_EVERY - 1)
    assert leavings.clear(now + SEARCH_AT_MOST_EVERY)


def test_what_broken_connections_leave_is_searched_for_when_there_are_many(lesson):
    """A class on bad Wi-Fi that plays on for hours; its session never ends meanwhile."""
    anna, _ = lesson.begin("Anna", "Ben")
    gc.disable()
    try:
        ring = weakref.ref(Ring())
        for _ in range(MANY - 1):
            lesson.leave(anna)
            lesson.connect(anna)
        lesson.beat.tick()
        assert ring() is not None

        lesson.leave(anna)
        lesson.beat.tick()

        assert ring() is None
    finally:
        gc.enable()


def test_a_game_that_is_over_leaves_memory_when_all_have_gone_and_can_be_read_again(lesson):
    anna, ben = lesson.begin("Anna", "Ben")
    lesson.seal(anna)
    lesson.lead(EndNow())
    lesson.pass_time(1)
    table = weakref.ref(lesson.table())
    gc.disable()
    try:
        for browser in (anna, ben):
            lesson.leave(browser)
            lesson.room.stir()
        lesson.pass_time(1)
        assert table() is None, "nothing has to be searched for"
    finally:
        gc.enable()

    assert lesson.presence.left == {}
    assert lesson.beat._pulses == {}
    assert lesson.table().game.phase is Phase.OVER
