"""Campaigns: several games one after another, and the order of the world that goes with them (C22).

A game of a campaign begins where the last one left people: with most of the trust, the pictures and
the grudges that it ended with. The order of the world stands at 50 where nothing is said of it.
Settlements that hold and questions laid before a world body raise it, wars wear it down; the higher
it is, the calmer the next game begins, and the longer its agreements hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from game_rules.constants import constants_for
from game_rules.durability import outlook
from game_rules.fixed import ONE, clamp, over, scaled
from game_rules.ids import Ending
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.scenario import Dyad, Printed
from game_rules.state import Game

CLAIMS = ("C22",)

HALF: Final = 500
"""The order of a world of which nothing is said, in tenths."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a game of a campaign begins."""

    printed: Printed
    changed: Mapping[str, int]
    """Constants by name, as far as the order of the world moves them."""
    order: int
    """The order of the world as it begins, in tenths."""


def opening(
    printed: Printed, order: int = HALF, changed: Mapping[str, int] | None = None
) -> Opening:
    """A game as it is printed, in a world of this order (tenths); `changed` names constants for an
    experiment.
    """
    constants = constants_for(printed.level, changed)
    calmer = over(scaled(order - HALF, constants.order_tension), 10)
    firmer = ONE - over((order - HALF) * constants.order_breaks, 10)
    base = clamp(scaled(constants.break_base, firmer), 1000, 250_000)
    dyads = tuple(
        replace(dyad, tension=clamp(dyad.tension - calmer, 0, 100))
        for dyad in printed.dyads.values()
    )
    return Opening(_with_dyads(printed, dyads), {**(changed or {}), "break_base": base}, order)


def next_opening(
    printed: Printed, before: Game, order: int, changed: Mapping[str, int] | None = None
) -> Opening:
    """The game that follows on one that is over: `printed` as if it stood alone, the game `before`
    it, and the order of the world in which that one began.
    """
    kept = before.constants.order_kept
    dyads = tuple(_as_left(dyad, before, kept) for dyad in printed.dyads.values())
    return opening(_with_dyads(printed, dyads), order_after(before, order), changed)


def order_after(game: Game, order: int) -> int:
    """What a game that is over makes of the order of the world, in tenths."""
    constants, end = game.constants, outlook(game)
    held = end.lasting if end is not None and game.ending is Ending.SETTLEMENT else 0
    referred = sum(news.code is Told.REFERRED for news in game.happenings)
    fought = sum(game.now(Var.WAR_ROUNDS, *pair) for pair in game.printed.dyads)
    moved = (
        scaled(constants.order_of_treaty, held)
        + referred * constants.order_of_panel
        + fought * constants.order_of_war
    )
    return clamp(order + moved, 0, 1000)


def _as_left(dyad: Dyad, game: Game, kept: int) -> Dyad:
    """Two parties as a game left them, as far as that outlives it."""
    one, other = dyad.between
    ways = ((one, other), (other, one))

    def pair(var: Var, start: tuple[int, int]) -> tuple[int, int]:
        first, second = (
            clamp(was + over(scaled(game.now(var, *way) - 10 * was, kept), 10), 0, 100)
            for was, way in zip(start, ways, strict=True)
        )
        return first, second

    return replace(
        dyad,
        trust=pair(Var.TRUST, dyad.trust),
        image=pair(Var.IMAGE, dyad.image),
        resentment=pair(Var.RESENTMENT, dyad.resentment),
    )


def _with_dyads(printed: Printed, dyads: tuple[Dyad, ...]) -> Printed:
    """The same scenario, where the parties stand so to each other when it begins."""
    variant = replace(printed.variant, start=replace(printed.variant.start, dyads=dyads))
    variants = {**printed.scenario.variants, printed.level: variant}
    return Printed(replace(printed.scenario, variants=variants), printed.level)
