"""What a package is worth, and the landmarks among all packages: ZOPA, efficient frontier, Nash
and Kalai-Smorodinsky points.

Conventions: the ZOPA holds every package strictly better than no deal for every party, red lines
or not; the frontier is made of the efficient packages inside the ZOPA. Spaces are at most a few
thousand packages, so everything is enumerated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from game_rules.fixed import over
from game_rules.ids import IssueId, OptionId, PartyId
from game_rules.ledger import Var
from game_rules.orders import Term, Terms
from game_rules.scenario import Printed
from game_rules.state import Game

Worths = Mapping[tuple[PartyId, IssueId, OptionId], int]
"""What each option is worth to each party, in tenths."""


def value_at_end(game: Game, party: PartyId) -> int:
    """What a party came away with, in tenths: the agreement in force, or what no deal is worth to
    it.
    """
    if game.in_force:
        return game.value(party, game.in_force)
    return game.now(Var.NO_DEAL, party)


@dataclass(frozen=True, slots=True)
class Package:
    """A complete package, and what it is worth to each party in tenths, parked issues included."""

    terms: Terms
    worth: tuple[int, ...]


def packages(
    printed: Printed, *, locked: bool = True, worths: Worths | None = None
) -> Iterator[Package]:
    """Every package of a variant, in printed order; without the locked options if so asked. What
    each is worth is as printed, or as it has become in a game.
    """
    parties, worths = tuple(printed.parties), worths or printed.tenths
    rows = [
        [
            (
                Term(issue.id, option),
                tuple(worths[party, issue.id, option] for party in parties),
            )
            for option in printed.options_of(issue.id)
            if locked or (issue.id, option) not in printed.hidden
        ]
        for issue in printed.issues.values()
    ]
    parked = tuple(10 * printed.parked_worth[party] for party in parties)
    for cells in product(*rows):
        worth = tuple(
            parked[at] + sum(points[at] for _, points in cells) for at in range(len(parties))
        )
        yield Package(tuple(term for term, _ in cells), worth)


def zopa(
    printed: Printed,
    no_deal: Mapping[PartyId, int],
    *,
    locked: bool = True,
    worths: Worths | None = None,
) -> tuple[Package, ...]:
    """The zone of possible agreement: packages strictly better than no deal (tenths) for every
    party.
    """
    floor = tuple(no_deal[party] for party in printed.parties)
    return tuple(
        package
        for package in packages(printed, locked=locked, worths=worths)
        if all(worth > least for worth, least in zip(package.worth, floor, strict=True))
    )


def frontier(zone: tuple[Package, ...]) -> tuple[Package, ...]:
    """The packages of a zone that nothing in it beats for one party without costing another.

    Whatever beats a package is worth more in all, and something that nothing beats beats it too; so
    the dearest are looked at first, and each against those only that are already known to stand.
    """
    edge: list[tuple[int, ...]] = []
    for worth in sorted({package.worth for package in zone}, key=sum, reverse=True):
        if not any(
            all(better >= here for better, here in zip(other, worth, strict=True)) for other in edge
        ):
            edge.append(worth)
    standing = set(edge)
    return tuple(package for package in zone if package.worth in standing)


def nash_point(zone: tuple[Package, ...], no_deal: tuple[int, ...]) -> Package | None:
    """The package with the largest product of gains over no deal; the first in printed order among
    equals.
    """
    best: Package | None = None
    most = 0
    for package in zone:
        gains = 1
        for worth, least in zip(package.worth, no_deal, strict=True):
            gains *= worth - least
        if gains > most:
            best, most = package, gains
    return best


def kalai_smorodinsky_point(zone: tuple[Package, ...], no_deal: tuple[int, ...]) -> Package | None:
    """The package that gives every party the largest equal share of the best it could hope for; of
    equals, an undominated one.
    """
    if not zone:
        return None
    hopes = tuple(
        max(package.worth[at] for package in zone) - least for at, least in enumerate(no_deal)
    )

    def share(package: Package) -> tuple[int, int]:
        shares = [
            over(1_000_000 * (worth - least), hope)
            for worth, least, hope in zip(package.worth, no_deal, hopes, strict=True)
        ]
        return min(shares), sum(shares)

    return max(zone, key=share)
