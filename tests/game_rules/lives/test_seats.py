"""The life of a seat: who may let whom play it, and nothing else happens to it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game_rules.engine import Classroom, Clockwork, Seated, Staff, decide
from game_rules.events import SeatHandedOver
from game_rules.ids import Hand
from game_rules.lives.seats import ARROWS
from game_rules.lives.tables import Who
from game_rules.orders import HandOver
from game_rules.refusals import No, Refusal
from tests.game_rules.build import HEAD, OTHER_HEAD, a_game
from tests.game_rules.random_play import GAMES, random_game

ACTORS = {
    Who.SEAT: Seated(HEAD),
    Who.TEACHER: Staff(),
    Who.CLOCK: Clockwork(),
    Who.CLASSROOM: Classroom(),
}
WHO = {type(actor): who for who, actor in ACTORS.items()}


def played_by(hand):
    game = a_game()
    return replace(game, hands={**game.hands, HEAD: hand})


def stands_in_the_table(who, before, after):
    return any(
        arrow.by is who and before in arrow.before and after in arrow.after for arrow in ARROWS
    )


@pytest.mark.parametrize(("who", "before", "after"), list(product(Who, Hand, Hand)))
def test_a_seat_changes_hands_only_along_its_arrows(who, before, after):
    answer = decide(played_by(before), ACTORS[who], HandOver(HEAD, after))

    if before is after:
        assert answer == ()
    elif stands_in_the_table(who, before, after):
        assert answer == (SeatHandedOver(HEAD, after),)
    else:
        assert isinstance(answer, Refusal)
        assert (answer.code, answer.facts) == (No.HAND_STAYS, {"seat": HEAD})


def test_a_seat_takes_back_only_itself():
    answer = decide(played_by(Hand.AUTOPILOT), Seated(OTHER_HEAD), HandOver(HEAD, Hand.HUMAN))

    assert isinstance(answer, Refusal)
    assert answer.code is No.NOT_YOURS


@pytest.mark.parametrize("who", Who)
def test_no_seat_is_ever_emptied_and_nobody_stands_in_where_nobody_sits(who):
    for before in set(Hand) - {Hand.EMPTY}:
        assert not stands_in_the_table(who, before, Hand.EMPTY)
    for before in (Hand.EMPTY, Hand.BOT):
        assert not stands_in_the_table(who, before, Hand.AUTOPILOT)


def test_in_play_seats_change_hands_only_along_their_arrows():
    taken, refused = 0, 0
    for seed in range(GAMES):
        record = random_game(seed)
        hands = record.start.hands
        for step in record.steps:
            if isinstance(step.act, HandOver):
                before, after = hands[step.act.seat], step.after.hands[step.act.seat]
                who = WHO[type(step.actor)]
                assert before is after or stands_in_the_table(who, before, after), (seed, step)
                taken += before is not after
                refused += isinstance(step.answer, Refusal)
            else:
                assert step.after.hands == hands, (seed, step)
            hands = step.after.hands
    assert taken
    assert refused
