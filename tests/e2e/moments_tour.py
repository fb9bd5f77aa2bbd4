"""Six tables on one wall, and at the first of them every moment that is drawn large, one after the
other: as whoever it is about sees it, and as the class sees it.

Two students have browsers; all others are connections without a page, and follow the script.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from playwright.sync_api import Locator, Page, expect

from server.protocol.derive import write
from tests.e2e import staged
from tests.e2e.browsing import LAPTOP, PHONE, WALL, House
from tests.e2e.lesson import PRIME_MINISTER
from tests.e2e.student import Student, press
from tests.e2e.teacher import NAME, PASSWORD, Teacher
from tests.e2e.tour import Visit
from tests.e2e.words import t
from tests.server.player import Player
from tests.server.school import School

TABLES: Final = 6
HEAD, ENVOY = "karvania-head", "karvania-envoy"
LEAK, ADOPTION, ELECTION, BRINK = 3, 5, 6, 7
"""The rounds in which the script brings each moment to the first table."""


class MomentsTour:
    """A teacher, a head of government on a phone, an envoy on a laptop, and a wall."""

    def __init__(self, house: House, visit: Visit, **more: Any) -> None:
        self._house, self._visit, self._more = house, visit, more
        self.teacher = Teacher(house.somebody(LAPTOP, **more))
        narrow = {"viewport": PHONE["viewport"]}
        self.ada = Student(house.somebody(narrow, **more), "Ada")
        self.ben = Student(house.somebody(LAPTOP, **more), "Ben")
        self.wall: Page = self.teacher.page
        self._by_seat: dict[str, Player] = {}
        self._everybody: list[Player] = []
        self.seen: set[str] = set()

    # --- before the lesson ------------------------------------------------------------------------

    def everybody_comes(self) -> None:
        """A lobby full of names, and six tables; at the first nobody is a bot."""
        teacher = self.teacher
        teacher.make_first_account()
        code = teacher.open_session("standard")
        self.wall = teacher.open_projector()
        self.wall.set_viewport_size(WALL["viewport"])
        school = School(self._house.address, code=code)
        seats = [str(seat) for seat in staged.SERIN.seats]
        names = [f"Student {chr(65 + at)}" for at in range(len(seats) + TABLES - 1)]
        with ThreadPoolExecutor(max_workers=4) as hands:
            self._everybody = [player for player, _ in hands.map(school.join, names)]
        for student in (self.ada, self.ben):
            student.join(code)
        teacher.sees_arrived("Ada", "Ben", *names)
        self._look_at_wall("lobby")
        tables = teacher.page.get_by_role("status", name=t("deal.tables"), exact=True)
        while int(tables.inner_text()) < TABLES:
            press(teacher.page.get_by_role("button", name=t("deal.more"), exact=True))
        teacher.deal()
        places = [(1, seat) for seat in seats] + [(at, HEAD) for at in range(2, TABLES + 1)]
        self._seat(dict(zip(names, places, strict=True)))
        self._by_seat = dict(zip(seats, self._everybody, strict=False))

    def _seat(self, places: dict[str, tuple[int, str]]) -> None:
        """By the acts of the console, as so many moves by hand would take minutes. Ada and Ben each
        share a seat with somebody who follows the script.
        """
        login = School(self._house.address)
        login.request("POST", "/api/login", {"name": NAME, "password": PASSWORD})
        login.key = self.teacher.session
        console = login.console()
        console.wait(lambda: bool(console.classroom))
        people = {each["name"]: each["person"] for each in console.classroom["people"]}
        shared = {"Ada": (1, HEAD), "Ben": (1, ENVOY)}
        for name, (table, seat) in (places | shared).items():
            move = {"kind": "move", "person": people[name], "table": table, "seat": seat}
            answer = console.lead(move | {"share": name in shared})
            assert answer["kind"] == "accepted", (name, table, seat)
        console.hang_up()

    # --- the lesson -------------------------------------------------------------------------------

    def the_rounds(self) -> None:
        """Every round by the script, and whatever it brings is looked at."""
        self.teacher.start()
        self.ada.sees_card(PRIME_MINISTER)
        self._look_at_wall("briefing")
        self.teacher.open_first_round()
        for number in range(1, BRINK + 1):
            for student in (self.ada, self.ben):
                student.is_in_round(number)
            self._play(number)
            if number == 2:
                self._look_at_wall("running")
            self.teacher.close_round()
            if number == BRINK:
                self._the_brink()
            self._what_it_brought(number)

    def _play(self, number: int) -> None:
        for seat, act in staged.talk(number):
            self._act(seat, write(act))
        for seat, orders in staged.orders(number).items():
            self._act(seat, {"kind": "seal-orders", "orders": [write(each) for each in orders]})

    def _act(self, seat: str, act: Any) -> None:
        answer = self._by_seat[seat].act(act)
        assert answer["kind"] == "accepted", (seat, act, answer)

    def _the_brink(self) -> None:
        """The round is over and war is one step away: the two heads decide."""
        expect(self.ada.page.get_by_role("heading", name=t("brink.title"))).to_be_visible()
        self._look("brink", self.ada.page)
        self._look("brink-of-others", self.ben.page)
        brink = self.wall.locator(".public-brink")
        expect(brink.first).to_be_visible()
        self._look_at_wall("brink")
        self.teacher.close_round()

    def _what_it_brought(self, number: int) -> None:
        on_wall = self.wall.get_by_role(
            "region", name=f"{t('moment.title')} · {t('console.table', number=1)}"
        )
        if number in (LEAK, ELECTION, BRINK):
            expect(on_wall).to_be_visible()
            # It waits as long as the keyboard holds it.
            on_wall.get_by_role("button", name=t("moment.skip")).focus()
            self._look_at_wall(f"moment-{kind_of(on_wall.locator('.moment').first)}")
        for who, student in (("head", self.ada), ("envoy", self.ben)):
            after = student.page.get_by_role("dialog", name=t("happened.title", round=number))
            expect(after).to_be_visible()
            moment = student.page.get_by_role("region", name=t("moment.title"))
            while moment.is_visible():
                self._look(f"{who}-{kind_of(moment.locator('.moment').first)}", student.page)
                student.goes_on(moment)
            press(after.get_by_role("button", name=t("happened.go-on")))
        skip = self.wall.get_by_role("button", name=t("moment.skip"))
        while skip.count() > 0:
            press(skip.first)

    def the_end(self) -> None:
        """The wall when all tables are over."""
        self.teacher.end()
        skip = self.wall.get_by_role("button", name=t("moment.skip"))
        story = self.wall.get_by_role("heading", name=t("debrief.story.title"))
        expect(skip.first.or_(story)).to_be_visible()
        while skip.count() > 0:
            press(skip.first)
        expect(story).to_be_visible()
        self._look_at_wall("end")

    def whole(self) -> None:
        """From the lobby to the end."""
        try:
            self.everybody_comes()
            self.the_rounds()
            self.the_end()
        finally:
            for player in self._everybody:
                player.hang_up()

    def _look_at_wall(self, name: str) -> None:
        self._look(f"wall-{name}", self.wall)

    def _look(self, name: str, page: Page) -> None:
        if name not in self.seen:
            self.seen.add(name)
            self._visit(name, page)


def kind_of(moment: Locator) -> str:
    """What kind of moment is drawn: the second word of its class."""
    words = (moment.get_attribute("class") or "moment moment-unknown").split()
    return words[1].removeprefix("moment-")
