"""A lesson to test with: all the parts behind the door, on a journal in memory, told to a list; and
a whole server, to be asked without a socket.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from argon2 import PasswordHasher

from server.app import Backchannel, create_app
from server.guard import accounts
from server.runtime import ThreadingRuntime
from server.settings import read_settings
from tests.server.lesson import Lesson


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch) -> None:
    """A hash that is worth guarding takes a quarter of a second, and nearly every test of a door
    makes an account first. What is worth guarding is tested in `guard/test_accounts.py`, and where
    the server is a process of its own.
    """
    quick = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(accounts, "PasswordHasher", quick)


@pytest.fixture
def lesson(tmp_path) -> Iterator[Lesson]:
    """A session of the Serin Valley that nobody has joined yet."""
    lesson = Lesson(tmp_path)
    yield lesson
    lesson.close()


@pytest.fixture
def server(tmp_path) -> Iterator[Backchannel]:
    """A server on an empty folder that nobody has an account at yet."""
    settings = read_settings({"data_dir": str(tmp_path), "async_mode": "threading"})
    server = create_app(settings, ThreadingRuntime())
    yield server
    server.close()
