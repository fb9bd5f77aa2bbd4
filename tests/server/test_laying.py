"""A scenario of one's own by HTTP: laid down, looked at, played, taken away; and nobody else's."""

from __future__ import annotations

import pytest

from server.protocol.derive import read
from server.protocol.messages import LONGEST_FILE, Fault, FileRead, Shelf
from tests.server.hostile_scenarios import GOOD, HOSTILE
from tests.server.visiting import Browser

FIRST = {"name": "Ms Frizzle", "password": "the lake is deep"}
SECOND = {"name": "Mr Ratburn", "password": "the lake is wide"}
WELLS = {"scenario": "two-wells", "level": "intro"}
ROLE = "/api/scenarios/two-wells/intro/north-head"


@pytest.fixture
def teacher(server):
    browser = Browser(server)
    browser.post("/api/account", FIRST)
    return browser


@pytest.fixture
def colleague(server, teacher):
    key = teacher.post("/api/invitations").get_json()["invitation"]
    browser = Browser(server)
    browser.post("/api/invited", SECOND | {"invitation": key})
    return browser


def lay(browser, text=GOOD, name="wells.yaml"):
    return browser.post("/api/scenarios", {"name": name, "text": text})


def own(browser):
    cards = read(Shelf, browser.get("/api/scenarios").get_json()).scenarios
    return [card.id for card in cards if card.own]


def code_of(answer):
    return answer.status_code, read(Fault, answer.get_json()).code


def test_a_file_is_laid_down_looked_at_played_and_taken_away(teacher):
    laid = read(FileRead, lay(teacher).get_json())
    assert (laid.kept, laid.wrong) == ("two-wells", ())
    assert own(teacher) == ["two-wells"]

    assert teacher.get(ROLE).status_code == 200
    assert teacher.post("/api/sessions", WELLS).status_code == 201
    assert teacher.ask("DELETE", "/api/scenarios/two-wells").status_code == 200

    assert own(teacher) == []
    assert code_of(teacher.get(ROLE)) == (404, "not-there")
    assert len(teacher.get("/api/sessions").get_json()["sessions"]) == 1


def test_a_file_with_mistakes_is_not_kept_and_each_is_said_with_its_place(teacher):
    text = GOOD.replace("power: 50", "power: 500").replace("no_deal: 20", "no_deal: many", 1)

    found = read(FileRead, lay(teacher, text).get_json())

    assert found.kept is None
    assert len(found.wrong) == 3
    assert all(each.says and each.line > 1 and each.column > 1 for each in found.wrong)
    assert own(teacher) == []


def test_what_one_teacher_lays_down_does_not_exist_for_another(teacher, colleague):
    lay(teacher)

    assert own(colleague) == []
    for method, path, body in (
        ("GET", ROLE, None),
        ("DELETE", "/api/scenarios/two-wells", None),
        ("POST", "/api/sessions", WELLS),
    ):
        theirs = colleague.ask(method, path, body)
        none = colleague.ask(
            method,
            path.replace("two-wells", "no-wells"),
            body and body | {"scenario": "no-wells"},
        )
        assert (theirs.status_code, theirs.data) == (none.status_code, none.data)
        assert code_of(theirs) == (404, "not-there")
    assert own(teacher) == ["two-wells"]


@pytest.mark.parametrize("case", ["a billion laughs", "half a letter in a name", "an archive"])
def test_a_hostile_file_is_answered_like_any_other(teacher, case):
    answer = lay(teacher, HOSTILE[case])

    assert answer.status_code == 200
    assert read(FileRead, answer.get_json()).wrong


def test_a_file_that_is_too_long_is_refused_whatever_is_in_it(teacher):
    assert code_of(lay(teacher, "x" * (LONGEST_FILE + 1))) == (422, "malformed")
    assert code_of(lay(teacher, "x" * (8 * LONGEST_FILE))) == (413, "too-long")


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 81, "over\u202ethere"])
def test_a_file_has_a_proper_name(teacher, name):
    assert code_of(lay(teacher, name=name)) == (422, "malformed")


def test_only_a_teacher_lays_down_files(server):
    assert code_of(lay(Browser(server))) == (401, "not-logged-in")


def test_files_are_not_laid_down_without_end(teacher):
    answers = [lay(teacher, "7").status_code for _ in range(31)]

    assert answers == [200] * 30 + [429]
