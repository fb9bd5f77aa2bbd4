"""Garbage is searched for seldom, never among what stays; and what ends needs no search."""

from __future__ import annotations

import gc
import weakref

import pytest

from game_rules.ids import Phase
from server.memory import SEARCH_EVERY, settle_memory
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
