"""Texts that want to be formulas, in every column, read back as spreadsheets read them.

`python -m tests.siege cells` goes on.
"""

import re
from random import Random

import pytest

from server.debrief.spreadsheet import safe
from tests.siege.cells import CELLS, is_formula, text
from tests.siege.kinds import hold


def test_no_text_in_any_column_becomes_a_formula():
    assert hold(CELLS).looked >= 15_000


def test_the_texts_want_to_be_formulas():
    texts = {text(Random(f"wanted {number}")) for number in range(1_000)}

    assert len(texts) > 900
    assert sum(any(map(is_formula, re.split(r"[;\t\r\n]\"*", each))) for each in texts) > 700


@pytest.mark.parametrize(
    "plain",
    ["-5", "12.5", "0", "A text; with a semicolon", "5 % of it", "a-b", "a = b", '"Now", he said'],
)
def test_a_number_is_still_a_number_and_a_sentence_a_sentence(plain):
    assert safe(plain) == plain
