"""What holds for every test.

How long an example of a property takes is for the bench to say: a limit of milliseconds fails on a
busy machine, and tells nothing about what is tested.
"""

from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from server.memory import settle_memory

VERY_LONG: Final = 600
"""Seconds."""

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever may take longest by far begins first, so that nobody waits for it at the end."""
    items.sort(key=lambda item: not is_very_long(item))


def is_very_long(item: pytest.Item) -> bool:
    """Whether a test has more than ten minutes."""
    limit = item.get_closest_marker("timeout")
    return limit is not None and limit.args[0] > VERY_LONG


def pytest_collection_finish() -> None:
    """What was imported stays; tests that play hundreds of games need not search it for garbage."""
    settle_memory()
