"""What an author should look at in a scenario that can be played: odd spots, and the landmarks of
its bargaining.

Nothing here keeps a scenario from being played. What does is in `meaning/`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game_rules.ids import OFFICIALS, Track
from game_rules.options import menu_at
from game_rules.scenario import Fact, Measure, Printed, Scenario
from game_rules.scoring import Package, frontier, nash_point, packages, zopa
from server.scenarios.complaints import Finding, Path

FEWEST_CARDS = 3
"""With fewer cards to choose from, a seat has nothing to decide."""


def odd_spots(scenario: Scenario) -> Iterator[Finding]:
    """What can be played as it is, but was hardly meant so."""
    for level in scenario.variants:
        printed = Printed(scenario, level)
        path: Path = ("variants", level.value)
        yield from _idle_seats(printed, path)
        yield from _lost_ideas(printed, path)
        yield from _vain_aims(printed)


def _idle_seats(printed: Printed, path: Path) -> Iterator[Finding]:
    for place, (seat, card) in enumerate(printed.seats.items()):
        cards = list(menu_at(printed, seat))
        here = (*path, "seats", place)
        if len(cards) < FEWEST_CARDS:
            says = f"`{seat}` has {len(cards)} cards to choose from, and three make a choice"
            yield Finding(here, says)
        if card.defaults and not set(card.defaults) & set(cards):
            says = f"nothing that `{seat}` does when it is silent is in play at this level"
            yield Finding(here, says)


def _lost_ideas(printed: Printed, path: Path) -> Iterator[Finding]:
    """Hidden options where nobody could ever find them."""
    finders = {Track.TWO, Track.ONE_AND_A_HALF}
    if any(channel.track in finders for channel in printed.channels.values()):
        return
    for issue, option in sorted(printed.hidden):
        if issue in printed.issues and option in printed.options_of(issue):
            says = f"`{option}` is hidden, and there is no dialogue that could find it"
            yield Finding((*path, "issues", issue), says)


def _vain_aims(printed: Printed) -> Iterator[Finding]:
    """Aims that stand on a card at a level where nothing could fulfil them."""
    for place, seat in enumerate(printed.scenario.seats):
        if seat.id not in printed.seats:
            continue
        for at, aim in enumerate(seat.aims):
            if aim not in printed.at_this_level(seat.aims) or aim.measure is None:
                continue
            if reason := _in_vain(printed, aim.measure):
                says = f"cannot be reached at the level `{printed.level}`: {reason}"
                yield Finding(("seats", place, "aims", at), says)


def _in_vain(printed: Printed, measure: Measure) -> str | None:
    if measure.fact is Fact.TEXT_HAS:
        for issue, options in (measure.options or {}).items():
            playing = printed.variant.issues.get(issue, ())
            if not set(options) & set(playing):
                return f"no option of `{issue}` that it names is in play"
    if measure.channel is not None and measure.channel not in printed.channels:
        return f"there is no channel `{measure.channel}`"
    return None


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What a bargaining holds at one level, red lines and the seed's jitter left aside."""

    packages: int
    better: int
    """Packages better than no deal for every party."""
    better_today: int
    """The same without what is still hidden."""
    within_red_lines: int
    efficient: int
    fairest: str | None
    """The letters of the package with the largest product of gains."""


def landmarks_of(printed: Printed) -> Landmarks:
    """Looks at every package."""
    no_deal = {party.id: 10 * party.no_deal for party in printed.parties.values()}
    zone = zopa(printed, no_deal)
    fairest = nash_point(zone, tuple(no_deal.values()))
    return Landmarks(
        packages=sum(1 for _ in packages(printed)),
        better=len(zone),
        better_today=len(zopa(printed, no_deal, locked=False)),
        within_red_lines=sum(not _crosses(printed, package) for package in zone),
        efficient=len(frontier(zone)),
        fairest=None if fairest is None else letters_of(printed, fairest),
    )


def _crosses(printed: Printed, package: Package) -> bool:
    """Whether a package crosses somebody's red line."""
    return any(
        term.option in party.red_lines.get(term.issue, ())
        for party in printed.parties.values()
        for term in package.terms
    )


def letters_of(printed: Printed, package: Package) -> str:
    return "-".join(printed.issues[it.issue].by_id[it.option].letter for it in package.terms)


def described(printed: Printed) -> Iterator[str]:
    """A level in a few lines, for its author."""
    variant = printed.variant
    officials = sum(card.role in OFFICIALS for card in printed.seats.values())
    yield (
        f"{printed.level}: {len(printed.seats)} seats ({officials} with an office), "
        f"{variant.rounds} rounds, {len(printed.issues)} issues, {len(variant.families)} families"
    )
    found = landmarks_of(printed)
    yield (
        f"  {found.packages} packages; {found.better} are better than no deal for everybody "
        f"(ZOPA), {found.better_today} of them without what is still hidden, "
        f"{found.within_red_lines} within all red lines"
    )
    yield (
        f"  {found.efficient} of them are efficient (the frontier); the fairest is {found.fairest}"
    )
