"""Campaigns: several games one after another, and the order of the world that goes with them (C22).

A game of a campaign begins where the last one left people: with most of the trust, the pictures and
the grudges that it ended with, of the ease in its rooms and of the names that people made for
themselves. The order of the world stands at 50 where nothing is said of it. Settlements that hold
and questions laid before a world body raise it, wars wear it down; the higher it is, the calmer the
next game begins, and the longer its agreements hold. Order goes on from any story to any other;
what lies between people goes on only where the same people meet again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Final

from game_rules.action import cites
from game_rules.constants import RUNGS, Constants
from game_rules.durability import outlook
from game_rules.fixed import ONE, clamp, over, scaled
from game_rules.ids import Ending, RuleId, ScenarioId, Stage
from game_rules.ledger import VARIABLES, Cause, Cell, Change, Factor, Page, Var
from game_rules.news import Told
from game_rules.scenario import Printed, Score
from game_rules.shapes import AtMost, Ident
from game_rules.state import Game

CLAIMS = ("C22",)

HALF: Final = 500
"""The order of a world of which nothing is said, in tenths."""
KEPT: Final = (Var.TRUST, Var.IMAGE, Var.RESENTMENT, Var.RAPPORT, Var.REPUTATION)
"""What outlives a game, for the most part."""

LAST_GAME, WORLD_ORDER = RuleId("last-game"), RuleId("world-order")


@dataclass(frozen=True, slots=True)
class Left:
    """A number as a game left it."""

    var: Var
    subject: Annotated[tuple[Ident, ...], AtMost(2)]
    at: Score


@dataclass(frozen=True, slots=True)
class Legacy:
    """What a game that is over leaves to the one that follows on it."""

    scenario: ScenarioId
    order: Score
    """The order of the world, in tenths."""
    left: Annotated[tuple[Left, ...], AtMost(120)]


def legacy_of(game: Game) -> Legacy:
    """What a game leaves behind, as it stands now."""
    left = sorted((cell, value) for cell, value in game.cells.items() if cell[0] in KEPT)
    return Legacy(
        game.printed.scenario.id,
        order_after(game),
        tuple(Left(Var(var), tuple(subject), value) for (var, *subject), value in left),
    )


def order_after(game: Game) -> int:
    """What a game makes of the order of the world in which it began, in tenths."""
    constants, end = game.constants, outlook(game)
    held = end.lasting if end is not None and game.ending is Ending.SETTLEMENT else 0
    referred = sum(news.code is Told.REFERRED for news in game.happenings)
    fought = sum(game.now(Var.WAR_ROUNDS, *pair) for pair in game.printed.dyads)
    moved = (
        scaled(constants.order_of_treaty, held)
        + referred * constants.order_of_panel
        + fought * constants.order_of_war
    )
    return clamp(game.cells.get((Var.ORDER,), HALF) + moved, 0, 1000)


def in_world_of(constants: Constants, order: int) -> Constants:
    """The numbers of the rule book in a world of this order, where agreements hold the longer."""
    firmer = ONE - over((order - HALF) * constants.order_breaks, 10)
    return replace(constants, break_base=clamp(scaled(constants.break_base, firmer), 1000, 250_000))


def taken_up(
    legacy: Legacy, printed: Printed, constants: Constants, start: Mapping[Cell, int]
) -> Iterator[Change]:
    """How a game begins otherwise than printed, because of the one before it; `start` is how it
    would begin alone.
    """
    order = (Factor("order", legacy.order),)
    yield _line((Var.ORDER,), 0, legacy.order, LAST_GAME)
    for pair in printed.dyads:
        cell: Cell = (Var.TENSION, *pair)
        tension = _calmed(legacy.order, start[cell], constants)
        if tension != start[cell]:
            yield _line(cell, start[cell], tension, WORLD_ORDER, order)
            stage = max(rung for rung, begins in RUNGS.items() if tension >= begins)
            cell = (Var.STAGE, *pair)
            if stage != start[cell]:
                yield _line(cell, start[cell], stage, WORLD_ORDER, order)
    if legacy.scenario == printed.scenario.id:
        for left in legacy.left:
            cell = (left.var, *left.subject)
            if left.var in KEPT and cell in start:
                was = start[cell]
                now = clamp(was + scaled(left.at - was, constants.order_kept), 0, 1000)
                if now != was:
                    yield _line(cell, was, now, LAST_GAME, (Factor("ended", left.at),))


def inherited(start: Page) -> tuple[Change, ...]:
    """Of the lines by which a game was set up, those that come from the game before it."""
    return tuple(change for change in start.changes if change.rule in (LAST_GAME, WORLD_ORDER))


def _calmed(order: int, tension: int, constants: Constants) -> int:
    """The tension at which two parties begin in a world of this order. However it stands, it makes
    no war out of a peace, and ends none.
    """
    war = RUNGS[Stage.WAR]
    low, high = (war, 1000) if tension >= war else (0, war - 1)
    return clamp(tension - scaled(order - HALF, constants.order_tension), low, high)


def _line(
    cell: Cell, before: int, after: int, rule: RuleId, factors: tuple[Factor, ...] = ()
) -> Change:
    var, *subject = cell
    assert len(subject) == len(VARIABLES[Var(var)].subjects)
    return Change(
        Var(var), tuple(subject), before, int(after), rule, (Cause(rule),), cites(*CLAIMS), factors
    )
