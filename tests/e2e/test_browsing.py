"""The ear of these tests hears: a page that breaks a promise does not pass in silence."""

from __future__ import annotations

import pytest

from tests.e2e.browsing import House

BROKEN = {
    "asks a stranger": "fetch('http://192.0.2.1/x').catch(() => null)",
    "opens a line to a stranger": "new WebSocket('ws://192.0.2.1/x')",
    "complains": "console.error('this is not right')",
    "fails": "setTimeout(() => { throw new Error('this went wrong'); })",
    "breaks the policy": "document.body.setAttribute('style', 'color: red')",
}


def test_whatever_a_page_does_wrong_is_heard(house: House):
    page = house.somebody()
    page.goto("/")
    page.get_by_role("button").first.wait_for()
    house.check()

    for name, wrong in BROKEN.items():
        with page.expect_event("console" if name != "fails" else "pageerror"):
            page.evaluate(f"() => {{ {wrong} }}")
        with pytest.raises(AssertionError):
            house.check()
        house.complaints.clear()
