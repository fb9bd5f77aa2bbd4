"""A whole lesson as a class lives it, from the first page to the end page."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from game_rules.source import CLAIMS
from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, PHONE, WALL, House, Scheme, resize
from tests.e2e.by_keyboard import ByKeyboard
from tests.e2e.lesson import (
    DIRECTOR,
    ENVOY,
    FORT,
    FRONT,
    HALF_A_YEAR,
    ISSUES,
    LETTERS,
    LINE,
    PRESIDENT,
    PRIME_MINISTER,
    RIVER,
    TRADE,
    VIOLENCE,
)
from tests.e2e.student import Student, turn_to_part
from tests.e2e.teacher import Teacher
from tests.e2e.words import beginning, t

SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture(scope="module")
def seed() -> str:
    """Both peoples are far from accepting the text of this lesson, so that it goes on after it."""
    return "lesson-11"


@pytest.mark.timeout(400)
def test_a_class_plays_from_the_first_page_to_the_last(house: House):
    teacher = Teacher(house.somebody(LAPTOP))
    ada = Student(house.somebody(PHONE), "Ada")
    ben = Student(house.somebody(LAPTOP), "Ben")
    gia = Student(house.somebody(PHONE), "Gia")
    noor = ByKeyboard(house.somebody(LAPTOP), "Noor")

    teacher.make_first_account()
    code = teacher.open_session()
    wall = teacher.open_projector()
    wall.set_viewport_size(WALL["viewport"])
    expect(wall.get_by_text(code)).to_be_visible()
    expect(wall.get_by_alt_text(t("projector.qr"))).to_be_visible()

    everybody_arrives(teacher, code, ada, ben, gia, noor)
    everybody_reads_their_card(teacher, wall, ada, ben, gia, noor)
    they_talk(house, teacher, wall, ada, ben, gia, noor)
    they_agree_on_what_to_meet_on(ada, ben, noor)
    somebody_comes_back_after_a_reload(ada)
    the_teacher_turns_the_clock(teacher, ada, wall)
    they_seal(ada, ben, gia, noor)
    the_first_round_is_resolved(teacher, wall, ada, ben, gia, noor)
    a_number_says_why(ada)
    officials_meet_once_more(ada, ben, gia, noor)
    two_governments_put_a_text_to_the_vote(ada, ben, gia, noor, wall)
    the_game_ends(teacher, wall, ada, ben, gia, noor)
    everybody_reads_a_page_of_their_own(ada, ben, gia, noor)
    noor.has_not_pointed()
    the_teacher_talks_it_over_and_takes_it_home(teacher)


def everybody_arrives(
    teacher: Teacher, code: str, ada: Student, ben: Student, gia: Student, noor: Student
) -> None:
    ada.join(code)
    ben.join(code.lower())
    gia.join(code)
    noor.join(code)
    teacher.sees_arrived("Ada", "Ben", "Gia", "Noor")
    teacher.deal()
    teacher.put("Ada", "karvania-head")
    teacher.put("Ben", "ostrel-head")
    teacher.put("Gia", "ostrel-envoy")
    teacher.put("Noor", "lake-fort-director")


def everybody_reads_their_card(
    teacher: Teacher, wall: Page, ada: Student, ben: Student, gia: Student, noor: Student
) -> None:
    teacher.start()
    ada.sees_card(PRIME_MINISTER)
    ben.sees_card(PRESIDENT)
    gia.sees_card(ENVOY)
    noor.sees_card(DIRECTOR)
    expect(wall.get_by_text(t("phase.briefing"))).to_be_visible()
    teacher.open_first_round()
    for student in (ada, ben, gia, noor):
        student.is_in_round(1)


def they_talk(
    house: House,
    teacher: Teacher,
    wall: Page,
    ada: Student,
    ben: Student,
    gia: Student,
    noor: Student,
) -> None:
    ada.say(FRONT, "Shall we begin with the river?")
    ben.hears("Shall we begin with the river?")
    ben.say(FRONT, "The river, and then the line.")
    for student in (ada, gia):
        student.hears("The river, and then the line.")
    noor.say(FORT, "Is the soup hot?")
    watched = teacher.watch()
    for line in ("Shall we begin with the river?", "Is the soup hot?"):
        expect(watched.get_by_text(line)).to_be_visible()
    # What is said in one room does not even travel to those who do not sit there.
    for page in (ada.page, ben.page, gia.page, teacher.page):
        assert house.got(page, "Shall we begin with the river?")
    for page in (noor.page, wall):
        assert not house.got(page, "Shall we begin with the river?")
    for page in (ada.page, ben.page, gia.page, wall):
        assert not house.got(page, "Is the soup hot?")


def they_agree_on_what_to_meet_on(ada: Student, ben: Student, noor: Student) -> None:
    for issue in ISSUES:
        ada.tap(issue)
        ben.tap(issue)
        ada.sees_agreed(issue)
        ben.sees_agreed(issue)
    noor.tap(RIVER)
    # The scientist from the other side is a bot, and answers whoever asks.
    noor.sees_agreed(RIVER)


def somebody_comes_back_after_a_reload(ada: Student) -> None:
    ada.share(ada.begin_text(LETTERS))
    ada.choose("meet-officially", LINE)
    expect(ada.chosen()).to_have_count(1)

    ada.page.reload()

    ada.is_in_round(1)
    expect(ada.page.get_by_role("banner").get_by_text(PRIME_MINISTER)).to_be_visible()
    expect(ada.chosen()).to_have_count(1)
    ada.hears("The river, and then the line.")
    ada.sees_agreed(RIVER)
    expect(ada.text_by(PRIME_MINISTER)).to_be_visible()


def the_teacher_turns_the_clock(teacher: Teacher, ada: Student, wall: Page) -> None:
    teacher.pause()
    stopped = teacher.seconds_left()
    banner = ada.page.get_by_role("banner")
    expect(banner.get_by_text(t("clock.paused"), exact=True).first).to_be_visible()
    expect(wall.get_by_text(t("clock.paused"), exact=True).first).to_be_visible()
    teacher.give_a_minute()
    longer = f"{(stopped + 60) // 60}:{(stopped + 60) % 60:02}"
    for screen in (banner, wall, teacher.card()):
        expect(screen.get_by_role("timer")).to_have_text(longer)
    teacher.resume()
    expect(banner.get_by_text(t("clock.paused"), exact=True)).to_have_count(0)


def they_seal(ada: Student, ben: Student, gia: Student, noor: Student) -> None:
    ada.choose("meet-officially", RIVER)
    ada.seal(2)
    ada.unseal()
    expect(ada.chosen()).to_have_count(2)
    ada.seal(2)
    ben.choose("meet-officially", TRADE)
    ben.choose("meet-officially", VIOLENCE)
    ben.seal(2)
    gia.choose("meet-officially", LINE)
    gia.choose("meet-officially", RIVER)
    gia.seal(2)
    expect(gia.sealed()).to_contain_text(RIVER)
    noor.choose("hold-dialogue", RIVER)
    noor.seal(1)


def the_first_round_is_resolved(
    teacher: Teacher,
    wall: Page,
    ada: Student,
    ben: Student,
    gia: Student,
    noor: Student,
) -> None:
    """All have sealed, so the round closes without the teacher."""
    for student in (ada, ben, gia, noor):
        student.is_in_round(2)
        student.reads_what_happened(1)
    expect(teacher.card().get_by_text(t("round.of", round=2, rounds=5))).to_be_visible()
    expect(
        wall.get_by_text(t("round.of-is", round=2, rounds=5, length=HALF_A_YEAR))
    ).to_be_visible()


def a_number_says_why(ada: Student) -> None:
    number = ada.turn_to("situation").get_by_role("button", name=beginning("ladder.tension"))
    answer = ada.ask_why(number)
    line = answer.get_by_role("listitem").first
    expect(line).to_contain_text(
        re.compile(f"{beginning('why.rule').pattern}|{beginning('why.rule-and-cause').pattern}")
    )
    mark = line.get_by_role("button", name=t("cite.title"), exact=True).first
    mark.tap()
    note = ada.page.get_by_role("complementary", name=t("cite.title"), exact=True)
    said = note.first.inner_text()
    assert any(t(f"claim.{claim}") in said for claim in CLAIMS)
    assert not re.search(r"\bC\d\d\b", said)
    ada.page.keyboard.press("Escape")
    ada.page.keyboard.press("Escape")
    expect(answer).to_be_hidden()


def officials_meet_once_more(ada: Student, ben: Student, gia: Student, noor: Student) -> None:
    """One meeting makes no question ripe for a text."""
    for issue in (LINE, RIVER):
        ada.tap(issue)
        ben.tap(issue)
        ada.sees_agreed(issue)
    for student in (ada, ben, gia):
        student.choose("meet-officially", LINE)
        student.choose("meet-officially", RIVER)
        student.seal(2)
    noor.seal(0)
    for student in (ada, ben, gia, noor):
        student.reads_what_happened(2)


def two_governments_put_a_text_to_the_vote(
    ada: Student, ben: Student, gia: Student, noor: Student, wall: Page
) -> None:
    ada.stand_behind(PRIME_MINISTER)
    ben.stand_behind(PRIME_MINISTER)
    for page in (ada.page, ben.page, gia.page, noor.page, wall):
        expect(page.get_by_text(t("text-banner.title")).first).to_be_visible()
    for student in (ada, ben):
        student.choose("vote-on-text", re.compile("yes", re.IGNORECASE))
        student.choose("reopen-embassy")
        student.seal(2)
    for student in (gia, noor):
        student.seal(0)
    for student in (ada, ben):
        student.is_in_round(4)
    the_wall_can_be_read_by_everybody(wall)
    noor.reads_what_happened(3)
    expect(ada.watches(3).get_by_text(beginning("news.signed"))).to_be_visible()


def the_wall_can_be_read_by_everybody(wall: Page) -> None:
    """A moment as it is really staged; it waits as long as the keyboard holds it."""
    moment = wall.get_by_role("region", name=t("moment.title"))
    expect(moment).to_be_visible()
    moment.get_by_role("button", name=t("moment.skip")).focus()
    held = moment.locator(".moment").first.inner_text()
    size = wall.viewport_size
    assert size is not None
    for scheme in SCHEMES:
        resize(wall, size, scheme)
        assert violations(wall) == []
    resize(wall, size)
    assert moment.locator(".moment").first.inner_text() == held
    wall.keyboard.press("Enter")


def the_game_ends(
    teacher: Teacher, wall: Page, ada: Student, ben: Student, gia: Student, noor: Student
) -> None:
    for number in (4, 5):
        expect(teacher.card().get_by_text(t("round.of", round=number, rounds=5))).to_be_visible()
        teacher.close_round()
    expect(teacher.card().get_by_text(t("phase.over"), exact=True)).to_be_visible()
    for student in (ada, ben, gia, noor):
        expect(student.page.get_by_role("heading", name=t("debrief.story.title"))).to_be_visible()
        student.skips_moments()
    end = ada.page.get_by_role("heading", level=3).first.inner_text()
    for page in (ben.page, gia.page, noor.page):
        expect(page.get_by_role("heading", name=end, level=3)).to_be_visible()
    # What ended the game is shown on the wall first, in its own time.
    moment = wall.get_by_role("region", name=t("moment.title"))
    while moment.is_visible():
        moment.get_by_role("button", name=t("moment.skip")).click()
    expect(wall.get_by_role("heading", name=end)).to_be_visible()


def everybody_reads_a_page_of_their_own(
    ada: Student, ben: Student, gia: Student, noor: Student
) -> None:
    """What each did stands on the page of each, and on nobody else's."""
    did = {
        ada: (met(LINE), t("story.reopen-embassy", toward="Ostrel")),
        ben: (met(TRADE), t("story.reopen-embassy", toward="Karvania")),
        gia: (met(RIVER),),
        noor: (t("story.hold-dialogue", issue=RIVER),),
    }
    for student, orders in did.items():
        student.turns_to_part(t("debrief.mine.title"))
        own = student.page.get_by_role("region", name=t("debrief.mine.title"), exact=True)
        expect(own.get_by_text(t("debrief.mine.about"))).to_be_visible()
        expect(own.get_by_role("heading", name=t("debrief.mine.aims"))).to_be_visible()
        for order in orders:
            expect(own.get_by_text(order).first).to_be_visible()
        choices = own.get_by_role("list").filter(has_text=orders[0]).first
        for other in (ada, ben, noor):
            if other is not student:
                expect(choices).not_to_contain_text(did[other][-1])
    for student in did:
        student.turns_to_part(t("debrief.limits.title"))
        last = student.page.get_by_role("heading", name=t("debrief.limits.title"), level=2)
        expect(last).to_be_visible()
        # The plan for the lesson is the teacher's alone.
        parts = student.page.get_by_role("navigation", name=t("after.parts"))
        expect(parts).not_to_contain_text(t("debrief.script.title"))


def met(issue: str) -> str:
    return t("story.meet-officially", issue=issue)


def the_teacher_talks_it_over_and_takes_it_home(teacher: Teacher) -> None:
    teacher.talks_it_over()
    plan = teacher.page.get_by_role("region", name=t("debrief.script.title"))
    expect(plan.get_by_text(t("debrief.script.feel.ask")).first).to_be_visible()
    expect(plan.get_by_role("heading", name=t("debrief.script.short"))).to_be_visible()
    turn_to_part(teacher.page, t("debrief.people.title"))
    turn_to_part(teacher.page, t("debrief.limits.title"))
    files = teacher.takes_home()
    assert files["serin-valley-report.html"].startswith("<!doctype html>")
    assert t("debrief.reveal.title") in files["serin-valley-report.html"]
    assert json.loads(files["serin-valley-report.json"])
    for sheet in ("outcomes", "seats", "aims", "scores", "ledger", "claims"):
        assert len(files[f"serin-valley-{sheet}.csv"].splitlines()) > 1, sheet
    for name, words in files.items():
        for student in ("Ada", "Ben", "Gia", "Noor"):
            assert re.search(rf"\b{student}\b", words) is None, (name, student)
