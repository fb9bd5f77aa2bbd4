"""Who asks is who is connected, unless a proxy that was named says otherwise."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from server.guard.addresses import from_whom
from server.runtime import counted_as

PROXIES = (ip_network("10.0.0.0/8"), ip_network("::1"))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        ("a stranger", "unknown"),
    ],
)
def test_one_machine_is_counted_as_one(address, name):
    assert counted_as(address) == name


def told(peer, proxies=PROXIES, **said):
    heard = {}
    headers = {f"HTTP_X_FORWARDED_{name.upper()}": value for name, value in said.items()}
    environ = {"REMOTE_ADDR": peer, "wsgi.url_scheme": "http", **headers}

    def app(environ, _start):
        heard.update(environ)
        return []

    from_whom(app, proxies)(environ, None)
    return heard


def test_what_a_stranger_says_of_the_way_is_not_believed():
    heard = told("192.0.2.7", **{"for": "198.51.100.1", "proto": "https", "host": "evil.example"})

    assert heard["REMOTE_ADDR"] == "192.0.2.7"
    assert heard["wsgi.url_scheme"] == "http"
    assert not [name for name in heard if name.startswith("HTTP_X_FORWARDED")]


def test_without_a_named_proxy_nobody_is_believed():
    assert told("127.0.0.1", (), **{"for": "198.51.100.1"})["REMOTE_ADDR"] == "127.0.0.1"


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("198.51.100.1, 10.2.2.2", "198.51.100.1"),
        ("1.1.1.1, 198.51.100.1", "198.51.100.1"),
        ("1.1.1.1, 198.51.100.1 ,10.9.9.9", "198.51.100.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("1.1.1.1, nonsense", "10.1.1.1"),
        ("10.3.3.3, 10.2.2.2", "10.3.3.3"),
        ("", "10.1.1.1"),
    ],
)
def test_a_named_proxy_is_believed_as_far_as_such_proxies_wrote(said, who):
    assert told("10.1.1.1", **{"for": said})["REMOTE_ADDR"] == who


def test_a_named_proxy_says_that_it_came_by_https():
    assert told("::1", proto="https")["wsgi.url_scheme"] == "https"
    assert told("::1", proto="gopher")["wsgi.url_scheme"] == "http"
