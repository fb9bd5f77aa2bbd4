"""`backchannel claims`: what the games say to each claim of the source document."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.calibration import TARGETS
from game_rules.lab.claims import HYPOTHESES
from game_rules.lab.experiments import AT_A_TIME, seeds_of
from game_rules.lab.trials import (
    Asked,
    Cell,
    CellJob,
    Hypothesis,
    Played,
    Verdict,
    cells_of,
)
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from server.answers import BAD_INPUT, INTERRUPTED, Unclear, refuse, scenarios_at
from server.claiming import text
from server.claiming.page import as_page
from server.claiming.report import report_on
from server.crew import Shift, share_out
from server.scenarios import BadScenario

JUDGED_AT = Level.FULL
"""Claims are judged in long games with everything in them."""
CALIBRATION = "calibration"
"""What to ask for instead of claims, where only the bands of ordinary play matter."""

Scenarios = dict[ScenarioId, Printed]


def judge_claims(
    games: int,
    only: str,
    files: tuple[Path, ...],
    seed: str,
    as_json: bool,
    cores: int | None,
    page: Path | None = None,
    *,
    to_the_end: bool = False,
) -> int:
    """Play what the claims need, and print what it says to them; the answer is the exit code: 1
    where a claim on which the whole game stands does not hold. With a `page` it is written there
    as well, to be read in a browser. A claim that is clear before all games are played gets no
    more, unless it goes on `to_the_end`.
    """
    try:
        claims = _asked(only)
        scenarios = scenarios_at(JUDGED_AT, files)
    except (Unclear, OSError, BadScenario) as error:
        return refuse(error)
    began = time.perf_counter()
    asked: list[Asked] = [*claims]
    calibrated = only in ("", CALIBRATION)
    if calibrated:
        asked += TARGETS
    played, interrupted = _play(asked, scenarios, games, seed, files, cores, to_the_end=to_the_end)
    if interrupted:
        click.echo("stopped before the end: nothing can be said yet", err=True)
        return INTERRUPTED
    report = report_on(
        claims, played, games, seed, time.perf_counter() - began, calibrated=calibrated
    )
    if as_json:
        click.echo(json.dumps(text.as_json(report), indent=2))
    else:
        click.echo("\n".join(text.as_text(report)))
    if page is not None:
        try:
            page.write_text(as_page(report), "utf-8")
        except OSError as error:
            click.echo(f"backchannel: {page} cannot be written: {error.strerror}", err=True)
            return BAD_INPUT
    broken = any(each.star and each.verdict is not Verdict.HOLDS for each in report.pooled)
    return 1 if broken else 0


def _asked(only: str) -> list[Hypothesis]:
    if not only:
        return [HYPOTHESES[claim] for claim in CLAIMS if claim in HYPOTHESES]
    if only == CALIBRATION:
        return []
    wanted = [ClaimId(name.strip().upper()) for name in only.split(",") if name.strip()]
    unknown = [claim for claim in wanted if claim not in CLAIMS]
    if unknown or not wanted:
        raise Unclear(f"--only names claims such as C45,C70, or {CALIBRATION}, not {only!r}")
    unmeasured = [claim for claim in wanted if claim not in HYPOTHESES]
    if unmeasured:
        raise Unclear(f"nothing is measured yet for {', '.join(unmeasured)}")
    return [HYPOTHESES[claim] for claim in wanted]


# --- the games ------------------------------------------------------------------------------------

AnswersOfJob = tuple[tuple[int | None, ...], ...]


FIRST_LOOK = 20
"""Games of each cell before anybody asks whether a claim is clear; then twice as many, and on."""


def _play(
    asked: Sequence[Asked],
    scenarios: Scenarios,
    games: int,
    seed: str,
    files: tuple[Path, ...],
    cores: int | None,
    *,
    to_the_end: bool,
) -> tuple[Played, bool]:
    """Every game that any of them needs, once, and whether somebody stopped us. A claim that is
    clear needs no more of them, unless all are wanted.
    """
    seeds = seeds_of(seed, games)
    answers: dict[Cell, dict[str, list[int | None]]] = {}
    played, done, still = Played(answers, scenarios), 0, list(asked)
    while done < games and still:
        upto = games if to_the_end else min(games, max(FIRST_LOOK, 2 * done))
        shift = _sit_down(cells_of(still, scenarios), seeds[done:upto], files, cores)
        if shift.interrupted:
            return played, True
        for job, result in zip(shift.jobs, shift.results, strict=True):
            rows = answers.setdefault(job.cell, {})
            for answered in result:
                for measure, value in zip(job.measures, answered, strict=True):
                    rows.setdefault(measure, []).append(value)
        done = upto
        still = [
            each
            for each in still
            if not (isinstance(each, Hypothesis) and played.judge(each).is_clear)
        ]
    return played, False


@dataclass(frozen=True, slots=True)
class _Sitting:
    """The games of one sitting, and what they answered."""

    jobs: tuple[CellJob, ...]
    results: tuple[AnswersOfJob, ...]
    interrupted: bool


def _sit_down(
    cells: Mapping[Cell, tuple[str, ...]],
    seeds: Sequence[str],
    files: tuple[Path, ...],
    cores: int | None,
) -> _Sitting:
    """Play each cell from each of these seeds."""
    jobs = [
        CellJob(cell, measures, tuple(seeds[start : start + AT_A_TIME]))
        for cell, measures in cells.items()
        for start in range(0, len(seeds), AT_A_TIME)
    ]
    shift: Shift[AnswersOfJob] = share_out(
        jobs,
        _run,
        scenarios_at,
        (JUDGED_AT, files),
        title="claims",
        size=lambda job: len(job.seeds),
        on=cores,
    )
    return _Sitting(tuple(jobs[place] for place in shift.done), shift.results, shift.interrupted)


def _run(scenarios: Scenarios, job: CellJob) -> AnswersOfJob:
    return job.run(scenarios[job.cell[0]])
