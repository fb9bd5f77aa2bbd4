"""The real parts that some tests stand on: a browser, PostgreSQL, Redis, nginx, strace and systemd.

`python3 -m tests` finds or starts each of them and hands it on in an environment variable, or hands
on the reason why it could not. A test asks for its part here and gets it; without it the test is
skipped with that reason on a laptop, and fails where `CI` is set: nothing is left out in silence.
"""

from __future__ import annotations

import os
from enum import StrEnum

import pytest


class Part(StrEnum):
    """A program from outside; its value is the variable that says where it is."""

    BROWSER = "BACKCHANNEL_TEST_BROWSER"
    """Path of a Chromium-like browser."""

    POSTGRES = "BACKCHANNEL_TEST_POSTGRES"
    """SQLAlchemy address of an empty database that the tests may fill."""

    REDIS = "BACKCHANNEL_TEST_REDIS"
    """Path of a redis-server that the tests may start, kill and start again."""

    NGINX = "BACKCHANNEL_TEST_NGINX"
    """Path of an nginx that the tests may start."""

    STRACE = "BACKCHANNEL_TEST_STRACE"
    """Path of strace, by which the tests see what reaches the disk."""

    SYSTEMD = "BACKCHANNEL_TEST_SYSTEMD"
    """Path of systemd-analyze, which reads the unit of a worker as systemd would."""


def missing_variable(part: Part) -> str:
    """Name the variable that carries the reason why a part is not there."""
    return f"{part.value}_MISSING"


def must_be_complete() -> bool:
    """Tell whether a missing part is a failure, as it is on a machine that checks our work."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def needed(part: Part) -> str:
    """Give the path or address of a part, or end the test that asks for it."""
    place = os.environ.get(part.value)
    if place:
        return place
    reason = os.environ.get(missing_variable(part)) or (
        f"{part.value} is not set; 'python3 -m tests' finds or starts what the tests need"
    )
    if must_be_complete():
        pytest.fail(f"{part.name.lower()}: {reason}", pytrace=False)
    pytest.skip(f"{part.name.lower()}: {reason}")
