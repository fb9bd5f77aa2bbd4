"""A class plays on: from the end of one game, by the teacher's console, into the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.browsing import LAPTOP, PHONE, House
from tests.e2e.student import Student, press
from tests.e2e.teacher import SCENARIO, Teacher
from tests.e2e.words import t

Visit = Callable[[str, Page], None]
ELSEWHERE = "The House at Lysefjord"


class PlayingOnTour:
    """Ada plays a round, the teacher ends the game and plays on, and Ada is where she was."""

    def __init__(self, house: House, visit: Visit, **_more: Any) -> None:
        self._visit = visit
        self.teacher = Teacher(house.somebody(LAPTOP))
        self.teacher.begin()
        self.ada = Student(house.somebody(PHONE), "Ada")
        self._again = Student(house.somebody(PHONE), "ada")

    def a_first_game(self) -> None:
        """One round, and then the teacher stops."""
        teacher, ada = self.teacher, self.ada
        code = teacher.open_session()
        ada.join(code)
        teacher.sees_arrived("Ada")
        teacher.start()
        teacher.open_first_round()
        ada.is_in_round(1)
        teacher.close_round()
        ada.is_in_round(2)
        press(teacher.page.get_by_role("button", name=t("console.end"), exact=True))
        sure = teacher.page.get_by_role("dialog", name=t("console.end.title"))
        press(sure.get_by_role("button", name=t("console.end"), exact=True))

    def the_choice(self) -> str:
        """From the board of the session that is over; the answer is the new code."""
        page = self.teacher.page
        on = page.get_by_role("region", name=t("play-on.title"))
        expect(on).to_be_visible()
        self._visit("play-on", page)
        press(on.get_by_role("button", name=t("play-on.open"), exact=True))
        choice = page.get_by_role("dialog", name=t("play-on.title"))
        story = choice.get_by_label(t("play-on.story"))
        expect(choice).to_contain_text(t("play-on.same"))
        story.select_option(label=t("play-on.choice", title=ELSEWHERE, level=t("level.intro")))
        expect(choice).to_contain_text(t("play-on.other"))
        story.select_option(label=t("play-on.choice", title=SCENARIO, level=t("level.intro")))
        self._visit("play-on-choice", page)
        press(choice.get_by_role("button", name=t("shelf.open"), exact=True))
        expect(page.get_by_role("region", name=t("goes-on.title"))).to_be_visible()
        return page.locator(".big-code").inner_text()

    def the_next_game(self, code: str) -> None:
        """The same name brings Ada to the same role, and the card says what is taken over."""
        teacher, again = self.teacher, self._again
        again.join(code)
        expect(again.page.get_by_text(t("lobby.goes-on"), exact=True)).to_be_visible()
        self._visit("lobby-goes-on", again.page)
        teacher.sees_arrived("ada")
        self._visit("console-goes-on", teacher.page)
        teacher.start()
        page = again.page
        past = page.locator(".last-game").first
        expect(past).to_contain_text(t("var.order"))
        past.scroll_into_view_if_needed()
        self._visit("card-last-game", page)
        press(past.get_by_role("button").first)
        why = page.get_by_role("dialog", name=t("var.order"))
        expect(why).to_contain_text(t("rule.last-game"))
        self._visit("why-last-game", page)

    def its_debrief(self) -> None:
        """The page after the end says where the game came from."""
        teacher, page = self.teacher, self._again.page
        page.keyboard.press("Escape")
        teacher.open_first_round()
        press(teacher.page.get_by_role("button", name=t("console.end"), exact=True))
        sure = teacher.page.get_by_role("dialog", name=t("console.end.title"))
        press(sure.get_by_role("button", name=t("console.end"), exact=True))
        self._again.skips_moments()
        self._again.turns_to_part(t("last-game.title"))
        self._visit("debrief-last-game", page)

    def whole(self) -> None:
        """All of it."""
        self.a_first_game()
        self.the_next_game(self.the_choice())
        self.its_debrief()
