"""Fourteen seats and five issues on a phone: everything still fits and can be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, PHONE, House, resize
from tests.e2e.lesson import LINE, PRESIDENT, PRIME_MINISTER, RIVER
from tests.e2e.student import Student, press
from tests.e2e.teacher import Teacher
from tests.e2e.test_looks import SCHEMES, SPILLS
from tests.e2e.words import t

SMALL = {"width": 360, "height": 640}
PICTURES = os.environ.get("BACKCHANNEL_TEST_PICTURES")
"""A folder for pictures of what was looked at, for people who want to look themselves."""


class Reader:
    """Looks at each screen of a phone, in the light and in the dark."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []

    def look(self, name: str) -> None:
        """What is wrong with this screen is remembered."""
        for size in (PHONE["viewport"], SMALL):
            for scheme in SCHEMES:
                resize(self.page, size, scheme)
                found = violations(self.page, in_colours_alone=scheme != SCHEMES[0])
                self.wrong += [f"{name}, {scheme}: {it}" for it in found]
                self.wrong += [f"{name} spills: {it}" for it in self.page.evaluate(SPILLS)]
        resize(self.page, PHONE["viewport"])
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}.png")


@pytest.mark.timeout(240)
def test_the_long_game_fits_a_phone(house: House):
    teacher = Teacher(house.somebody(LAPTOP))
    ada = Student(house.somebody({"viewport": PHONE["viewport"]}, bypass_csp=True), "Ada")
    ben = Student(house.somebody(LAPTOP), "Ben")
    reader = Reader(ada.page)
    teacher.make_first_account()
    code = teacher.open_session("standard")
    for student in (ada, ben):
        student.join(code)
    teacher.sees_arrived("Ada", "Ben")
    teacher.deal()
    teacher.put("Ada", "karvania-head")
    teacher.put("Ben", "ostrel-head")
    teacher.start()
    ada.sees_card(PRIME_MINISTER)
    reader.look("role-card")
    teacher.open_first_round()
    for student in (ada, ben):
        student.is_in_round(1)

    ada.turn_to("situation")
    expect(ada.page.get_by_role("heading", name=t("talk-to.title"))).to_be_visible()
    reader.look("situation")
    ada.look_at("agenda")
    reader.look("agenda")
    ada.tap(LINE)
    sheet = ada.begin_text(("L0", "W2", "G1", "X1", "V1"))
    reader.look("package")
    ada.share(sheet)
    other = ben.begin_text(("L0", "W1", "G1", "X2", "V1"))
    ben.share(other)
    expect(ben.text_by(PRESIDENT)).to_be_visible()
    texts = ada.look_at("texts")
    reader.look("texts")
    press(ada.text_by(PRESIDENT).get_by_role("button", name=t("compare.open")))
    compared = ada.page.get_by_role("dialog")
    expect(compared.get_by_role("rowheader", name=RIVER)).to_be_visible()
    reader.look("compared")
    press(compared.get_by_role("button", name=t("close")))
    press(texts.get_by_role("button", name=t("trade.open")))
    reader.look("trade")
    trade = ada.page.get_by_role("dialog", name=t("trade.title"))
    give = trade.get_by_role("region", name=t("trade.give"))
    want = trade.get_by_role("region", name=t("trade.want"))
    press(give.get_by_role("radio", name="X2"))
    press(want.get_by_role("radio", name="V1"))
    expect(trade.get_by_text(t("trade.line", give="X2", want="V1"))).to_be_visible()
    press(trade.get_by_role("button", name=t("trade.offer")))
    expect(trade).to_be_hidden()
    ada.turn_to("orders")
    reader.look("orders")
    ada.open_card("reopen-embassy")
    reader.look("card")
    ada.choose("reopen-embassy")
    ada.seal(1)
    ben.seal(0)
    ada.reads_what_happened(1)
    moved = ada.turn_to("situation").locator("details.moved")
    press(moved.locator("summary").first)
    expect(moved.get_by_role("listitem").first).to_be_visible()
    reader.look("situation-later")

    assert not reader.wrong, "\n".join(dict.fromkeys(reader.wrong))
