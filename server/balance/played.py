"""The games that were played of one level, and what all who read them need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from game_rules.ids import BlocId, Ending, IssueId, OptionId, PartyId
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.soundings import OpenTexts, Sounding
from game_rules.lab.statistics import Share, share
from game_rules.scenario import Printed
from game_rules.scoring import Package, frontier, zopa
from server.scenarios.complaints import Finding, Path

FULL_TABLE: Final = LineUpId("MIX+C")
"""Everybody plays as well as bots can: how a scenario is meant."""
WHO_TRY: Final = LineUpId("TRY")
"""Try whatever is open: what they never did could not be done. Their endings say nothing."""
THREATS: Final = LineUpId("HAWK")
OFFICIALS_ALONE: Final = LineUpId("T1")
LINE_UPS_PLAYED: Final = (FULL_TABLE, OFFICIALS_ALONE, THREATS, WHO_TRY)
NO_TEXTS: Final = OpenTexts(0, 0, 0)
FEWEST: Final = 10
"""Of fewer games than this nobody says "never" or "always"."""


@dataclass(frozen=True, slots=True)
class Note:
    """What would be a finding, and why nobody need mend it."""

    finding: Finding
    because: str


def told(note: Note) -> Finding:
    """A note in one sentence, at its place."""
    finding = note.finding
    return Finding(finding.path, f"{finding.says}, because {note.because}", finding.about_name)


Seen = Finding | Note
"""What somebody saw who looked at the games."""


def unless(finding: Finding, because: str | None, advice: str = "") -> Seen:
    """A finding with some advice, unless there is a reason why things are as they are."""
    if because is not None:
        return Note(finding, because)
    says = f"{finding.says}; {advice}" if advice else finding.says
    return Finding(finding.path, says, finding.about_name)


@dataclass(frozen=True)
class Played:
    """All games of one level."""

    printed: Printed
    games: Sequence[Sounding]
    at_home: Mapping[BlocId, tuple[int, int]]
    """How many packages each group would accept when a game begins, and how many it would not."""
    open_texts: OpenTexts = NO_TEXTS

    @property
    def path(self) -> Path:
        """Where the level stands in the file."""
        return ("variants", self.printed.level.value)

    @cached_property
    def by_line_up(self) -> Mapping[LineUpId, tuple[Sounding, ...]]:
        return {
            line_up: tuple(game for game in self.games if game.line_up == line_up)
            for line_up in dict.fromkeys(game.line_up for game in self.games)
        }

    @property
    def full_table(self) -> tuple[Sounding, ...]:
        return self.by_line_up.get(FULL_TABLE, ())

    @cached_property
    def in_earnest(self) -> tuple[Sounding, ...]:
        """The games of those who play for something."""
        return tuple(game for game in self.games if game.line_up != WHO_TRY)

    @cached_property
    def agreements(self) -> tuple[Sounding, ...]:
        """Games in earnest with some agreement in force at their end."""
        return tuple(game for game in self.in_earnest if game.agreed)

    @cached_property
    def no_deal(self) -> Mapping[PartyId, int]:
        """What no deal is worth to each party as it is printed, in tenths."""
        return {party.id: 10 * party.no_deal for party in self.printed.parties.values()}

    @cached_property
    def zone(self) -> tuple[Package, ...]:
        """All packages that are better than no deal for everybody."""
        return zopa(self.printed, self.no_deal)

    @cached_property
    def efficient(self) -> tuple[Package, ...]:
        """Those of them that nothing beats for one party without costing another."""
        return frontier(self.zone)

    def options(self) -> Iterator[tuple[Path, IssueId, OptionId]]:
        """Every option in play, with its place in the list of this level."""
        for issue in self.printed.issues:
            for place, option in enumerate(self.printed.options_of(issue)):
                yield (*self.path, "issues", issue, place), issue, option

    def worth_path(self, issue: IssueId, option: OptionId) -> Path:
        """Where it stands what an option is worth."""
        issues = self.printed.scenario.issues
        at = next(at for at, each in enumerate(issues) if each.id == issue)
        among = issues[at].options
        place = next(place for place, each in enumerate(among) if each.id == option)
        return ("issues", at, "options", place, "worth")


def how_often(holds: Iterable[bool]) -> Share:
    """A share of games, with its interval."""
    each = list(holds)
    return share(sum(each), len(each))


def never(of: Share) -> bool:
    return of.of >= FEWEST and of.count == 0


def always(of: Share) -> bool:
    return of.of >= FEWEST and of.count == of.of


def in_words(of: Share) -> str:
    """`3 of 20 games (5 to 36 %)`"""
    return f"{of.count} of {of.of} games ({of.low / 10:.0f} to {of.high / 10:.0f} %)"


def efficient_in_words(played: Played) -> str:
    many = len(played.efficient)
    return f"{many} packages that nothing beats" if many > 1 else "one package that nothing beats"


def done_in(game: Sounding) -> int:
    """The round in which a game was over, or everything was settled and only to be carried out."""
    return game.round if game.settled is None else game.settled


def settles(game: Sounding) -> bool:
    return game.ending is Ending.SETTLEMENT
