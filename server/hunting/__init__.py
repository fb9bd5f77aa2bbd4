"""`backchannel hunt`: what the rules reward by mistake, found by breeding policies against bots."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from game_rules.ids import Level, ScenarioId
from game_rules.lab.hunt.alarms import alarms
from game_rules.lab.hunt.games import By, Outcome, Trial
from game_rules.lab.hunt.hunting import Found, Hunt, Sizes, Stage
from game_rules.scenario import Printed
from server.crew import share_out
from server.hunting.keeping import Kept
from server.hunting.report import Report, as_json, as_markdown, placed_in
from server.scenarios import BadScenario, format_complaint, load_shipped, read_scenario, shipped

CLEAN = 0
FOUND = 1
BAD_INPUT = 2
INTERRUPTED = 130

Scenarios = dict[ScenarioId, Printed]


class Unclear(ValueError):
    """What was asked for does not exist; the words say what does."""


class Stopped(Exception):
    """Somebody stopped us before the end."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, understood."""

    sizes: Sizes
    seed: str
    files: tuple[Path, ...]
    level: Level
    cores: int | None


def hunt_exploits(
    games: int,
    generations: int,
    population: int,
    camps: tuple[str, ...],
    files: tuple[Path, ...],
    level: str,
    seed: str,
    cores: int | None,
    as_values: bool,
    report: Path | None,
    keep: Path | None,
) -> int:
    """Hunt, and print what rang an alarm; the answer is the exit code: 0 where nothing did, 1 where
    something did. What is played already stands in the `keep` file and is not played again.
    """
    began = time.perf_counter()
    sizes = Sizes(
        games=games,
        generations=generations,
        population=population,
        asking=5 * games,
        camps=tuple(By(each) for each in camps),
    )
    try:
        asked = Asked(sizes, seed, files, _level(level), cores)
        scenarios = scenarios_from(files, asked.level)
        kept = Kept(keep, scenarios)
    except (Unclear, OSError) as error:
        click.echo(f"backchannel: {error}", err=True)
        return BAD_INPUT
    except BadScenario as error:
        for complaint in error.complaints:
            click.echo(format_complaint(complaint), err=True)
        return BAD_INPUT
    try:
        found, played = _hunt(asked, scenarios, kept)
    except Stopped:
        left = "" if keep is None else f"; what was played is kept in {keep}"
        click.echo(f"stopped before the end: nothing can be said yet{left}", err=True)
        return INTERRUPTED
    told = Report(
        sizes=sizes,
        seed=seed,
        level=asked.level,
        on=datetime.now(UTC).date().isoformat(),
        seconds=time.perf_counter() - began,
        played=played,
        found=found,
        alarms=tuple(alarms(found)),
    )
    try:
        if report is not None:
            report.write_text(placed_in(_read(report), as_markdown(told)), "utf-8")
    except OSError as error:
        click.echo(f"backchannel: {report} cannot be written: {error.strerror}", err=True)
        return BAD_INPUT
    if as_values:
        click.echo(json.dumps(as_json(told), indent=2))
    else:
        click.echo("\n".join(as_markdown(told)))
    return FOUND if told.alarms else CLEAN


def _level(level: str) -> Level:
    if level not in {each.value for each in Level}:
        raise Unclear(f"the level is one of {', '.join(Level)}, not {level!r}")
    return Level(level)


def scenarios_from(files: tuple[Path, ...], level: Level) -> Scenarios:
    """The scenarios of some files, or all that come with the program, at a level."""
    read = (
        [read_scenario(file.read_bytes(), str(file)) for file in files]
        if files
        else [load_shipped(each) for each in shipped()]
    )
    found = {each.id: Printed(each, level) for each in read if level in each.variants}
    if not found:
        raise Unclear(f"none of these scenarios has the level {level}")
    return found


def _read(report: Path) -> str:
    return report.read_text("utf-8") if report.exists() else ""


# --- the games ------------------------------------------------------------------------------------


def _hunt(asked: Asked, scenarios: Scenarios, kept: Kept) -> tuple[Found, int]:
    """Run the hunt stage by stage; what it found, and how many games that were."""
    hunting = Hunt(scenarios, asked.sizes, asked.seed).run()
    stage = next(hunting)
    played = 0
    while True:
        results = _play(stage, asked, kept)
        played += sum(map(len, results))
        try:
            stage = hunting.send(results)
        except StopIteration as home:
            found: Found = home.value
            return found, played


def _play(stage: Stage, asked: Asked, kept: Kept) -> list[tuple[Outcome, ...]]:
    """All trials of a stage, each played once whoever asks."""
    wanted = [each for each in dict.fromkeys(map(kept.name, stage.trials)) if each not in kept]
    by_name = dict(zip(map(kept.name, stage.trials), stage.trials, strict=True))
    jobs = [by_name[name] for name in wanted]
    shift = share_out(
        jobs,
        _run,
        scenarios_from,
        (asked.files, asked.level),
        title=stage.title,
        size=_size,
        on=asked.cores,
    )
    kept.add({wanted[at]: games for at, games in zip(shift.done, shift.results, strict=True)})
    if shift.interrupted:
        raise Stopped
    return [kept[kept.name(trial)] for trial in stage.trials]


_size: Callable[[Trial], int] = lambda trial: len(trial.seeds)  # noqa: E731


def _run(scenarios: Scenarios, trial: Trial) -> tuple[Outcome, ...]:
    return trial.run(scenarios[trial.scenario])
