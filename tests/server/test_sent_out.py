"""Whoever is sent out, leaves or logs out hears nothing any more, and does not come back."""

from __future__ import annotations

import time

import pytest

from tests.server.school import Answered
from tests.server.served import Served

SOON = 10.0
"""Seconds; one is what we want, and tests have ten times slack."""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("sent-out"))
    yield served
    try:
        assert served.stop() == 0
        assert not served.complaints(), served.log.read_text()
    finally:
        served.kill()


@pytest.fixture(scope="module")
def school(served):
    return served.school().begin()


@pytest.fixture(scope="module")
def console(school):
    console = school.console()
    yield console
    console.hang_up()


def refused(school, path, body):
    with pytest.raises(Answered) as no:
        school.request("POST", path, body)
    return no.value.fault["code"]


def test_who_is_sent_out_hears_nothing_and_has_no_way_back(served, school, console):
    kim, handed = school.join("Kim")
    lee, _ = school.join("Lee")
    person = kim.welcome["person"]
    old_token = kim.token
    begun = time.monotonic()

    assert console.lead({"kind": "remove", "person": person})["kind"] == "accepted"
    kim.wait(lambda: kim.goodbyes == ["removed"], SOON)
    kim.wait(lambda: not kim.is_connected, SOON)
    print(f"cut off after {time.monotonic() - begun:.3f} s")

    # nothing that was handed out opens anything, in this tab or a new one
    for token in (old_token, handed["token"]):
        kim.goodbyes.clear()
        kim._hello["token"] = token
        kim.connect()
        assert kim.goodbyes == ["token-dead"]
    pin = {"code": school.code, "name": "Kim", "pin": handed["pin"]}
    assert refused(school, "/api/return", pin) == "not-there"
    assert refused(school, "/api/return", {"key": handed["key"]}) == "not-there"

    # the code lets them as far as the door, under the same name and under another
    for name in ("Kim", "Somebody else"):
        again, _ = school.join(name)
        assert again.ask("ask-help", {"wanted": True})["code"] == "not-allowed"
        assert again.ask("sync", {"table": 1, "view": 0, "talk": 0})["code"] == "not-allowed"
        assert again.sections == {}
        again.hang_up()
    assert lee.ask("kept", {}) == {"kind": "accepted"}
    lee.hang_up()


def test_a_token_that_was_replaced_opens_nothing_and_its_connection_is_ended(school, console):
    mia, handed = knock(school, console, "Mia")
    first = handed["token"]
    mia.wait(lambda: mia.token != first, SOON)
    second_tab = type(mia)(school.url, {"kind": "participant", "token": mia.token}).connect()

    mia.wait(lambda: mia.goodbyes == ["token-replaced"], SOON)
    late = type(mia)(school.url, {"kind": "participant", "token": first}).connect()
    assert late.goodbyes == ["token-dead"]
    assert second_tab.ask("kept", {}) == {"kind": "accepted"}
    second_tab.hang_up()


def knock(school, console, name):
    """Join, and be let in if somebody of this address was sent out before."""
    player, handed = school.join(name)
    person = player.welcome["person"]
    console.lead({"kind": "let-in", "person": person})
    return player, handed


def test_a_logout_ends_every_console_and_projector_of_that_login(served, school):
    other = served.school()
    account = {"name": "Ms Frizzle", "password": "correct horse battery"}
    other.request("POST", "/api/login", account)
    other.key = school.key
    open_pages = [other.console(), other.console(projector=True)]

    other.request("POST", "/api/logout")

    for page in open_pages:
        page.wait(lambda page=page: page.goodbyes == ["logged-out"], SOON)
        page.wait(lambda page=page: not page.is_connected, SOON)
    again = other.console()
    assert again.goodbyes == ["not-logged-in"]
