"""The moments that turn a game, as they really come: whoever they are about can read them, and six
tables share a wall without cutting a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.e2e import staged
from tests.e2e.browsing import LAPTOP, WALL, House, Scheme
from tests.e2e.moments_tour import MomentsTour
from tests.e2e.reading import Reader
from tests.e2e.test_looks import TOO_HIGH

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
    const hides = getComputedStyle(each).overflowY === "hidden";
    return (
      (hides && each.scrollHeight > each.clientHeight + 2) ||
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


class ReaderOfWalls(Reader):
    """Nobody scrolls a wall, so nothing on it may be cut either."""

    def sizes_of(self, name: str, own: ViewportSize) -> Sequence[ViewportSize]:
        return (LAPTOP["viewport"], WALL["viewport"]) if name.startswith("wall-") else (own,)

    def look(self, name: str, where: str, page: Page, scheme: Scheme) -> None:
        super().look(name, where, page, scheme)
        # The story at the end is turned over, and scrolled by whoever tells it.
        if name.startswith("wall-") and name != "wall-end":
            self.wrong += [f"{where} cuts: {it}" for it in page.evaluate(CUT)]
            self.wrong += [f"{where} does not fit"] if page.evaluate(TOO_HIGH) else []


@pytest.mark.timeout(400)
def test_each_moment_can_be_read_by_whom_it_is_about_and_from_the_last_row(house: House):
    reader = ReaderOfWalls()

    # The checker is a script of its own, which the page's policy rightly refuses.
    MomentsTour(house, reader, bypass_csp=True).whole()

    assert set(reader.seen) == ON_SCREENS | ON_WALLS
    reader.check()
