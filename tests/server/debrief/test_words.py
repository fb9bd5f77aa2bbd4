"""Every sentence of the debrief is said somewhere, and everything that is said has a sentence."""

import ast
import re
from pathlib import Path

from server.words import debrief_sentences, debrief_words, languages, words
from tests.server.spoken import VARIANT, has_words

ROOT = Path(__file__).parents[3]
OWN = debrief_sentences("en")
KEY = re.compile(r"debrief\.[a-z0-9-]+(?:\.[a-z0-9-]+)*")


def asked():
    """The keys that the debrief asks for, and patterns where a part is filled in."""
    literal, patterns = set(), set()
    for path in (ROOT / "server" / "debrief").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literal |= {node.value} if KEY.fullmatch(node.value) else set()
            elif isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                ]
                if parts[0].startswith("debrief"):
                    patterns.add("".join(parts))
    return literal, patterns


def test_every_key_that_the_debrief_asks_for_has_a_sentence():
    literal, patterns = asked()

    missing = {key for key in literal if not has_words(OWN, key)}
    assert {key for key in missing if not any(known.startswith(key) for known in OWN)} == set()
    assert all(any(re.fullmatch(each, key) for key in OWN) for each in patterns)


def test_every_sentence_of_the_debrief_is_said_somewhere():
    literal, patterns = asked()

    unsaid = {
        key
        for key in OWN
        if key not in literal
        and VARIANT.sub("", key) not in literal
        and re.sub(r"\.(?:up|down)$", "", key) not in literal
        and not any(re.fullmatch(each, key) for each in patterns)
    }
    assert unsaid == set()


def test_the_debrief_has_no_sentence_that_the_game_has():
    assert not set(OWN) & set(words("en"))
    assert set(debrief_words("en")) == set(OWN) | set(words("en"))


def test_every_language_of_the_game_has_a_debrief():
    for language in languages():
        assert set(debrief_sentences(language)) == set(OWN), language


def test_browsers_never_load_the_words_of_the_debrief():
    assert not any(key.startswith("debrief.") for key in words("en"))
