"""Which games are told in two worlds, and what both must have in common."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from game_rules.ids import Phase
from game_rules.news import Told
from game_rules.orders import Act, OnPartyIssue, SealOrders
from game_rules.scenario import Printed, Scenario
from game_rules.state import Game
from tests.game_rules.random_play import GAMES, Record, random_game, standard_game, start_of
from tests.game_rules.secrecy.twins import Twins
from tests.parts import must_be_complete

SEEDS = range(GAMES)
PARTS = 8


def share(part: int) -> pytest.MarkDecorator:
    """The games in which one kind of secret is changed: all of them where `CI` or
    `BACKCHANNEL_ALL_TWINS` says so, elsewhere one in eight, so that the eight kinds of secrets
    together still take every game. The games of the standard level are fewer, because each is as
    much work as fifty of the first.
    """
    if must_be_complete() or os.environ.get("BACKCHANNEL_ALL_TWINS"):
        chosen = [(random_game, seed) for seed in SEEDS]
        chosen += [(standard_game, part), (standard_game, part + 10)]
    else:
        chosen = [(random_game, seed) for seed in SEEDS[part::PARTS]]
        chosen += [(standard_game, part)]
    names = [f"{told.__name__}-{seed}" for told, seed in chosen]
    return pytest.mark.parametrize(("told", "seed"), chosen, ids=names)


def has_voted(game: Game) -> bool:
    """A text went home in the last resolution, or a government was elected: how a country votes is
    seen by all.
    """
    votes = {Told.SIGNED, Told.GOVERNMENT_STAYS, Told.GOVERNMENT_FALLS}
    return any(news.code in votes for news in game.latest)


def unasked(record: Record) -> Record:
    """The same game, but no embassy and no service is asked what the other side wants: their
    reports are the one way in which such a secret may travel before the end.
    """

    def asked_less(act: Act) -> Act:
        if not isinstance(act, SealOrders):
            return act
        kept = tuple(it for it in act.orders if not isinstance(it.particulars, OnPartyIssue))
        return replace(act, orders=kept)

    return replace(record, steps=[replace(it, act=asked_less(it.act)) for it in record.steps])


def is_over(game: Game) -> bool:
    return game.phase is Phase.OVER


def assert_twins(twins: Twins, seed: int) -> None:
    assert not twins.leaks, f"game {seed}, {len(twins.leaks)} leaks\n" + "\n".join(twins.leaks[:5])
    assert twins.compared > 30, seed


def started_like(record: Record, scenario: Scenario) -> Game:
    """The beginning of the same game with another scenario: same seed, same level, same homes."""
    return start_of(record.seed, Printed(scenario, record.start.printed.level))
