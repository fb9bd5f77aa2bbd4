"""Every route asked for real, by everybody: what is answered is what was written down by hand."""

from __future__ import annotations

import pytest

from server.app import create_app
from server.guard.capabilities import ROUTE_RIGHTS
from server.runtime import ThreadingRuntime
from server.settings import read_settings
from tests.server.visiting import Browser

OPEN, OWN, FOREIGN_IS_ABSENT = "open", "own", "foreign-is-absent"

EXPECTED = {
    # For anybody: no login is asked for.
    ("GET", "/api/situation"): OPEN,
    ("POST", "/api/account"): OPEN,
    ("POST", "/api/invited"): OPEN,
    ("POST", "/api/login"): OPEN,
    ("POST", "/api/logout"): OPEN,
    ("POST", "/api/join"): OPEN,
    ("POST", "/api/return"): OPEN,
    ("GET", "/api/words/<language>"): OPEN,
    ("GET", "/api/health"): OPEN,
    # For teachers, each about themselves.
    ("POST", "/api/invitations"): OWN,
    ("GET", "/api/scenarios"): OWN,
    ("POST", "/api/scenarios"): OWN,
    ("POST", "/api/sessions"): OWN,
    ("GET", "/api/sessions"): OWN,
    ("GET", "/api/my-data"): OWN,
    ("POST", "/api/account/delete"): OWN,
    # For teachers, about something that has a name: what is another's is not there.
    ("GET", "/api/scenarios/<scenario>/<level>/<seat>"): FOREIGN_IS_ABSENT,
    ("DELETE", "/api/scenarios/<scenario>"): FOREIGN_IS_ABSENT,
    ("GET", "/api/sessions/<session>/qr.svg"): FOREIGN_IS_ABSENT,
    ("GET", "/api/sessions/<session>/debrief/<file>"): FOREIGN_IS_ABSENT,
    ("POST", "/api/sessions/<session>/delete"): FOREIGN_IS_ABSENT,
}
"""Written by hand; nothing is taken from the table that is enforced."""

BODIES = {
    "/api/account": {"name": "Eve", "password": "long enough to be one"},
    "/api/invited": {"invitation": "A" * 43, "name": "Eve", "password": "long enough to be one"},
    "/api/login": {"name": "Nobody", "password": "long enough to be one"},
    "/api/join": {"code": "AAAAAAA", "name": "Eve"},
    "/api/return": {"code": "AAAAAAA", "name": "Eve", "pin": "000000"},
    "/api/scenarios": {"text": "a: 1", "name": "a.yaml"},
    "/api/sessions": {"scenario": "serin-valley", "level": "intro"},
    "/api/account/delete": {"name": "Nobody", "password": "long enough to be one"},
}
VALUES = {"language": "en", "level": "intro", "seat": "karvania-head", "file": "report.html"}
NAMED = [route for route, kind in EXPECTED.items() if kind == FOREIGN_IS_ABSENT]
PRIVATE = [route for route, kind in EXPECTED.items() if kind != OPEN]


class Place:
    """A server with two teachers, a session of the first, and a student in it."""

    def __init__(self, folder):
        settings = read_settings({"data_dir": str(folder), "async_mode": "threading"})
        self.server = create_app(settings, ThreadingRuntime())
        self.owner, self.other = Browser(self.server), Browser(self.server)
        self.owner.post("/api/account", {"name": "Ms Frizzle", "password": "the lake is deep"})
        invitation = self.owner.post("/api/invitations").get_json()
        account = {"name": "Mr Ratburn", "password": "the river is wide"}
        joined = self.other.post(
            "/api/invited", {"invitation": invitation["invitation"], **account}
        )
        assert joined.status_code in {200, 201}, joined.get_json()
        opened = self.owner.post("/api/sessions", BODIES["/api/sessions"]).get_json()
        self.key = opened["session"]
        student = {"code": opened["code"], "name": "Anna"}
        self.token = Browser(self.server).post("/api/join", student).get_json()["token"]

    def ask(self, browser, route, *, session=None, scenario="no-such", **headers):
        method, path = route
        for name, value in (VALUES | {"session": session, "scenario": scenario}).items():
            path = path.replace(f"<{name}>", str(value))
        body = None if method == "GET" else BODIES.get(route[1])
        return browser.ask(method, path, body, **headers)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = Place(tmp_path_factory.mktemp("routes"))
    yield place
    place.server.close()


def told(answer):
    """All of an answer by which two could be told apart."""
    kept = {name: value for name, value in answer.headers if name not in {"Date", "Set-Cookie"}}
    return answer.status_code, answer.get_data(), kept


def ids(route):
    return " ".join(route)


def test_every_route_stands_in_the_copy_that_was_written_by_hand():
    assert {ids(route) for route in EXPECTED} == set(ROUTE_RIGHTS)


@pytest.mark.parametrize("route", PRIVATE, ids=ids)
def test_without_a_login_every_route_of_teachers_answers_the_same(place, route):
    """No cookie, one that was made up, and a student's token wherever a token could be put."""
    forged = Browser(place.server)
    forged.client.set_cookie("backchannel", place.token, domain="school.test")
    answers = [
        place.ask(Browser(place.server), route, session=place.key),
        place.ask(Browser(place.server), route, session="no-such-session-000000"),
        place.ask(forged, route, session=place.key),
        place.ask(
            Browser(place.server),
            route,
            session=place.key,
            Authorization=f"Bearer {place.token}",
        ),
    ]

    assert {answer.status_code for answer in answers} == {401}
    assert {answer.get_json()["code"] for answer in answers} == {"not-logged-in"}
    assert len({answer.get_data() for answer in answers}) == 1


@pytest.mark.parametrize("route", NAMED, ids=ids)
def test_what_is_another_teachers_is_answered_as_what_does_not_exist(place, route):
    foreign = place.ask(place.other, route, session=place.key)
    absent = place.ask(place.other, route, session="n" * len(place.key))

    assert foreign.status_code == 404
    assert told(foreign) == told(absent)
    assert place.server.rooms.at(place.key).key == place.key


@pytest.mark.parametrize("route", EXPECTED, ids=ids)
def test_no_route_of_anybody_asks_for_a_login_and_every_teachers_route_lets_them_in(place, route):
    if route[1].endswith(("/delete", "/logout")):
        return  # done last, below: they would end the place for the others
    browser = Browser(place.server) if EXPECTED[route] == OPEN else place.owner
    answer = place.ask(browser, route, session=place.key, scenario="serin-valley")

    said = answer.get_json(silent=True)
    code = said.get("code") if isinstance(said, dict) else None
    assert answer.status_code < 500, said
    assert code not in {"not-logged-in", "foreign", "not-allowed", "malformed"}, said


UNDECLARED = [
    "/api/x/y/z",
    "/api/",
    "/api/secret",
    "/api/sessions/x",
    "/api/admin",
    "/api/my-data/x",
]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE"])
def test_what_is_not_declared_is_answered_alike_to_everybody(place, method):
    student = {"Authorization": f"Bearer {place.token}"}
    for browser, more in (
        (Browser(place.server), {}),
        (Browser(place.server), student),
        (place.owner, {}),
    ):
        answers = [browser.ask(method, path, **more) for path in UNDECLARED]
        assert {answer.get_json()["code"] for answer in answers} == {"not-there"}
        assert {answer.status_code for answer in answers} <= {404, 405}


@pytest.mark.parametrize("route", EXPECTED, ids=ids)
def test_no_other_method_does_anything(place, route):
    path = route[1]
    declared = {method for method, known in EXPECTED if known == path}
    for method in {"POST", "PUT", "PATCH", "DELETE"} - declared:
        answer = place.ask(place.owner, (method, path), session=place.key)
        assert answer.status_code in {404, 405}, (method, path)
        assert answer.get_json()["code"] == "not-there"


def test_who_is_logged_out_is_asked_to_log_in_everywhere(place):
    teacher = Browser(place.server)
    teacher.post("/api/login", {"name": "Mr Ratburn", "password": "the river is wide"})
    assert place.ask(teacher, ("GET", "/api/sessions")).status_code == 200
    teacher.post("/api/logout")

    for route in PRIVATE:
        assert place.ask(teacher, route, session=place.key).status_code == 401, route


def test_the_owner_deletes_what_is_theirs_at_last(place):
    assert place.ask(place.owner, ("POST", "/api/account/delete")).status_code == 401
    done = place.ask(place.owner, ("POST", "/api/sessions/<session>/delete"), session=place.key)
    assert done.status_code == 200
    assert done.get_json()["sessions"] == [] or all(
        each["session"] != place.key for each in done.get_json()["sessions"]
    )
