"""Coalitions: who stands with whom at the end, and whom that kept from war."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from game_rules.coalitions import camp_of
from game_rules.fixed import ONE
from game_rules.lab.measures.chronicle import Chronicle
from game_rules.ledger import Var
from game_rules.news import Told

NEAR_WAR: Final = 650
"""Tension between the rivals at which deterrence is put to the test, in tenths."""


def won_by_second(it: Chronicle) -> int | None:
    """Of the states that stood with nobody at the start, how many stand with the second rival."""
    rivals = it.game.printed.rivals_for_allies
    free = [state for state in it.game.printed.leanings if not it.at_start(Var.CAMP, state)]
    if rivals is None or not free:
        return None
    return ONE * sum(camp_of(it.game, state) == rivals[1] for state in free) // len(free)


def allies_lost(it: Chronicle) -> int | None:
    """Of the states that stood with a rival at the start, how many do so no longer."""
    allies = [state for state in it.game.printed.leanings if it.at_start(Var.CAMP, state)]
    if not allies:
        return None
    kept = sum(it.game.now(Var.CAMP, state) == it.at_start(Var.CAMP, state) for state in allies)
    return ONE * (len(allies) - kept) // len(allies)


def deterred(it: Chronicle) -> int | None:
    """Whether no war broke out between the rivals, of the games in which they stood near it at the
    ends of two rounds in a row.
    """
    rivals = it.game.printed.rivals_for_allies
    if rivals is None or not any(min(two) >= NEAR_WAR for two in pairwise(_tension(it))):
        return None
    return 0 if it.game.now(Var.WAR_ROUNDS, *it.game.pair(*rivals)) else ONE


def _tension(it: Chronicle) -> list[int]:
    """The tension between the rivals at the end of each round."""
    rivals = it.game.printed.rivals_for_allies
    assert rivals is not None
    cell = (Var.TENSION, *it.game.pair(*rivals))
    path = [it.at_start(*cell)]
    for page in it.game.ledger[1:]:
        ends = [change.after for change in page.changes if change.cell == cell]
        path.append(ends[-1] if ends else path[-1])
    return path


def drawn_in(it: Chronicle) -> int | None:
    """Whether an ally was drawn into a quarrel that was not its own."""
    if it.game.printed.rivals_for_allies is None:
        return None
    return ONE if it.first(Told.CALLED_ON) is not None else 0


ROWS: Final = (
    ("won-by-second", "share", "undecided states that end with the second rival", won_by_second),
    ("allies-lost", "share", "allies that stand with their rival no longer", allies_lost),
    ("deterred", "share", "no war between rivals who stood near it for two rounds", deterred),
    ("drawn-in", "share", "an ally was drawn into its rival's quarrel", drawn_in),
)
