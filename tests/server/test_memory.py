"""Garbage is searched for seldom, and never among what stays."""

from __future__ import annotations

import gc

import pytest

from server.memory import SEARCH_EVERY, settle_memory


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
