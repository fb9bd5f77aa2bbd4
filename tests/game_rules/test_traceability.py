"""From the source document to the screen: every action, rule and change says what it stands on, and
every claim that is cited has a test that stands on it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.engine import Seated
from game_rules.ids import Level, Role
from game_rules.options import options
from game_rules.refusals import Refusal
from game_rules.source import CLAIMS
from tests.game_rules.build import SERIN
from tests.game_rules.random_play import GAMES, random_game

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "game_rules"
CLAIM = re.compile(r"C\d\d")
WORKING_PARTS = ("action.py", "options.py", "resolving.py", "engine.py", "setup.py")

PRINTED_ONLY = {"trust", "support", "no-deal", "known", "progress"}
"""Starting values that only the scenario's author answers for; all others have a claim."""


@cache
def cited_in(path: Path) -> frozenset[str]:
    """The claims that code cites; what a docstring mentions is for readers only."""
    found: set[str] = set()
    tree = ast.parse(path.read_text())
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in prose and re.fullmatch(r"C\d\d( C\d\d)*", node.value):
            found.update(node.value.split())
    return frozenset(found)


def files_of(part: str) -> list[Path]:
    return [path for path in sorted((RULES / part).glob("*.py")) if path.name != "__init__.py"]


def rule_files() -> list[Path]:
    return files_of("rules")


def working_files() -> list[Path]:
    parts = ("rules", "catalogue", "conditions", "effects")
    return [
        *(path for part in parts for path in files_of(part)),
        *(RULES / name for name in WORKING_PARTS),
    ]


def code_files() -> list[Path]:
    return [path for path in sorted(RULES.rglob("*.py")) if path.name != "source.py"]


@cache
def stood_on() -> frozenset[str]:
    """The claims that a test is marked with, in all tests of the rules and of whole games."""
    found: set[str] = set()
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.claim":
                found.update(
                    arg.value
                    for arg in node.args
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                )
    return frozenset(found)


# --- claims that exist
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", CATALOGUE.values(), ids=lambda action: action.id)
def test_an_action_cites_at_least_one_claim_that_exists(action):
    assert action.claims
    assert set(action.claims) <= set(CLAIMS)
    assert len(set(action.claims)) == len(action.claims)


@pytest.mark.parametrize("path", code_files(), ids=lambda path: str(path.relative_to(RULES)))
def test_no_file_cites_a_claim_that_does_not_exist(path):
    assert cited_in(path) <= set(CLAIMS)
    assert set(CLAIM.findall(path.read_text())) <= set(CLAIMS), "not even in prose"


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: path.stem)
def test_a_rule_says_what_it_stands_on(path):
    """Event cards bring their claims along from the scenario."""
    assert path.stem == "cards" or cited_in(path)


def test_a_card_that_changes_something_cites_a_claim():
    for variant in SERIN.variants.values():
        for card in variant.events:
            assert set(card.claims) <= set(CLAIMS)
            assert card.claims or not (card.tension or card.image), card.id


def test_the_scenario_cites_claims_that_exist():
    assert all(set(issue.claims) <= set(CLAIMS) for issue in SERIN.issues)
    assert Level.INTRO in SERIN.variants


# --- claims that are tested
# ------------------------------------------------------------------------------------------------


def needed() -> Iterator[tuple[str, str]]:
    """Every claim with a place that cites it."""
    for action in CATALOGUE.values():
        yield from ((claim, action.id) for claim in action.claims)
    for path in working_files():
        yield from ((claim, path.name) for claim in cited_in(path))


def test_a_test_stands_on_every_claim_that_an_action_or_a_rule_cites():
    missing = sorted((claim, place) for claim, place in needed() if claim not in stood_on())

    assert not missing


def test_no_test_stands_on_a_claim_that_does_not_exist():
    assert stood_on() <= set(CLAIMS)


def test_every_claim_of_the_source_has_a_test_that_stands_on_it():
    assert sorted(set(CLAIMS) - stood_on()) == []


# --- in play
# ------------------------------------------------------------------------------------------------


def test_every_change_in_random_play_names_a_rule_a_cause_and_claims_that_exist():
    rules = set()
    for seed in range(GAMES):
        for page in random_game(seed).end.ledger:
            for change in page.changes:
                assert change.rule, (seed, change)
                assert change.causes, (seed, change)
                assert set(change.claims) <= set(CLAIMS), (seed, change)
                if page.round == 0:
                    assert change.claims or change.var in PRINTED_ONLY, (seed, change)
                else:
                    assert change.claims, (seed, change)
                    rules.add(change.rule)
    assert rules >= {
        "adoption",
        "brink",
        "briefing",
        "craft",
        "discovery",
        "drift",
        "ease",
        "embassy",
        "event",
        "gesture",
        "image",
        "ladder",
        "mandate",
        "meeting",
        "ratification",
        "refused-at-home",
        "war",
    }


def test_causes_in_random_play_are_actions_cards_or_rules_and_name_real_seats():
    cards = {card.id for card in SERIN.variants[Level.INTRO].events}
    by_itself = {
        "set-up",
        "drift",
        "ease",
        "brink",
        "ladder",
        "war",
        "stand",
        "contact",
        "exposure",
        "tip",
        "overreach",
        "promise",
        "coalition",
    }
    for seed in range(0, GAMES, 4):
        end = random_game(seed).end
        for page in end.ledger:
            for change in page.changes:
                for cause in change.causes:
                    assert cause.what in CATALOGUE or cause.what in cards | by_itself, (
                        seed,
                        change,
                    )
                    if cause.seat is not None:
                        # a word given in talk is no card: whoever sits there may give it
                        may = CATALOGUE[cause.what].roles if cause.what != "promise" else set(Role)
                        role = end.seat(cause.seat).role
                        assert role in may, (seed, change)  # type: ignore[index]


def test_refusals_and_news_in_random_play_cite_claims_that_exist():
    for seed in range(0, GAMES, 8):
        record = random_game(seed)
        for news in record.end.happenings:
            assert set(news.claims) <= set(CLAIMS)
            assert news.claims or news.code.startswith("event"), (seed, news)
        for step in record.steps[::7]:
            if isinstance(step.answer, Refusal):
                assert set(step.answer.claims) <= set(CLAIMS), (seed, step.answer)
            if isinstance(step.actor, Seated):
                for menu in options(step.after, step.actor.seat):
                    for no in (menu.no, *(choice.no for choice in menu.choices)):
                        assert no is None or no.claims, (seed, menu.action, no)
