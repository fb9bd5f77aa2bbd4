"""`backchannel claims`: what the games say to each claim of the source document."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from game_rules.fixed import ONE, over
from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.calibration import TARGETS
from game_rules.lab.claims import HYPOTHESES
from game_rules.lab.experiments import AT_A_TIME, seeds_of
from game_rules.lab.played import AnswersOfJob, Asked, Cell, CellJob, Played, cells_of
from game_rules.lab.trials import Hypothesis, Verdict
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from server.answers import BAD_INPUT, Unclear, refuse, scenarios_at, stopped
from server.claiming import text
from server.claiming.keeping import KeptAnswers
from server.claiming.page import as_page
from server.claiming.report import report_on
from server.kept import NotKept, Stopped, play_on
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
    keep: Path | None = None,
    *,
    to_the_end: bool = False,
) -> int:
    """Play what the claims need, and print what it says to them; the answer is the exit code: 1
    where a claim on which the whole game stands does not hold. With a `page` it is written there
    as well, to be read in a browser. What is clear before all games are played gets no more,
    unless it goes on `to_the_end`. What is played already stands in the `keep` file and is not
    played again.
    """
    try:
        claims = _asked(only)
        scenarios = scenarios_at(JUDGED_AT, files)
        kept = KeptAnswers(keep, scenarios)
    except (Unclear, OSError, BadScenario, NotKept) as error:
        return refuse(error)
    began = time.perf_counter()
    asked: list[Asked] = [*claims]
    calibrated = only in ("", CALIBRATION)
    if calibrated:
        asked += TARGETS
    try:
        played = _play(asked, scenarios, games, seed, kept, files, cores, to_the_end=to_the_end)
    except Stopped:
        return stopped("before the end", keep)
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

FIRST_LOOK = 20
"""Games of each cell before anybody asks what is clear; then half as many again, and so on."""


def _play(
    asked: Sequence[Asked],
    scenarios: Scenarios,
    games: int,
    seed: str,
    kept: KeptAnswers,
    files: tuple[Path, ...],
    cores: int | None,
    *,
    to_the_end: bool,
) -> Played:
    """Every game that any of them needs, once. What is clear needs no more of them, unless all are
    wanted.
    """
    seeds = seeds_of(seed, games)
    measures = cells_of((*HYPOTHESES.values(), *TARGETS), scenarios)
    answers: dict[Cell, dict[str, list[int | None]]] = {}
    played, done, still = Played(answers, scenarios), 0, list(asked)
    while done < games and still:
        upto = games if to_the_end else min(games, max(FIRST_LOOK, done * 3 // 2))
        jobs = {
            kept.name(job): job
            for cell in cells_of(still, scenarios)
            for job in _jobs(cell, measures[cell], seeds[done:upto])
        }
        play_on(
            jobs,
            kept.answers,
            _run,
            scenarios_at,
            (JUDGED_AT, files),
            title=f"claims, games {done + 1} to {upto} of each condition",
            size=lambda job: len(job.seeds),
            on=cores,
        )
        for name, job in jobs.items():
            rows = answers.setdefault(job.cell, {})
            for answered in kept.answers[name]:
                for measure, value in zip(job.measures, answered, strict=True):
                    rows.setdefault(measure, []).append(value)
        done = upto
        share = over(ONE * done, games)
        still = [left for each in still if (left := played.in_doubt(each, share)).expects]
    return played


def _jobs(cell: Cell, measures: tuple[str, ...], seeds: Sequence[str]) -> Iterator[CellJob]:
    """The games of a cell from some seeds. Whoever asks, they are asked all that anybody may want
    to know, so that what is kept serves all.
    """
    for start in range(0, len(seeds), AT_A_TIME):
        yield CellJob(cell, measures, tuple(seeds[start : start + AT_A_TIME]))


def _run(scenarios: Scenarios, job: CellJob) -> AnswersOfJob:
    return job.run(scenarios[job.cell[0]])
