"""Experiments: many games with one line-up over seeds that can be played again, and what they come
to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game_rules.ids import Ending, PartyId
from game_rules.lab.games import Ended, play_game
from game_rules.lab.line_ups import LineUp
from game_rules.lab.statistics import Mean, Share, mean, share
from game_rules.refusals import No
from game_rules.scenario import Printed

AT_A_TIME = 20
"""Games of one job: enough to be worth sending, few enough that a bar moves."""


@dataclass(frozen=True, slots=True)
class Job:
    """Some games of an experiment, which can be played anywhere and in any order."""

    line_up: LineUp
    seeds: tuple[str, ...]
    changed: Mapping[str, int] = field(default_factory=dict)

    def run(self, printed: Printed) -> tuple[Ended, ...]:
        return tuple(play_game(printed, seed, self.line_up, self.changed) for seed in self.seeds)


def seeds_of(seed: str, games: int) -> tuple[str, ...]:
    """The seeds of an experiment; two with the same `seed` are compared game by game."""
    return tuple(f"{seed}-{number}" for number in range(games))


def jobs(
    line_up: LineUp, games: int, seed: str, changed: Mapping[str, int] | None = None
) -> Iterator[Job]:
    """An experiment, cut into jobs."""
    seeds = seeds_of(seed, games)
    for start in range(0, games, AT_A_TIME):
        yield Job(line_up, seeds[start : start + AT_A_TIME], changed or {})


def simulate(
    printed: Printed,
    line_up: LineUp,
    games: int,
    seed: str,
    changed: Mapping[str, int] | None = None,
) -> Iterator[Ended]:
    """Play an experiment here, one game after another."""
    for job in jobs(line_up, games, seed, changed):
        yield from job.run(printed)


@dataclass(frozen=True, slots=True)
class Findings:
    """What an experiment came to."""

    games: int
    endings: Mapping[Ending, Share]
    signed: Share
    """Games in which some text was signed."""
    refused_at_home: Share
    """Games in which a signed text was refused at home, whatever came after."""
    brink: Share
    adopted: Share
    """Games in which a capital made advice its own."""
    durability: Mean
    """How likely the agreements are to hold for five years, in parts per thousand."""
    rounds: Mean
    tension: Mean
    values: Mapping[PartyId, Mean]
    gains: Mapping[PartyId, Mean]
    gains_of_settlements: Mapping[PartyId, Mean]
    refusals: Mapping[No, int]


def findings(games: Sequence[Ended]) -> Findings:
    """The shares and means of some games."""
    many = len(games)
    settled = [game for game in games if game.ending is Ending.SETTLEMENT]
    parties = tuple(games[0].values) if games else ()
    refusals: Counter[No] = Counter()
    for game in games:
        refusals.update(game.refusals)
    return Findings(
        games=many,
        endings={
            ending: _share(games, (game.ending is ending for game in games)) for ending in Ending
        },
        signed=_share(games, (game.signed > 0 for game in games)),
        refused_at_home=_share(games, (game.signed > _accepted(game) for game in games)),
        brink=_share(games, (game.brinks > 0 for game in games)),
        adopted=_share(games, (game.adopted > 0 for game in games)),
        durability=mean([game.durability for game in games if game.durability is not None]),
        rounds=mean([game.rounds for game in games]),
        tension=mean([game.tension for game in games]),
        values={party: mean([game.values[party] for game in games]) for party in parties},
        gains={party: mean([game.gains[party] for game in games]) for party in parties},
        gains_of_settlements={
            party: mean([game.gains[party] for game in settled]) for party in parties
        },
        refusals=dict(sorted(refusals.items())),
    )


def _share(games: Sequence[Ended], holds: Iterable[bool]) -> Share:
    return share(sum(holds), len(games))


def _accepted(game: Ended) -> int:
    return 1 if game.ending in (Ending.SETTLEMENT, Ending.PARTIAL) else 0
