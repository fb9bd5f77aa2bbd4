"""The teacher's board: people are moved by keyboard and by hand, helped, spoken to and let in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, PHONE, House
from tests.e2e.keys import Keys
from tests.e2e.student import Student, press
from tests.e2e.teacher import Teacher
from tests.e2e.words import t


@pytest.fixture
def class_(house: House):
    teacher = Teacher(house.somebody(LAPTOP))
    teacher.begin()
    code = teacher.open_session()
    ada, ben = (Student(house.somebody(PHONE), name) for name in ("Ada", "Ben"))
    for student in (ada, ben):
        student.join(code)
    teacher.sees_arrived("Ada", "Ben")
    teacher.deal()
    return teacher, ada, ben, code


def seat_of(teacher: Teacher, seat: str) -> Locator:
    return teacher.page.locator(f'[data-seat="1 {seat}"]')


def drag(teacher: Teacher, what: Locator, to: Locator) -> None:
    """As a hand does it: press, begin to move, move on, let go."""
    to.scroll_into_view_if_needed()
    here, there = what.bounding_box(), to.bounding_box()
    assert here is not None
    assert there is not None
    mouse = teacher.page.mouse
    mouse.move(here["x"] + 20, here["y"] + 12)
    mouse.down()
    mouse.move(here["x"] + 32, here["y"] + 20, steps=4)
    mouse.move(there["x"] + 20, there["y"] + 20, steps=5)
    mouse.up()


def test_a_person_is_moved_by_keyboard_and_by_hand_and_the_move_taken_back(class_):
    teacher, ada, *_ = class_
    keys = Keys(teacher.page)
    keys.press(teacher.chip("Ada"))
    spare = seat_of(teacher, "karvania-envoy")
    assert violations(teacher.page) == []
    keys.press(spare.get_by_role("button", name=t("people.put"), exact=False).first)
    expect(spare).to_contain_text("Ada")
    expect(teacher.chip("Ada")).to_be_focused()
    expect(ada.page.get_by_text(t("lobby.seat"))).to_be_visible()

    other = seat_of(teacher, "ostrel-envoy")
    drag(teacher, teacher.chip("Ada"), other)
    expect(other).to_contain_text("Ada")

    press(teacher.page.get_by_role("button", name=t("deal.undo"), exact=True))
    expect(spare).to_contain_text("Ada")


def test_a_student_asks_for_help_and_reads_what_the_teacher_says(class_):
    teacher, ada, ben, _ = class_
    press(ada.page.get_by_role("button", name=t("desk.help"), exact=True))
    asks = teacher.page.get_by_role("region", name=t("asks.title"))
    expect(asks).to_contain_text("Ada")
    press(asks.get_by_role("button", name=t("people.helped.long", name="Ada")))
    expect(asks).to_be_hidden()
    expect(ada.page.get_by_role("button", name=t("desk.help"), exact=True)).to_be_visible()

    press(teacher.page.get_by_role("button", name=t("tell.open"), exact=True))
    say = teacher.page.get_by_role("dialog", name=t("tell.title"))
    say.get_by_label(t("tell.words")).fill("We begin in a minute.")
    press(say.get_by_role("button", name=t("tell.send"), exact=True))
    for student in (ada, ben):
        expect(student.page.get_by_text("We begin in a minute.").first).to_be_visible()


def test_whoever_was_sent_out_waits_at_the_door_until_let_in(class_, house):
    teacher, ada, _, code = class_
    bar = teacher.hold("Ada")
    press(bar.get_by_role("button", name=t("people.remove"), exact=True))
    sure = teacher.page.get_by_role("dialog", name=t("people.remove.title", name="Ada"))
    press(sure.get_by_role("button", name=t("people.remove"), exact=True))
    expect(ada.page.get_by_role("heading", name=t("over.removed"))).to_be_visible()
    again = Student(house.somebody(PHONE), "Ada")
    again.page.goto(f"/j/{code}")
    again.page.get_by_label(t("join.name")).fill("Ada")
    press(again.page.get_by_role("button", name=t("join.go"), exact=True))
    expect(again.page.get_by_role("heading", name=t("lobby.at-door"))).to_be_visible()

    press(teacher.page.get_by_role("button", name=t("asks.let-in.long", name="Ada")))

    expect(again.page.get_by_role("heading", name=t("lobby.at-door"))).to_be_hidden()
    teacher.sees_arrived("Ada")


def test_a_crowd_is_sent_out_and_kept_out_in_two_presses(class_, house):
    teacher, ada, ben, code = class_
    bots = [Student(house.somebody(PHONE), name) for name in ("Bot one", "Bot two")]
    for bot in bots:
        bot.join(code)
    teacher.sees_arrived("Bot one", "Bot two")
    page = teacher.page

    press(page.get_by_role("button", name=t("door.crowd"), exact=True))
    dialog = page.get_by_role("dialog", name=t("door.crowd.title"))
    expect(dialog).to_be_visible()
    assert violations(page) == []
    press(dialog.get_by_role("button", name=t("door.crowd.from", name="Bot one", count=2)))

    for bot in bots:
        expect(bot.page.get_by_role("heading", name=t("over.removed"))).to_be_visible()
    expect(page.get_by_text(t("door.locked"), exact=True)).to_be_visible()
    expect(dialog).to_be_hidden()
    teacher.sees_arrived("Ada", "Ben")
    for student in (ada, ben):
        expect(student.page.get_by_role("heading", name=t("over.removed"))).to_be_hidden()
