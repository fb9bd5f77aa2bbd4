"""A no is an answer, with its reason."""

import ast
import re
from pathlib import Path

from game_rules.refusals import No, in_order, refused

ROOT = Path(__file__).resolve().parents[2]
RULES, SERVER = ROOT / "game_rules", ROOT / "server"


def test_a_refusal_tells_its_facts_in_words_that_can_travel():
    no = refused(No.TOO_FEW_SESSIONS, "C67", issue="water", count=1, party_of="x")

    assert no.code is No.TOO_FEW_SESSIONS
    assert no.facts == {"issue": "water", "count": "1", "party-of": "x"}
    assert no.claims == ("C67",)


def test_facts_are_written_in_one_order_whoever_gathered_them():
    assert list(in_order({"b": "1", "a": "2"})) == ["a", "b"]


def test_every_code_is_kebab_case_and_used_somewhere():
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", no.value) for no in No)
    named = {
        node.attr
        for folder in (RULES, SERVER)
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "No"
    }

    assert {no.name for no in No} == named
