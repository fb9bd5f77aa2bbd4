"""How far a state leans, and who is at work on that, is not seen by anybody else until it changes
with whom the state stands.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game_rules.engine import Actor
from game_rules.ids import ActionId, Level, PartyId, ScenarioId, SeatId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import Act, SealOrders
from game_rules.scenario import Printed
from game_rules.state import Game
from server.scenarios import load_shipped
from tests.game_rules.random_play import Record, play, start_of
from tests.game_rules.secrecy.twins import people_of, watch
from tests.game_rules.secrecy.worlds import assert_twins, has_voted, is_over

CASS = load_shipped(ScenarioId("four-flags-over-the-strait-of-cass"))
BRANNOCK, SORREL, QUAY = map(PartyId, ("brannock", "sorrel", "quay"))
QUIETLY = frozenset(map(ActionId, ("invite-ally", "offer-wedge")))
COMES_OUT = {Told.WEDGE_EXPOSED, Told.CALLED_ON, Told.JOINED, Told.LEFT}


@cache
def told(seed: int, level: Level) -> Record:
    return play(seed, start_of(seed, Printed(CASS, level)))


def leaning_otherwise(start: Game, state: PartyId, by: int) -> Game:
    cell = (Var.LEANING, state)
    return replace(start, cells={**start.cells, cell: start.cells[cell] + by})


def has_come_out(game: Game) -> bool:
    return is_over(game) or any(news.code in COMES_OUT for news in game.latest)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("state", "by"), [(QUAY, 50), (QUAY, -50), (SORREL, 60)])
def test_how_far_a_state_leans_is_seen_by_its_own_officials_alone(seed, state, by):
    record = told(seed, Level.INTRO)
    other = leaning_otherwise(record.start, state, by)
    insiders = people_of(record.start, state)

    assert_twins(watch(record, other, insiders, until=has_come_out), seed)


@pytest.mark.parametrize("seed", range(2))
def test_what_two_governments_do_about_a_third_is_seen_by_nobody_else(seed):
    record = told(seed, Level.STANDARD)
    ours = people_of(record.start, BRANNOCK)
    insiders = ours | people_of(record.start, SORREL) | people_of(record.start, QUAY)

    def without(at: int, actor: Actor, act: Act) -> Act | None:
        if not isinstance(act, SealOrders) or SeatId(getattr(actor, "seat", "")) not in ours:
            return act
        kept = tuple(order for order in act.orders if order.action not in QUIETLY)
        return replace(act, orders=kept)

    twins = watch(
        record,
        record.start,
        insiders,
        without,
        until=lambda game: has_come_out(game) or has_voted(game),
    )

    assert_twins(twins, seed)
