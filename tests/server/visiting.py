"""A browser at a server that runs in the test itself: requests without a network."""

from __future__ import annotations

from typing import Any

from server.app import Backchannel

HOME = "http://school.test"


class Browser:
    """A browser at our own page, with its cookies."""

    def __init__(self, server: Backchannel) -> None:
        self.client = server.app.test_client()

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Any:
        """One request, as our own page makes it."""
        asked = {"Origin": HOME} | headers
        return self.client.open(path, method=method, json=body, base_url=HOME, headers=asked)

    def post(self, path: str, body: object = None, **headers: str) -> Any:
        """Something is to be done."""
        return self.ask("POST", path, body, **headers)

    def get(self, path: str, **headers: str) -> Any:
        """Something is to be looked at."""
        return self.client.get(path, base_url=HOME, headers=headers)
