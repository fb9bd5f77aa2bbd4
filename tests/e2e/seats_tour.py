"""A game as three of its seats see it, round by round: what only some roles and scenarios have."""

from __future__ import annotations

from typing import Any, ClassVar

from playwright.sync_api import expect

from tests.e2e.browsing import LAPTOP, PHONE, WALL, House
from tests.e2e.student import Student, press
from tests.e2e.teacher import Teacher
from tests.e2e.tour import Visit, past_the_brink
from tests.e2e.words import t


class SeatsTour:
    """A teacher and three students; bots have the other seats."""

    scenario: ClassVar[str]
    level: ClassVar[str] = "standard"
    seats: ClassVar[tuple[str, str, str]]
    """Of whoever has a phone, of whoever has a laptop, and of another with a phone."""

    def __init__(self, house: House, visit: Visit, **more: Any) -> None:
        self._visit = visit
        narrow = {"viewport": PHONE["viewport"]}
        self.teacher = Teacher(house.somebody(LAPTOP, **more))
        self.ada = Student(house.somebody(narrow, **more), "Ada")
        self.ben = Student(house.somebody(LAPTOP, **more), "Ben")
        self.cem = Student(house.somebody(narrow, **more), "Cem")
        self.players = (self.ada, self.ben, self.cem)

    def before_the_lesson(self) -> None:
        """Into the room, and into the seats."""
        teacher = self.teacher
        teacher.make_first_account()
        code = teacher.open_session(self.level, self.scenario)
        for student in self.players:
            student.join(code)
        teacher.sees_arrived(*(student.name for student in self.players))
        teacher.deal()
        for student, seat in zip(self.players, self.seats, strict=True):
            teacher.put(student.name, seat)
        teacher.start()
        for student in self.players:
            expect(student.page.get_by_role("heading", name=t("card.aims"))).to_be_visible()
            self._visit(f"card-{student.name}", student.page)

    def the_rounds(self) -> None:
        """Every part of the page of each, in the first rounds and at the end of each round."""
        teacher = self.teacher
        teacher.open_first_round()
        number = 1
        while True:
            for student in self.players:
                student.is_in_round(number)
            if number <= 3:
                self._look_around(number)
            wall = teacher.open_projector()
            wall.set_viewport_size(WALL["viewport"])
            teacher.close_round()
            if not self._reads(number):
                break
            if number <= 4:
                self._visit(f"wall-{number}", wall)
            wall.close()
            number += 1
        self._visit("wall-end", wall)

    def _look_around(self, number: int) -> None:
        for student in self.players:
            for tab in ("situation", "talk", "orders"):
                student.turn_to(tab)
                self._visit(f"{number}-{student.name}-{tab}", student.page)
            drawers = student.page.locator("#panel-main-orders details.drawer:not([open])")
            while number == 2 and drawers.count() > 0:
                press(drawers.first.locator("> summary"))
            if number == 2:
                self._visit(f"{number}-{student.name}-drawers", student.page)

    def _reads(self, number: int) -> bool:
        """What each reads after a round; whether the game goes on."""
        if not past_the_brink(self.teacher, self.ada, number, lambda: self._look_at_brink(number)):
            return False
        for student in self.players:
            dialog = student.watches(number)
            if number <= 4:
                self._visit(f"story-{number}-{student.name}", student.page)
            press(dialog.get_by_role("button", name=t("happened.go-on")))
            expect(dialog).to_be_hidden()
        return True

    def _look_at_brink(self, number: int) -> None:
        for student in (self.ada, self.ben):
            self._visit(f"brink-{number}-{student.name}", student.page)

    def the_end(self) -> None:
        """The story afterwards, part by part, as the first of them reads it."""
        page = self.ada.page
        self.ada.skips_moments()
        parts = page.get_by_role("navigation", name=t("after.parts")).get_by_role("button")
        self._visit("end", page)
        for at in range(1, parts.count()):
            press(parts.nth(at))
            self._visit(f"end-{at}", page)
        self.teacher.talks_it_over()
        self._visit("plan", self.teacher.page)

    def whole(self) -> None:
        """From the shelf to the plan for talking it over."""
        self.before_the_lesson()
        self.the_rounds()
        self.the_end()


class MediatorTour(SeatsTour):
    """A go-between, one of those between whom it goes, and somebody of the press."""

    scenario = "Ceasefire on the Dorne"
    seats = ("halmark-mediator", "tessary-head", "war-reporter")


class FourPartiesTour(SeatsTour):
    """Two coalitions: a small ally, the head of one of them, and the state that both court."""

    scenario = "Four Flags over the Strait of Cass"
    seats = ("ilvane-head", "brannock-head", "quay-minister")
