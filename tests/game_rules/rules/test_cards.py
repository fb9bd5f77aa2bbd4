"""Event cards: what happens by itself."""

from dataclasses import replace

import pytest

from game_rules.ids import BlocId, Level
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIssue
from game_rules.resolution import Resolution
from game_rules.rules.cards import CIRCUMSTANCES, holds
from game_rules.scenario import Circumstance, EventCard, Printed
from game_rules.views import why
from tests.game_rules.altered import with_intro
from tests.game_rules.build import (
    DIRECTOR,
    KARVANIA,
    LAKE_FORT,
    OSTREL,
    PAIR,
    SERIN,
    WATER,
    a_game,
    agreed,
    order,
    terms,
    told,
    where,
)


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


def test_why_calls_a_card_by_the_title_that_is_printed_on_it():
    answer = why(told(with_card(RAID)).after, DIRECTOR, (Var.TENSION, *PAIR))

    assert answer is not None
    assert answer.titles == {"raid": "Night raid"}


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


@pytest.mark.claim("C13")
def test_a_card_can_reach_one_party_one_group_and_one_room():
    flood = replace(
        RAID,
        support={OSTREL: -3},
        treasury={OSTREL: -5},
        no_deal={OSTREL: -2},
        mood={BlocId("delta-farmers"): 4},
        rapport={LAKE_FORT: 2},
        claims=("C13",),
    )
    after = told(with_card(flood))

    assert after.moved(Var.SUPPORT, OSTREL) == -30
    assert after.moved(Var.TREASURY, OSTREL) == -50
    assert after.moved(Var.NO_DEAL, OSTREL) == -20
    assert after.moved(Var.MOOD, "delta-farmers") == 40
    assert 20 in [line.after - line.before for line in after.lines(Var.RAPPORT, LAKE_FORT)]
    assert after.moved(Var.SUPPORT, KARVANIA) == 0


@pytest.mark.claim("C19")
def test_a_card_says_who_was_wronged_and_when():
    after = told(with_card(replace(RAID, wronged=(KARVANIA,))))

    assert after.now(Var.WRONGED, KARVANIA) == 2
    assert after.now(Var.WRONGED, OSTREL) == 0


@pytest.mark.claim("C64")
def test_a_telephone_between_the_armies_makes_a_raid_less_likely():
    card = replace(RAID, chance=80, spared_by=(Circumstance.HOTLINE,))

    def strikes(hotline):
        return sum(
            bool(told(where(with_card(card, f"seed-{n}"), hotline)).told(Told.EVENT))
            for n in range(200)
        )

    without, with_one = strikes({}), strikes({(Var.HOTLINE, *PAIR): 1})

    assert 145 < without < 175
    assert 105 < with_one < 135  # 80 times three quarters is 60 of a hundred


@pytest.mark.claim("C57")
def test_a_kindness_needs_people_who_meet_in_that_round():
    card = replace(RAID, tension=0, image=2, needs=(Circumstance.DIALOGUE_MET,))
    game = agreed(with_card(card), LAKE_FORT, WATER)
    meet = {DIRECTOR: [order("hold-dialogue", OnIssue(LAKE_FORT, WATER))]}

    assert not told(game).told(Told.EVENT)
    assert not told(game).told(Told.EVENT_SPARED)
    assert told(game, meet).told(Told.EVENT)


@pytest.mark.parametrize(
    ("circumstance", "cells", "so"),
    [
        (Circumstance.HOTLINE, {(Var.HOTLINE, *PAIR): 1}, True),
        (Circumstance.HOTLINE, {}, False),
        (Circumstance.NO_HOTLINE, {}, True),
        (Circumstance.NO_HOTLINE, {(Var.HOTLINE, *PAIR): 1}, False),
        (Circumstance.COMMITTEE, {(Var.COMMITTEE, *PAIR): 1}, True),
        (Circumstance.COMMITTEE, {}, False),
        (Circumstance.PEACE, {}, True),
        (Circumstance.PEACE, {(Var.STAGE, *PAIR): 4}, False),
        (Circumstance.CRISIS, {(Var.STAGE, *PAIR): 3}, True),
        (Circumstance.CRISIS, {}, False),
        (Circumstance.AGREEMENT, {}, False),
        (Circumstance.NO_AGREEMENT, {}, True),
        (Circumstance.OFFICIALS_MET, {}, False),
        (Circumstance.DIALOGUE_MET, {}, False),
    ],
)
def test_every_circumstance_is_one_question_to_the_world(circumstance, cells, so):
    turn = Resolution(where(a_game(), cells))

    assert holds(turn, circumstance) is so


def test_every_circumstance_that_an_author_may_write_can_be_answered():
    assert set(CIRCUMSTANCES) == set(Circumstance)


def test_a_text_in_force_is_a_circumstance():
    turn = Resolution(replace(a_game(), in_force=terms("L0 W1 X2 V3")))

    assert holds(turn, Circumstance.AGREEMENT)
    assert not holds(turn, Circumstance.NO_AGREEMENT)
