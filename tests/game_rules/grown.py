"""A table at the standard level that is small enough to count by hand: the seats of the first level
with a minister and an army chief, every family of actions, prices that count, and nothing that
moves by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game_rules.catalogue import FAMILIES
from game_rules.constants import RUNGS
from game_rules.ids import ExecutionModel, Level, Role, SeatId, Stage
from game_rules.ledger import Var
from game_rules.scenario import Printed, Scenario, Variant
from game_rules.state import Game
from tests.game_rules.build import KARVANIA, OSTREL, PAIR, SERIN, a_game, calm_homes, quiet, where

MINISTER, ARMY = SeatId("karvania-minister-of-the-test"), SeatId("ostrel-army-of-the-test")


def grown_scenario(change: Mapping[str, Any] | None = None) -> Scenario:
    """The Serin Valley with a variant at the standard level; `change` replaces parts of it."""
    intro = SERIN.variants[Level.INTRO]
    cards = {seat.id: seat for seat in SERIN.seats}
    minister = replace(cards[SeatId("karvania-envoy")], id=MINISTER, role=Role.MINISTER)
    army = replace(cards[SeatId("ostrel-envoy")], id=ARMY, role=Role.SECURITY)
    channels = tuple(
        replace(channel, members=(*channel.members, MINISTER)) if channel.id == "front" else channel
        for channel in intro.channels
    )
    parts: dict[str, Any] = {
        "level": Level.STANDARD,
        "rounds": 8,
        "families": tuple(sorted(FAMILIES)),
        "seats": (*intro.seats, MINISTER, ARMY),
        "channels": channels,
        "events": (),
    }
    variant: Variant = replace(intro, **{**parts, **(change or {})})
    return replace(
        SERIN,
        seats=(*SERIN.seats, minister, army),
        variants={**SERIN.variants, Level.STANDARD: variant},
    )


def ruled_by(*models: ExecutionModel, change: Mapping[str, Any] | None = None) -> Printed:
    """The same table where the parties, in printed order, are governed so."""
    scenario = grown_scenario(change)
    parties = tuple(
        replace(party, execution_model=model, consult_delay=1)
        for party, model in zip(scenario.parties, models, strict=True)
    )
    return Printed(replace(scenario, parties=parties), Level.STANDARD)


LEADERS: Final = ruled_by(ExecutionModel.LEADER, ExecutionModel.LEADER)
CABINET: Final = ruled_by(ExecutionModel.CABINET, ExecutionModel.COLLECTIVE)
"""A cabinet in Karvania; in Ostrel the army has a say."""
LATER: Final = ruled_by(ExecutionModel.LEADER, ExecutionModel.LEADER, change={"ratify_after": 1})
"""Texts are voted on at home a round after they are signed."""
GROWN: Final = Printed(grown_scenario(), Level.STANDARD)


def grown(
    round: int = 2,
    stage: Stage | None = None,
    printed: Printed = GROWN,
    changed: Mapping[str, int] | None = None,
) -> Game:
    """An open round at the standard level; both governments have half of everything."""
    game = calm_homes(quiet(a_game(round=round, printed=printed, changed=changed)))
    cells: dict[Any, int] = {
        (var, party): 500 for party in (KARVANIA, OSTREL) for var in (Var.CAPITAL, Var.TREASURY)
    }
    if stage is not None:
        cells |= {(Var.STAGE, *PAIR): int(stage), (Var.TENSION, *PAIR): RUNGS[stage] + 10}
    return where(game, cells)
