"""Empty corners of the PostgreSQL that the tests may fill."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, make_url, text

from tests.parts import Part, needed


@contextmanager
def empty_schema() -> Iterator[str]:
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
