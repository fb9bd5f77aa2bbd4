"""What the source document states is numbered, placed under its heading, and short."""

import re
from itertools import pairwise

import pytest

from game_rules.ids import ClaimId
from game_rules.source import CLAIMS, SECTIONS, TITLE, claim


def test_the_claims_run_from_1_to_77_without_a_gap():
    assert list(CLAIMS) == [f"C{number:02}" for number in range(1, 78)]
    assert all(number == each.id for number, each in CLAIMS.items())


def test_every_claim_stands_under_a_heading_and_every_heading_has_a_claim():
    assert {each.section for each in CLAIMS.values()} == set(SECTIONS)
    assert len(SECTIONS) == len(set(SECTIONS))
    assert SECTIONS[0] == TITLE


def test_the_claims_of_a_heading_follow_each_other():
    order = [SECTIONS.index(each.section) for each in CLAIMS.values()]
    changes = sum(before != after for before, after in pairwise(order))

    assert changes == len(SECTIONS) - 1


def test_every_claim_is_one_short_sentence_of_its_own():
    sayings = [each.says for each in CLAIMS.values()]

    assert len(set(sayings)) == len(sayings)
    for says in sayings:
        assert re.fullmatch(r"[A-Z][^.!?]+( 1\.5[^.!?]+)?\.", says), says
        assert len(says) <= 160


def test_a_claim_is_looked_up_by_its_number():
    assert claim(ClaimId("C45")).section == "Weaknesses of Track-I Diplomacy"


def test_asking_for_a_claim_that_does_not_exist_is_a_bug():
    with pytest.raises(KeyError):
        claim(ClaimId("C78"))


def test_nobody_can_change_what_the_source_states():
    with pytest.raises(TypeError):
        CLAIMS[ClaimId("C01")] = claim(ClaimId("C02"))  # type: ignore[index]
