"""What each reader gets, and in which order."""

import re
from dataclasses import replace

import pytest

from game_rules.state import PUBLIC, TEACHER
from server.debrief.compose import compose
from server.debrief.plain import plain
from server.debrief.told import Told
from server.protocol.derive import read, write
from server.protocol.document import DebriefShown, Drawing, Entries, Reader
from tests.server.debrief.stories import NAMES, READERS, WRITTEN, path_of, shown, told

OPEN_GAP = re.compile(r"\{[a-z-]+\}")
RAW = re.compile(r"\bdebrief\.[a-z]|\bnews\.[a-z]")


def parts(story, viewer):
    return [part.id for part in shown(story, viewer).parts]


@pytest.mark.parametrize(("story", "viewer"), WRITTEN)
def test_a_debrief_reads_as_it_read_before(story, viewer):
    now = plain(shown(story, viewer))

    assert now == path_of(story, viewer).read_text(encoding="utf-8"), (
        "it reads differently now; if that is meant, run: python3 -m tests.server.debrief.stories"
    )


@pytest.mark.parametrize("viewer", READERS)
@pytest.mark.parametrize("story", NAMES)
def test_no_sentence_is_left_with_a_gap_or_without_words(story, viewer):
    said = plain(shown(story, viewer))

    assert not OPEN_GAP.findall(said)
    assert not RAW.findall(said)


@pytest.mark.parametrize("viewer", READERS)
@pytest.mark.parametrize("story", NAMES)
def test_a_debrief_crosses_the_wire_as_it_is(story, viewer):
    sent = shown(story, viewer)

    assert read(DebriefShown, write(sent)) == sent


def test_peace_and_joint_gains_come_before_what_each_side_won():
    for viewer in READERS:
        found = parts("mixed-path", viewer)
        assert found.index("story") < found.index("values") < found.index("reveal")


def test_what_is_ones_own_comes_after_what_is_everybodys():
    found = parts("mixed-path", "glaciologist")

    assert found[:3] == ["story", "values", "mine"]


def test_the_script_and_the_evidence_are_for_the_teacher_alone():
    assert {"script", "people"} <= set(parts("mixed-path", TEACHER))
    for viewer in READERS[1:]:
        assert not {"script", "people"} & set(parts("mixed-path", viewer))


def test_nobody_elses_own_page_is_shown():
    assert "mine" not in parts("mixed-path", PUBLIC)
    own = plain(shown("mixed-path", "glaciologist"))
    assert "You wrote down your advice" not in own
    assert "You wrote down your advice" in plain(shown("mixed-path", "lake-fort-director"))


def test_only_the_class_and_the_teacher_compare_tables():
    assert "tables" in parts("mixed-path", PUBLIC)
    assert "tables" not in parts("mixed-path", "glaciologist")


def test_each_reader_is_named():
    assert shown("mixed-path", TEACHER).reader is Reader.TEACHER
    assert shown("mixed-path", PUBLIC).reader is Reader.PUBLIC
    assert "Glaciologist from Ostrel" in shown("mixed-path", "glaciologist").subtitle


@pytest.mark.parametrize("viewer", READERS)
def test_claims_go_by_their_numbers_for_the_teacher_alone(viewer):
    """A number means something to whoever has the files and the paper; others read the words."""
    printed = [
        line
        for part in shown("mixed-path", viewer).parts
        for block in part.blocks
        if isinstance(block, Entries)
        for item in block.items
        for line in (item.text, item.over or "", *item.notes)
    ]
    numbered = [line for line in printed if re.search(r"\bC\d\d\b", line)]

    assert printed
    assert bool(numbered) == (viewer == TEACHER)


def test_every_figure_says_in_words_what_it_shows():
    figures = [
        block.figure
        for part in shown("mixed-path", TEACHER).parts
        for block in part.blocks
        if isinstance(block, Drawing)
    ]

    assert len(figures) >= 3
    for figure in figures:
        assert figure.title
        assert len(figure.says) > 40
        assert figure.shapes


@pytest.mark.parametrize("story", NAMES)
def test_every_cell_that_is_named_has_lines_in_the_ledger(story):
    cells = {
        item.cell
        for part in shown(story, TEACHER).parts
        for block in part.blocks
        if isinstance(block, Entries)
        for item in block.items
        if item.cell
    }
    written = {change.cell for page in told(story).game.ledger for change in page.changes}

    assert cells
    assert cells <= written


def test_the_plan_of_the_teacher_fits_its_minutes():
    script = shown("brink-then-war", TEACHER).parts[0]
    short, long = [block for block in script.blocks if isinstance(block, Entries) and block.ordered]

    assert short.items[-1].over == "12 to 15 minutes"
    assert long.items[-1].over == "26 to 30 minutes"


def test_the_questions_of_the_teacher_are_about_this_game():
    war = plain(shown("brink-then-war", TEACHER))
    home = plain(shown("refused-at-home", TEACHER))

    assert "At what moment could one person have stopped this?" in war
    assert "Ostrel signed and was refused by" in home


def test_only_an_agreement_can_last():
    lasts = plain(shown("mixed-path", PUBLIC))
    never = plain(shown("officials-only", PUBLIC))

    assert "After five years it still stands: 57 times in 100" in lasts
    assert "Without an agreement there is nothing that could last." in never


def test_every_term_of_how_long_it_lasts_says_which_way_it_works():
    part = next(part for part in shown("mixed-path", PUBLIC).parts if part.id == "lasting")
    terms = next(block for block in part.blocks if isinstance(block, Entries))
    outlook = told("mixed-path").facts.outcome.outlook

    assert outlook is not None
    assert len(terms.items) == len(outlook.weights)
    for entry, weight in zip(terms.items, outlook.weights, strict=True):
        assert entry.tone == (
            "good" if weight.factor < 1000 else "bad" if weight.factor > 1000 else "soft"
        )


def questions(story: Told) -> list[str]:
    """All that the teacher is told to ask."""
    script = compose(story, TEACHER, ()).parts[0]
    plans = [block for block in script.blocks if isinstance(block, Entries) and block.ordered]
    return [words for plan in plans for entry in plan.items for words in (entry.text, *entry.notes)]


def test_the_script_asks_once_in_each_plan_about_a_word_that_was_not_kept():
    broken, *again = [words for words in questions(told("refused-at-home")) if "not kept" in words]

    assert again == [broken]
    assert "Prime Minister of Karvania promises" in broken
    assert "Show force" in broken
    assert not any("not kept" in words for words in questions(told("mixed-path")))


def test_where_nobody_broke_a_promise_the_script_asks_about_a_bluff():
    story = Told(1, replace(told("refused-at-home").record, promises={}))

    bluff, *again = [words for words in questions(story) if "doubt it" in words]

    assert again == [bluff]
    assert "Ostrel said that" in bluff
    assert not any("doubt it" in words for words in questions(told("refused-at-home")))


@pytest.mark.parametrize("story", NAMES)
def test_no_number_of_a_round_is_added_up_as_if_it_were_worth_something(story):
    tracks = next(part for part in shown(story, TEACHER).parts if part.id == "tracks")

    said = plain(replace(shown(story, TEACHER), parts=(tracks,)))

    assert not re.search(r"(?:until|in|since) round \(", said)
