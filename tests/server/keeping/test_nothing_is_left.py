"""A real server after a lesson that was deleted: no byte of it in the database or the log."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.server.journal.conftest import postgres_url  # noqa: F401 - a fixture
from tests.server.served import Served

pytestmark = pytest.mark.timeout(300)  # a machine may be busy with much else

FILES = text(
    "select pg_read_binary_file(pg_relation_filepath(oid)) from pg_class "
    "where pg_relation_filepath(oid) is not null and (relnamespace = "
    "current_schema()::regnamespace or relname like 'pg_toast_%')"
)


@pytest.fixture(params=["sqlite", "postgres"])
def lives_in(request, tmp_path):
    """A server, and a function that gives every byte it keeps."""
    folder = tmp_path / "served"
    if request.param == "sqlite":
        environment = {}
    else:
        environment = {"BACKCHANNEL_DATABASE_URL": request.getfixturevalue("postgres_url")}
    served = Served(folder, BACKCHANNEL_LOG_LEVEL="info", **environment)

    def kept() -> bytes:
        files = [path for path in folder.rglob("*") if path.is_file()]
        found = b"".join(Path(path).read_bytes() for path in files)
        if environment:
            url = environment["BACKCHANNEL_DATABASE_URL"]
            engine = create_engine(url, isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.execute(text("checkpoint"))
                found += b"".join(bytes(row[0]) for row in connection.execute(FILES))
            engine.dispose()
        return found

    yield served, kept
    served.kill()


def test_what_a_teacher_deletes_is_found_by_no_search(lives_in):
    served, kept = lives_in
    marks = {
        what: f"{what}{secrets.token_hex(8)}" for what in ("name", "again", "words", "note", "head")
    }
    school = served.school()
    account = {"name": marks["head"], "password": "the lake is deep"}
    school.request("POST", "/api/account", account)
    opened = school.request("POST", "/api/sessions", {"scenario": "serin-valley", "level": "intro"})
    school.key, school.code = opened["session"], opened["code"]
    anna, joined = school.join(marks["name"])
    console = school.console()
    try:
        rename = {"kind": "rename", "person": 1, "name": marks["again"]}
        assert console.lead(rename)["kind"] == "accepted"
        console.lead({"kind": "start"})
        anna.wait(lambda: anna.phase == "briefing", 60)
        console.lead({"kind": "skip"})
        anna.wait(lambda: anna.phase == "open", 60)
        channel = anna.sections["channels"]["channels"][0]["id"]
        assert anna.say(channel, marks["words"])["kind"] == "accepted"
        tell = {"kind": "tell", "words": marks["note"], "voice": "teacher", "seat": None}
        assert console.lead(tell)["kind"] == "accepted"
        mine = anna.ask("my-data", {})
        assert [line["words"] for line in mine["said"]] == [marks["words"]]
        assert mine["names"] == [marks["name"], marks["again"]]
        before = kept()
        assert school.key.encode() in before, "a search that finds nothing proves nothing"
        assert marks["head"].encode() in before
        assert [mark for mark in ("name", "words") if marks[mark].encode() in before] == []
        assert console.lead({"kind": "end"})["kind"] == "accepted"

        school.request("POST", f"/api/sessions/{school.key}/delete")
        anna.wait(lambda: anna.goodbyes == ["deleted"], 60)
        school.request("POST", "/api/account/delete", account)

        after = kept()
        hidden = [*marks.values(), joined["token"], joined["pin"], joined["key"]]
        assert [mark for mark in hidden if mark.encode() in after] == []
        assert not served.complaints(), served.log.read_text()
    finally:
        anna.hang_up()
        console.hang_up()
