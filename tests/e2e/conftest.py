"""A server and browsers for every file of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.browsing import House, launch
from tests.e2e.serving import Server
from tests.parts import Part, needed
from tests.starting import ROOT


# Once for each file and not for the whole run: as long as Playwright is open, no other test of this
# process can run an event loop of its own.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A running browser."""
    path = needed(Part.BROWSER)
    with sync_playwright() as playwright:
        browser = launch(playwright, path)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def seed() -> str | None:
    """A file whose lesson needs luck says which."""
    return None


# A server takes seconds to start, and a lesson knows nothing of the one before it.
@pytest.fixture(scope="module")
def server_of_file(tmp_path_factory: pytest.TempPathFactory, seed: str | None) -> Iterator[Server]:
    """A server that begins without accounts, sessions or people."""
    built = ROOT / "server" / "static" / "index.html"
    assert built.is_file(), "the client is not built: python -m server.client_build"
    server = Server(tmp_path_factory.mktemp("server"), seed)
    try:
        yield server
        assert server.stop() == 0, server.log_file.read_text()
        assert not server.complaints(), server.log_file.read_text()
    finally:
        server.kill()


@pytest.fixture
def server(server_of_file: Server) -> Iterator[Server]:
    """The server of this file; it runs before each test, whatever the last one did to it."""
    if not server_of_file.runs:
        server_of_file.start()
    yield server_of_file
    assert not server_of_file.complaints(), server_of_file.log_file.read_text()


@pytest.fixture
def house(chromium: Browser, server: Server) -> Iterator[House]:
    """Browsers for everybody of this test; at the end none of them may have complained."""
    house = House(chromium, server.address)
    try:
        yield house
        house.check()
    finally:
        house.close()
