"""Coalitions: who stands with which of two rivals, and what that weighs (C17, C20).

How far a state leans is its officials' secret. With whom it *stands* everybody sees, and everything
that others feel of a coalition rests on that alone.
"""

from __future__ import annotations

from game_rules.fixed import ONE, scaled
from game_rules.ids import PartyId
from game_rules.ledger import Var
from game_rules.state import Game

UNKNOWN_PEOPLE = 500
"""What a people is taken to think of another where nothing is said of them: neutral, in tenths."""


def is_rival(game: Game, state: PartyId) -> bool:
    """Whether a state is one of the two who gather others."""
    return state in (game.printed.rivals_for_allies or ())


def camp_of(game: Game, state: PartyId) -> PartyId | None:
    """The rival with whom a state stands, itself if it is one; nobody where it keeps apart."""
    rivals = game.printed.rivals_for_allies
    if rivals is None or state in rivals:
        return state if rivals else None
    at = game.now(Var.CAMP, state)
    return rivals[at - 1] if at else None


def camp_at(leaning: int, camp_from: int) -> int:
    """With whom a state stands that leans so far: 0 neither rival, 1 the first, 2 the second."""
    return 0 if abs(leaning) < camp_from else 1 if leaning > 0 else 2


def other_rival(game: Game, rival: PartyId) -> PartyId:
    """The one of the two against whom the first gathers others."""
    rivals = game.printed.rivals_for_allies
    assert rivals is not None
    return rivals[1] if rival == rivals[0] else rivals[0]


def members_of(game: Game, rival: PartyId) -> tuple[PartyId, ...]:
    """A rival and all who stand with it, in the order in which they are printed."""
    return (rival, *(each for each in game.printed.leanings if camp_of(game, each) == rival))


def toward(game: Game, rival: PartyId) -> int:
    """The sign of a leaning to this rival: 1 for the first of the two, -1 for the second."""
    rivals = game.printed.rivals_for_allies
    return 1 if rivals is not None and rival == rivals[0] else -1


def keeps_out(game: Game, state: PartyId) -> bool:
    """Whether a state has promised to keep out of the quarrel, for this round at least."""
    return game.now(Var.NEUTRAL, state) >= max(1, game.round)


def coalition_power(game: Game, rival: PartyId) -> int:
    """The power of a coalition, in tenths: that of its head, and of each ally the more of it the
    better its people think of the head's (C20).
    """
    states, floor = game.printed.states, game.constants.cohesion_floor
    power = 10 * states[rival].power
    for ally in members_of(game, rival)[1:]:
        liked = game.cells.get((Var.IMAGE, ally, rival), UNKNOWN_PEOPLE)
        power += scaled(10 * states[ally].power, floor + scaled(liked, ONE - floor))
    return power


def outweighs(game: Game, them: PartyId, us: PartyId) -> bool:
    """Whether one state stands in a coalition of two or more that outweighs another state and all
    who stand with it, by so much that it deters (C20).
    """
    theirs, ours = camp_of(game, them), camp_of(game, us)
    if theirs is None or theirs == ours or len(members_of(game, theirs)) < 2:
        return False
    own = 10 * game.printed.states[us].power if ours is None else coalition_power(game, ours)
    return coalition_power(game, theirs) - own >= 10 * game.constants.deterrence_gap
