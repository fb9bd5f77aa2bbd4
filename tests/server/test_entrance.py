"""The network's side: who opens connections for fun, drips, stays silent, or never reads."""

from __future__ import annotations

import base64
import os
import socket
import struct
import threading
import time

import pytest

from server.guard.headers import ALWAYS
from server.guard.vestibule import HELLO_WITHIN, LAST_WORDS
from server.runtime import Entrance
from server.runtime.bounds import MOST_OF_ONE_ADDRESS, SLOWEST_HEAD
from tests.server.served import Served

UPGRADE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    f"Sec-WebSocket-Key: {base64.b64encode(b'0123456789abcdef').decode()}\r\n\r\n"
).encode()


@pytest.fixture
def served(tmp_path):
    served = Served(tmp_path, BACKCHANNEL_LOG_LEVEL="info")
    yield served
    served.kill()


def opened(served, said=b"", address="127.0.0.1"):
    wire = socket.create_connection(
        ("127.0.0.1", served.port), timeout=20, source_address=(address, 0)
    )
    wire.sendall(said)
    return wire


def upgraded(served):
    """A websocket on which nothing has been said yet."""
    wire, came = opened(served, UPGRADE), b""
    while b"\r\n\r\n" not in came:
        came += wire.recv(4096)
    assert b" 101 " in came
    return wire


def until_ended(wire):
    """Everything that comes until the other side ends it; a cut counts as an end."""
    came = b""
    try:
        while more := wire.recv(65536):
            came += more
    except ConnectionError:
        pass
    return came


def frame(text):
    said, mask = text.encode(), os.urandom(4)
    assert len(said) < 65536
    length = bytes([0x80 | len(said)]) if len(said) < 126 else struct.pack("!BH", 0xFE, len(said))
    return b"\x81" + length + mask + bytes(each ^ mask[n % 4] for n, each in enumerate(said))


def test_a_socket_that_never_says_who_it_is_is_ended(served):
    """It answers pings even, or has gone without a word: it does not stay."""
    began = time.monotonic()
    wires = [upgraded(served) for _ in range(3)]
    wires[1].sendall(frame("3"))

    for wire in wires:
        until_ended(wire)
        wire.close()

    assert HELLO_WITHIN - 1 <= time.monotonic() - began < HELLO_WITHIN + LAST_WORDS + 5
    assert not served.complaints()


def test_who_is_refused_is_cut_even_if_they_hold_on(served):
    wire = upgraded(served)
    wire.sendall(frame('40{"kind":"participant","token":"' + "x" * 43 + '"}'))

    came = until_ended(wire)

    assert b"token-dead" in came
    wire.close()


def test_a_head_that_drips_is_given_up(served):
    wire, began = opened(served, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"), time.monotonic()

    def drip():
        try:
            while time.monotonic() - began < 2 * SLOWEST_HEAD:
                wire.sendall(b"X-Drip: 1\r\n")
                time.sleep(0.5)
        except OSError:
            pass

    dripping = threading.Thread(target=drip)
    dripping.start()
    until_ended(wire)
    took = time.monotonic() - began
    wire.close()
    dripping.join()

    assert took < SLOWEST_HEAD + 5


BARE = (
    b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 70_000 + b"\r\n\r\n",
    b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n",
    b"NONSENSE\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
)
BARE_AT_EVENTLET = (
    b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
)
"""Elsewhere it is the application that answers these."""


@pytest.mark.parametrize(
    ("mode", "bare"), [("eventlet", BARE + BARE_AT_EVENTLET), ("threading", BARE)]
)
def test_what_is_no_request_gets_an_answer_with_all_headers_and_no_word(tmp_path, mode, bare):
    served = Served(tmp_path, mode=mode)
    try:
        for said in bare:
            wire = opened(served, said)
            head, _, body = until_ended(wire).partition(b"\r\n\r\n")
            wire.close()

            assert head.split()[1] in (b"400", b"414", b"431", b"505"), said[:40]
            assert body == b""
            names = {line.split(b":")[0].lower() for line in head.splitlines()[1:]}
            assert names >= {name.lower().encode() for name in ALWAYS}
            assert b"content-security-policy" in names
            assert b"server" not in names
    finally:
        served.kill()
    assert not served.complaints()


def test_a_request_that_fails_carries_the_headers_too():
    from server.guard.headers import with_headers

    said = []

    def broken(_environ, _start):
        raise KeyError("a bug")

    body = with_headers(broken, public=False)(
        {"PATH_INFO": "/"}, lambda status, headers, _info: said.extend([status, dict(headers)])
    )

    assert body == []
    assert said[0].startswith("500")
    assert said[1]["X-Frame-Options"] == "DENY"


def test_one_address_has_so_many_connections_and_others_still_come():
    entrance = Entrance()
    entrance.most = 3

    assert [entrance.enter("192.0.2.1") for _ in range(5)] == [True] * 3 + [False] * 2
    assert entrance.enter("192.0.2.2")
    assert [entrance.enter(f"2001:db8::{n}") for n in range(5)].count(True) == 3
    entrance.leave("192.0.2.1")
    assert entrance.enter("192.0.2.1")
    assert MOST_OF_ONE_ADDRESS >= 40 * 7, "a class, each with a socket and six other connections"


def test_a_proxy_brings_as_many_as_it_likes():
    entrance = Entrance(is_free=lambda address: address == "127.0.0.1")
    entrance.most = 3

    assert all(entrance.enter("127.0.0.1") for _ in range(50))


def test_an_address_that_opens_too_many_connections_shuts_out_only_itself(served, tmp_path):
    greedy: list[socket.socket] = []
    try:
        greedy += (opened(served, address="127.0.0.9") for _ in range(MOST_OF_ONE_ADDRESS + 20))
        greedy[-1].settimeout(10)
        assert until_ended(greedy[-1]) == b""
        began = time.monotonic()
        assert served.school().request("GET", "/api/health")["status"] == "well"
        assert time.monotonic() - began < 2
    finally:
        for wire in greedy:
            wire.close()
    assert not served.complaints()


def test_who_never_reads_is_parted_from_and_then_sent_what_it_missed(served):
    school = served.school().begin()
    anna, _ = school.join("Anna")
    ben, _ = school.join("Ben")
    console = school.console()
    console.lead({"kind": "start"})
    console.lead({"kind": "skip"})
    ben.wait(lambda: ben.phase == "open")
    for number in range(18):
        ben.say(ben.sections["channels"]["channels"][0]["id"], f"{number} " + "word " * 110)
    anna.hang_up()
    slow = socket.socket()
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    slow.settimeout(20)
    slow.connect(("127.0.0.1", served.port))
    slow.sendall(UPGRADE)
    slow.recv(2000)
    slow.sendall(frame('40{"kind":"participant","token":"' + anna.token + '"}'))

    # It asks for everything again and again, as fast as it may, and never takes any of it.
    began, number = time.monotonic(), 0
    while "did not read" not in served.log.read_text() and time.monotonic() - began < 50:
        slow.sendall(frame(f'42{number}["sync",{{"table":1,"view":0,"talk":0}}]'))
        slow.sendall(frame("3"))
        number += 1
        time.sleep(0.34 if number > 55 else 0.01)

    assert "did not read" in served.log.read_text()
    slow.close()
    assert ben.is_connected
    anna.connect()
    assert anna.welcome
    assert not anna.gaps
    for player in (anna, ben, console):
        player.hang_up()
    assert not served.complaints()
