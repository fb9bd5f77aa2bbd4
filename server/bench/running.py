"""One run of the bench: the rules, the server in its phases, the floor; and what is printed."""

from __future__ import annotations

import json
from typing import Final

import click

from game_rules.scenario import Printed
from server.bench import report, rules
from server.bench.asked import Asked
from server.bench.measuring import LEVEL, SCENARIO, measure_server
from server.bench.watched import NotStarted, cores, pinned
from server.memory import settle_memory
from server.scenarios import load_shipped

RULES_SECONDS: Final = 2.0


def run(asked: Asked, as_json: bool, rules_only: bool) -> int:
    """Measure, and print; the answer is the exit code."""
    scenario = load_shipped(SCENARIO)
    printed = Printed(scenario, LEVEL)
    mine = cores()
    server_core, own_core = (mine[0], mine[1]) if len(mine) > 1 else (None, None)
    settle_memory()  # as in the processes that play games, and in a server
    try:
        with pinned(own_core):
            of_rules = {
                name: rules.measure(way, RULES_SECONDS)
                for name, way in rules.ways_to_play(scenario)
            }
            if rules_only:
                said = {"machine": report.machine(own_core), "rules": report.as_rules(of_rules)}
                text = json.dumps(said, indent=2) if as_json else "\n".join(report.rules_text(said))
                click.echo(text)
                return 0
            measured = measure_server(asked, len(printed.seats), server_core)
    except NotStarted as error:
        click.echo(f"backchannel: the server did not start: {error}", err=True)
        return 1
    figures = report.as_figures(asked, printed, of_rules, measured, server_core)
    click.echo(json.dumps(figures, indent=2) if as_json else "\n".join(report.as_text(figures)))
    for line in measured.complaints:
        click.echo(line, err=True)
    return 1 if measured.complaints else 0
