"""A scripted teacher: the few requests by which a class is opened and joined."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from tests.server.player import Json, Player

NAME, PASSWORD = "Ms Frizzle", "correct horse battery"


class Answered(Exception):
    """The server answered with a fault."""

    def __init__(self, status: int, fault: Json) -> None:
        super().__init__(f"{status} {fault}")
        self.status, self.fault = status, fault


@dataclass
class School:
    """A browser at a server: its address, and the cookie it was given."""

    url: str
    cookie: str = ""
    key: str = ""
    code: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def request(self, method: str, path: str, body: Any = None) -> Any:
        """One request; a fault is raised as `Answered`."""
        asked = urllib.request.Request(self.url + path, method=method)  # noqa: S310 - our own server
        if self.cookie:
            asked.add_header("Cookie", self.cookie)
        for name, value in self.headers.items():
            asked.add_header(name, value)
        said = None if body is None else json.dumps(body).encode()
        if said is not None:
            asked.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(asked, said, timeout=20) as answer:  # noqa: S310
                set_cookie = answer.headers.get("Set-Cookie")
                if set_cookie:
                    self.cookie = set_cookie.partition(";")[0]
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise Answered(error.code, json.loads(error.read())) from None

    def begin(self, *, level: str = "intro", scenario: str = "serin-valley", **more: Any) -> School:
        """Make the first account, or log in, and open a session."""
        account = {"name": NAME, "password": PASSWORD}
        is_first = self.request("GET", "/api/situation")["first"]
        self.request("POST", "/api/account" if is_first else "/api/login", account)
        opened = self.request(
            "POST", "/api/sessions", {"scenario": scenario, "level": level, **more}
        )
        self.key, self.code = opened["session"], opened["code"]
        return self

    def join(self, name: str) -> tuple[Player, Json]:
        """Somebody joins and connects; also what they were handed."""
        joined = self.request("POST", "/api/join", {"code": self.code, "name": name})
        hello = {"kind": "participant", "token": joined["token"]}
        return Player(self.url, hello).connect(), joined

    def console(self, *, projector: bool = False) -> Player:
        """The teacher's console, or the projector."""
        hello = {"kind": "teacher", "session": self.key, "projector": projector}
        headers = {"Cookie": self.cookie}  # the library adds the Origin, as browsers do
        return Player(self.url, hello, headers).connect()
