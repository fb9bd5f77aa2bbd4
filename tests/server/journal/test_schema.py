"""A database of an older version is brought up to the tables of this one, on both stores."""

from __future__ import annotations

from importlib import import_module

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from server.journal.database import Database
from server.journal.migrations.steps import bring_up, configuration
from server.journal.port import Entry, StreamId
from server.journal.schema import FIRST, NEWEST, VERSION, UnfitStoreError, lay_out
from server.journal.sql import SqlJournal
from server.journal.tables import METADATA

import_module("server.app")  # it knows every table

KEY = b"k" * 32
A_FACT = (
    "insert into fact values ('table:1:1', 1, 'thing', 1, '{}', 'clock', null, null, 5, '', 'x')"
)


class Upgrading:
    """What must hold on either store."""

    @pytest.fixture
    def line(self, url):
        engine = create_engine(url)
        with engine.begin() as connection:
            yield connection
        engine.dispose()

    def test_all_steps_together_make_the_tables_of_the_code(self, line):
        bring_up(line, NEWEST)

        context = MigrationContext.configure(line, opts={"target_metadata": METADATA})
        assert compare_metadata(context, METADATA) == [], (
            "a table was changed: python -m server.migrating 'What changes'"
        )

    def test_a_fresh_database_stands_where_the_steps_lead(self, line):
        lay_out(line)

        context = MigrationContext.configure(line, opts={"target_metadata": METADATA})
        assert context.get_current_revision() == NEWEST
        assert compare_metadata(context, METADATA) == []
        indexes = {each["name"] for each in inspect(line).get_indexes("fact")}
        assert "fact_by_first" in indexes

    @pytest.mark.parametrize("is_noted", [True, False])
    def test_one_of_the_first_version_is_brought_up_and_keeps_what_it_holds(
        self, url, runtime, is_noted
    ):
        engine = create_engine(url)
        with engine.begin() as connection:
            bring_up(connection, FIRST)
            connection.execute(text(A_FACT))
            if not is_noted:
                VERSION.drop(connection)
        engine.dispose()

        journal = SqlJournal(Database(url, runtime), KEY)

        assert [row.body for row in journal.read(StreamId("table:1:1"))] == ["{}"]
        assert (
            journal.append(StreamId("table:1:1"), 1, [Entry("thing", 1, "{}")], actor="clock", at=6)
            == 2
        )
        journal.close()
        engine = create_engine(url)
        with engine.connect() as connection:
            assert connection.scalar(VERSION.select()) == NEWEST
            indexes = {each["name"] for each in inspect(connection).get_indexes("fact")}
            assert "fact_by_first" in indexes
        engine.dispose()

    def test_one_of_a_newer_version_is_left_alone(self, url, runtime):
        Database(url, runtime).close()
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(VERSION.update().values(version_num="9999"))
        engine.dispose()

        with pytest.raises(UnfitStoreError, match="newer version"):
            Database(url, runtime)


class TestSqlite(Upgrading):
    @pytest.fixture
    def url(self, sqlite_url):
        return sqlite_url


class TestPostgresql(Upgrading):
    @pytest.fixture
    def url(self, postgres_url):
        return postgres_url


def test_the_steps_follow_each_other_to_the_newest():
    steps = ScriptDirectory.from_config(configuration())
    assert steps.get_heads() == [NEWEST]
    assert steps.get_bases() == [FIRST]
