"""A resolution in progress: every change becomes a line, within bounds and caps."""

import pytest

from game_rules.ledger import Cause, Factor, Var
from game_rules.news import Told
from game_rules.orders import TowardParty
from game_rules.resolution import Filed, Resolution, factors
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    HEAD,
    KARVANIA,
    OSTREL,
    PAIR,
    WATER,
    a_game,
    order,
)

CAUSE = (Cause("show-force", HEAD),)


def turn():
    return Resolution(a_game())


def test_a_move_is_written_down_with_what_it_really_moved():
    it = turn()

    moved = it.move(Var.SUPPORT, (KARVANIA,), 900, "gesture", CAUSE, ("C10",), factors(hostility=5))

    assert moved == 480, "support stops at a hundred"
    (line,) = it.changes
    assert (line.before, line.after, line.rule) == (520, 1000, "gesture")
    assert (line.causes, line.claims, line.factors) == (CAUSE, ("C10",), (Factor("hostility", 5),))
    assert it.game.now(Var.SUPPORT, KARVANIA) == 1000
    assert it.before.now(Var.SUPPORT, KARVANIA) == 520, "the state before is not touched"


def test_a_move_that_moves_nothing_leaves_no_line():
    it = turn()

    assert it.move(Var.SUPPORT, (KARVANIA,), 0, "gesture", CAUSE, ()) == 0
    it.move(Var.SUPPORT, (KARVANIA,), -2000, "gesture", CAUSE, ())
    assert it.move(Var.SUPPORT, (KARVANIA,), -1, "gesture", CAUSE, ()) == 0
    assert len(it.changes) == 1


@pytest.mark.claim("C17")
def test_tension_moves_only_so_far_in_a_round_however_many_push():
    it = turn()

    up = [it.move(Var.TENSION, PAIR, 100, "gesture", CAUSE, ()) for _ in range(3)]
    down = [it.move(Var.TENSION, PAIR, -300, "gesture", CAUSE, ()) for _ in range(2)]

    assert up == [100, 80, 0]
    assert down == [-260, 0], "the caps count from where the round began"


def test_a_cell_is_put_within_its_bounds_and_only_if_that_is_news():
    it = turn()

    it.put(Var.MISSION, PAIR, 7, "ladder", CAUSE, ())
    it.put(Var.MISSION, PAIR, 2, "ladder", CAUSE, ())
    it.put(Var.COVER, (KARVANIA, WATER, "no-rule"), 0, "adoption", CAUSE, ())

    assert [(line.var, line.after) for line in it.changes] == [("mission", 2), ("cover", 0)]


def test_news_are_for_everybody_or_for_those_who_are_named():
    it = turn()

    it.tell(Told.BRINK, ("C18",), party=KARVANIA, other=OSTREL, so_many=3)
    it.tell(Told.MET, (), [HEAD, ENVOY], channel=FRONT)

    assert it.news[0].to is None
    assert it.news[0].facts == {"party": KARVANIA, "other": OSTREL, "so-many": "3"}
    assert list(it.news[0].facts) == sorted(it.news[0].facts)
    assert it.news[1].to == (HEAD, ENVOY)


def test_a_channel_meets_once_on_an_issue_whoever_asks():
    it = turn()

    assert it.meeting(FRONT, WATER) is it.meeting(FRONT, WATER)


def test_the_people_of_a_party_are_its_seats():
    assert turn().people_of(KARVANIA) == (HEAD, ENVOY, DIRECTOR)


def test_an_order_knows_whose_doing_it_is():
    filed = Filed(HEAD, order("show-force", TowardParty(OSTREL)))

    assert filed.cause == Cause("show-force", HEAD)


def test_the_same_question_to_chance_gets_the_same_answer_within_a_round():
    it = turn()

    assert it.draw("event", "raid", 100) == it.draw("event", "raid", 100)
