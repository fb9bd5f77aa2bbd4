"""A teacher plays on with the same class, and every screen of that can be read by everybody."""

from __future__ import annotations

import pytest

from tests.e2e.browsing import House
from tests.e2e.playing_on_tour import PlayingOnTour
from tests.e2e.test_looks import Inspector


@pytest.mark.timeout(180)
def test_a_class_plays_on_where_its_last_game_ended(house: House):
    inspector = Inspector()

    PlayingOnTour(house, inspector).whole()

    assert inspector.wrong == []
    assert inspector.seen == [
        "play-on",
        "play-on-choice",
        "lobby-goes-on",
        "console-goes-on",
        "card-last-game",
        "why-last-game",
        "debrief-last-game",
    ]
