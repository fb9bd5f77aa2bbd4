"""Every screen can be read by everybody: with a screen reader, in the dark, small, and enlarged."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, PHONE, WALL, House, Scheme, resize
from tests.e2e.tour import Tour

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ENLARGED: dict[str, ViewportSize] = {
    "a small phone": {"width": 320, "height": 640},
    "a laptop at 200 %": {"width": 683, "height": 384},
    "a laptop at 400 %": {"width": 342, "height": 192},
}
ELSEWHERE = re.compile(r"/api/return")
"""A key that opens nothing is answered with an error, which is what that screen is about."""

SPILLS = """
() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const found = [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1)
    .slice(0, 5)
    .map((each) => each.outerHTML.slice(0, 100));
  return found.length > 0 ? found : ["something that has no place"];
}
"""

TOO_HIGH = "document.documentElement.scrollHeight > document.documentElement.clientHeight"


class Inspector:
    """Goes through every screen and remembers what is wrong with it."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.wrong: list[str] = []

    def __call__(self, name: str, page: Page) -> None:
        """Look at this screen in all the ways that people may."""
        before = page.viewport_size
        self.seen.append(name)
        self._read(name, page)
        self._enlarge(name, page)
        if name.startswith("projector"):
            self._hang(name, page)
        assert before is not None
        resize(page, before)

    def _read(self, name: str, page: Page) -> None:
        for device, size in (("phone", PHONE["viewport"]), ("laptop", LAPTOP["viewport"])):
            for scheme in SCHEMES:
                resize(page, size, scheme)
                found = violations(page, in_colours_alone=scheme != SCHEMES[0])
                self.wrong += [f"{name}, {device}, {scheme}: {it}" for it in found]

    def _hang(self, name: str, page: Page) -> None:
        """Nobody scrolls a wall."""
        for device in (LAPTOP, WALL):
            resize(page, device["viewport"])
            if page.evaluate(TOO_HIGH):
                self.wrong.append(f"{name} does not fit a screen of {device['viewport']}")

    def _enlarge(self, name: str, page: Page) -> None:
        for size, viewport in ENLARGED.items():
            resize(page, viewport)
            spills = page.evaluate(SPILLS)
            self.wrong += [f"{name} on {size} spills to the right: {it}" for it in spills]


@pytest.mark.timeout(300)
def test_every_screen_is_accessible_in_light_and_dark_and_fits_the_window(house: House):
    house.forgive(ELSEWHERE)
    inspector = Inspector()

    # The checker is a script of its own, which the page's policy rightly refuses.
    Tour(house, inspector, bypass_csp=True).whole()

    assert len(inspector.seen) >= 25
    assert not inspector.wrong, "\n".join(dict.fromkeys(inspector.wrong))
