"""Event cards: what happens by itself."""

from dataclasses import replace

import pytest

from game_rules.ids import Level
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.scenario import EventCard, Printed
from tests.game_rules.build import (
    KARVANIA,
    OSTREL,
    PAIR,
    SERIN,
    a_game,
    told,
)
from tests.game_rules.twins import with_intro


def with_card(card, seed="a-game", round=2):
    printed = Printed(with_intro(SERIN, lambda intro: replace(intro, events=(card,))), Level.INTRO)
    game = a_game(seed=seed, round=round, printed=printed)
    return replace(game, constants=replace(game.constants, drift=0))


RAID = EventCard(
    id="raid",  # type: ignore[arg-type]
    round=2,
    chance=100,
    title="Night raid",
    text="Gunmen cross the river.",
    tension=8,
    image=-2,
    claims=("C57", "C64"),  # type: ignore[arg-type]
)


@pytest.mark.claim("C57", "C64")
def test_a_card_moves_tension_and_what_each_people_thinks_of_the_other():
    after = told(with_card(RAID))

    assert after.moved(Var.TENSION, *PAIR) == 80
    assert after.moved(Var.IMAGE, KARVANIA, OSTREL) == -20
    assert after.moved(Var.IMAGE, OSTREL, KARVANIA) == -20
    assert {change.claims for change in after.by_rule("event")} == {("C57", "C64")}
    assert {change.causes[0].what for change in after.by_rule("event")} == {"raid"}
    (news,) = after.told(Told.EVENT)
    assert (news.to, news.facts) == (None, {"event": "raid", "title": "Night raid"})


@pytest.mark.parametrize("round", [1, 3])
def test_a_card_is_turned_in_its_own_round_only(round):
    after = told(with_card(RAID, round=round))

    assert not after.told(Told.EVENT)
    assert after.moved(Var.TENSION, *PAIR) == 0


def test_a_card_with_a_chance_strikes_about_as_often_as_it_says_and_else_everybody_is_spared():
    card = replace(RAID, chance=60)
    struck = 0
    for seed in range(200):
        after = told(with_card(card, seed=f"seed-{seed}"))
        strikes, spared = after.told(Told.EVENT), after.told(Told.EVENT_SPARED)
        assert len(strikes) + len(spared) == 1
        struck += len(strikes)

    assert 100 < struck < 140


def test_a_card_that_never_strikes_is_told_as_spared():
    assert told(with_card(replace(RAID, chance=0))).told(Told.EVENT_SPARED)


def test_news_that_change_nothing_are_only_news():
    after = told(with_card(replace(RAID, tension=0, image=0, claims=())))

    assert len(after.told(Told.EVENT)) == 1
    assert not after.by_rule("event")


def test_what_a_card_does_to_tension_counts_toward_what_a_round_can_do():
    """A raid in a round of threats: the cap is for all of it together."""
    strong = replace(RAID, tension=10)
    game = with_card(strong)
    capped = replace(game, constants=replace(game.constants, tension_up_cap=50))

    assert told(capped).moved(Var.TENSION, *PAIR) == 50
