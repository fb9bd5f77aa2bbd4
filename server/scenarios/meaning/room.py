"""Is there any deal at all that is better than no deal for everybody (C09)?"""

from collections.abc import Iterator
from math import prod
from typing import Final

from game_rules.ids import IssueId, OptionId
from game_rules.scenario import Printed, Scenario
from server.scenarios.complaints import Finding

Worths = tuple[int, ...]
"""What something is worth to each party."""


MOST_PACKAGES: Final = 20_000
"""Packages of one level at most: the debrief looks at each. The ones we know have a tenth."""


def room_findings(scenario: Scenario) -> Iterator[Finding]:
    for level in scenario.variants:
        printed = Printed(scenario, level)
        count = prod(len(printed.options_of(issue)) for issue in printed.issues)
        if count > MOST_PACKAGES:
            says = f"make {count} packages, and {MOST_PACKAGES} are the most that can be compared"
            yield Finding(("variants", level.value, "issues"), says)
        elif not has_room(printed):
            says = "no package is better than no deal for every party, so nobody can win by talking"
            yield Finding(("variants", level.value, "issues"), says)


def has_room(printed: Printed) -> bool:
    """Whether some package beats every party's no-deal value, red lines aside.

    Issue by issue only those sums are kept that no other beats for every party: whatever can be
    reached from a beaten sum can be reached better from the one that beats it. So this stays
    quick where the packages run into millions.
    """
    best: set[Worths] = {tuple(printed.parked_worth[party] for party in printed.parties)}
    for issue in printed.issues:
        options = [worths_of(printed, issue, option) for option in printed.options_of(issue)]
        best = unbeaten({added(sum_, option) for sum_ in best for option in options})
    no_deal = tuple(party.no_deal for party in printed.parties.values())
    return any(
        all(points > floor for points, floor in zip(sum_, no_deal, strict=True)) for sum_ in best
    )


def worths_of(printed: Printed, issue: IssueId, option: OptionId) -> Worths:
    return tuple(printed.worth(party, issue, option) for party in printed.parties)


def added(one: Worths, other: Worths) -> Worths:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def unbeaten(sums: set[Worths]) -> set[Worths]:
    """Those that no other is at least as good as for everybody."""
    kept: list[Worths] = []
    for candidate in sorted(sums, reverse=True):  # whatever beats a sum stands before it
        if not any(all(map(int.__ge__, winner, candidate)) for winner in kept):
            kept.append(candidate)
    return set(kept)
