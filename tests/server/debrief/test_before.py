"""A game that went on from another says in its debrief what it took over, and what it leaves."""

from __future__ import annotations

import pytest

from game_rules.campaign import Legacy, legacy_of
from game_rules.debrief import record_of
from game_rules.engine import begin
from game_rules.ids import Hand, Level, ScenarioId
from game_rules.scenario import Printed
from game_rules.state import PUBLIC, TEACHER
from server.debrief.compose import compose
from server.debrief.plain import plain
from server.debrief.told import Told
from server.scenarios import load_shipped
from server.words import debrief_words
from tests.game_rules.random_play import play
from tests.server.debrief.test_compose import OPEN_GAP, RAW

SAY = debrief_words("en")
PRINTED = Printed(load_shipped(ScenarioId("serin-valley")), Level.INTRO)


def told_after(legacy: Legacy | None) -> Told:
    start = begin(PRINTED, "a-seed", dict.fromkeys(PRINTED.seats, Hand.HUMAN), legacy=legacy)
    played = play(3, start)
    return Told(1, record_of(played.start, played.events))


@pytest.mark.parametrize("viewer", [PUBLIC, TEACHER, "karvania-head"])
def test_everybody_reads_what_was_taken_over_right_after_how_it_ended(viewer):
    before = told_after(None)
    told = told_after(legacy_of(before.game))

    shown = compose(told, viewer)

    titles = [part.title for part in shown.parts]
    assert titles.index(SAY["debrief.before.title"]) == 1 + titles.index(SAY["debrief.story.title"])
    assert not OPEN_GAP.findall(plain(shown))
    assert not RAW.findall(plain(shown))
    (part,) = (part for part in shown.parts if part.id == "before")
    assert SAY["rule.last-game"] in str(part)
    assert SAY["var.order"] in str(part)


def test_a_game_that_stood_alone_says_nothing_of_another():
    assert "before" not in {part.id for part in compose(told_after(None), PUBLIC).parts}


@pytest.mark.parametrize(("order", "way"), [(700, "better"), (500, "half"), (300, "worse")])
def test_it_says_what_the_order_of_the_world_made_of_the_start(order, way):
    told = told_after(Legacy(PRINTED.scenario.id, order, ()))

    assert SAY[f"debrief.before.{way}"] in plain(compose(told, PUBLIC))
