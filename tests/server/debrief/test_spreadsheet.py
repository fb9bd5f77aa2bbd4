"""A thousand cells that want to be formulas, in every column, read back as a spreadsheet reads."""

from __future__ import annotations

import csv
import re
import unicodedata
from io import StringIO
from itertools import product

import pytest

from server.debrief.spreadsheet import SHEETS, safe, sheet

SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
BEFORE = (
    "",
    " ",
    "\t",
    "\r",
    "\n",
    "\0",
    "\xa0",
    "\ufeff",
    "\u200b",
    "  \t",
    "x;",
    "x\t",
    "x\n",
    '"',
)
AFTER = (
    *("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://evil.example","x")', "SUM(A1:A9)", "A1"),
    *("IMPORTXML(1)", "WEBSERVICE(1)", "DDE(1)", "1;=2", '1"', "1\n=2"),
)
CASES = [f"{before}{sign}{after}" for before, sign, after in product(BEFORE, SIGNS, AFTER)]
WIDEST = 16
"""Columns of the widest sheet."""


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would calculate this: its own reading of what a cell begins with."""
    seen = unicodedata.normalize("NFKC", cell).lstrip(" \t\r\n\0\xa0\u200b\ufeff")
    try:
        float(cell)
    except ValueError:
        return seen[:1] in set("=+-@")
    return False


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.replace("\0", ""))))


def test_there_are_a_thousand_cases():
    assert len(set(CASES)) >= 1000
    assert sum(map(is_formula, CASES)) > 500


@pytest.mark.parametrize("column", range(WIDEST))
def test_no_cell_of_any_column_is_a_formula(column):
    rows = [["x"] * column + [case] + ["y"] * (WIDEST - 1 - column) for case in CASES]

    read = read_back(sheet(rows))

    assert len(read) == len(rows)
    assert all(len(row) == WIDEST for row in read)
    assert [cell for row in read for cell in row if is_formula(cell)] == []


def test_no_cell_is_a_formula_where_a_semicolon_begins_the_next_one():
    text = sheet([["x", case, "y"] for case in CASES])
    cells = [cell.strip('"') for cell in re.split(r"[;\r\n]", text)]

    assert [cell for cell in cells if is_formula(cell)] == []


def test_a_number_is_still_a_number_and_a_sentence_a_sentence():
    for plain in ("-5", "12.5", "0", "A text; with a semicolon", "5 % of it", "a-b", "a = b"):
        assert safe(plain) == plain


def test_the_widest_sheet_is_no_wider():
    heads = [next(iter(make([]))) for make in SHEETS.values()]

    assert max(map(len, heads)) <= WIDEST
