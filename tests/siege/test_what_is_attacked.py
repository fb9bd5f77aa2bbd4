"""The page that says what is attacked names tests and sieges that are there."""

import re

from tests.siege.payloads import ROOT
from tests.siege.registry import SIEGES

PAGE = (ROOT / "docs" / "what-is-attacked.md").read_text("utf-8")
ROWS = [line.split("|")[1:-1] for line in PAGE.splitlines() if line.startswith("| ")][1:]


def test_every_test_and_siege_that_the_page_names_is_there():
    assert len(ROWS) >= 20
    for promise, tests, siege in ROWS:
        named = re.findall(r"`(tests/[^`]+)`", tests)
        assert named, promise
        assert [each for each in named if not (ROOT / each).is_file()] == [], promise
        assert siege.strip().strip("`") in {"", *SIEGES}, promise
