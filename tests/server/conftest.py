"""A lesson to test with: all the parts behind the door, on a journal in memory, told to a list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.lesson import Lesson


@pytest.fixture
def lesson(tmp_path) -> Iterator[Lesson]:
    """A session of the Serin Valley that nobody has joined yet."""
    lesson = Lesson(tmp_path)
    yield lesson
    lesson.close()
