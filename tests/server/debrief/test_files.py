"""The files to take home: one page that needs nothing, sheets without formulas, plain data."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO

import pytest

from server.debrief.files import FORMATS, file_named, files_of
from server.debrief.spreadsheet import safe, sheet
from server.protocol.derive import write
from tests.server.debrief.stories import every_table, told

VOID = {"meta", "rect", "path", "circle", "link", "br", "img"}


class Reader(HTMLParser):
    """Reads a page as strictly as a teacher of HTML would."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.tags = []
        self.ids = []
        self.links = []
        self.wrong = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.fixture(scope="module")
def page():
    reader = Reader()
    reader.feed(file_named(every_table(), "report.html").text)
    return reader


def rows(name):
    text = file_named(every_table(), f"{name}.csv").text.removeprefix("\ufeff")
    return list(csv.DictReader(StringIO(text)))


def test_the_page_is_closed_as_it_was_opened(page):
    assert page.wrong == []
    assert page.open == []


def test_the_page_has_no_script_and_asks_nobody_for_anything(page):
    names = {tag for tag, _ in page.tags}

    assert not names & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert all(link.startswith("#") for link in page.links)
    assert not any(name.startswith("on") for _, given in page.tags for name in given)
    text = file_named(every_table(), "report.html").text
    assert not re.search(r"url\(|@import|https?://", text)


def test_every_link_in_the_page_leads_somewhere_and_every_place_is_one(page):
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_figure_of_the_page_is_named_and_described(page):
    figures = [given for tag, given in page.tags if tag == "svg" and given.get("role") == "img"]

    assert len(figures) >= 12
    for figure in figures:
        assert set(figure["aria-labelledby"].split()) <= set(page.ids)


def test_behind_a_number_lie_the_lines_that_made_it():
    text = file_named((told("brink-then-war"),), "report.html").text

    assert "Why: how it came about" in text
    assert "Show force (Prime Minister of Karvania)" in text


def test_words_of_people_cannot_become_markup():
    text = file_named(every_table(), "report.html").text

    assert "<b>" not in re.sub(r"<b class=", "", text)


@pytest.mark.parametrize("dangerous", ["=1+1", "+1+1", "-cmd", "@SUM(A1)", "|calc", "%0A=1"])
def test_no_cell_can_be_a_formula(dangerous):
    assert safe(dangerous) == f"'{dangerous}"


@pytest.mark.parametrize("space", ["\t", "\r", "\n", ";"])
def test_no_cell_can_be_a_formula_behind_what_may_begin_another_cell(space):
    assert safe(f"{space}=1") in {f"'{space}'=1", f"{space}'=1"}


@pytest.mark.parametrize("unseen", [" " * 40, "\u2060", "\u200e", "\u00ad", "\0", "\x0b"])
def test_no_cell_can_be_a_formula_behind_what_is_not_seen(unseen):
    assert safe(f"{unseen}=1") in {f"'{unseen}=1", f"{unseen}'=1"}


def test_no_cell_can_be_a_formula_behind_a_quote_that_another_separator_takes_away():
    """Split at semicolons, the second cell of this row is a formula, unless it begins otherwise."""
    written = sheet([["a", 'x;"=1+1;']])

    assert next(csv.reader([written], delimiter=";"))[1] == '\'""=1+1'


@pytest.mark.parametrize("number", ["-5", "-12.5", "16", "0"])
def test_a_number_stays_a_number(number):
    assert safe(number) == number


def test_every_cell_of_every_sheet_is_safe():
    for made in files_of(every_table(), ["csv"]):
        for row in csv.reader(StringIO(made.text.removeprefix("\ufeff"))):
            for cell in row:
                assert cell == safe(cell), f"{made.name}: {cell}"


def test_a_sheet_has_one_row_for_each_side_of_each_table():
    found = rows("outcomes")

    assert [(row["table"], row["party"]) for row in found][:2] == [
        ("1", "karvania"),
        ("1", "ostrel"),
    ]
    assert len(found) == 8
    assert float(found[0]["gain"]) == float(found[0]["value"]) - float(found[0]["no_deal"])


def test_every_line_of_the_ledger_is_in_its_sheet():
    lines = sum(len(page.changes) for told in every_table() for page in told.game.ledger)

    assert len(rows("ledger")) == lines


def test_every_order_is_in_its_sheet_with_what_became_of_it():
    seats = [row for row in rows("seats") if row["table"] == "1" and row["action"]]

    assert len(seats) == sum(len(told_.carried) for told_ in told("mixed-path").record.rounds)
    assert {row["carried_out"] for row in seats} == {"yes"}


def test_the_data_holds_the_facts_as_the_rules_gave_them():
    said = json.loads(file_named(every_table(), "report.json").text)

    assert said["scenario"] == "serin-valley"
    assert [table["table"] for table in said["tables"]] == [1, 2, 3, 4]
    assert said["tables"][0]["facts"] == json.loads(json.dumps(write(told("mixed-path").facts)))


def test_all_formats_are_made_and_no_other():
    names = [made.name for made in files_of(every_table())]

    assert names == [
        "report.html",
        "outcomes.csv",
        "seats.csv",
        "aims.csv",
        "scores.csv",
        "promises.csv",
        "ledger.csv",
        "claims.csv",
        "report.json",
    ]
    assert FORMATS == ("html", "csv", "json")


@pytest.mark.parametrize("name", ["report.pdf", "ledger.html", "../secret.csv", "", "csv"])
def test_a_file_that_is_not_made_is_not_there(name):
    assert file_named(every_table(), name) is None
