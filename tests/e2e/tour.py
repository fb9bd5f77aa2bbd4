"""A short lesson that calls at every screen there is, for whoever wants to look at them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.browsing import LAPTOP, PHONE, House
from tests.e2e.lesson import FRONT, ISSUES, LETTERS, PRIME_MINISTER
from tests.e2e.student import Student, press, turn_to_part
from tests.e2e.teacher import Teacher
from tests.e2e.words import beginning, t

ANY_GAIN = re.compile(
    "|".join(beginning(f"sheet.gain.{how}").pattern for how in ("better", "worse", "same"))
)
"""How a package weighs depends on what no deal happens to be worth in this game."""

Visit = Callable[[str, Page], None]
"""Somebody looks at a screen, which has a name."""


def past_the_brink(
    teacher: Teacher, student: Student, number: int, look: Callable[[], None] | None = None
) -> bool:
    """Wait for what a closed round brought. Where bots and bad luck led to the brink, somebody may
    `look` at it, nobody decides, and it is closed at once. Whether the game goes on.
    """
    page = student.page
    brink = page.get_by_role("heading", name=t("brink.title"))
    after = page.get_by_role("dialog", name=t("happened.title", round=number))
    over = page.get_by_role("heading", name=t("debrief.story.title"))
    expect(brink.or_(after).or_(over).first).to_be_visible()
    if brink.is_visible():
        if look is not None:
            look()
        teacher.close_round()
        expect(after.or_(over).first).to_be_visible()
    return not over.is_visible()


class Tour:
    """A teacher and two students; bots have the other seats."""

    def __init__(self, house: House, visit: Visit, **more: Any) -> None:
        self._visit = visit
        self.teacher = Teacher(house.somebody(LAPTOP, **more))
        # In a narrow window the page knows which part is looked at; a wide one shows them all.
        narrow = {"viewport": PHONE["viewport"]}
        self.ada = Student(house.somebody(narrow, **more), "Ada")
        self.ben = Student(house.somebody(LAPTOP, **more), "Ben")

    def before_the_lesson(self) -> None:
        """Front page, first account, shelf, lobby, console, wall."""
        teacher, ada = self.teacher, self.ada
        ada.page.goto("/")
        expect(ada.page.get_by_label(t("join.code"))).to_be_visible()
        self._visit("front", ada.page)
        press(ada.page.get_by_role("button", name=t("join.come-back")))
        expect(ada.page.get_by_label(t("back.pin"))).to_be_visible()
        self._visit("front-come-back", ada.page)
        teacher.page.goto("/t")
        expect(teacher.page.get_by_role("heading", name=t("account.first"))).to_be_visible()
        self._visit("first-account", teacher.page)
        teacher.make_first_account()
        self._visit("shelf", teacher.page)
        code = teacher.open_session()
        wall = teacher.open_projector()
        expect(wall.get_by_text(code)).to_be_visible()
        self._visit("projector-lobby", wall)
        wall.close()
        ada.join(code)
        self.ben.join(code)
        self._visit("lobby", ada.page)
        teacher.sees_arrived("Ada", "Ben")
        teacher.deal()
        teacher.put("Ada", "karvania-head")
        teacher.put("Ben", "ostrel-head")
        self._visit("console-lobby", teacher.page)

    def the_first_round(self) -> None:
        """Role card, situation, talk, a text, orders, the seal, and what became of it."""
        teacher, ada, ben = self.teacher, self.ada, self.ben
        teacher.start()
        ada.sees_card(PRIME_MINISTER)
        self._visit("role-card", ada.page)
        teacher.open_first_round()
        for student in (ada, ben):
            student.is_in_round(1)
        ada.turn_to("situation")
        self._visit("situation-first", ada.page)
        ada.say(FRONT, "Shall we begin with the river?")
        ben.say(FRONT, "The river, and then the line. Our farmers count the centimetres.")
        ada.hears("The river, and then the line.")
        for issue in ISSUES:
            ada.tap(issue)
            ben.tap(issue)
            ada.sees_agreed(issue)
        sheet = ada.begin_text(LETTERS)
        expect(sheet.get_by_text(ANY_GAIN)).to_be_visible()
        self._visit("package", ada.page)
        ada.share(sheet)
        self._visit("talk", ada.page)
        ada.choose("meet-officially", ISSUES[0])
        ada.choose("meet-officially", ISSUES[1])
        self._visit("orders", ada.page)
        ada.seal(2)
        self._visit("sealed", ada.page)
        self._visit("console", teacher.page)
        teacher.watch()
        self._visit("console-watching", teacher.page)
        press(teacher.page.get_by_role("button", name=t("console.stop-watching")).last)
        ben.choose("meet-officially", ISSUES[2])
        ben.choose("meet-officially", ISSUES[3])
        ben.seal(2)
        after = ada.page.get_by_role("dialog", name=t("happened.title", round=1))
        expect(after).to_be_visible()
        self._visit("resolution", ada.page)
        ada.reads_what_happened(1)
        ben.reads_what_happened(1)
        number = ada.turn_to("situation").get_by_role("button", name=beginning("ladder.tension"))
        answer = ada.ask_why(number)
        self._visit("why", ada.page)
        ada.page.keyboard.press("Escape")
        expect(answer).to_be_hidden()

    def the_second_round(self) -> None:
        """One meeting makes no question ripe for a text; the two heads meet again, and threaten."""
        ada, ben = self.ada, self.ben
        for issue in ISSUES[:2]:
            ada.tap(issue)
            ben.tap(issue)
            ada.sees_agreed(issue)
        for student, issue in ((ada, ISSUES[0]), (ben, ISSUES[1])):
            student.choose("meet-officially", issue)
            student.choose("show-force")
            student.seal(2)
        for student in (ada, ben):
            student.reads_what_happened(2)

    def a_vote(self) -> None:
        """A text on the table, and the vote."""
        ada, ben = self.ada, self.ben
        for student in (ada, ben):
            student.stand_behind(PRIME_MINISTER)
        expect(ada.page.get_by_text(t("text-banner.title"))).to_be_visible()
        self._visit("text-on-the-table", ada.page)
        ada.turn_to("orders")
        self._visit("orders-with-vote", ada.page)
        wall = self.teacher.open_projector()
        expect(wall.get_by_text(t("text-banner.title"))).to_be_visible()
        self._visit("projector-round", wall)
        wall.close()
        for student in (ada, ben):
            student.choose("vote-on-text", re.compile("^no "))
            student.choose("show-force")
            student.seal(2)

    def the_brink(self) -> None:
        """Two governments that threaten each other until one step is left: in the third round, or,
        where the seed began it calmer and nobody raided, in the fourth.
        """
        ada, ben = self.ada, self.ben
        brink = ada.page.get_by_role("heading", name=t("brink.title"))
        happened = ada.page.get_by_role("dialog", name=t("happened.title", round=3))
        expect(brink.or_(happened)).to_be_visible()
        number = 3 if brink.is_visible() else 4
        if number == 4:
            for student in (ada, ben):
                student.reads_what_happened(3)
                student.is_in_round(4)
                student.choose("show-force")
                student.seal(1)
        expect(brink).to_be_visible()
        self._visit("brink", ada.page)
        wall = self.teacher.open_projector()
        expect(wall.get_by_text(t("brink.title"))).to_be_visible()
        self._visit("projector-brink", wall)
        wall.close()
        for student in (ada, ben):
            press(student.page.get_by_role("button", name=t("action.stand-down"), exact=True))
        expect(
            ada.page.get_by_text(t("brink.chosen", action=t("action.stand-down")))
        ).to_be_visible()
        for student in (ada, ben):
            student.reads_what_happened(number)

    def the_end(self) -> None:
        """The end page everywhere, and what else there is to see."""
        teacher, ada = self.teacher, self.ada
        teacher.end()
        expect(ada.page.get_by_role("heading", name=t("debrief.story.title"))).to_be_visible()
        self._visit("end", ada.page)
        for part in ("mine", "turns", "reveal", "picture", "tracks", "home"):
            ada.turns_to_part(t(f"debrief.{part}.title"))
            self._visit(f"end-{part}", ada.page)
        self._visit("console-end", teacher.page)
        wall = teacher.open_projector()
        expect(wall.get_by_role("heading", name=t("ending.stopped-by-teacher"))).to_be_visible()
        self._visit("wall-end", wall)
        turn_to_part(wall, t("debrief.picture.title"))
        self._visit("wall-end-picture", wall)
        wall.close()
        ada.page.goto("/r#nobody-has-such-a-key-as-this-one")
        expect(ada.page.get_by_role("alert")).not_to_be_empty()
        self._visit("return-refused", ada.page)
        teacher.page.goto("/t")
        press(teacher.page.get_by_role("button", name=t("account.leave")))
        expect(teacher.page.get_by_role("heading", name=t("account.login"))).to_be_visible()
        self._visit("login", teacher.page)

    def whole(self) -> None:
        """From the first screen to the last."""
        self.before_the_lesson()
        self.the_first_round()
        self.the_second_round()
        self.a_vote()
        self.the_brink()
        self.the_end()
