"""A student takes what is stored about them; a teacher deletes a session, and then the account."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.browsing import LAPTOP, PHONE, House
from tests.e2e.student import Student, beginning_with, press
from tests.e2e.teacher import NAME, PASSWORD, SCENARIO, Teacher
from tests.e2e.words import t


def saved(page: Page, what: str, role: str) -> dict[str, object]:
    """What a press on this brings onto the disk."""
    with page.expect_download() as download:
        press(page.get_by_role(role, name=what))  # type: ignore[arg-type]
    found: dict[str, object] = json.loads(Path(download.value.path()).read_text("utf-8"))
    return found


def test_what_is_stored_can_be_taken_away_and_deleted(house: House):
    teacher = Teacher(house.somebody(LAPTOP))
    teacher.make_first_account()
    code = teacher.open_session()
    ada = Student(house.somebody(PHONE), "Ada")
    ada.join(code)
    teacher.sees_arrived("Ada")

    mine = saved(ada.page, t("mine.data"), "button")
    assert mine["names"] == ["Ada"]
    teacher.page.goto("/t")
    theirs = saved(teacher.page, t("account.data"), "link")
    assert theirs["name"] == NAME

    delete = teacher.page.get_by_role(
        "button", name=beginning_with(f"{t('mine.delete')} {SCENARIO}")
    )
    press(delete)
    sure = teacher.page.get_by_role("dialog", name=t("mine.delete.title"))
    expect(sure).to_contain_text(SCENARIO)
    assert violations(teacher.page) == []
    press(sure.get_by_role("button", name=t("mine.delete.yes")))
    expect(teacher.page.get_by_text(t("mine.empty"))).to_be_visible()
    expect(ada.page.get_by_role("heading", name=t("over.deleted"))).to_be_visible()

    press(teacher.page.get_by_role("button", name=t("account.delete")))
    sure = teacher.page.get_by_role("dialog", name=t("account.delete"))
    sure.get_by_label(t("account.password")).fill(PASSWORD)
    press(sure.get_by_role("button", name=t("account.delete.yes")))
    expect(teacher.page.get_by_role("heading", name=t("account.first"))).to_be_visible()
