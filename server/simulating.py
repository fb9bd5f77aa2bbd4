"""`backchannel simulate`: bots play whole games on every core, and the figures are printed."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from game_rules.constants import BadConstant, constants_for
from game_rules.ids import Level
from game_rules.lab import LINE_UPS, Ended, Findings, Job, LineUp, LineUpId, findings, jobs
from game_rules.lab.statistics import Mean, Share
from game_rules.scenario import Printed
from server.answers import INTERRUPTED, Unclear, level_named, refuse
from server.crew import share_out
from server.scenarios import BadScenario, read_scenario

ALL = "all"
"""Instead of one line-up: each of them, over the same seeds."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An experiment, as it was asked for."""

    file: Path
    level: Level
    line_ups: tuple[LineUp, ...]
    games: int
    seed: str
    changed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Found:
    """What the games of one line-up came to, and how long they took."""

    line_up: LineUp
    findings: Findings
    seconds: float

    @property
    def pace(self) -> float:
        """Games a second."""
        return self.findings.games / self.seconds


def simulate_games(
    file: Path,
    level: str,
    line_up: str,
    games: int,
    seed: str,
    changes: tuple[str, ...],
    as_json: bool,
    cores: int | None = None,
) -> int:
    """Play the games and print what they came to; the answer is the exit code."""
    try:
        asked = _understood(file, level, line_up, games, seed, changes)
        printed = printed_from(asked.file, asked.level)
    except (Unclear, BadConstant, OSError, BadScenario) as error:
        return refuse(error)
    found: list[Found] = []
    interrupted = False
    for each in asked.line_ups:
        began = time.perf_counter()
        played, interrupted = _play_all(asked, each, cores)
        if played:
            found.append(Found(each, findings(played), time.perf_counter() - began))
        if interrupted:
            break
    if not found:
        return INTERRUPTED
    if as_json:
        said = [_as_json(asked, printed, each) for each in found]
        click.echo(json.dumps(said if len(asked.line_ups) > 1 else said[0], indent=2))
    elif len(asked.line_ups) > 1:
        click.echo("\n".join(_as_table(asked, printed, found)))
    else:
        click.echo("\n".join(_as_text(asked, printed, found[0])))
    return INTERRUPTED if interrupted else 0


# --- what was asked for ---------------------------------------------------------------------------


def _understood(
    file: Path, level: str, line_up: str, games: int, seed: str, changes: tuple[str, ...]
) -> Asked:
    at = level_named(level)
    named = LINE_UPS.get(LineUpId(line_up.upper()))
    if named is None and line_up.lower() != ALL:
        raise Unclear(f"the line-up is one of {', '.join((*LINE_UPS, ALL))}, not {line_up!r}")
    wanted = tuple(LINE_UPS.values()) if named is None else (named,)
    changed = dict(map(_change, changes))
    constants_for(at, changed)
    return Asked(file, at, wanted, games, seed, changed)


def _change(words: str) -> tuple[str, int]:
    name, _, value = words.partition("=")
    try:
        return name.strip().replace("-", "_"), int(value)
    except ValueError:
        raise Unclear(f"a change reads KEY=VALUE with a whole number, not {words!r}") from None


def printed_from(file: Path, level: Level) -> Printed:
    """A scenario file at a level."""
    scenario = read_scenario(file.read_bytes(), str(file))
    if level not in scenario.variants:
        raise Unclear(f"{file} has no {level} level, only {', '.join(scenario.variants)}")
    return Printed(scenario, level)


# --- the games ------------------------------------------------------------------------------------


def _play_all(asked: Asked, line_up: LineUp, cores: int | None) -> tuple[list[Ended], bool]:
    """All games, in the order of their seeds; and whether somebody stopped us before the end."""
    shift = share_out(
        list(jobs(line_up, asked.games, asked.seed, asked.changed)),
        _run,
        printed_from,
        (asked.file, asked.level),
        title=line_up.id,
        size=lambda job: len(job.seeds),
        on=cores,
    )
    return [game for games in shift.results for game in games], shift.interrupted


def _run(printed: Printed, job: Job) -> tuple[Ended, ...]:
    return job.run(printed)


# --- the figures ----------------------------------------------------------------------------------


def _as_table(asked: Asked, printed: Printed, all_found: list[Found]) -> Iterator[str]:
    """One row for each line-up: how its games ended, and what each party came away with."""
    yield f"{printed.scenario.title}, {asked.level}."
    yield _what_was_played(asked, asked.games)
    yield from _what_is_missing(asked, all_found)
    yield ""
    names = {party.id: party.name for party in printed.scenario.parties}
    reached = [
        ending
        for ending in all_found[0].findings.endings
        if any(found.findings.endings[ending].count for found in all_found)
    ]
    rows = [["line-up", *(ending.value for ending in reached), "brink", "holds 5 years, %"]]
    rows[0] += [f"value {name}" for name in names.values()]
    for found in all_found:
        of = found.findings
        shares = (*(of.endings[ending] for ending in reached), of.brink)
        holds = _in_brackets(of.durability, per=100)
        rows.append([found.line_up.id, *map(_in_brackets, shares), holds])
        rows[-1] += [_in_brackets(of.values[party], per=100) for party in names]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""
    games, seconds = sum(it.findings.games for it in all_found), sum(it.seconds for it in all_found)
    yield f"{games / seconds:.1f} games a second ({seconds:.1f} s)"


def _in_brackets(figure: Share | Mean, per: int = 10) -> str:
    if figure.of == 0:
        return "-"
    middle = figure.share if isinstance(figure, Share) else figure.mean
    unit = " %" if isinstance(figure, Share) else ""
    return f"{middle / per:.1f}{unit} [{figure.low / per:.1f} to {figure.high / per:.1f}]"


def _what_was_played(asked: Asked, games: int) -> str:
    changed = "".join(f", {name} = {value}" for name, value in asked.changed.items())
    return f"{games} games from seed {asked.seed}{changed}; in brackets 95 % intervals."


def _what_is_missing(asked: Asked, all_found: Sequence[Found]) -> Iterator[str]:
    """That somebody stopped the run, so that nobody takes a part for the whole."""
    for one in all_found:
        if one.findings.games < asked.games:
            played = f"{one.findings.games} of {asked.games} games"
            yield f"Partial: {one.line_up.id} was stopped after {played}."
    unplayed = len(asked.line_ups) - len(all_found)
    if unplayed:
        yield f"Partial: line-ups of which no game was played: {unplayed}."


def _as_text(asked: Asked, printed: Printed, one: Found) -> Iterator[str]:
    scenario, found = printed.scenario, one.findings
    yield f"{scenario.title}, {asked.level}. Line-up {one.line_up.id}: {one.line_up.about}."
    yield _what_was_played(asked, found.games)
    yield from _what_is_missing(asked, [one])
    yield ""
    for ending, share in found.endings.items():
        yield _line(ending.value, share)
    yield _line("a text signed", found.signed)
    yield _line("refused at home", found.refused_at_home)
    yield _line("at the brink", found.brink)
    yield _line("an idea adopted", found.adopted)
    yield _line("agreement holds 5 years", found.durability, per=100, unit=" %")
    yield ""
    yield _line("last round", found.rounds)
    yield _line("highest tension", found.tension, per=100)
    names = {party.id: party.name for party in scenario.parties}
    for party, mean in found.values.items():
        yield _line(f"value, {names[party]}", mean, per=100)
    for party, mean in found.gains_of_settlements.items():
        yield _line(f"gain if settled, {names[party]}", mean, per=100)
    for code, count in found.refusals.items():
        yield f"refused to a player: {code} {count} times"
    yield ""
    yield f"{one.pace:.1f} games a second ({one.seconds:.1f} s)"


def _line(name: str, figure: Share | Mean, per: int = 10, unit: str = "") -> str:
    if figure.of == 0:
        return f"{name:28}       -"
    middle = figure.share if isinstance(figure, Share) else figure.mean
    unit = " %" if isinstance(figure, Share) else unit
    low, high = figure.low / per, figure.high / per
    return f"{name:28} {middle / per:7.1f}{unit:2}  [{low:.1f} to {high:.1f}]"


def _as_json(asked: Asked, printed: Printed, one: Found) -> dict[str, object]:
    found = one.findings
    return {
        "scenario": printed.scenario.id,
        "level": asked.level,
        "line_up": one.line_up.id,
        "games": found.games,
        "partial": found.games < asked.games,
        "seed": asked.seed,
        "changed": dict(asked.changed),
        "seconds": round(one.seconds, 3),
        "games_per_second": round(one.pace, 2),
        "endings": {ending: _share(share) for ending, share in found.endings.items()},
        "signed": _share(found.signed),
        "refused_at_home": _share(found.refused_at_home),
        "brink": _share(found.brink),
        "adopted": _share(found.adopted),
        "durability": _mean(found.durability, 10_000),
        "rounds": _mean(found.rounds, 10),
        "tension": _mean(found.tension, 100),
        "values": {party: _mean(mean, 100) for party, mean in found.values.items()},
        "gains": {party: _mean(mean, 100) for party, mean in found.gains.items()},
        "gains_of_settlements": {
            party: _mean(mean, 100) for party, mean in found.gains_of_settlements.items()
        },
        "refusals": dict(found.refusals),
    }


def _share(share: Share) -> dict[str, float]:
    thousandths = asdict(share)
    return {
        "count": share.count,
        **{name: thousandths[name] / 1000 for name in ("share", "low", "high")},
    }


def _mean(mean: Mean, per: int) -> dict[str, float] | None:
    if mean.of == 0:
        return None
    return {"mean": mean.mean / per, "low": mean.low / per, "high": mean.high / per}
