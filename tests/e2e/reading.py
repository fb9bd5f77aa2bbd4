"""Looks at each screen of a tour with axe, in the light and in the dark, and remembers what is
wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from playwright.sync_api import Page, ViewportSize

from tests.e2e.axe import violations
from tests.e2e.browsing import Scheme, resize

SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")


class Reader:
    """Reads a screen as it stands before somebody: at the size of their own window."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.wrong: list[str] = []

    def __call__(self, name: str, page: Page) -> None:
        """Look at this screen, then put the window back as it was."""
        before = page.viewport_size
        assert before is not None
        self.seen.append(name)
        for size in self.sizes_of(name, before):
            for scheme in SCHEMES:
                resize(page, size, scheme)
                self.look(name, f"{name}, {size['width']}, {scheme}", page, scheme)
        resize(page, before)

    def sizes_of(self, name: str, own: ViewportSize) -> Sequence[ViewportSize]:
        """In which windows a screen is looked at."""
        return (own,)

    def look(self, name: str, where: str, page: Page, scheme: Scheme) -> None:
        """What axe finds; in the dark only colours are different."""
        found = violations(page, in_colours_alone=scheme != SCHEMES[0])
        self.wrong += [f"{where}: {each}" for each in found]

    def check(self) -> None:
        """Nothing was wrong anywhere."""
        assert not self.wrong, "\n".join(dict.fromkeys(self.wrong))
