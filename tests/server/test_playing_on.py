"""A teacher plays on with a class over real connections; whose session it is, and that it is over,
is asked at the door.
"""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from server.cli import main
from tests.server.served import Served
from tests.server.test_web import ACCOUNT, OPEN
from tests.server.visiting import Browser


@pytest.fixture
def teacher(server):
    teacher = Browser(server)
    teacher.post("/api/account", ACCOUNT)
    return teacher


def answered(browser, after):
    answer = browser.post("/api/sessions", OPEN | {"after": after})
    return answer.status_code, answer.get_json().get("code")


def test_what_is_deleted_what_is_not_there_and_what_is_a_colleagues_answer_alike(server, teacher):
    key = teacher.post("/api/invitations").get_json()["invitation"]
    colleague = Browser(server)
    said = {"name": "Mr Ruhle", "password": "the lake is deep", "invitation": key}
    assert colleague.post("/api/invited", said).status_code == 201
    theirs = colleague.post("/api/sessions", OPEN).get_json()["session"]
    deleted = teacher.post("/api/sessions", OPEN).get_json()["session"]
    assert teacher.post(f"/api/sessions/{deleted}/delete").status_code == 200

    gone = (404, "last-game-gone")
    assert answered(teacher, theirs) == answered(teacher, deleted) == gone
    assert answered(teacher, "n" * len(theirs)) == gone
    assert answered(Browser(server), theirs) == (401, "not-logged-in")
    assert len(teacher.get("/api/sessions").get_json()["sessions"]) == 0


def test_a_session_that_is_not_over_is_not_gone_on_from(teacher):
    waiting = teacher.post("/api/sessions", OPEN).get_json()["session"]

    assert answered(teacher, waiting) == (409, "not-over")


@pytest.mark.timeout(120)
def test_a_class_plays_on_where_it_ended(tmp_path, request):
    served = Served(tmp_path)
    request.addfinalizer(served.kill)
    school = served.school().begin()
    console = school.console()
    ada, _ = school.join("Ada")
    request.addfinalizer(ada.hang_up)
    request.addfinalizer(console.hang_up)
    for act in ("start", "skip", "skip", "end"):
        assert console.lead({"kind": act}) == {"kind": "accepted"}
    ada.wait(lambda: ada.phase == "over")
    seat, before = ada.seat, school.key
    images = ada.sections["world"]["dyads"][0]["images"]

    opened = school.request("POST", "/api/sessions", OPEN | {"after": before})
    school.key, school.code = opened["session"], opened["code"]
    board = school.console()
    request.addfinalizer(board.hang_up)
    again, _ = school.join("ada")
    request.addfinalizer(again.hang_up)
    board.wait(lambda: board.classroom["goes_on_from"]["session"] == before)
    again.wait(lambda: again.lobby.get("goes_on") is True)
    assert board.lead({"kind": "start"}) == {"kind": "accepted"}
    again.wait(lambda: again.phase == "briefing")

    assert again.seat == seat
    taken = {(each["var"], *each["subject"]): each for each in again.sections["card"]["last_game"]}
    assert taken["order",]["printed"] == 0
    dyad = again.sections["world"]["dyads"][0]
    ways = ((dyad["one"], dyad["other"]), (dyad["other"], dyad["one"]))
    for way, begins, ended in zip(ways, dyad["images"], images, strict=True):
        printed = taken.get(("image", *way), {"printed": ended})["printed"]
        assert abs(begins - printed - 0.7 * (ended - printed)) <= 0.5
    why = again.ask("why", {"table": 1, "var": "order", "subject": []})
    assert [line["change"]["rule"] for line in why["lines"]] == ["last-game"]

    for player in (ada, console, board, again):
        player.hang_up()
    assert served.stop() == 0
    assert not served.complaints(), served.log.read_text()
    told = CliRunner().invoke(main, ["replay", school.key, "--data-dir", str(tmp_path / "data")])
    assert told.exit_code == 0, told.output
    assert f"table:{school.key}:1 goes on from table:{before}:1" in told.output
