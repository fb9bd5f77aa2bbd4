"""Where the journal's tests keep their journals: a folder, or a PostgreSQL schema, of their own."""

import os

import pytest

from server.runtime import runtime_for
from tests.postgres import empty_schema


@pytest.fixture(scope="session")
def runtime():
    """Threads, unless `test_modes.py` runs these tests on a hub."""
    return runtime_for(os.environ.get("BACKCHANNEL_TEST_MODE", "threading"))


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path}/journal.db"


@pytest.fixture
def postgres_url():
    """The address of an empty schema, dropped afterwards."""
    with empty_schema() as address:
        yield address
