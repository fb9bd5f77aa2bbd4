"""How the commands that let bots play answer: the code they end with, and one line about what
cannot be played.
"""

from __future__ import annotations

from pathlib import Path

import click

from game_rules.ids import Level, ScenarioId
from game_rules.scenario import Printed
from server.scenarios import BadScenario, format_complaint, load_shipped, read_scenario, shipped

CLEAN = 0
FOUND = 1
BAD_INPUT = 2
INTERRUPTED = 130


class Unclear(ValueError):
    """What was asked for does not exist; the words say what does."""


def refuse(error: Exception) -> int:
    """Say what cannot be played, a line for each thing that is wrong; the answer is the code."""
    if isinstance(error, BadScenario):
        for complaint in error.complaints:
            click.echo(format_complaint(complaint), err=True)
    else:
        click.echo(f"backchannel: {error}", err=True)
    return BAD_INPUT


def stopped(when: str, keep: Path | None) -> int:
    """Say when somebody stopped us, and how to go on; the answer is the code."""
    left = (
        ""
        if keep is None
        else f"; what was played is kept in {keep}, and the same command goes on from there"
    )
    click.echo(f"stopped {when}: nothing can be said yet{left}", err=True)
    return INTERRUPTED


def level_named(level: str) -> Level:
    if level not in {each.value for each in Level}:
        raise Unclear(f"the level is one of {', '.join(Level)}, not {level!r}")
    return Level(level)


def scenarios_at(level: Level, files: tuple[Path, ...]) -> dict[ScenarioId, Printed]:
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
