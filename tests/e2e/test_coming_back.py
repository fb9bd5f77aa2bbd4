"""Whoever drops out comes back into the same seat; what they did is neither lost nor doubled."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from server.guard.codes import PLACE_LENGTH
from tests.e2e.browsing import GONE, LAPTOP, PHONE, House
from tests.e2e.lesson import (
    FRONT,
    HALF_A_YEAR,
    LINE,
    PRESIDENT,
    PRIME_MINISTER,
    RIVER,
    in_the_first_round,
)
from tests.e2e.serving import Server
from tests.e2e.student import Student, press
from tests.e2e.words import t


def sits_in(student: Student, title: str) -> None:
    """The seat that this browser shows."""
    student.is_in_round(1)
    expect(student.page.get_by_role("banner").get_by_text(title, exact=True)).to_be_visible()


def is_told(page: Page, reason: str) -> None:
    """The page says why it plays no longer."""
    expect(page.get_by_role("heading", name=t(f"over.{reason}"))).to_be_visible()


def test_a_reload_leads_back_into_the_same_seat_with_everything_that_was_said(house: House):
    lesson = in_the_first_round(house)
    lesson.ada.say(FRONT, "I will be right back.")
    lesson.ben.hears("I will be right back.")

    lesson.ada.page.reload()

    sits_in(lesson.ada, PRIME_MINISTER)
    lesson.ada.hears("I will be right back.")
    lesson.ben.say(FRONT, "Good to see you again.")
    lesson.ada.hears("Good to see you again.")


def places_of(page: Page) -> list[str]:
    """Where each connection of this page from now on says that its class is kept together."""
    places: list[str] = []
    page.on("websocket", lambda socket: places.extend(parse_qs(urlsplit(socket.url).query)["at"]))
    return places


def test_a_class_names_one_place_from_which_device_ever_its_people_come(house: House):
    lesson = in_the_first_round(house)
    laptop = Student(house.somebody(LAPTOP), "Ada")
    pages = [lesson.teacher.page, lesson.ben.page, laptop.page]
    places = [places_of(page) for page in pages]

    laptop.come_back(lesson.code, lesson.ada_pin)
    lesson.teacher.page.reload()
    lesson.ben.page.reload()

    sits_in(laptop, PRIME_MINISTER)
    sits_in(lesson.ben, PRESIDENT)
    expect(lesson.teacher.card()).to_be_visible()
    assert all(places), "somebody connects without saying where the class is"
    (only,) = {place for named in places for place in named}
    assert len(only) == PLACE_LENGTH


def test_the_pin_opens_the_same_seat_on_another_device(house: House):
    lesson = in_the_first_round(house)
    laptop = Student(house.somebody(LAPTOP), "Ada")

    laptop.come_back(lesson.code, lesson.ada_pin)

    sits_in(laptop, PRIME_MINISTER)
    is_told(lesson.ada.page, "token-replaced")
    laptop.say(FRONT, "On my laptop now.")
    lesson.ben.hears("On my laptop now.")


def test_the_private_link_opens_the_same_seat_on_another_device(house: House):
    lesson = in_the_first_round(house)
    phone = Student(house.somebody(PHONE), "Ada")

    phone.page.goto(lesson.ada_link)

    sits_in(phone, PRIME_MINISTER)
    assert "#" not in phone.page.url, "the key must not stay in the address line"
    is_told(lesson.ada.page, "token-replaced")


def test_a_new_pin_from_the_teacher_opens_the_seat_when_the_old_one_is_forgotten(house: House):
    lesson = in_the_first_round(house)
    pin = lesson.teacher.new_pin("Ada")
    assert pin != lesson.ada_pin
    laptop = Student(house.somebody(LAPTOP), "Ada")

    laptop.come_back(lesson.code, pin)

    sits_in(laptop, PRIME_MINISTER)


def test_of_two_tabs_the_newest_plays_and_the_other_says_so(house: House):
    lesson = in_the_first_round(house)
    first = lesson.ben
    second = Student(first.page.context.new_page(), "Ben")

    second.page.goto("/")

    sits_in(second, PRESIDENT)
    is_told(first.page, "token-replaced")

    press(first.page.get_by_role("button", name=t("over.here")))

    sits_in(first, PRESIDENT)
    is_told(second.page, "token-replaced")
    first.say(FRONT, "Only one of me.")
    lesson.ada.hears("Only one of me.")


def test_a_bot_stands_in_for_somebody_until_the_teacher_gives_the_seat_back(house: House):
    lesson = in_the_first_round(house)
    lesson.teacher.hand("Ada", "autopilot")
    who_is_who = lesson.ben.turn_to("situation").get_by_role("region", name=t("cast.title"))
    sign = who_is_who.get_by_role("listitem").filter(has_text=PRIME_MINISTER)
    expect(sign.first).to_contain_text(t("hand.autopilot"))

    lesson.teacher.hand("Ada", "human")

    expect(sign.first).not_to_contain_text(t("hand.autopilot"))
    lesson.ada.say(FRONT, "It is me again.")
    lesson.ben.hears("It is me again.")


@pytest.mark.timeout(120)
def test_after_a_crash_of_the_server_everybody_is_back_and_nothing_is_done_twice(
    house: House, server: Server
):
    house.forgive(GONE)
    lesson = in_the_first_round(house)
    ada, ben, teacher = lesson.ada, lesson.ben, lesson.teacher
    wall = teacher.open_projector()
    ada.say(FRONT, "Said before the crash.")
    ada.tap(RIVER)
    ben.tap(RIVER)
    ada.sees_agreed(RIVER)

    server.kill()

    for page in (ada.page, ben.page, teacher.page):
        expect(page.get_by_text(t("link.lost"))).to_be_visible()
    talk = ada.look_at("said")
    talk.get_by_label(t("talk.say", channel=FRONT)).fill("Said while nobody was there.")
    press(talk.get_by_role("button", name=t("talk.send"), exact=True))
    expect(talk.get_by_text(t("talk.sending"))).to_be_visible()
    press(ada.topic(LINE))
    ben.choose("meet-officially", RIVER)
    press(ben.page.get_by_role("button", name=t("orders.seal", count=1)))

    server.start()

    for page in (ada.page, ben.page, teacher.page):
        expect(page.get_by_text(t("link.lost"))).to_have_count(0, timeout=20_000)
    expect(
        wall.get_by_text(t("round.of-is", round=1, rounds=5, length=HALF_A_YEAR))
    ).to_be_visible()
    expect(talk.get_by_text(t("talk.sending"))).to_have_count(0)
    expect(ada.topic(LINE)).to_have_attribute("aria-pressed", "true")
    expect(ben.sealed()).to_be_visible()
    ben.say(FRONT, "Said after the crash.")
    ada.page.reload()
    ada.is_in_round(1)
    for student in (ada, ben):
        said = student.turn_to("talk").get_by_role("log").locator(".bubble")
        expect(said).to_have_text(
            ["Said before the crash.", "Said while nobody was there.", "Said after the crash."]
        )
    expect(ada.topic(LINE)).to_have_attribute("aria-pressed", "true")
    ada.sees_agreed(RIVER)
    expect(teacher.card().get_by_text(t("console.sealed", sealed=1, people=2))).to_be_visible()
    expect(ben.sealed().get_by_role("listitem")).to_have_count(1)


def test_a_server_that_is_stopped_properly_says_so_and_is_found_again(house: House, server: Server):
    house.forgive(GONE)
    lesson = in_the_first_round(house)

    assert server.stop() == 0

    expect(lesson.ada.page.get_by_text(t("link.lost"))).to_be_visible()
    server.start()
    expect(lesson.ada.page.get_by_text(t("link.lost"))).to_have_count(0, timeout=20_000)
    lesson.ada.say(FRONT, "Still the same talks.")
    lesson.ben.hears("Still the same talks.")
