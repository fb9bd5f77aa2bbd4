"""The few requests that come before a connection: a teacher's login, a session, joining it."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any, Final

Json = dict[str, Any]

LONGEST: Final = 3600
"""Seconds of the longest round that a teacher can ask for."""


class Declined(RuntimeError):
    """The server answered with a fault."""

    def __init__(self, path: str, status: int, answer: Json) -> None:
        super().__init__(f"{path}: {status} {answer.get('code', answer)}")
        self.status = status


def post(port: int, path: str, said: Json, cookie: str = "", address: str = "127.0.0.1") -> Any:
    """Post JSON from an address of this machine; returns the answer and the cookie that was set."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30, source_address=(address, 0))
    try:
        headers = {"Content-Type": "application/json"} | ({"Cookie": cookie} if cookie else {})
        line.request("POST", path, json.dumps(said), headers)
        response = line.getresponse()
        answer: Json = json.loads(response.read())
        if response.status >= 400:
            raise Declined(path, response.status, answer)
        return answer, (response.getheader("Set-Cookie") or "").partition(";")[0]
    finally:
        line.close()


@dataclass(frozen=True, slots=True)
class Teacher:
    """A teacher who is logged in."""

    port: int
    cookie: str

    def open_session(self, scenario: str, level: str, round_seconds: int = LONGEST) -> Json:
        """A session; with the longest rounds only the teacher closes them."""
        said = {"scenario": scenario, "level": level, "round_seconds": round_seconds}
        answer, _ = post(self.port, "/api/sessions", said, self.cookie)
        opened: Json = answer
        return opened


def first_teacher(port: int) -> Teacher:
    """Make the first account of a fresh server."""
    said = {"name": "Bench", "password": "a long enough password"}
    _, cookie = post(port, "/api/account", said)
    return Teacher(port, cookie)


def join(port: int, code: str, name: str, address: str) -> str:
    """Come into a session; returns the token for the connection."""
    answer, _ = post(port, "/api/join", {"code": code, "name": name}, address=address)
    token: str = answer["token"]
    return token
