"""Value: every package there was, the ones that both sides could have lived with, the best of
these, and where the deal lies among them.

The reference points are landmarks, never "the right answer". Worths are in tenths, over all issues
of the variant; issues that were parked count in every package alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.ledger import Var
from game_rules.orders import Terms
from game_rules.scoring import (
    Package,
    frontier,
    kalai_smorodinsky_point,
    nash_point,
    packages,
    value_at_end,
)
from game_rules.shapes import AtMost, Between, Points
from game_rules.state import Game

Worths = Annotated[tuple[Points, ...], AtMost(4)]
"""What something is worth to each party, in the printed order of parties, in tenths."""

MOST_TRADES: Final = 3


@dataclass(frozen=True, slots=True)
class Swap:
    """One issue settled in another way than it was."""

    issue: IssueId
    was: OptionId
    instead: OptionId


@dataclass(frozen=True, slots=True)
class Trade:
    """A change to the deal that would have made somebody better off and nobody worse off."""

    swaps: Annotated[tuple[Swap, ...], AtMost(8)]
    gains: Worths


@dataclass(frozen=True, slots=True)
class Spot:
    """A package that has a name on the picture."""

    terms: Terms
    worths: Worths


@dataclass(frozen=True, slots=True)
class Picture:
    """All packages at a glance, from the numbers that were true when the game ended."""

    parties: Annotated[tuple[PartyId, ...], AtMost(4)]
    no_deal: Worths
    count: Annotated[int, Between(0, 100_000)]
    """How many packages there are."""
    zone: Annotated[int, Between(0, 100_000)]
    """How many are better than no deal for every side (the zone of possible agreement)."""
    zone_known: Annotated[int, Between(0, 100_000)]
    """How many of these do without anything that only a dialogue could find."""
    outside: Annotated[tuple[Worths, ...], AtMost(20_000)]
    """The different worths of packages outside the zone."""
    inside: Annotated[tuple[Worths, ...], AtMost(20_000)]
    """The different worths inside the zone, but for the frontier."""
    edge: Annotated[tuple[Spot, ...], AtMost(2_000)]
    """The efficient frontier, from the best for the last party to the best for the first."""
    nash: Spot | None
    even: Spot | None
    """The Kalai-Smorodinsky point: the largest equal share of what each could hope for."""
    deal: Spot | None
    trades: Annotated[tuple[Trade, ...], AtMost(MOST_TRADES)]


def picture(game: Game) -> Picture:
    """The picture of a game, with the deal in force if there is one."""
    parties = tuple(game.printed.parties)
    floor = tuple(game.now(Var.NO_DEAL, party) for party in parties)
    everything = tuple(packages(game.printed, worths=game.worths))
    zone = tuple(package for package in everything if _beats(package.worth, floor))
    hidden = game.printed.hidden
    # Equal worths need to be compared, and drawn, only once.
    distinct = tuple({package.worth: package for package in reversed(zone)}.values())
    edge = sorted(frontier(distinct), key=lambda package: package.worth)
    edge_worths = {package.worth for package in edge}
    best = nash_point(zone, floor)
    deal = _deal(game)
    return Picture(
        parties=parties,
        no_deal=floor,
        count=len(everything),
        zone=len(zone),
        zone_known=sum(
            not any((term.issue, term.option) in hidden for term in package.terms)
            for package in zone
        ),
        outside=tuple(sorted({each.worth for each in everything} - {each.worth for each in zone})),
        inside=tuple(sorted({package.worth for package in zone} - edge_worths)),
        edge=tuple(map(_spot, edge)),
        nash=None if best is None else _spot(best),
        even=_spot_or_none(kalai_smorodinsky_point(zone, floor)),
        deal=None if deal is None else _spot(deal),
        trades=tuple(_trades(game, everything)),
    )


def _spot(package: Package) -> Spot:
    return Spot(package.terms, package.worth)


def _spot_or_none(package: Package | None) -> Spot | None:
    return None if package is None else _spot(package)


def _beats(worth: tuple[int, ...], floor: tuple[int, ...]) -> bool:
    return all(has > least for has, least in zip(worth, floor, strict=True))


def _deal(game: Game) -> Package | None:
    """The deal in force, with what it really brought to each side."""
    if not game.in_force:
        return None
    worths = tuple(value_at_end(game, party) for party in game.printed.parties)
    return Package(game.in_force, worths)


def _trades(game: Game, everything: tuple[Package, ...]) -> Iterator[Trade]:
    """Up to three ways to leave less on the table: few changes first, then the largest joint gain;
    each brings a change that those before it did not. An accord on a part has no such twin.
    """
    if len(game.in_force) < len(game.printed.issues):
        return
    was = {term.issue: term.option for term in game.in_force}
    had = tuple(game.worth(party, game.in_force) for party in game.printed.parties)
    found: list[Trade] = []
    for package in everything:
        gains = tuple(new - old for new, old in zip(package.worth, had, strict=True))
        if min(gains) < 0 or max(gains) == 0:
            continue
        swaps = tuple(
            Swap(term.issue, was[term.issue], term.option)
            for term in package.terms
            if term.issue in was and was[term.issue] != term.option
        )
        found.append(Trade(swaps, gains))
    found.sort(key=lambda trade: (len(trade.swaps), -sum(trade.gains)))
    shown: set[Swap] = set()
    for trade in found:
        if shown >= set(trade.swaps):
            continue
        shown |= set(trade.swaps)
        yield trade
        if len(shown) >= MOST_TRADES:
            return
