"""Builders that most tests of the rules begin with; all others are in `build.py`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game_rules.ids import SeatId
from game_rules.state import Game
from tests.game_rules import build


@pytest.fixture
def a_game() -> Callable[..., Game]:
    return build.a_game


@pytest.fixture
def at() -> Callable[..., Game]:
    return build.at


@pytest.fixture
def seats() -> dict[str, SeatId]:
    """Seats by what they are; `other` marks those of Ostrel."""
    return {
        "head": build.HEAD,
        "other-head": build.OTHER_HEAD,
        "envoy": build.ENVOY,
        "other-envoy": build.OTHER_ENVOY,
        "director": build.DIRECTOR,
        "glaciologist": build.GLACIOLOGIST,
    }
