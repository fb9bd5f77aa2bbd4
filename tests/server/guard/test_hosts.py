"""The server answers to its own names, so that no stranger's page can pass for it."""

from __future__ import annotations

import pytest

from server.guard.hosts import asked_by_name, own_names


def asked(host, *, public=False, by_proxy=False):
    answered = []
    environ = {"backchannel.by_proxy": by_proxy} | ({} if host is None else {"HTTP_HOST": host})
    names = own_names("http://play.school.org:8000", "door.school.org", "Laptop-7")
    app = asked_by_name(lambda _environ, start: start("200 OK", []) or [], names, public=public)
    app(environ, lambda status, _headers: answered.append(int(status.split()[0])))
    return answered[0]


@pytest.mark.parametrize(
    "host",
    [
        *("192.168.1.5:8000", "192.168.1.5", "[fe80::1]:8000", "127.0.0.1:1", "localhost:8000"),
        *("play.school.org:8000", "PLAY.school.org.", "door.school.org", "laptop-7", "laptop-7:80"),
        *("laptop.local:8000", "teacher.home.arpa", "teachers-mac", None),
    ],
)
def test_numbers_and_own_names_open(host):
    assert asked(host) == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "192.168.1.5.evil.example", "local.evil.example"),
        *("play.school.org.evil.example", "school.org", "evil.example#.local", "a b", "x" * 300),
        *("[::1].evil.example", "localhost@evil.example", "evil.example\\.local", "evil.example/"),
    ],
)
def test_a_name_that_a_stranger_may_own_does_not(host):
    assert asked(host) == 421


def test_a_public_server_answers_only_over_its_proxy():
    assert asked("play.school.org", public=True, by_proxy=True) == 200
    for host in ("play.school.org", "127.0.0.1", None):
        assert asked(host, public=True) == 421
