"""The same scenario with some parts of it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game_rules.ids import Level
from game_rules.ledger import Cell
from game_rules.scenario import Bloc, Option, Party, Scenario, Seat, Variant
from game_rules.state import Game


def with_parties(scenario: Scenario, change: Callable[[Party], Party]) -> Scenario:
    return replace(scenario, parties=tuple(change(party) for party in scenario.parties))


def with_seats(scenario: Scenario, change: Callable[[Seat], Seat]) -> Scenario:
    return replace(scenario, seats=tuple(change(seat) for seat in scenario.seats))


def with_options(scenario: Scenario, change: Callable[[Option], Option]) -> Scenario:
    issues = tuple(
        replace(issue, options=tuple(change(option) for option in issue.options))
        for issue in scenario.issues
    )
    return replace(scenario, issues=issues)


def with_blocs(party: Party, change: Callable[[Bloc], Bloc]) -> Party:
    return replace(party, blocs=tuple(change(bloc) for bloc in party.blocs))


def with_level(scenario: Scenario, level: Level, change: Callable[[Variant], Variant]) -> Scenario:
    variants = {**scenario.variants, level: change(scenario.variants[level])}
    return replace(scenario, variants=variants)


def with_intro(scenario: Scenario, change: Callable[[Variant], Variant]) -> Scenario:
    return with_level(scenario, Level.INTRO, change)


def set_up_with(game: Game, cells: Mapping[Cell, int]) -> Game:
    """The same beginning with other numbers in these cells, as its first page would have it."""
    first = game.ledger[0]
    changes = tuple(
        replace(change, after=cells.get(change.cell, change.after)) for change in first.changes
    )
    assert set(cells) <= {change.cell for change in changes}
    return replace(game, cells={**game.cells, **cells}, ledger=(replace(first, changes=changes),))
