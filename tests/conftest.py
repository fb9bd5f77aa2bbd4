"""What holds for every test.

How long an example of a property takes is for the bench to say: a limit of milliseconds fails on a
busy machine, and tells nothing about what is tested.
"""

from hypothesis import HealthCheck, settings

from server.memory import settle_memory

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_finish() -> None:
    """What was imported stays; tests that play hundreds of games need not search it for garbage."""
    settle_memory()
