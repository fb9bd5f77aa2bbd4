"""A promise is offered by keyboard and answered on a phone, and everybody can read its screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.e2e.axe import violations
from tests.e2e.browsing import House, Scheme, resize
from tests.e2e.promise_tour import PromiseTour

SCHEMES: tuple[Scheme, ...] = ("light", "dark")


class Reader:
    """Looks at each screen with axe, in the light and in the dark."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.wrong: list[str] = []

    def __call__(self, name: str, page: Page) -> None:
        size = page.viewport_size
        assert size is not None
        self.seen.append(name)
        for scheme in SCHEMES:
            resize(page, size, scheme)
            found = violations(page, in_colours_alone=scheme != SCHEMES[0])
            self.wrong += [f"{name}, {scheme}: {each}" for each in found]
        resize(page, size)


@pytest.mark.timeout(300)
def test_a_promise_from_a_line_of_talk_to_the_end_of_the_game(house: House):
    reader = Reader()

    # The checker is a script of its own, which the page's policy rightly refuses.
    PromiseTour(house, reader, bypass_csp=True).whole()

    assert len(reader.seen) == 8
    assert not reader.wrong, "\n".join(dict.fromkeys(reader.wrong))
