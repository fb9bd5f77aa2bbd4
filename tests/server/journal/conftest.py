"""Where the journal's tests keep their journals: a folder, or a PostgreSQL schema, of their own."""

import os
import uuid

import pytest
from sqlalchemy import create_engine, make_url, text

from server.runtime import runtime_for
from tests.parts import Part, needed


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
    given = needed(Part.POSTGRES)
    engine = create_engine(given, isolation_level="AUTOCOMMIT")
    schema = f"journal_{uuid.uuid4().hex[:12]}"
    connection = engine.connect()
    connection.execute(text(f"create schema {schema}"))
    own = {"options": f"-csearch_path={schema}", "application_name": schema}
    address = make_url(given).update_query_dict(own)
    try:
        yield address.render_as_string(hide_password=False)
    finally:
        connection.execute(text(f"drop schema {schema} cascade"))
        connection.close()
        engine.dispose()
