"""Two names that look the same are the same."""

import unicodedata

import pytest

from server.classroom.names import folded, is_reserved, is_taken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "anna"),
        ("Anna", "ANNA"),
        ("Anna", "Anná"),
        ("José", unicodedata.normalize("NFD", "José")),
        ("Anna", "\N{CYRILLIC CAPITAL LETTER A}nna"),
        ("Paul", "Pau1"),
        ("Paul", "PauI"),
        ("Otto", "0tt0"),
        ("Max S", "MaxS"),
        ("Max-S", "Max S"),
        ("\N{FULLWIDTH LATIN CAPITAL LETTER M}ax", "Max"),
        ("Kurnia", "Kumia"),
    ],
)
def test_a_name_that_cannot_be_told_from_another_is_taken(one, other):
    assert is_taken(other, [one])


@pytest.mark.parametrize(
    ("one", "other"), [("Anna", "Anna B"), ("Anna", "Hanna"), ("Max 2", "Max 4"), ("Ed", "Ted")]
)
def test_a_letter_more_makes_another_name(one, other):
    assert not is_taken(other, [one])


@pytest.mark.parametrize("name", ["Teacher", "teacher", "T e a c h e r", "Admin", "adm1n", "B0T"])
def test_nobody_can_be_called_like_those_in_charge(name):
    assert is_reserved(name)


def test_names_in_any_script_are_names():
    for name in ("Мария", "محمد", "小明", "Σοφία", "🦊"):
        assert folded(name)
        assert not is_reserved(name)


@pytest.mark.parametrize(
    ("one", "other"), [("Student L", "Student I"), ("Ali", "Al"), ("Mia", "Mla2"), ("Lee", "Iee")]
)
def test_names_that_nobody_would_confuse_live_side_by_side(one, other):
    assert not is_taken(one, [other])
    assert not is_taken(other, [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bill", "BiII"), ("BILL", "bill"), ("Student l", "Student I"), ("Olga", "0lga")],
)
def test_names_that_look_alike_are_one(one, other):
    assert is_taken(one, [other])
    assert is_taken(other, [one])
