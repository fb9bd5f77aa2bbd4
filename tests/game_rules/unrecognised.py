"""A large table at which Karvania does not recognise Ostrel: a front door that stands shut, a back
room for officials, and a house where people could meet against the law.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game_rules.ids import ChannelId, IssueId, Level, OptionId, SeatId, Track
from game_rules.ledger import Var
from game_rules.scenario import Channel, Printed, Scenario
from game_rules.state import Game
from tests.game_rules.altered import with_options
from tests.game_rules.build import (
    DIRECTOR,
    ENVOY,
    FRONT,
    GLACIOLOGIST,
    HEAD,
    KARVANIA,
    OSTREL,
    OTHER_ENVOY,
    OTHER_HEAD,
    PAIR,
    a_game,
    calm_homes,
    quiet,
    where,
)
from tests.game_rules.peopled import BACK_ROOM, EXILE, KEEPER, LARGE, MINISTER

HOUSE, GARDEN, MARKET = map(ChannelId, ("a-house", "a-garden", "a-market"))
LETTERS: Final = (IssueId("line"), OptionId("soft-line"))
"""What stands for letters of recognition here: the soft line, L3."""


def _channel(name: ChannelId, track: Track, *members: SeatId, **more: Any) -> Channel:
    return Channel(name, name, track, members, 30, {}, name, funds=30, **more)


def _scenario() -> Scenario:
    variant = LARGE.variant
    channels = (
        _channel(FRONT, Track.ONE, HEAD, OTHER_HEAD, ENVOY, OTHER_ENVOY, MINISTER),
        _channel(BACK_ROOM, Track.ONE, ENVOY, OTHER_ENVOY, secrecy=80, open=False),
        _channel(
            HOUSE,
            Track.ONE_AND_A_HALF,
            *(DIRECTOR, EXILE, GLACIOLOGIST, OTHER_ENVOY),
            secrecy=80,
            open=False,
        ),
        _channel(GARDEN, Track.TWO, DIRECTOR, KEEPER, secrecy=80, open=False),
        _channel(MARKET, Track.TWO, DIRECTOR, KEEPER, open=False),
    )
    scenario = with_options(LARGE.scenario, lambda it: replace(it, recognises=it.id == LETTERS[1]))
    dyads = tuple(replace(dyad, recognised=(False, True)) for dyad in scenario.dyads)
    barred = replace(variant, channels=channels, start=replace(variant.start, dyads=dyads))
    return replace(
        scenario, dyads=dyads, variants={Level.STANDARD: barred}, body="The Court of Rivers"
    )


BARRED: Final = Printed(_scenario(), Level.STANDARD)


def barred_game(
    cells: Mapping[Any, int] | None = None, round: int = 2, seed: str = "barred", **changed: int
) -> Game:
    """An open round at such a table, where nothing moves by itself, nobody is arrested unless the
    test says so, and both governments have half of everything.
    """
    game = calm_homes(quiet(a_game(seed, round, BARRED, {"contact_arrest": 0, **changed})))
    purses = {
        (var, party): 500 for party in (KARVANIA, OSTREL) for var in (Var.CAPITAL, Var.TREASURY)
    }
    return where(game, {**purses, **(cells or {})})


RECOGNISED: Final[Mapping[Any, int]] = {(Var.RECOGNISED, *PAIR): 1}


def opened_at(*channels: ChannelId) -> dict[Any, int]:
    return {(Var.OPEN, channel): 1 for channel in channels}
