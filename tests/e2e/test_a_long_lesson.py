"""A long lesson at two tables calls at what only such a one has, and everybody can read it: roles
that are looked at beforehand, invitations, who looks on, a back room, an election, the plan.
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.e2e import staged
from tests.e2e.browsing import House
from tests.e2e.long_tour import LongTour
from tests.e2e.reading import Reader

ONLY_HERE: Final = {
    *("shelf-filled", "preview", "invitation", "console-holding", "console-two-tables", "tell"),
    *("onlooker-briefing", "onlooker", "onlooker-end", "back-room", "plan"),
}


@pytest.fixture(scope="module")
def seed() -> str:
    return staged.SEED


@pytest.mark.timeout(500)
def test_every_screen_of_a_long_lesson_can_be_read_by_everybody(house: House):
    reader = Reader()

    # The checker is a script of its own, which the page's policy rightly refuses.
    LongTour(house, reader, bypass_csp=True).whole()

    assert set(reader.seen) >= ONLY_HERE
    reader.check()
