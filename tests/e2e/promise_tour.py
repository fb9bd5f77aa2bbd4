"""Two students give each other their word: the screens on which that is done, and read again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsing import House
from tests.e2e.keys import Keys
from tests.e2e.lesson import FORT, FRONT, LINE, in_the_first_round
from tests.e2e.student import press
from tests.e2e.words import t

Visit = Callable[[str, Page], None]
WORDS = "There will be no more soldiers on the hill."


class PromiseTour:
    """The president offers a promise by keyboard, and the prime minister answers on a phone."""

    def __init__(self, house: House, visit: Visit, **more: Any) -> None:
        self._visit = visit
        lesson = in_the_first_round(house, **more)
        self.teacher, self.ada, self.ben = lesson.teacher, lesson.ada, lesson.ben
        self.keys = Keys(self.ben.page)

    def a_promise(self) -> None:
        """From a line of talk to a promise that holds."""
        ada, ben, keys = self.ada, self.ben, self.keys
        ada.turn_to("situation")
        ben.say(FRONT, WORDS)
        beside = ben.look_at("said").get_by_role("button", name=t("promise.on-line"))
        keys.press(beside)
        form = self._form(ben.page)
        keys.go_to(form.get_by_label(t("promise.what"), exact=True))
        keys.stroke("ArrowDown")
        keys.go_to(form.get_by_label(t("promise.card"), exact=True))
        ben.page.keyboard.type(t("action.show-force"))
        expect(form.locator(".promise-preview")).to_contain_text(t("action.show-force"))
        self._visit("promise-form", ben.page)
        keys.press(form.get_by_role("button", name=t("promise.offer"), exact=True))
        expect(form).to_be_hidden()
        expect(beside).to_be_focused()

        tab = ada.page.get_by_role("tab", name=t("tab.talk"))
        expect(tab).to_contain_text(f"1 {t('promise.to-answer')}")
        card = ada.look_at("said").locator(".promise")
        expect(card).to_contain_text(t("promise.state.offered"))
        self._visit("promise-to-answer", ada.page)
        press(card.get_by_role("button", name=t("promise.accept"), exact=True))
        for student in (ada, ben):
            said = student.look_at("said").locator(".promise")
            expect(said).to_contain_text(t("promise.state.accepted"))
        expect(tab).not_to_contain_text(t("promise.to-answer"))
        press(ada.look_at("said").locator(".open-promises summary"))
        expect(ada.page.locator(".open-promises")).to_contain_text(t("promise.by-round", round=2))
        self._visit("promise-list", ada.page)

    def a_form_on_a_phone(self) -> None:
        """All of it can be filled in and sent where a thumb reaches."""
        page = self.ada.page
        press(
            self.ada.look_at("said")
            .locator(".composer")
            .get_by_role("button", name=t("promise.title"), exact=True)
        )
        form = self._form(page)
        # The last line is the president's, so what is at hand is to ask for a promise.
        send = form.get_by_role("button", name=t("promise.ask"), exact=True)
        expect(send).to_be_in_viewport(ratio=1)
        self._visit("promise-form-on-a-phone", page)
        press(send)
        # Between two people one promise can be open: the form stays and says so.
        expect(form.locator(".refused")).to_be_visible()
        self._visit("promise-refused", page)
        page.keyboard.press("Escape")
        expect(form).to_be_hidden()

    def _form(self, page: Page) -> Locator:
        form = page.get_by_role("dialog", name=t("promise.title"))
        expect(form).to_be_visible()
        return form

    def a_need(self) -> None:
        """One side says what it needs most, and the other sees it."""
        ben, keys = self.ben, self.keys
        choice = ben.look_at("agenda").get_by_label(t("need.choose"))
        keys.go_to(choice)
        keys.stroke("ArrowDown")
        expect(choice.locator("option:checked")).to_have_text(LINE)
        agenda = self.ada.look_at("agenda").get_by_role("region", name=t("agenda.title"))
        topic = self.ada.page.get_by_role("button", name=re.compile(f"^{re.escape(LINE)}"))
        marked = agenda.get_by_role("listitem").filter(has=topic)
        expect(marked).to_contain_text(t("need.most"))
        self._visit("need", self.ada.page)

    def the_end(self) -> None:
        """The teacher keeps one channel closed, and the rest is read by everybody."""
        page = self.teacher.page
        press(page.locator(".closed-talk summary"))
        press(page.locator(".closed-talk").get_by_label(FORT, exact=True))
        expect(page.locator(".closed-talk")).to_contain_text(t("console.talk.closed", count=1))
        self._visit("console-channels", page)
        self.teacher.end()
        ada = self.ada
        ada.skips_moments()
        press(ada.page.get_by_role("tab", name=t("after.talk")))
        reader = ada.page.locator(".transcript")
        expect(reader).to_contain_text(WORDS)
        expect(reader).to_contain_text(t("after.talk.closed", channel=FORT))
        self._visit("talk-after-the-end", ada.page)

    def whole(self) -> None:
        """From the first line to the end."""
        self.a_promise()
        self.a_form_on_a_phone()
        self.a_need()
        self.the_end()
