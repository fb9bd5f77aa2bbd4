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
from server.answers import (
    BAD_INPUT,
    CLEAN,
    FOUND,
    Unclear,
    level_named,
    refuse,
    scenarios_at,
    stopped,
)
from server.hunting.keeping import KeptTrials
from server.hunting.report import Report, as_json, as_markdown, placed_in
from server.kept import NotKept, Stopped, play_on
from server.scenarios import BadScenario

Scenarios = dict[ScenarioId, Printed]


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
        asked = Asked(sizes, seed, files, level_named(level), cores)
        scenarios = scenarios_at(asked.level, files)
        kept = KeptTrials(keep, scenarios)
    except (Unclear, OSError, BadScenario, NotKept) as error:
        return refuse(error)
    try:
        found, played = _hunt(asked, scenarios, kept)
    except Stopped:
        return stopped("before the end", keep)
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


def _read(report: Path) -> str:
    return report.read_text("utf-8") if report.exists() else ""


# --- the games ------------------------------------------------------------------------------------


def _hunt(asked: Asked, scenarios: Scenarios, kept: KeptTrials) -> tuple[Found, int]:
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


def _play(stage: Stage, asked: Asked, kept: KeptTrials) -> list[tuple[Outcome, ...]]:
    """All trials of a stage, each played once whoever asks."""
    names = [kept.name(trial) for trial in stage.trials]
    play_on(
        dict(zip(names, stage.trials, strict=True)),
        kept.games,
        _run,
        scenarios_at,
        (asked.level, asked.files),
        title=stage.title,
        size=_size,
        on=asked.cores,
    )
    return [kept.games[name] for name in names]


_size: Callable[[Trial], int] = lambda trial: len(trial.seeds)  # noqa: E731


def _run(scenarios: Scenarios, trial: Trial) -> tuple[Outcome, ...]:
    return trial.run(scenarios[trial.scenario])
