"""Every code and every fact finds its words, and every sentence is said somewhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game_rules.catalogue import CATALOGUE
from game_rules.ids import Ending, Hand, Level, Mission, Phase, Stage, Track
from game_rules.ledger import VARIABLES, Unit, Var
from game_rules.news import Told
from game_rules.orders import Particulars
from game_rules.refusals import No
from game_rules.source import CLAIMS
from game_rules.weigh import Forecast
from server.protocol.derive import read, write
from server.protocol.faults import Code
from server.protocol.messages import Catalogue
from server.words import UnknownLanguage, catalogue, languages, sentences, words
from tests.server.spoken import (
    gaps,
    has_words,
    inline_facts,
    literal_keys,
    patterns,
    site_facts,
)

ROOT = Path(__file__).parents[2]
ENGLISH = words("en")


def test_english_is_among_the_languages():
    assert "en" in languages()


def test_a_language_without_words_is_unknown():
    with pytest.raises(UnknownLanguage):
        words("xx")


def test_a_catalogue_crosses_the_wire_as_it_is():
    sent = catalogue("en")

    assert read(Catalogue, write(sent)) == sent


def test_every_claim_has_its_paraphrase_and_its_heading():
    sent = catalogue("en")

    for claim in CLAIMS.values():
        assert sent.words[f"claim.{claim.id}"] == claim.says
        assert sent.sections[str(claim.id)] == claim.section


def test_no_news_says_our_for_after_the_game_both_sides_read_it():
    """An envoy is quoted as saying "we"; that says whose."""
    news = {key: said for key, said in ENGLISH.items() if key.startswith("news.")}
    ours = {key for key, said in news.items() if re.search(r"\b([Oo]urs?|[Ww]e|[Yy]our)\b", said)}

    assert len(news) > len(Told)
    assert ours == {"news.envoy-asks"}


@pytest.mark.parametrize("code", list(No))
def test_every_no_has_a_sentence_and_a_way_to_a_yes(code):
    assert has_words(ENGLISH, f"refusal.{code}")
    assert has_words(ENGLISH, f"refusal.{code}.remedy")


@pytest.mark.parametrize("code", list(Told))
def test_every_piece_of_news_can_be_told(code):
    assert has_words(ENGLISH, f"news.{code}")


@pytest.mark.parametrize("var", list(Var))
def test_everything_that_is_counted_has_a_name(var):
    assert f"var.{var}" in ENGLISH


@pytest.mark.parametrize("var", [var for var, it in VARIABLES.items() if it.unit is Unit.WORD])
def test_everything_that_is_read_as_a_word_has_one_for_each_number(var):
    for number in range(VARIABLES[var].high + 1):
        assert f"{var}.{number}" in ENGLISH


@pytest.mark.parametrize("var", [var for var, it in VARIABLES.items() if it.bands])
def test_everything_that_is_said_in_bands_has_a_word_for_every_number(var):
    row = VARIABLES[var]
    begins = [least for least, _ in row.bands]

    assert begins[0] == row.low, "the lowest number has a word, too"
    assert begins == sorted(set(begins))
    assert begins[-1] <= row.high
    assert all(f"{var}.{word}" in ENGLISH for _, word in row.bands)
    assert ENGLISH[f"var.{var}.bands"].split()[:2] == [str(row.low), row.bands[0][1]]


@pytest.mark.parametrize("action", list(CATALOGUE))
def test_the_screen_hears_from_the_catalogue_what_an_action_is(action):
    flags = ENGLISH[f"action.{action}.flags"].split()

    assert ("at-brink" in flags) is CATALOGUE[action].at_brink
    assert ("hostile" in flags) is CATALOGUE[action].hostile


@pytest.mark.parametrize("action", list(CATALOGUE))
def test_every_action_says_what_it_buys_costs_and_risks(action):
    for key in ("", ".buys", ".costs", ".risk", ".track", ".claims"):
        assert ENGLISH[f"action.{action}{key}"]
    assert has_words(ENGLISH, f"story.{action}")


@pytest.mark.parametrize("code", list(Code))
def test_every_fault_has_a_sentence(code):
    assert f"fault.{code}" in ENGLISH


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("stage", [str(stage.value) for stage in Stage]),
        ("mission", [str(mission.value) for mission in Mission]),
        ("phase", list(Phase)),
        ("hand", list(Hand)),
        ("level", list(Level)),
        ("track", list(Track)),
        ("ending", list(Ending)),
        ("home", list(Forecast)),
        ("particulars", [kind.kind for kind in Particulars.__args__]),
    ],
)
def test_every_member_of_a_closed_set_has_a_word(family, members):
    for member in members:
        assert has_words(ENGLISH, f"{family}.{member}")


def test_every_rule_that_writes_in_the_ledger_has_a_name():
    named = {rule for rule in _rules() if f"rule.{rule}" not in ENGLISH}

    assert named == set()


def test_every_term_of_a_formula_has_a_name():
    unnamed = {term for term in _terms() if f"factor.{term}" not in ENGLISH}

    assert unnamed == set()


@pytest.mark.parametrize("code", list(No))
def test_a_refusal_has_no_gap_without_a_fact(code):
    given = site_facts(ROOT, "refused", "No", code.name)

    for key in (f"refusal.{code}", f"refusal.{code}.remedy"):
        assert gaps(ENGLISH, key) <= given, f"{key} is given only {sorted(given)}"


@pytest.mark.parametrize("code", list(Told))
def test_news_have_no_gap_without_a_fact(code):
    given = site_facts(ROOT, "tell", "Told", code.name)

    assert gaps(ENGLISH, f"news.{code}") <= given, f"it is given only {sorted(given)}"


@pytest.mark.parametrize("action", list(CATALOGUE))
def test_a_story_has_no_gap_without_a_fact(action):
    given = {"action", "bloc", "channel", "draft", "issue", "option", "toward", "version"}

    assert gaps(ENGLISH, f"story.{action}") <= given


def test_every_key_that_the_client_asks_for_exists():
    missing = {key for key in literal_keys(ROOT) if not has_words(ENGLISH, key)}

    assert missing == set()


def test_every_sentence_is_said_somewhere():
    written, put_together = literal_keys(ROOT), patterns(ROOT)

    unsaid = {
        key
        for key in sentences("en")
        if not {key, _plain(key)} & written
        and not any(map(put_together.fullmatch, (key, _plain(key))))
    }

    assert unsaid == set()


def test_the_client_gives_every_fact_that_its_sentences_want():
    wanting = {
        key: sorted(gaps(ENGLISH, key) - given)
        for key, given in inline_facts(ROOT)
        if gaps(ENGLISH, key) - given
    }

    assert wanting == {}


def test_a_translation_says_everything_that_english_says():
    for language in languages():
        assert set(sentences(language)) == set(sentences("en")), language


def test_no_sentence_has_a_gap_that_is_not_closed():
    broken = {key for key, said in sentences("en").items() if said.count("{") != said.count("}")}

    assert broken == set()


def _plain(key: str) -> str:
    """A key without the ending that chooses among its wordings."""
    stem, _, ending = key.rpartition(".")
    ways = {"one", "other", "yes", "no", "silent", "play", "not-play"}
    chosen = ending in ways or ending.isdigit()
    return stem if stem and chosen and has_words(ENGLISH, stem) else key


def _calls() -> Iterator[ast.Call]:
    for path in (ROOT / "game_rules").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield node


def _rules() -> set[str]:
    """The names that rules write under, where they are written out."""
    found = set()
    for call in _calls():
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if (
            name in {"move", "put"}
            and len(call.args) > 3
            and isinstance(call.args[3], ast.Constant)
        ):
            found.add(str(call.args[3].value))
    assert "gesture" in found
    return found | {"set-up", "refused-at-home"}


def _terms() -> set[str]:
    """The names of the terms of formulas, where they are written out."""
    found = {
        word.arg
        for call in _calls()
        if isinstance(call.func, ast.Name) and call.func.id == "factors"
        for word in call.keywords
        if word.arg is not None
    }
    for place in (
        *(ROOT / "game_rules" / "rules").glob("*.py"),
        *(ROOT / "game_rules" / "effects").glob("*.py"),
    ):
        for node in ast.walk(ast.parse(place.read_text("utf-8"))):
            if isinstance(node, ast.Dict):
                found |= {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
    terms = {term for term in found if re.fullmatch(r"[a-z]+", term)}
    assert {"step", "gain", "access"} <= terms
    return terms


def test_no_sentence_is_empty_or_has_loose_ends():
    assert all(said.strip() == said != "" for said in sentences("en").values())
