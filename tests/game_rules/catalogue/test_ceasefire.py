"""Where a scenario begins at war: guns need a line to stop at, and eyes to stay silent under."""

from dataclasses import replace

import pytest

from game_rules.ids import EventCardId, Level, Stage
from game_rules.ledger import Var
from game_rules.orders import TowardParty
from game_rules.refusals import No
from game_rules.resolution import Resolution
from game_rules.rules.cards import chance_of, holds
from game_rules.scenario import Circumstance, EventCard, Printed
from tests.game_rules.build import (
    FRONT,
    HEAD,
    KARVANIA,
    LINE,
    OSTREL,
    PAIR,
    agreed,
    facts_of,
    no_to,
    order,
    told,
    where,
)
from tests.game_rules.grown import ARMY, grown, grown_scenario
from tests.game_rules.mediated import ARVIA, called_in

PRINTED = Printed(replace(grown_scenario(), guns=LINE), Level.STANDARD)
CEASE = order("sign-ceasefire", TowardParty(OSTREL))


def at_war(points, printed=PRINTED):
    game = where(grown(stage=Stage.WAR, printed=printed), {(Var.PROGRESS, FRONT, LINE): points})
    return agreed(game, FRONT, LINE)


@pytest.mark.claim("C18", "C21")
def test_guns_fall_silent_only_where_officials_have_come_some_way_on_the_line():
    no = no_to(at_war(99), HEAD, CEASE.action, CEASE.particulars)

    assert facts_of(no) == (No.NO_LINE_YET, {"issue": LINE, "have": "9", "need": "10"})
    assert no_to(at_war(100), HEAD, CEASE.action, CEASE.particulars) is None


def test_where_no_scenario_names_such_a_question_none_is_asked():
    free = Printed(grown_scenario(), Level.STANDARD)

    assert no_to(at_war(0, free), HEAD, CEASE.action, CEASE.particulars) is None


def test_both_commands_can_stop_it_then():
    theirs = order("sign-ceasefire", TowardParty(KARVANIA))
    outcome = told(at_war(100), {HEAD: [CEASE], ARMY: [theirs]})

    assert outcome.after.is_after_war(*PAIR)


@pytest.mark.parametrize(
    ("circumstance", "cells"),
    [
        (Circumstance.WAR, {(Var.STAGE, *PAIR): 4}),
        (Circumstance.CEASEFIRE, {(Var.CEASEFIRE, *PAIR): 1}),
        (Circumstance.MONITORS, {(Var.MONITORS, OSTREL): 1}),
        (Circumstance.GUARANTEE, {(Var.GUARANTEE, ARVIA): 1}),
    ],
)
def test_a_card_may_look_at_war_and_at_what_keeps_a_ceasefire(circumstance, cells):

    game = called_in()

    assert not holds(Resolution(game), circumstance)
    assert holds(Resolution(where(game, cells)), circumstance)


@pytest.mark.claim("C21", "C40")
def test_shots_across_a_watched_line_are_rarer():

    card = EventCard(
        EventCardId("shots"), 2, 60, "Shots", "At night.", spared_by=(Circumstance.MONITORS,)
    )
    game = called_in()
    watched = where(game, {(Var.MONITORS, OSTREL): 1})

    assert chance_of(Resolution(watched), card) < chance_of(Resolution(game), card) == 600
