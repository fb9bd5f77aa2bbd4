"""`backchannel check --balance N`: bots play every level of some scenario files, and what the games
show is said at the line to mend.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from game_rules.ids import Level
from game_rules.lab.experiments import seeds_of
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.soundings import Sounding, answers_at_home, sound_all
from game_rules.scenario import Printed, Scenario
from server.balance import weak_spots
from server.balance.played import LINE_UPS_PLAYED, Played
from server.balance.report import Weighed, as_json, as_text
from server.crew import share_out
from server.scenarios import (
    BadScenario,
    Complaint,
    format_complaint,
    look_over,
    placed,
    read_scenario,
)

CLEAN = 0
FOUND = 1
BAD_INPUT = 2
INTERRUPTED = 130
AT_A_TIME = 5
"""Games of one job: a level is soon shared out among all cores."""

Files = Mapping[str, Scenario]


@dataclass(frozen=True, slots=True)
class Job:
    """Some games of one level, which can be played anywhere and in any order."""

    file: str
    level: Level
    line_up: LineUpId
    seeds: tuple[str, ...]


class Unclear(ValueError):
    """What was asked for does not exist; the words say what does."""


def weigh_balance(
    files: tuple[Path, ...],
    games: int,
    level: str | None,
    seed: str,
    as_values: bool,
    cores: int | None = None,
) -> int:
    """Play the games and say what they show; the answer is the exit code: 0 where there is nothing
    to mend, 1 with findings, 2 for bad input.
    """
    try:
        wanted = _level(level)
        names = tuple(dict.fromkeys(map(str, files)))
        odd = {name: look_over(Path(name).read_bytes(), name) for name in names}
        scenarios = {name: scenario for name, (scenario, _) in odd.items()}
        jobs = list(_jobs(scenarios, games, wanted, seed))
    except (Unclear, OSError) as error:
        click.echo(f"backchannel: {error}", err=True)
        return BAD_INPUT
    except BadScenario as error:
        for complaint in error.complaints:
            click.echo(format_complaint(complaint), err=True)
        return BAD_INPUT
    shift = share_out(
        jobs, _run, _read, (names,), title="balance", size=lambda job: len(job.seeds), on=cores
    )
    if shift.interrupted:
        done = sum(len(jobs[at].seeds) for at in shift.done)
        of = sum(len(job.seeds) for job in jobs)
        click.echo(f"stopped after {done} of {of} games: nothing can be said yet", err=True)
        return INTERRUPTED
    played: dict[tuple[str, Level], list[Sounding]] = {}
    for job, sounded in zip(jobs, shift.results, strict=True):
        played.setdefault((job.file, job.level), []).extend(sounded)
    weighed = [
        _weigh(name, scenarios[name], odd[name][1], played, wanted, seed) for name in scenarios
    ]
    if as_values:
        click.echo(json.dumps([as_json(each, games, seed) for each in weighed], indent=2))
    else:
        click.echo("\n".join(line for each in weighed for line in as_text(each, games, seed)))
    return FOUND if any(each.spots for each in weighed) else CLEAN


def _level(level: str | None) -> Level | None:
    if level is None:
        return None
    if level not in {each.value for each in Level}:
        raise Unclear(f"the level is one of {', '.join(Level)}, not {level!r}")
    return Level(level)


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
        levels.append(Played(printed, played[name, level], answers_at_home(printed, seed)))
    weak = (finding for each in levels for finding in weak_spots(each))
    found = placed(Path(name).read_bytes(), name, weak)
    spots = sorted({*odd, *found}, key=lambda spot: (spot.line, spot.column, spot.says))
    return Weighed(name, scenario, tuple(levels), tuple(spots))
