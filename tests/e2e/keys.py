"""A student without a mouse: Tab, arrows, Space and Enter, and nothing else."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

HAS_FOCUS = "element => element === document.activeElement"


class Keys:
    """Two hands on a keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.strokes = 0

    def go_to(self, what: Locator, most: int = 250) -> None:
        """Press Tab until it has the focus."""
        expect(what).to_be_visible()
        for _ in range(most):
            if what.evaluate(HAS_FOCUS):
                return
            self.stroke("Tab")
        raise AssertionError(f"{most} times Tab do not lead to {what}")

    def press(self, what: Locator) -> None:
        """Go there and press Enter, as on any button."""
        self.go_to(what)
        self.stroke("Enter")

    def pick(self, radio: Locator) -> None:
        """Go to the group of a radio button, and with the arrows to the button itself."""
        group = radio.get_attribute("name")
        first = self.page.locator(f'input[type="radio"][name="{group}"]')
        self._into_group(first)
        for _ in range(first.count()):
            if radio.evaluate(HAS_FOCUS):
                break
            self.stroke("ArrowDown")
        if not radio.is_checked():
            self.stroke("Space")
        expect(radio).to_be_checked()

    def write(self, where: Locator, words: str) -> None:
        """Go to a field and type."""
        self.go_to(where)
        self.page.keyboard.type(words)

    def stroke(self, key: str) -> None:
        """One key."""
        self.page.keyboard.press(key)
        self.strokes += 1

    def _into_group(self, group: Locator, most: int = 250) -> None:
        for _ in range(most):
            if any(each.evaluate(HAS_FOCUS) for each in group.all()):
                return
            self.stroke("Tab")
        raise AssertionError(f"{most} times Tab do not lead to {group}")
