"""A student who plays from the first page to the last and has nothing but a keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.e2e.keys import Keys
from tests.e2e.student import Student

POINTED = """
for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
  addEventListener(kind, () => sessionStorage.setItem("pointed", kind), true);
}
"""


class ByKeyboard(Student):
    """Does what any student does, by Tab, arrows, Space and Enter."""

    def __init__(self, page: Page, name: str) -> None:
        super().__init__(page, name)
        self.keys = Keys(page)
        page.add_init_script(POINTED)

    def press(self, what: Locator) -> None:
        """Go there and press Enter; arrows choose among tabs and among radio buttons."""
        if what.get_attribute("role") == "tab":
            self._turn(what)
        elif what.get_attribute("type") == "radio":
            self.keys.pick(what)
        else:
            self.keys.press(what)

    def write(self, where: Locator, words: str) -> None:
        """Go to the field and type."""
        self.keys.write(where, words)

    def goes_on(self, moment: Locator) -> None:
        """Enter goes on, wherever in the moment one is, once it is seen to be there."""
        shown = moment.locator(".moment").element_handle()
        for _ in range(20):
            self.keys.stroke("Enter")
            if not shown.is_visible():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("Enter does not lead on from a moment")

    def has_not_pointed(self) -> None:
        """No finger and no mouse has touched this page."""
        assert self.page.evaluate("sessionStorage.getItem('pointed')") is None
        assert self.keys.strokes > 100

    def _turn(self, tab: Locator) -> None:
        chosen = tab.locator("xpath=..").get_by_role("tab", selected=True)
        self.keys.go_to(chosen)
        for _ in range(10):
            if tab.get_attribute("aria-selected") == "true":
                break
            self.keys.stroke("ArrowRight")
        expect(tab).to_have_attribute("aria-selected", "true")
