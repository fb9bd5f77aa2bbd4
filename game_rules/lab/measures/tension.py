"""The ladder, war, embassies, and what the peoples think."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game_rules.fixed import ONE, mean
from game_rules.ids import Stage
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Change, Var
from game_rules.news import Told


def _directed(it: Chronicle) -> Iterator[tuple[str, str]]:
    for one in it.game.printed.parties:
        for other in it.game.others(one):
            if it.game.pair(one, other) in it.game.printed.dyads:
                yield one, other


def war(it: Chronicle) -> int:
    return ONE if war_rounds(it) else 0


def war_rounds(it: Chronicle) -> int:
    return 10 * max(it.game.now(Var.WAR_ROUNDS, *pair) for pair in it.game.printed.dyads)


def _pairs(it: Chronicle, var: Var) -> int:
    return mean(it.game.now(var, *pair) for pair in it.game.printed.dyads)


def tension(it: Chronicle) -> int:
    return _pairs(it, Var.TENSION)


def tension_rise(it: Chronicle) -> int:
    start = mean(it.at_start(Var.TENSION, *pair) for pair in it.game.printed.dyads)
    return tension(it) - start


def image(it: Chronicle) -> int:
    return mean(it.game.now(Var.IMAGE, *pair) for pair in _directed(it))


def image_rise(it: Chronicle) -> int:
    return image(it) - mean(it.at_start(Var.IMAGE, *pair) for pair in _directed(it))


def trust_rise(it: Chronicle) -> int:
    start = mean(it.at_start(Var.TRUST, *pair) for pair in _directed(it))
    return mean(it.game.now(Var.TRUST, *pair) for pair in _directed(it)) - start


def resentment(it: Chronicle) -> int:
    return max(it.game.now(Var.RESENTMENT, *pair) for pair in _directed(it))


def brinks(it: Chronicle) -> int:
    return ONE if it.first(Told.BRINK) is not None else 0


def caused_rungs(it: Chronicle) -> int | None:
    """Of the rungs climbed or left, how many have an order of a seat among what moved the tension
    in that round.
    """
    moved = [round for round, change in it.changes if change.var is Var.STAGE]
    if not moved:
        return None
    by_hand = {
        round
        for round, change in it.changes
        if change.var is Var.TENSION and any(cause.seat is not None for cause in change.causes)
    }
    return ONE * sum(round in by_hand for round in moved) // len(moved)


def embassies(it: Chronicle) -> int:
    """How far embassies are open at the end, of all that could be, in thousandths."""
    return (
        ONE
        * sum(it.game.now(Var.MISSION, *pair) for pair in _directed(it))
        // (2 * len(list(_directed(it))))
    )


def _moved_by(it: Chronicle, var: Var, actions: frozenset[str]) -> int:
    """What lines caused by these actions moved a variable by, added up."""
    return sum(
        change.after - change.before
        for _, change in it.changes
        if change.var is var and _is_by(change, actions)
    )


def _is_by(change: Change, actions: frozenset[str]) -> bool:
    return any(cause.what in actions for cause in change.causes)


def in_war_at_the_end(it: Chronicle) -> int:
    return ONE if it.game.worst_stage() is Stage.WAR else 0


ROWS: Final = (
    ("war", "share", "a war at some time", war),
    ("war-rounds", "count", "rounds of war", war_rounds),
    ("war-at-end", "share", "at war when the game ended", in_war_at_the_end),
    ("tension", "points", "tension at the end", tension),
    ("tension-rise", "points", "what tension rose by", tension_rise),
    ("image", "points", "what the peoples think of each other at the end", image),
    ("image-rise", "points", "what the picture of the other rose by", image_rise),
    ("trust-rise", "points", "what trust rose by", trust_rise),
    ("resentment", "points", "the deepest grudge at the end", resentment),
    ("brink", "share", "stood at the brink", brinks),
    ("caused-rungs", "share", "steps on the ladder with somebody's act behind them", caused_rungs),
    ("embassies", "share", "embassies open at the end", embassies),
)
