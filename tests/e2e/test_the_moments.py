"""The moments that turn a game, as they really come: whoever they are about can read them, and six
tables share a wall without cutting a word.
"""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.e2e import staged
from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, WALL, House, Scheme, resize
from tests.e2e.moments_tour import MomentsTour
from tests.e2e.test_looks import SCHEMES, TOO_HIGH

ON_SCREENS: Final = {
    *("head-headline", "envoy-seen", "envoy-headline"),
    *("head-journey", "envoy-journey"),
    *("head-count", "envoy-count"),
    *("brink", "brink-of-others", "head-brink", "envoy-brink"),
}
ON_WALLS: Final = {
    *("wall-lobby", "wall-briefing", "wall-running", "wall-end"),
    *("wall-moment-headline", "wall-moment-count", "wall-brink", "wall-moment-brink"),
}
"""An idea that one side adopts is no news to the world, so no wall shows it."""

CUT = """
() => [...document.querySelectorAll(
    ".public-head, .public-sealed, .public-brink, .on-wall > div, .public-ending, .projector-names"
  )]
  .filter((each) => {
    const part = each.closest(".public, .projector").getBoundingClientRect();
    const own = each.getBoundingClientRect();
    return (
      each.scrollHeight > each.clientHeight + 2 ||
      each.scrollWidth > each.clientWidth + 2 ||
      own.right > part.right + 1 ||
      own.bottom > part.bottom + 1
    );
  })
  .map((each) => `${each.className}: ${each.textContent.slice(0, 60)}`)
"""
"""What does not fit its place. News is left out: it gives way line by line, and whole."""


@pytest.fixture(scope="module")
def seed() -> str:
    return staged.SEED


class Reader:
    """Looks at each screen with axe, in the light and in the dark; nobody scrolls a wall."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.wrong: list[str] = []

    def __call__(self, name: str, page: Page) -> None:
        before = page.viewport_size
        assert before is not None
        self.seen.add(name)
        is_wall = name.startswith("wall-")
        sizes = [each["viewport"] for each in (LAPTOP, WALL)] if is_wall else [before]
        for size in sizes:
            for scheme in SCHEMES:
                self._look(f"{name}, {size['width']}, {scheme}", page, size, scheme)
                if is_wall and name != "wall-end":
                    self._hang(f"{name}, {size['width']}, {scheme}", page)
        resize(page, before)

    def _look(self, name: str, page: Page, size: ViewportSize, scheme: Scheme) -> None:
        resize(page, size, scheme)
        self.wrong += [f"{name}: {it}" for it in violations(page)]

    def _hang(self, name: str, page: Page) -> None:
        self.wrong += [f"{name} cuts: {it}" for it in page.evaluate(CUT)]
        if page.evaluate(TOO_HIGH):
            self.wrong.append(f"{name} does not fit")


@pytest.mark.timeout(400)
def test_each_moment_can_be_read_by_whom_it_is_about_and_from_the_last_row(house: House):
    reader = Reader()

    # The checker is a script of its own, which the page's policy rightly refuses.
    MomentsTour(house, reader, bypass_csp=True).whole()

    assert reader.seen == ON_SCREENS | ON_WALLS
    assert not reader.wrong, "\n".join(dict.fromkeys(reader.wrong))
