"""What a table and its people reached, when it is over (C03, C77).

Five parts, none of which asks by which track anything came about. The shared ones come first: what
both sides have of it, whether it lasts, and what is left between the peoples. Nothing is shown
while the game goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from game_rules.aims import AimState, Standing, aims_of
from game_rules.durability import outlook
from game_rules.fixed import ONE, clamp, mean, over
from game_rules.ids import Hand, PartyId, SeatId, Stage
from game_rules.ledger import Cell, Var
from game_rules.news import Told
from game_rules.promises import PromiseState
from game_rules.scenario import Score
from game_rules.scoring import Package, frontier, nash_point, value_at_end, zopa
from game_rules.shapes import AtMost, Count
from game_rules.state import Game

CLAIMS = ("C03", "C77")


class Part(StrEnum):
    """What is looked at."""

    ROLE = "role"
    """What the seat itself wanted."""
    PARTY = "party"
    """What its side came away with, against the best that it could have had here; for a mediator,
    who has no side, once more what all have of it.
    """
    JOINT = "joint"
    """What all sides together have of it."""
    DURABILITY = "durability"
    RELATIONSHIP = "relationship"


WEIGHTS: Final[Mapping[Part, int]] = {
    Part.ROLE: 350,
    Part.PARTY: 200,
    Part.JOINT: 150,
    Part.DURABILITY: 200,
    Part.RELATIONSHIP: 100,
}
"""How much each part counts, in parts per thousand: what is shared counts for at least 450."""

OWN_RED_LINE: Final = 100
"""Off the role part of whoever signs against the red lines that the game began with."""
BROKEN_PROMISE: Final = 50
"""Off the role part for each promise on record that was broken (C24)."""
QUIET: Final = 250
"""Durability without a deal, where peace was kept and the ladder did not rise."""
NOTHING_TRIED: Final = 100
"""The most that either durability or relationship gives a table that never voted on a text: doing
nothing is no peace-making.
"""


@dataclass(frozen=True, slots=True)
class SideScore:
    """What a side came away with, in parts per thousand of the best that it could have had."""

    party: PartyId
    reached: Score


@dataclass(frozen=True, slots=True)
class TableScore:
    """What a table reached, in parts per thousand."""

    peace_kept: bool
    text_tried: bool
    """Whether the two sides ever voted on a text that both stood behind."""
    joint: Score
    durability: Score
    relationship: Score
    sides: Annotated[tuple[SideScore, ...], AtMost(4)]


@dataclass(frozen=True, slots=True)
class SeatScore:
    """What a seat reached, in parts per thousand: evidence for a mark that only a teacher gives."""

    seat: SeatId
    parts: Annotated[Mapping[Part, Score], AtMost(5)]
    total: Score
    against_own_red_line: bool
    broken_promises: Count


def table_score(game: Game) -> TableScore:
    """What a finished game came to."""
    tried = any(news.code in (Told.SIGNED, Told.VOTED_DOWN) for news in game.happenings)
    start = {party: game.at_start(Var.NO_DEAL, party) for party in game.printed.parties}
    zone = zopa(game.printed, start, worths=game.worths)
    edge = frontier(zone)
    lasting = outlook(game)
    quiet = NOTHING_TRIED if not tried else QUIET
    return TableScore(
        peace_kept=_peace_kept(game),
        text_tried=tried,
        joint=_joint(game, start, zone),
        durability=lasting.lasting if lasting else quiet if _is_no_worse(game) else 0,
        relationship=_relationship(game) if tried else min(NOTHING_TRIED, _relationship(game)),
        sides=tuple(
            SideScore(party, _side(game, at, party, start[party], edge))
            for at, party in enumerate(game.printed.parties)
        ),
    )


def seat_score(
    game: Game, seat: SeatId, table: TableScore, weights: Mapping[Part, int] = WEIGHTS
) -> SeatScore | None:
    """What a seat reached; nothing for one that no person played."""
    if game.hands.get(seat) not in (Hand.HUMAN, Hand.SHARED):
        return None
    return scored(game, seat, table, weights)


def scored(
    game: Game, seat: SeatId, table: TableScore, weights: Mapping[Part, int] = WEIGHTS
) -> SeatScore:
    """What a seat reached, whoever played it."""
    party = game.party_of(seat)
    crossed = seat in game.signers() and any(
        term.option in game.printed.parties[party].red_lines.get(term.issue, ())
        for term in game.in_force
    )
    broken = sum(
        promise.by == seat and promise.state is PromiseState.BROKEN
        for promise in game.promises.values()
    )
    sides = {side.party: side.reached for side in table.sides}
    off = OWN_RED_LINE * crossed + BROKEN_PROMISE * broken
    parts = {
        Part.ROLE: max(0, role_part(aims_of(game, seat)) - off),
        # who is on nobody's side is measured twice by what all have of it
        Part.PARTY: sides.get(party, table.joint),
        Part.JOINT: table.joint,
        Part.DURABILITY: table.durability,
        Part.RELATIONSHIP: table.relationship,
    }
    whole = sum(weights[part] for part in parts)
    total = over(sum(weights[part] * value for part, value in parts.items()), whole)
    return SeatScore(seat, parts, total, crossed, broken)


def role_part(aims: tuple[AimState, ...]) -> int:
    """How much of what a seat wanted was reached, by the points of its aims; what only the player
    can tell is left out.
    """
    counted = [aim for aim in aims if aim.standing is not Standing.YOURS]
    points = sum(aim.points for aim in counted)
    reached = sum(aim.points for aim in counted if aim.standing is Standing.REACHED)
    return over(ONE * reached, points) if points else 0


def _peace_kept(game: Game) -> bool:
    return not any(
        game.now(Var.WAR_ROUNDS, *pair) or game.stage(*pair) is Stage.WAR
        for pair in game.printed.dyads
    )


def _is_no_worse(game: Game) -> bool:
    """Whether peace was kept, and the ladder is no higher than at the start."""
    return _peace_kept(game) and all(
        game.now(Var.TENSION, *pair) <= game.at_start(Var.TENSION, *pair)
        for pair in game.printed.dyads
    )


def _side(game: Game, at: int, party: PartyId, start: int, edge: tuple[Package, ...]) -> int:
    best = max((package.worth[at] for package in edge), default=start)
    if best <= start:
        return 0
    return clamp(over(ONE * (value_at_end(game, party) - start), best - start), 0, ONE)


def _joint(game: Game, start: Mapping[PartyId, int], zone: tuple[Package, ...]) -> int:
    """The product of all gains over no deal against the largest that there could have been, as the
    root of as many as there are parties.
    """
    floors = tuple(start.values())
    best = nash_point(zone, floors)
    if not game.in_force or best is None:
        return 0
    reached, most = 1, 1
    for at, party in enumerate(game.printed.parties):
        reached *= max(0, value_at_end(game, party) - floors[at])
        most *= best.worth[at] - floors[at]
    count = len(floors)
    return min(ONE, root(ONE**count * reached // most, count))


def root(of: int, n: int) -> int:
    """The largest whole number whose n-th power is not above a number."""
    low, high = 0, 1
    while high**n <= of:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**n <= of else (low, middle)
    return low


def _relationship(game: Game) -> int:
    """Trust, pictures and calm at the end against the start; 500 is as it was."""
    moved = []
    for one, other in game.printed.dyads:
        cells: list[tuple[Cell, int]] = [((Var.TENSION, one, other), -1)]
        for pair in ((one, other), (other, one)):
            cells += [((Var.TRUST, *pair), 1), ((Var.IMAGE, *pair), 1)]
        moved += [sign * (game.now(*cell) - game.at_start(*cell)) for cell, sign in cells]
    return clamp(500 + mean(moved), 0, ONE)
