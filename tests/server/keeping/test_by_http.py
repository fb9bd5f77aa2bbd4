"""A teacher deletes a session and an account, and takes their data, by the pages' own requests."""

from __future__ import annotations

import json

import pytest

from tests.server.test_web import ACCOUNT, OPEN, Browser


@pytest.fixture
def teacher(server):
    teacher = Browser(server)
    teacher.post("/api/account", ACCOUNT)
    return teacher


@pytest.fixture
def colleague(server, teacher):
    colleague = Browser(server)
    key = teacher.post("/api/invitations").get_json()["invitation"]
    said = {"name": "Mr Ruhle", "password": "the lake is deep", "invitation": key}
    assert colleague.post("/api/invited", said).status_code == 201
    return colleague


def test_a_teacher_deletes_their_own_session_and_nobody_elses(server, teacher, colleague):
    opened = teacher.post("/api/sessions", OPEN).get_json()
    joined = Browser(server).post("/api/join", {"code": opened["code"], "name": "Wilhelmina"})
    assert joined.status_code == 201
    path = f"/api/sessions/{opened['session']}/delete"

    stranger = Browser(server).post(path)
    theirs = colleague.post(path)
    foreign = teacher.post(path, Origin="http://evil.test")
    mine = teacher.post(path)
    again = teacher.post(path)

    assert (stranger.status_code, theirs.status_code, foreign.status_code) == (401, 404, 403)
    assert (mine.status_code, mine.get_json()["sessions"]) == (200, [])
    assert again.status_code == 404
    assert server.rooms.by_code(opened["code"]) is None


def test_an_account_is_deleted_with_its_own_name_and_password_only(server, teacher, colleague):
    teacher.post("/api/sessions", OPEN)
    wrong = ACCOUNT | {"password": "the lake is shallow"}
    other = {"name": "Mr Ruhle", "password": "the lake is deep"}

    assert teacher.post("/api/account/delete", wrong).status_code == 401
    assert teacher.post("/api/account/delete", other).status_code == 401
    assert len(teacher.get("/api/sessions").get_json()["sessions"]) == 1

    gone = teacher.post("/api/account/delete", ACCOUNT)

    assert (gone.status_code, gone.get_json()["teacher"]) == (200, None)
    assert teacher.get("/api/sessions").status_code == 401
    assert teacher.post("/api/login", ACCOUNT).status_code == 401
    assert colleague.get("/api/sessions").status_code == 200
    assert list(server.rooms) == []


def test_a_teacher_takes_their_data(teacher, colleague):
    teacher.post("/api/sessions", OPEN)

    answer = teacher.get("/api/my-data")

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    found = json.loads(answer.data)
    assert found["name"] == "Ms Frizzle"
    assert len(found["sessions"]) == len(found["logins"]) == 1
    assert json.loads(colleague.get("/api/my-data").data)["sessions"] == []
