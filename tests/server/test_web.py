"""The door for HTTP: who may ask what, from where, and what every answer carries."""

from __future__ import annotations

import gzip
import json
from itertools import product

import pytest

from game_rules.ids import Level
from server.app import create_app
from server.guard.limiter import ALLOWANCES, Kind
from server.protocol.derive import read
from server.protocol.messages import ROUTES, Catalogue, Fault, Lead, Lock, Shelf
from server.runtime import ThreadingRuntime
from server.settings import read_settings
from tests.server.visiting import HOME, Browser

ACCOUNT = {"name": "Ms Frizzle", "password": "the lake is deep"}
OPEN = {"scenario": "serin-valley", "level": "intro"}


@pytest.fixture
def visitor(server):
    return Browser(server)


@pytest.fixture
def teacher(visitor):
    visitor.post("/api/account", ACCOUNT)
    return visitor


def code_of(answer):
    return read(Fault, answer.get_json()).code


def test_the_first_visitor_makes_the_account_and_is_logged_in(visitor):
    assert visitor.get("/api/situation").get_json() == {
        "first": True,
        "code_needed": False,
        "teacher": None,
        "public": False,
    }

    assert visitor.post("/api/account", ACCOUNT).status_code == 201

    assert visitor.get("/api/situation").get_json()["teacher"] == "Ms Frizzle"


def test_the_second_visitor_makes_no_account(server, teacher):
    answer = Browser(server).post("/api/account", {"name": "Eve", "password": "long enough pw"})
    assert (answer.status_code, code_of(answer)) == (403, "not-first")


def test_a_teacher_logs_in_and_out(server, teacher):
    other = Browser(server)
    assert other.post("/api/login", ACCOUNT).status_code == 200
    assert other.get("/api/sessions").status_code == 200

    assert other.post("/api/logout").status_code == 200

    assert other.get("/api/sessions").status_code == 401
    assert teacher.get("/api/sessions").status_code == 200


def test_a_cookie_that_was_kept_after_the_logout_opens_nothing(teacher):
    cookie = teacher.client.get_cookie("backchannel", domain="school.test")
    teacher.post("/api/logout")
    teacher.client.set_cookie("backchannel", cookie.value, domain="school.test")

    assert teacher.get("/api/sessions").status_code == 401


def test_ten_wrong_passwords_are_enough(server, teacher):
    stranger = Browser(server)
    wrong = ACCOUNT | {"password": "not this one"}

    answers = [stranger.post("/api/login", wrong) for _ in range(11)]

    assert [answer.status_code for answer in answers] == [401] * 10 + [429]


def test_the_cookie_is_for_the_server_only(visitor):
    cookie = visitor.post("/api/account", ACCOUNT).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


class Stranger(Browser):
    """A browser at a public server, beyond the proxy."""

    def post(self, path, body=None, **headers):
        asked = {"Origin": PLAY} | headers
        return self.client.post(path, json=body, base_url=PLAY, headers=asked)


PLAY = "https://play.test"


@pytest.fixture
def public(tmp_path):
    asked = {"public": True, "origin": PLAY, "proxies": "127.0.0.1"}
    settings = read_settings({"data_dir": str(tmp_path), "async_mode": "threading"} | asked)
    server = create_app(settings, ThreadingRuntime())
    yield server
    server.close()


def test_a_public_server_has_a_cookie_that_travels_by_https_only(public):
    answer = Stranger(public).post("/api/account", ACCOUNT | {"code": public.first_code()})

    assert answer.headers["Set-Cookie"].startswith("__Host-backchannel=")
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize("code", [None, "", "ABCDEFG", "ABCDEFG-ABCDEFG"])
def test_a_stranger_who_comes_first_to_a_public_server_makes_no_account(public, code):
    stranger = Stranger(public)
    assert stranger.get("/api/situation").get_json()["code_needed"]

    answer = stranger.post("/api/account", ACCOUNT | {"code": code})

    assert code_of(answer) in {"wrong-first-code", "malformed"}
    assert public.accounts.is_empty()


def test_whoever_saw_a_public_server_start_makes_the_first_account(public):
    typed = f" {public.first_code().lower()} "

    assert Stranger(public).post("/api/account", ACCOUNT | {"code": typed}).status_code == 201

    assert public.first_code() is None
    assert not Stranger(public).get("/api/situation").get_json()["code_needed"]
    again = Stranger(public).post("/api/account", ACCOUNT | {"name": "Eve", "code": typed})
    assert again.status_code == 403


PRIVATE = [
    ("GET", "/api/scenarios"),
    ("POST", "/api/sessions"),
    ("GET", "/api/sessions"),
    ("GET", "/api/sessions/no-such-session/qr.svg"),
]


@pytest.mark.parametrize(("method", "path"), PRIVATE)
def test_without_a_login_nothing_of_a_teachers_can_be_seen(visitor, method, path):
    answer = visitor.client.open(path, method=method, json=OPEN if method == "POST" else None)
    assert (answer.status_code, code_of(answer)) == (401, "not-logged-in")


UNSAFE = [route for route in ROUTES if route.method != "GET"]


@pytest.mark.parametrize("route", UNSAFE, ids=lambda route: route.path)
@pytest.mark.parametrize("origin", ["http://evil.test", "null", "https://school.test", HOME + "."])
def test_a_page_of_another_site_can_do_nothing_in_our_name(teacher, route, origin):
    answer = teacher.ask(route.method, route.path, ACCOUNT, Origin=origin)
    assert (answer.status_code, code_of(answer)) == (403, "foreign")


@pytest.mark.parametrize("route", UNSAFE, ids=lambda route: route.path)
def test_a_form_can_do_nothing_at_all(teacher, route):
    answer = teacher.client.open(route.path, method=route.method, data={"name": "x"}, base_url=HOME)
    assert (answer.status_code, code_of(answer)) == (403, "foreign")


BAD_BODIES = [
    b"",
    b"[]",
    b"null",
    b'"text"',
    b"{",
    b'{"code": NaN}',
    b'{"code": "AAAAAAA", "name": "A", "more": 1}',
    b'{"code": "AAAAAAA", "name": "A", "name": "B"}',
    b'{"code": "AAAAAAA"}',
    b'{"code": "AAAAAAA", "name": 7}',
    b'{"code": "AAAAAAA", "name": ""}',
    b'{"code": "AAAAAAA", "name": "\\ud800"}',
    b'{"code": "AAAAAAA", "name": "a\\u0000b"}',
    b'{"code": "AAAAAAA", "name": "a\\u202eb"}',
    b'{"code": "AAAAAAA", "name": "\xff"}',
    b'{"code": "AAAAAAA", "name": "' + b"a" * 33 + b'"}',
    b"[" * 30_000,
]


@pytest.mark.parametrize("body", BAD_BODIES, ids=range(len(BAD_BODIES)))
def test_a_malformed_body_is_refused_with_its_reason(visitor, body):
    answer = visitor.client.post(
        "/api/join", data=body, content_type="application/json", base_url=HOME
    )
    assert (answer.status_code, code_of(answer)) == (422, "malformed")


def test_a_body_that_is_too_long_is_not_read(visitor):
    answer = visitor.client.post(
        "/api/join", data=b" " * 100_000, content_type="application/json", base_url=HOME
    )
    assert (answer.status_code, code_of(answer)) == (413, "too-long")


def test_a_session_is_opened_joined_and_listed(server, teacher):
    opened = teacher.post("/api/sessions", OPEN).get_json()

    joined = Browser(server).post("/api/join", {"code": opened["code"].lower(), "name": "Anna"})

    assert joined.status_code == 201
    assert set(joined.get_json()) == {"token", "pin", "key"}
    (line,) = teacher.get("/api/sessions").get_json()["sessions"]
    assert (line["session"], line["people"], line["state"]) == (opened["session"], 1, "lobby")


def test_where_a_session_was_opened_its_code_opens_however_many_wrong_ones_came(server, teacher):
    opened = teacher.post("/api/sessions", OPEN).get_json()
    wrong = ("".join(symbols) for symbols in product("AB", "CD", "EF", "GH", *["JKM"] * 3))
    student = Browser(server)
    answers = [student.post("/api/join", {"code": code, "name": "Ben"}) for code in wrong]
    assert code_of(answers[-1]) == "too-often"

    joined = student.post("/api/join", {"code": opened["code"], "name": "Anna"})

    assert joined.status_code == 201


def test_the_private_link_gets_a_fresh_token(server, teacher):
    opened = teacher.post("/api/sessions", OPEN).get_json()
    student = Browser(server)
    joined = student.post("/api/join", {"code": opened["code"], "name": "Anna"}).get_json()

    back = student.post("/api/return", {"key": joined["key"]})

    assert back.status_code == 200
    assert back.get_json()["token"] != joined["token"]


def test_every_scenario_of_the_house_is_on_the_shelf(teacher):
    shelf = read(Shelf, teacher.get("/api/scenarios").get_json())
    assert ("serin-valley", "intro") in {(card.id, card.level) for card in shelf.scenarios}


def test_the_easiest_stand_first_for_whoever_is_here_for_the_first_time(teacher):
    shelf = read(Shelf, teacher.get("/api/scenarios").get_json())
    levels = [list(Level).index(card.level) for card in shelf.scenarios]

    assert len(set(levels)) > 1
    assert levels == sorted(levels)


@pytest.mark.parametrize(
    "asked", [OPEN | {"scenario": "no-such-place"}, OPEN | {"scenario": "../secret"}]
)
def test_a_scenario_that_is_not_there_cannot_be_opened(teacher, asked):
    assert teacher.post("/api/sessions", asked).status_code in (404, 422)


def test_the_square_shows_the_way_in_to_its_own_teacher_only(server, teacher):
    session = teacher.post("/api/sessions", OPEN).get_json()["session"]

    answer = teacher.get(f"/api/sessions/{session}/qr.svg")

    assert answer.mimetype == "image/svg+xml"
    assert answer.data.startswith(b"<svg")
    assert b"<script" not in answer.data
    assert teacher.get("/api/sessions/somebody-elses/qr.svg").status_code == 404


def test_the_words_of_english_are_there_and_those_of_no_other_file(visitor):
    answer = visitor.get("/api/words/en")
    assert read(Catalogue, answer.get_json()).language == "en"
    for language in ("xx", "..", "%2e%2e%2fsettings", "en.yaml"):
        assert visitor.get(f"/api/words/{language}").status_code == 404


def test_the_words_travel_packed_and_only_when_they_have_changed(visitor):
    plain = visitor.get("/api/words/en")
    packed = visitor.get("/api/words/en", **{"Accept-Encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2
    again = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    assert visitor.get("/api/words/en", **again).status_code == 304


def test_the_server_says_that_it_is_well(visitor):
    assert visitor.get("/api/health").get_json()["status"] == "well"


def test_one_address_cannot_ask_without_end(visitor):
    most = ALLOWANCES[Kind.REQUEST].credits
    answers = set()
    for _ in range(4 * most):  # a slow machine asks slowly, and is given new credits meanwhile
        answers.add(visitor.get("/api/health").status_code)
        if 429 in answers:
            break
    assert answers == {200, 429}


ANYTHING = ["/", "/api/situation", "/api/nothing", "/no/such/file.js", "/assets/none.js", "/t/x"]


@pytest.mark.parametrize("path", ANYTHING)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "TRACE"])
def test_every_answer_carries_the_headers(server, path, method):
    said = {}

    def start(status, headers, _info=None):
        said.update({name.lower(): value for name, value in headers}, status=status)

    environ = (
        server.app.test_client()
        ._request_from_builder_args((), {"path": path, "method": method, "base_url": HOME})
        .environ
    )
    body = b"".join(server.wsgi(environ, start))

    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "no-referrer"
    policy = said["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "server" not in said
    assert b"Traceback" not in body
    assert b"erkzeug" not in body
    if path.startswith("/api/"):
        assert said["cache-control"] == "no-store"


def test_an_unknown_route_and_a_wrong_method_are_refused_in_our_words(visitor):
    assert json.loads(visitor.get("/api/sessions/x").data)["kind"] == "fault"
    wrong = visitor.get("/api/join")
    assert (wrong.status_code, set(wrong.headers["Allow"].split(", "))) == (
        405,
        {"OPTIONS", "POST"},
    )


def test_a_teacher_looks_at_a_role_as_its_student_first_sees_it(teacher, server):
    card = teacher.get("/api/scenarios").get_json()["scenarios"][0]
    role = card["roles"][0]
    path = f"/api/scenarios/{card['id']}/{card['level']}/{role['id']}"

    sections = {each["kind"]: each for each in teacher.get(path).get_json()["sections"]}

    assert sections["card"]["title"] == role["title"]
    assert sections["table"]["phase"] == "lobby"
    assert Browser(server).get(path).status_code == 401


@pytest.mark.parametrize("end", ["intro/nobody", "never/karvania-head"])
def test_a_role_that_is_not_there_cannot_be_looked_at(teacher, end):
    answer = teacher.get(f"/api/scenarios/serin-valley/{end}")
    assert (answer.status_code, code_of(answer)) == (404, "not-there")


def test_an_invited_teacher_makes_an_account_and_sees_no_session_of_another(teacher, server):
    teacher.post("/api/sessions", OPEN)
    key = teacher.post("/api/invitations").get_json()["invitation"]
    colleague = Browser(server)
    account = {"name": "Mr Burns", "password": "the hill is steep", "invitation": key}

    assert colleague.post("/api/invited", account).status_code == 201

    assert colleague.get("/api/situation").get_json()["teacher"] == "Mr Burns"
    assert colleague.get("/api/sessions").get_json()["sessions"] == []
    again = Browser(server).post("/api/invited", account)
    assert (again.status_code, code_of(again)) == (404, "invitation-dead")


def test_a_locked_lobby_says_so(teacher, server):
    opened = teacher.post("/api/sessions", OPEN).get_json()
    room = server.rooms.at(opened["session"])
    server.leading.lead(room, Lead("lock-the-lobby-00001", None, Lock(locked=True)))

    answer = Browser(server).post("/api/join", {"code": opened["code"], "name": "Anna"})

    assert (answer.status_code, code_of(answer)) == (409, "lobby-locked")
