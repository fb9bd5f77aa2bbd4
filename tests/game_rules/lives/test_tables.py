"""The life of a table: one table says who may do what, and the engine does nothing else."""

from random import Random
from typing import get_args

import pytest

from game_rules.engine import Classroom, Clockwork, Seated, Staff, decide, evolve
from game_rules.ids import Phase
from game_rules.lives.tables import ARROWS, Who
from game_rules.orders import Act, HandOver, SeatAct
from game_rules.refusals import No, Refusal
from tests.game_rules.absurd import absurd_act
from tests.game_rules.build import HEAD, a_game
from tests.game_rules.random_play import GAMES, random_game

ACTORS = {
    Who.SEAT: Seated(HEAD),
    Who.TEACHER: Staff(),
    Who.CLOCK: Clockwork(),
    Who.CLASSROOM: Classroom(),
}


def test_every_act_has_a_row():
    assert set(ARROWS) == set(get_args(Act))


@pytest.mark.parametrize("kind", ARROWS, ids=lambda kind: kind.kind)
def test_what_people_do_at_the_table_is_theirs_alone(kind):
    assert (ARROWS[kind].by == {Who.SEAT}) == (kind in get_args(SeatAct))
    assert ARROWS[kind].by in (
        frozenset({Who.SEAT}),
        frozenset({Who.TEACHER}),
        frozenset({Who.TEACHER, Who.CLOCK}),
        frozenset(Who) if kind is HandOver else None,
    )


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("who", Who)
def test_whatever_is_not_in_the_table_is_refused(phase, who):
    chance = Random(f"{phase}{who}")
    game = a_game().but(phase=phase)
    tried = set()
    for _ in range(300):
        act = absurd_act(chance, game)
        arrow, answer = ARROWS[type(act)], decide(game, ACTORS[who], act)
        tried.add(type(act))
        if who not in arrow.by:
            assert isinstance(answer, Refusal)
            assert answer.code is No.NOT_YOURS
        elif phase not in arrow.during:
            assert isinstance(answer, Refusal)
            assert answer.code is (No.GAME_OVER if phase is Phase.OVER else No.NOT_NOW)
    assert tried == set(ARROWS)


def test_in_play_phases_change_only_along_the_arrows():
    for seed in range(0, GAMES, 4):
        record = random_game(seed)
        before = record.start
        for step in record.steps:
            arrow = ARROWS[type(step.act)]
            game = before
            for event in step.events:
                game = evolve(game, event)
            if step.events and arrow.leads_to is not None:
                assert game.phase in arrow.leads_to, (seed, step.act)
            else:
                assert game.phase is before.phase, (seed, step.act)
            before = game
