"""What can change, who may see it, and one line for every change."""

import pytest

from game_rules.ledger import VARIABLES, Audience, Cause, Change, Subject, Var


@pytest.mark.parametrize("var", Var)
def test_every_variable_says_what_it_is_about_and_for_whom(var):
    row = VARIABLES[var]

    assert len(row.subjects) <= 4
    assert row.subjects or var is Var.ORDER, "only the order of the world is about everybody"
    assert row.low < row.high
    assert row.audience in Audience
    assert row.about


def test_no_variable_is_declared_that_does_not_exist():
    assert set(VARIABLES) == set(Var)


@pytest.mark.parametrize(
    "var", [var for var in Var if VARIABLES[var].audience is not Audience.PUBLIC]
)
def test_whose_eyes_a_variable_is_for_follows_from_its_first_subject(var):
    row = VARIABLES[var]
    allowed = {
        Audience.PARTY: {Subject.PARTY, Subject.BLOC},
        Audience.OFFICIALS: {Subject.PARTY},
        Audience.BRIEFED: {Subject.PARTY},
        Audience.CHANNEL: {Subject.CHANNEL},
        Audience.SEAT: {Subject.SEAT},
        Audience.BETWEEN: {Subject.PARTY},
        Audience.DEBRIEF: set(Subject),
    }

    assert row.subjects[0] in allowed[row.audience]
    assert row.audience is not Audience.BRIEFED or row.subjects[1] is Subject.CHANNEL
    assert row.audience is not Audience.BETWEEN or row.subjects[1] is Subject.PARTY


def test_the_terms_behind_a_number_are_never_for_more_people_than_the_number():
    narrower = {Audience.PUBLIC: {Audience.PARTY, Audience.CHANNEL, Audience.SEAT}}

    for row in VARIABLES.values():
        assert row.terms is None or row.terms in narrower[row.audience]


def test_a_line_of_the_ledger_knows_its_cell():
    line = Change(Var.TENSION, ("a", "b"), 10, 20, "gesture", (Cause("show-force"),), ("C19",))  # type: ignore[arg-type]

    assert line.cell == ("tension", "a", "b")
