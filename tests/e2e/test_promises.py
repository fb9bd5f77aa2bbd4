"""A promise is offered by keyboard and answered on a phone, and everybody can read its screens."""

from __future__ import annotations

import pytest

from tests.e2e.browsing import House
from tests.e2e.promise_tour import PromiseTour
from tests.e2e.reading import Reader


@pytest.mark.timeout(300)
def test_a_promise_from_a_line_of_talk_to_the_end_of_the_game(house: House):
    reader = Reader()

    # The checker is a script of its own, which the page's policy rightly refuses.
    PromiseTour(house, reader, bypass_csp=True).whole()

    assert len(reader.seen) == 8
    reader.check()
