"""What a teacher does at the desk, and what the class sees on the wall."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.student import press
from tests.e2e.words import t

NAME, PASSWORD = "Ms Okafor", "a long enough password"
SCENARIO = "The Serin Valley"


class Teacher:
    """The teacher's console."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = ""

    # --- before the lesson ------------------------------------------------------------------------

    def make_first_account(self) -> None:
        """From the first page; only while there is no account."""
        self.page.goto("/")
        press(self.page.get_by_role("link", name=t("front.teacher")))
        expect(self.page.get_by_role("heading", name=t("account.first"))).to_be_visible()
        self._enter(t("account.make"))

    def begin(self) -> None:
        """With the account that an earlier test of this file made, or with a first one."""
        self.page.goto("/t")
        first = self.page.get_by_role("heading", name=t("account.first"))
        login = self.page.get_by_role("heading", name=t("account.login"))
        expect(first.or_(login)).to_be_visible()
        self._enter(t("account.make") if first.is_visible() else t("account.enter"))

    def _enter(self, button: str) -> None:
        self.page.get_by_label(t("account.name")).fill(NAME)
        self.page.get_by_label(t("account.password")).fill(PASSWORD)
        press(self.page.get_by_role("button", name=button, exact=True))
        expect(self.page.get_by_role("heading", name=t("shelf.title"))).to_be_visible()

    def open_session(self, level: str = "intro", scenario: str = SCENARIO) -> str:
        """Take the scenario from the shelf; the answer is the code that students type."""
        heading = self.page.get_by_role("heading", name=scenario, exact=True)
        badge = self.page.get_by_text(t(f"level.{level}"), exact=True)
        card = self.page.get_by_role("listitem").filter(has=heading).filter(has=badge)
        press(card.get_by_role("button", name=t("shelf.open"), exact=True).first)
        choice = self.page.get_by_role("dialog", name=scenario)
        press(choice.get_by_role("button", name=t("shelf.open"), exact=True))
        lobby = self.page.get_by_role("region", name=t("console.lobby"))
        expect(lobby).to_be_visible()
        self.session = self.page.url.rpartition("/")[2]
        found = re.search(
            r"\b[A-Z0-9]{3}-?[A-Z0-9]{3,4}\b", lobby.locator(".big-code").inner_text()
        )
        assert found is not None
        return found[0]

    def sees_arrived(self, *names: str) -> None:
        """Wait until all of these are in the room."""
        for name in names:
            expect(self.chip(name)).to_contain_text(t("talk.here"))

    def chip(self, name: str) -> Locator:
        """One person of the class."""
        return self.page.locator("button.chip").filter(has=self.page.get_by_text(name, exact=True))

    def hold(self, name: str) -> Locator:
        """Pick somebody up; the answer is what can be done for them."""
        bar = self.page.get_by_role("region", name=name, exact=True)
        if not bar.is_visible():
            press(self.chip(name))
        expect(bar).to_be_visible()
        return bar

    def let_go(self) -> None:
        """Of whoever is held."""
        self.page.keyboard.press("Escape")
        expect(self.page.locator("section.holding")).to_be_hidden()

    def deal(self) -> None:
        """Give everybody a seat."""
        press(self.page.get_by_role("button", name=t("console.deal"), exact=True))
        expect(self.page.get_by_role("button", name=t("console.deal-again"))).to_be_visible()

    def put(self, name: str, seat: str) -> None:
        """Put somebody into a seat of the first table; whoever sits there changes with them."""
        row = self.page.locator(f'[data-seat="1 {seat}"]')
        if row.locator("button.chip").filter(has=self.page.get_by_text(name, exact=True)).count():
            return
        self.hold(name)
        press(row.get_by_role("button", name=re.compile(rf"\b{name}\b")).first)
        expect(row).to_contain_text(name)

    def new_pin(self, name: str) -> str:
        """For somebody who has forgotten theirs."""
        bar = self.hold(name)
        press(bar.get_by_role("button", name=t("people.new-pin")))
        words = bar.locator("b.figures")
        expect(words).to_be_visible()
        found = re.search(r"\d{4,12}", words.inner_text())
        assert found is not None
        self.let_go()
        return found[0]

    # --- the lesson -------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin the briefing."""
        press(self.page.get_by_role("button", name=t("console.start"), exact=True))
        expect(self.card().get_by_text(t("phase.briefing"), exact=True)).to_be_visible()

    def open_first_round(self) -> None:
        """End the briefing at every table."""
        press(self.page.get_by_role("button", name=t("console.open-all"), exact=True))

    def close_round(self) -> None:
        """Close the round at every table."""
        press(self.page.get_by_role("button", name=t("console.close-all"), exact=True))

    def hand(self, name: str, hand: str) -> None:
        """Let a bot stand in for somebody (`autopilot`), or give the seat back (`human`)."""
        bar = self.hold(name)
        press(bar.get_by_role("button", name=t(f"people.hand.{hand}"), exact=True))
        other = "human" if hand == "autopilot" else "autopilot"
        expect(
            bar.get_by_role("button", name=t(f"people.hand.{other}"), exact=True)
        ).to_be_visible()
        self.let_go()

    def pause(self) -> None:
        """Stop the clock everywhere."""
        press(self.page.get_by_role("button", name=t("console.pause"), exact=True).first)
        expect(self.card().get_by_text(t("clock.paused"), exact=True).first).to_be_visible()

    def resume(self) -> None:
        """Let it run again."""
        press(self.page.get_by_role("button", name=t("console.resume"), exact=True).first)
        expect(
            self.page.get_by_role("button", name=t("console.pause"), exact=True).first
        ).to_be_visible()

    def give_a_minute(self) -> None:
        """More time for everybody."""
        press(self.page.get_by_role("button", name=t("console.longer.long")).first)

    def seconds_left(self) -> int:
        """What the clock of the first table says."""
        minutes, seconds = self.card().get_by_role("timer").inner_text().split(":")
        return 60 * int(minutes) + int(seconds)

    def card(self) -> Locator:
        """The first table at a glance."""
        heading = self.page.get_by_role("heading", name=t("console.table", number=1), exact=True)
        return self.page.get_by_role("listitem").filter(has=heading)

    def watch(self) -> Locator:
        """Open the first table with all its channels."""
        press(self.card().get_by_role("button", name=t("console.watch"), exact=True))
        watched = self.page.get_by_role("region", name=t("console.watched", number=1))
        expect(watched).to_be_visible()
        return watched

    def end(self) -> None:
        """End the game before its time."""
        press(self.page.get_by_role("button", name=t("console.end"), exact=True))
        sure = self.page.get_by_role("dialog", name=t("console.end.title"))
        press(sure.get_by_role("button", name=t("console.end"), exact=True))
        expect(self.card().get_by_text(t("phase.over"), exact=True)).to_be_visible()

    # --- after the lesson -------------------------------------------------------------------------

    def talks_it_over(self) -> None:
        """Open the story of the first table, with the plan for the class; it may be open already,
        where the table was watched.
        """
        plan = self.page.get_by_role("heading", name=t("debrief.script.title"))
        look = self.card().get_by_role("button", name=t("after.look"), exact=True)
        expect(plan.or_(look).first).to_be_visible()
        if look.is_visible():
            press(look)
        expect(plan).to_be_visible()

    def takes_home(self) -> dict[str, str]:
        """Every file there is to take home, by its name."""
        press(self.page.locator("summary", has_text=t("after.files")))
        box = self.page.locator("details").filter(has_text=t("after.files.about"))
        files = {}
        for link in box.get_by_role("link").all():
            with self.page.expect_download() as got:
                press(link)
            files[got.value.suggested_filename] = got.value.path().read_text("utf-8-sig")
        return files

    # --- the wall ---------------------------------------------------------------------------------

    def open_projector(self) -> Page:
        """What hangs on the wall: another window of the same browser. A tab behind another one is
        drawn only once a second, and a press there would wait for that.
        """
        link = self.page.get_by_role("link", name=t("console.projector"))
        with self.page.context.expect_page() as opened:
            link.click(modifiers=["Shift"])
        return opened.value
