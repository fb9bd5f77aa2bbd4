"""A tablet that is turned goes on with what was open on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import House
from tests.e2e.lesson import LETTERS, PRESIDENT, in_the_first_round

UPRIGHT = {"width": 768, "height": 1024}


@pytest.mark.timeout(120)
def test_a_sheet_that_is_open_stays_in_sight_when_a_tablet_is_turned_upright(house: House):
    ben = in_the_first_round(house).ben
    sheet = ben.begin_text(LETTERS)

    ben.page.set_viewport_size(UPRIGHT)

    expect(sheet).to_be_visible()
    ben.share(sheet)
    expect(ben.text_by(PRESIDENT)).to_be_visible()
