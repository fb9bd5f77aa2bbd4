"""A campus of two workers for each test, and one that many tests share."""

from __future__ import annotations

import pytest

from tests.postgres import empty_schema
from tests.server.workers.campus import Campus, OwnRedis


@pytest.fixture
def database_url():
    with empty_schema() as url:
        yield url


@pytest.fixture
def redis(tmp_path):
    redis = OwnRedis(tmp_path / "redis")
    yield redis
    redis.kill()


@pytest.fixture
def campus(tmp_path, database_url, redis):
    """Two workers that hear each other."""
    campus = Campus(tmp_path, database_url, redis)
    yield campus
    campus.close()
