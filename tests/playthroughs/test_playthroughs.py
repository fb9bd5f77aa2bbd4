"""Whole games, told again and compared line by line with how they were told before.

When the rules change on purpose, tell them again with `python3 -m tests.playthroughs.stories`, and
read the difference: it shows what every seat would now see.
"""

from __future__ import annotations

import re

import pytest

from game_rules.ids import Ending
from tests.playthroughs.stories import FOLDER, STORIES


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_told_as_it_was_told_before(name):
    told = STORIES[name]().text

    assert told == (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), (
        "told differently now; if that is meant, run: python3 -m tests.playthroughs.stories"
    )


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("mixed-path", Ending.SETTLEMENT),
        ("refused-at-home", Ending.DEADLINE),
        ("brink-then-war", Ending.WAR),
        ("officials-only", Ending.DEADLINE),
        ("two-steps-home", Ending.SETTLEMENT),
        ("the-old-mill", Ending.PARTIAL),
        ("the-advice-is-blamed", Ending.DEADLINE),
        ("embassies-in-a-crisis", Ending.DEADLINE),
        ("broken-off", Ending.DEADLINE),
        ("against-the-law", Ending.DEADLINE),
        ("the-inn-between", Ending.DEADLINE),
        ("friends-of-friends", Ending.DEADLINE),
        ("kept-and-broken", Ending.SETTLEMENT),
        ("better-for-both", Ending.SETTLEMENT),
    ],
)
def test_a_story_ends_as_its_name_says(name, ending):
    assert STORIES[name]().game.ending is ending


def test_every_file_is_a_story_and_every_story_a_file():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(STORIES)


def test_the_stories_show_what_they_are_for():
    texts = {name: (FOLDER / f"{name}.txt").read_text(encoding="utf-8") for name in STORIES}

    assert "adopted issue=water option=seasonal-formula" in texts["mixed-path"]
    assert "ratified draft=front-1 party=ostrel" in texts["mixed-path"]
    assert "refused-at-home draft=front-1 party=ostrel" in texts["refused-at-home"]
    assert re.search(r"news of round 2: promise-kept .*by=ostrel-head", texts["refused-at-home"])
    assert re.search(r"news of round 2: promise-broken .*how=not-play", texts["refused-at-home"])
    assert "needs ostrel line -> water" in texts["refused-at-home"]
    assert "brink-held" in texts["brink-then-war"]
    assert "war other=ostrel" in texts["brink-then-war"]
    assert "how=silent party=ostrel" in texts["officials-only"]
    assert "how=no party=ostrel" in texts["officials-only"]
    two_steps = texts["two-steps-home"]
    assert "news of round 6: signed draft=front-1" in two_steps
    assert re.search(r"news of round 6: government-falls .*party=karvania", two_steps)
    assert "news of round 7: ratified draft=front-1 party=ostrel" in two_steps
    assert "exposed channel=old-mill" in texts["the-old-mill"]
    assert "leaked channel=old-mill issue=crossings" in texts["the-old-mill"]
    blamed = texts["the-advice-is-blamed"]
    assert "refused-at-home draft=front-1 party=karvania" in blamed
    assert "advice-reviewed channel=lake-fort party=karvania" in blamed
    assert "ceasefire other=ostrel party=karvania" in texts["embassies-in-a-crisis"]
    broken_off = texts["broken-off"]
    assert "built-together party=karvania" in broken_off
    assert "text-rejected party=ostrel" in broken_off
    assert "relations-broken party=karvania" in broken_off
    assert "capitals-visited channel=lake-fort" in broken_off
    broken = texts["kept-and-broken"]
    assert "news of round 4: breach-denied issue=line party=ostrel" in broken
    assert "refused: not-on-record" in broken
    assert "news of round 6: enforced issue=line party=karvania" in broken
    assert "news of round 6: protocol-broken party=ostrel" in broken
    assert "in force L0 W2 X1 V1 -> L0 W2 X2 V1" in texts["better-for-both"]
    inn = texts["the-inn-between"]
    assert "mediation-begins channel=inn party=sundland" in inn
    assert "found channel=inn issue=water option=seasonal-formula" in inn
    assert "voted-down draft=inn-1 how=no party=ostrel" in inn
    assert "guaranteed party=arvia" in inn
    friends = texts["friends-of-friends"]
    assert re.search(r"news of round 2: neutral party=tarn round=6", friends)
    assert "not done: keeps-out" in friends
    assert re.search(r"news of round 3: wedge-exposed .*party=karvania toward=holm", friends)
    assert "left party=holm toward=ostrel" in friends
