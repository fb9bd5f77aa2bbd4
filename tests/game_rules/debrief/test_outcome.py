"""How a game ended, in one screen."""

from dataclasses import replace

from game_rules.debrief import debrief
from tests.game_rules.debrief.told import facts, record


def test_a_brink_is_no_round_of_its_own():
    assert facts("brink-then-war").outcome.rounds == 5


def test_a_round_that_the_teacher_cut_short_was_not_played():
    whole = record("mixed-path")
    cut = replace(whole, rounds=whole.rounds[:-1])

    assert whole.game.round == 5
    assert debrief(cut).outcome.rounds == 4
