"""A long game at the standard level that calls at what only such a game has: many cards, two
tables, somebody who looks on, a text from a back room, an election.
"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsing import LAPTOP, PHONE, WALL, House
from tests.e2e.lesson import PRESIDENT, PRIME_MINISTER
from tests.e2e.student import Student, press
from tests.e2e.teacher import Teacher
from tests.e2e.tour import Visit, past_the_brink
from tests.e2e.words import t

LETTERS = ("L0", "W2", "G1", "X2", "V1")
THE_MILL = "The old mill"


class LongTour:
    """A teacher, the heads and envoys of both sides, and somebody who looks on."""

    def __init__(self, house: House, visit: Visit, **more: Any) -> None:
        self._visit = visit
        narrow = {"viewport": PHONE["viewport"]}
        self.teacher = Teacher(house.somebody(LAPTOP, **more))
        self.ada = Student(house.somebody(narrow, **more), "Ada")
        self.ben = Student(house.somebody(LAPTOP, **more), "Ben")
        self.cem = Student(house.somebody(narrow, **more), "Cem")
        self.dina = Student(house.somebody(LAPTOP, **more), "Dina")
        self.eli = Student(house.somebody(narrow, **more), "Elisabeth-Charlotte Obermayer")
        self.players = (self.ada, self.ben, self.cem, self.dina)
        self.seen: set[str] = set()

    def before_the_lesson(self) -> None:
        """The shelf with its dialogs, and a lobby for two tables."""
        teacher, page = self.teacher, self.teacher.page
        teacher.make_first_account()
        card = page.get_by_role("listitem").filter(has_text=t("level.standard")).first
        expect(card).to_be_visible()
        self._visit("shelf-filled", page)
        press(page.get_by_role("button", name=t("preview.open")).first)
        preview = page.get_by_role("dialog")
        expect(preview.get_by_role("heading", name=t("card.aims"))).to_be_visible()
        self._visit("preview", page)
        page.keyboard.press("Escape")
        expect(preview).to_be_hidden()
        press(page.get_by_role("button", name=t("account.invite"), exact=True))
        invitation = page.get_by_role("dialog")
        expect(invitation).to_be_visible()
        self._visit("invitation", page)
        page.keyboard.press("Escape")
        expect(invitation).to_be_hidden()
        code = teacher.open_session("standard")
        for student in (*self.players, self.eli):
            student.join(code)
        teacher.sees_arrived(*(student.name for student in (*self.players, self.eli)))
        press(page.get_by_role("button", name=t("deal.more")))
        teacher.deal()
        seats = ("karvania-head", "ostrel-head", "karvania-envoy", "ostrel-envoy")
        for student, seat in zip(self.players, seats, strict=True):
            teacher.put(student.name, seat)
        teacher.hold(self.eli.name)
        self._visit("console-holding", page)
        look_on = t("people.look-on.long", name=self.eli.name, table=1)
        press(page.get_by_role("button", name=look_on, exact=True))
        teacher.let_go()
        wall = teacher.open_projector()
        expect(wall.get_by_text(code)).to_be_visible()
        self._visit("projector-full-lobby", wall)
        wall.close()

    def the_first_rounds(self) -> None:
        """Many cards, a word to find one by, and a text in a back room."""
        teacher, ada, ben, cem, dina = self.teacher, *self.players
        teacher.start()
        ada.sees_card(PRIME_MINISTER)
        self._visit("long-role-card", ada.page)
        self._visit("onlooker-briefing", self.eli.page)
        teacher.open_first_round()
        for student in self.players:
            student.is_in_round(1)
        ada.turn_to("situation")
        self._visit("long-situation", ada.page)
        ada.turn_to("orders")
        self._visit("long-orders", ada.page)
        field = ada.page.get_by_role("searchbox", name=t("orders.find"))
        field.fill("back room")
        expect(ada.page.get_by_role("status").filter(has_text="back room")).to_be_visible()
        self._visit("long-orders-found", ada.page)
        field.fill("")
        sheet = ada.begin_text(LETTERS)
        self._visit("long-package", ada.page)
        ada.share(sheet)
        ben.share(ben.begin_text(("L0", "W1", "G1", "X2", "V1")))
        press(ada.text_by(PRESIDENT).get_by_role("button", name=t("compare.open")))
        self._visit("long-compare", ada.page)
        ada.page.keyboard.press("Escape")
        press(ada.look_at("texts").get_by_role("button", name=t("trade.open")))
        self._visit("long-trade", ada.page)
        ada.page.keyboard.press("Escape")
        for student in (ada, ben):
            student.choose("open-secret-channel")
            student.seal(1)
        self._close(1)
        self._tell()
        for student in (cem, dina):
            student.is_in_round(2)
            press(student.turn_to("talk").get_by_role("tab", name=beginning_of(THE_MILL)))
        cem.share(cem.begin_text(LETTERS))
        self._visit("back-room", cem.page)
        self._close(2)

    def the_rest(self) -> None:
        """On to the election and the end; bots play, and whatever turns the game is looked at."""
        for number in range(3, 9):
            expect(
                self.teacher.card().get_by_text(t("round.of", round=number, rounds=8))
            ).to_be_visible()
            self._close(number)
        page = self.ada.page
        expect(page.get_by_role("heading", name=t("debrief.story.title"))).to_be_visible()
        self._visit("long-end", page)
        self.ada.skips_moments()
        parts = page.get_by_role("navigation", name=t("after.parts")).get_by_role("button")
        for at in range(1, parts.count()):
            press(parts.nth(at))
            self._visit(f"long-end-{at}", page)
        # Whoever looks on has no seat, so no page of their own: they see the end as the world does.
        expect(self.eli.page.get_by_text(t("phase.over"), exact=True).first).to_be_visible()
        self._visit("onlooker-end", self.eli.page)
        self.teacher.talks_it_over()
        self._visit("plan", self.teacher.page)

    def whole(self) -> None:
        """From the shelf to the plan for talking it over."""
        self.before_the_lesson()
        self.the_first_rounds()
        self.the_rest()

    def _tell(self) -> None:
        page = self.teacher.page
        self._visit("console-two-tables", page)
        press(page.get_by_role("button", name=t("tell.title"), exact=True))
        expect(page.get_by_role("dialog", name=t("tell.title"))).to_be_visible()
        self._visit("tell", page)
        page.keyboard.press("Escape")

    def _close(self, number: int) -> None:
        """Close a round, with the wall open, and look at each kind of moment once."""
        wall = self.teacher.open_projector()
        wall.set_viewport_size(WALL["viewport"])
        expect(wall.get_by_role("heading", name=t("console.table", number=1))).to_be_visible()
        self.teacher.close_round()
        past_the_brink(self.teacher, self.ada, number)
        for who, student in zip(("head", "other", "envoy", "other"), self.players, strict=True):
            after = student.page.get_by_role("dialog", name=t("happened.title", round=number))
            over = student.page.get_by_role("heading", name=t("debrief.story.title"))
            expect(after.or_(over).first).to_be_visible()
            moment = student.page.get_by_role("region", name=t("moment.title"))
            while moment.is_visible():
                if who != "other":
                    self._look_once(f"{who}-{kind_of(moment.locator('.moment'))}", student.page)
                press(moment.get_by_role("button", name=t("happened.go-on")))
            if after.is_visible():
                if who != "other":
                    self._look_once(f"{who}-story", student.page)
                press(after.get_by_role("button", name=t("happened.go-on")))
        shown = wall.locator(".moment")
        if shown.count() > 0:
            self._look_once(f"wall-{kind_of(shown.first)}", wall)
        self._look_once("projector-many", wall)
        self._look_once("onlooker", self.eli.page)
        wall.close()

    def _look_once(self, name: str, page: Page) -> None:
        if name not in self.seen:
            self.seen.add(name)
            self._visit(name, page)


def kind_of(moment: Locator) -> str:
    """What kind of moment is drawn: the second word of its class."""
    return (moment.get_attribute("class") or "moment unknown").split()[1]


def beginning_of(words: str) -> re.Pattern[str]:
    """A name that more may follow."""
    return re.compile(f"^{re.escape(words)}")
