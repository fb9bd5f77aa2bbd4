"""A server from its first breath to its last."""

from __future__ import annotations

import gc

import pytest

from server import serving
from tests.server.served import Served


@pytest.fixture
def garbage():
    """The collector is the whole process's: leave it as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_was_made_before_the_lesson_is_not_searched_for_garbage(garbage):
    serving._settle_memory()

    assert gc.get_freeze_count() > 10_000
    assert gc.get_threshold() == serving.SEARCH_EVERY


def test_a_server_that_stops_in_the_middle_of_a_lesson_complains_of_nothing(tmp_path):
    """Its clock does not go on after the journal is closed."""
    served = Served(tmp_path)
    try:
        for number in range(3):
            school = served.school()
            school.begin()
            player, _ = school.join(f"Anna {number}")
            console = school.console()
            console.lead({"kind": "start"})
            console.lead({"kind": "skip"})
            console.lead({"kind": "end"})
            player.hang_up()
            console.hang_up()

        assert served.stop() == 0
        assert not served.complaints()
        assert "cannot be written" not in served.log.read_text()
    finally:
        served.kill()
