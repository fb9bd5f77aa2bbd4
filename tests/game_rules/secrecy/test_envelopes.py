"""What lies in an envelope is nobody else's to know before the resolution."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game_rules.engine import Actor, Seated
from game_rules.ids import Phase
from game_rules.orders import Act, OnText, Order, SealOrders
from tests.game_rules.random_play import random_game
from tests.game_rules.secrecy.twins import watch
from tests.game_rules.secrecy.worlds import SEEDS, assert_twins, is_over, share


@share(4)
def test_an_envelope_tells_nothing_before_the_resolution(told, seed):
    """Another order, a longer or a shorter envelope, or none: all the same to everybody else."""
    record = told(seed)
    chance = Random(seed)
    sealings = [
        (at, step.actor)
        for at, step in enumerate(record.steps)
        if isinstance(step.act, SealOrders) and isinstance(step.actor, Seated) and step.events
    ]
    where, sealer = chance.choice(sealings)
    closed = {record.steps[where].after.round}
    kind = chance.choice(["none", "empty", "other"])

    def swap(at: int, actor: Actor, act: Act) -> Act | None:
        if at != where or not isinstance(act, SealOrders):
            return act
        if kind == "none":
            return None
        return SealOrders(() if kind == "empty" else act.orders[::-1][:1])

    twins = watch(
        record,
        record.start,
        {sealer.seat},
        swap,
        until=lambda game: game.round > min(closed) or game.phase in (Phase.BRINK, Phase.OVER),
    )

    assert_twins(twins, seed)


def test_a_vote_for_another_text_is_told_apart_only_after_the_resolution():
    votes = [
        (record, at)
        for record in map(random_game, SEEDS)
        for at, step in enumerate(record.steps)
        if isinstance(step.act, SealOrders)
        and step.events
        and any(isinstance(order.particulars, OnText) for order in step.act.orders)
    ][:20]
    assert len(votes) == 20

    for record, where in votes:
        sealer = record.steps[where].actor
        assert isinstance(sealer, Seated)
        closing = record.steps[where].after.round

        def swap(at: int, actor: Actor, act: Act, where: int = where) -> Act | None:
            if at != where or not isinstance(act, SealOrders):
                return act
            return SealOrders(tuple(turned(order) for order in act.orders))

        twins = watch(
            record,
            record.start,
            {sealer.seat},
            swap,
            until=lambda game, closing=closing: (
                game.round > closing or game.phase is Phase.BRINK or is_over(game)
            ),
        )

        assert_twins(twins, record.seed)


def turned(order: Order) -> Order:
    """A no for a yes."""
    it = order.particulars
    return replace(order, particulars=replace(it, yes=False)) if isinstance(it, OnText) else order
