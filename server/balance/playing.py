"""`backchannel check --balance N`: bots play every level of some scenario files, and what the games
show is said at the line to mend.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from game_rules.ids import Level
from game_rules.lab.experiments import seeds_of
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.soundings import Sounding, answers_at_home, open_texts, sound_all
from game_rules.scenario import Printed, Scenario
from server.answers import CLEAN, FOUND, Unclear, level_named, refuse, stopped
from server.balance import Note, weak_spots
from server.balance.keeping import KeptGames
from server.balance.played import LINE_UPS_PLAYED, Played, told
from server.balance.report import Weighed, as_json, as_text
from server.kept import NotKept, Stopped, play_on
from server.scenarios import (
    BadScenario,
    Complaint,
    look_over,
    placed,
    read_scenario,
)
from server.scenarios.complaints import Finding

AT_A_TIME = 5
"""Games of one job: a level is soon shared out among all cores."""
BEGINNINGS = 5
"""So many beginnings are asked what officials alone could bring home."""

Files = Mapping[str, Scenario]


@dataclass(frozen=True, slots=True)
class Job:
    """Some games of one level, which can be played anywhere and in any order."""

    file: str
    level: Level
    line_up: LineUpId
    seeds: tuple[str, ...]


def weigh_balance(
    files: tuple[Path, ...],
    games: int,
    level: str | None,
    seed: str,
    as_values: bool,
    cores: int | None = None,
    keep: Path | None = None,
) -> int:
    """Play the games and say what they show; the answer is the exit code: 0 where there is nothing
    to mend, 1 with findings, 2 for bad input. What is played already stands in the `keep` file and
    is not played again.
    """
    try:
        wanted = None if level is None else level_named(level)
        names = tuple(dict.fromkeys(map(str, files)))
        written = {name: Path(name).read_bytes() for name in names}
        odd = {name: look_over(text, name) for name, text in written.items()}
        scenarios = {name: scenario for name, (scenario, _) in odd.items()}
        jobs = list(_jobs(scenarios, games, wanted, seed))
        kept = KeptGames(keep, written)
    except (Unclear, OSError, BadScenario, NotKept) as error:
        return refuse(error)
    by_name = {kept.name(job.file, job.level, job.line_up, job.seeds): job for job in jobs}
    try:
        play_on(
            by_name,
            kept.games,
            _run,
            _read,
            (names,),
            title="balance",
            size=_size,
            on=cores,
        )
    except Stopped:
        done = sum(_size(job) for name, job in by_name.items() if name in kept.games)
        return stopped(f"after {done} of {sum(map(_size, jobs))} games", keep)
    played: dict[tuple[str, Level], list[Sounding]] = {}
    for name, job in by_name.items():
        played.setdefault((job.file, job.level), []).extend(kept.games[name])
    weighed = [
        _weigh(name, scenarios[name], odd[name][1], played, wanted, seed) for name in scenarios
    ]
    if as_values:
        click.echo(json.dumps([as_json(each, games, seed) for each in weighed], indent=2))
    else:
        click.echo("\n".join(line for each in weighed for line in as_text(each, games, seed)))
    return FOUND if any(each.spots for each in weighed) else CLEAN


def _size(job: Job) -> int:
    return len(job.seeds)


def _jobs(files: Files, games: int, wanted: Level | None, seed: str) -> Iterator[Job]:
    seeds = seeds_of(seed, games)
    for name, scenario in files.items():
        if wanted is not None and wanted not in scenario.variants:
            raise Unclear(f"{name} has no {wanted} level, only {', '.join(scenario.variants)}")
        for level in scenario.variants if wanted is None else (wanted,):
            for line_up in LINE_UPS_PLAYED:
                for start in range(0, games, AT_A_TIME):
                    yield Job(name, level, line_up, seeds[start : start + AT_A_TIME])


def _read(names: tuple[str, ...]) -> dict[tuple[str, Level], Printed]:
    """What each process stands on: every level of every file."""
    read = {name: read_scenario(Path(name).read_bytes(), name) for name in names}
    return {
        (name, level): Printed(scenario, level)
        for name, scenario in read.items()
        for level in scenario.variants
    }


def _run(stand: dict[tuple[str, Level], Printed], job: Job) -> tuple[Sounding, ...]:
    return sound_all(stand[job.file, job.level], job.seeds, LINE_UPS[job.line_up])


def _weigh(
    name: str,
    scenario: Scenario,
    odd: Sequence[Complaint],
    played: Mapping[tuple[str, Level], Sequence[Sounding]],
    wanted: Level | None,
    seed: str,
) -> Weighed:
    levels = []
    for level in scenario.variants if wanted is None else (wanted,):
        printed = Printed(scenario, level)
        games, at_home = played[name, level], answers_at_home(printed, seed)
        texts = open_texts(printed, seeds_of(seed, BEGINNINGS))
        levels.append(Played(printed, games, at_home, texts))
    seen = [each for level in levels for each in weak_spots(level)]
    text = Path(name).read_bytes()
    found = placed(text, name, (each for each in seen if isinstance(each, Finding)))
    excused = placed(text, name, (told(each) for each in seen if isinstance(each, Note)))
    return Weighed(name, scenario, tuple(levels), _in_order({*odd, *found}), _in_order(excused))


def _in_order(spots: Iterable[Complaint]) -> tuple[Complaint, ...]:
    return tuple(sorted(set(spots), key=lambda spot: (spot.line, spot.column, spot.says)))
