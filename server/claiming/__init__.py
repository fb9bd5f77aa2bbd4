"""`backchannel claims`: what the games say to each claim of the source document."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from game_rules.fixed import over
from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.claims import HYPOTHESES
from game_rules.lab.experiments import AT_A_TIME, seeds_of
from game_rules.lab.measures import MEASURES, Counted
from game_rules.lab.trials import (
    CellJob,
    Estimate,
    Finding,
    Hypothesis,
    Judged,
    NotMeasured,
    Played,
    Verdict,
    cells_of,
)
from game_rules.scenario import Printed
from game_rules.source import CLAIMS
from server.crew import Shift, share_out
from server.scenarios import BadScenario, format_complaint, load_shipped, read_scenario, shipped

BAD_INPUT = 2
INTERRUPTED = 130

TUNED: tuple[ScenarioId, ...] = tuple(
    map(ScenarioId, ("serin-valley", "carbon-and-kilowatts", "house-at-lysefjord"))
)
"""The scenarios that the constants were tuned on; all others only check."""

Scenarios = dict[ScenarioId, Printed]


class Unclear(ValueError):
    """What was asked for does not exist; the words say what does."""


@dataclass(frozen=True, slots=True)
class Report:
    """What all claims came to."""

    games: int
    seed: str
    scenarios: tuple[ScenarioId, ...]
    all_played: int
    seconds: float
    pooled: tuple[Judged, ...]
    apart: Mapping[str, Mapping[ClaimId, Judged]]
    """The same for parts of the games: the scenarios one by one, those that were tuned on, and
    those that were not.
    """


def judge_claims(
    games: int, only: str, files: tuple[Path, ...], seed: str, as_json: bool, cores: int | None
) -> int:
    """Play what the claims need, and print what it says to them; the answer is the exit code: 1
    where a claim on which the whole game stands does not hold.
    """
    try:
        claims = _asked(only)
        scenarios = scenarios_from(files)
    except (Unclear, OSError) as error:
        click.echo(f"backchannel: {error}", err=True)
        return BAD_INPUT
    except BadScenario as error:
        for complaint in error.complaints:
            click.echo(format_complaint(complaint), err=True)
        return BAD_INPUT
    began = time.perf_counter()
    hypotheses = [each for each in claims if isinstance(each, Hypothesis)]
    played, shift = _play(hypotheses, scenarios, games, seed, files, cores)
    if shift.interrupted:
        click.echo("stopped before the end: nothing can be said yet", err=True)
        return INTERRUPTED
    report = _report(claims, played, games, seed, time.perf_counter() - began)
    click.echo(json.dumps(_as_json(report), indent=2) if as_json else "\n".join(_as_text(report)))
    broken = any(each.star and each.verdict is not Verdict.HOLDS for each in report.pooled)
    return 1 if broken else 0


def _asked(only: str) -> list[Hypothesis | NotMeasured]:
    if not only:
        return [HYPOTHESES[claim] for claim in CLAIMS if claim in HYPOTHESES]
    wanted = [ClaimId(name.strip().upper()) for name in only.split(",") if name.strip()]
    unknown = [claim for claim in wanted if claim not in CLAIMS]
    if unknown or not wanted:
        raise Unclear(f"--only names claims such as C45,C70, not {only!r}")
    unmeasured = [claim for claim in wanted if claim not in HYPOTHESES]
    if unmeasured:
        raise Unclear(f"nothing is measured yet for {', '.join(unmeasured)}")
    return [HYPOTHESES[claim] for claim in wanted]


def scenarios_from(files: tuple[Path, ...]) -> Scenarios:
    """The scenarios of some files, or all that come with the program, at the full level."""
    read = (
        [read_scenario(file.read_bytes(), str(file)) for file in files]
        if files
        else [load_shipped(each) for each in shipped()]
    )
    found = {each.id: Printed(each, Level.FULL) for each in read if Level.FULL in each.variants}
    if not found:
        raise Unclear("claims are judged at the full level, and none of these scenarios has it")
    return found


# --- the games ------------------------------------------------------------------------------------

AnswersOfJob = tuple[tuple[int | None, ...], ...]


def _play(
    hypotheses: Sequence[Hypothesis],
    scenarios: Scenarios,
    games: int,
    seed: str,
    files: tuple[Path, ...],
    cores: int | None,
) -> tuple[Played, Shift[AnswersOfJob]]:
    """Every game that any of them needs, once."""
    cells = cells_of(hypotheses, scenarios)
    seeds = seeds_of(seed, games)
    jobs = [
        CellJob(cell, measures, seeds[start : start + AT_A_TIME])
        for cell, measures in cells.items()
        for start in range(0, games, AT_A_TIME)
    ]
    shift = share_out(
        jobs,
        _run,
        scenarios_from,
        (files,),
        title="claims",
        size=lambda job: len(job.seeds),
        on=cores,
    )
    answers: dict[tuple[ScenarioId, object], dict[str, list[int | None]]] = {}
    for place, result in zip(shift.done, shift.results, strict=True):
        job = jobs[place]
        rows = answers.setdefault(job.cell, {measure: [] for measure in job.measures})
        for answered in result:
            for measure, value in zip(job.measures, answered, strict=True):
                rows[measure].append(value)
    return Played(answers, scenarios), shift  # type: ignore[arg-type]


def _run(scenarios: Scenarios, job: CellJob) -> AnswersOfJob:
    return job.run(scenarios[job.cell[0]])


def _report(
    claims: Sequence[Hypothesis | NotMeasured],
    played: Played,
    games: int,
    seed: str,
    seconds: float,
) -> Report:
    hypotheses = [each for each in claims if isinstance(each, Hypothesis)]
    here = tuple(played.scenarios)
    parts: dict[str, tuple[ScenarioId, ...]] = {each: (each,) for each in here}
    parts["tuned on"] = tuple(each for each in here if each in TUNED)
    parts["not tuned on"] = tuple(each for each in here if each not in TUNED)
    return Report(
        games=games,
        seed=seed,
        scenarios=here,
        all_played=games * len(played.answers),
        seconds=seconds,
        pooled=tuple(
            played.judge(each)
            if isinstance(each, Hypothesis)
            else Judged(each.claim, star=False, findings=(), because=each.because)
            for each in claims
        ),
        apart={
            part: {each.claim: played.judge(each, among) for each in hypotheses}
            for part, among in parts.items()
            if among
        },
    )


# --- the words ------------------------------------------------------------------------------------


def _as_text(report: Report) -> Iterator[str]:
    yield f"{report.games} games a cell from seed {report.seed}: {', '.join(report.scenarios)}."
    yield f"{report.all_played} games in {report.seconds:.0f} s. In brackets 95 % intervals."
    yield ""
    for judged in report.pooled:
        star = "*" if judged.star else " "
        yield f"{judged.claim}{star} {judged.verdict.upper()}: {CLAIMS[judged.claim].says}"
        if judged.because:
            yield f"      because {judged.because}"
        for finding in judged.findings:
            yield from _finding(finding)
        apart = [
            f"{part} {found[judged.claim].verdict}"
            for part, found in report.apart.items()
            if judged.claim in found and found[judged.claim].findings
        ]
        if len(apart) > 2:
            yield f"      {'; '.join(apart)}"
    counted = {
        verdict: sum(judged.verdict is verdict for judged in report.pooled) for verdict in Verdict
    }
    yield ""
    yield ", ".join(f"{many} {verdict}" for verdict, many in counted.items())
    stars = [judged for judged in report.pooled if judged.star]
    held = sum(judged.verdict is Verdict.HOLDS for judged in stars)
    yield f"of the {len(stars)} marked with a star {held} hold"


def _finding(finding: Finding) -> Iterator[str]:
    expectation = finding.expectation
    if finding.estimate is None:
        yield f"      {expectation.says}: {finding.because}"
        return
    counted = MEASURES[expectation.terms[0].measure].counted
    estimate, wanted, sign, bound = finding.estimate, 10 * expectation.at_least, 1, "or more"
    if all(term.weight < 0 for term in expectation.terms):
        # an upper bound was written as a lower one of the opposite
        estimate, wanted = Estimate(-estimate.value, -estimate.high, -estimate.low), -wanted
        sign, bound = -1, "or less"
    yield (
        f"      {expectation.says}: {_number(estimate.value, counted)} "
        f"[{_number(estimate.low, counted)} to {_number(estimate.high, counted)}], "
        f"wanted {_number(wanted, counted)} {bound} ({finding.verdict})"
    )
    for term, value in zip(expectation.terms, finding.means, strict=True):
        about = MEASURES[term.measure].about
        weight = _weight(sign * term.weight)
        yield f"          {weight}{about}: {_number(value, counted)}, {term.arm}"


def _weight(weight: int) -> str:
    return "" if weight == 1000 else "less " if weight == -1000 else f"{weight / 1000:g} x "


def _number(tenths: int, counted: Counted) -> str:
    """Tenths of parts per thousand, of tenths of points, or of tenths of a count."""
    hundredths = over(tenths, 10) / 10 if counted is Counted.SHARE else over(tenths, 1) / 100
    unit = " %" if counted is Counted.SHARE else ""
    return f"{hundredths:.1f}{unit}"


def _as_json(report: Report) -> dict[str, object]:
    return {
        "games": report.games,
        "seed": report.seed,
        "scenarios": list(report.scenarios),
        "games_played": report.all_played,
        "seconds": round(report.seconds, 1),
        "claims": [
            {
                "claim": judged.claim,
                "star": judged.star,
                "section": CLAIMS[judged.claim].section,
                "says": CLAIMS[judged.claim].says,
                "verdict": judged.verdict.value,
                "because": judged.because,
                "findings": [_finding_json(finding) for finding in judged.findings],
                "apart": {
                    part: found[judged.claim].verdict.value
                    for part, found in report.apart.items()
                    if judged.claim in found and found[judged.claim].findings
                },
            }
            for judged in report.pooled
        ],
    }


def _finding_json(finding: Finding) -> dict[str, object]:
    expectation, estimate = finding.expectation, finding.estimate
    return {
        "expects": expectation.says,
        "measure": expectation.terms[0].measure,
        "counted": MEASURES[expectation.terms[0].measure].counted.value,
        "at_least": expectation.at_least,
        "verdict": finding.verdict.value,
        "because": finding.because,
        "tenths": None
        if estimate is None
        else {"value": estimate.value, "low": estimate.low, "high": estimate.high},
        "arms": [
            {"weight": term.weight, "arm": str(term.arm), "mean": mean}
            for term, mean in zip(
                expectation.terms, finding.means or (None,) * len(expectation.terms), strict=True
            )
        ],
    }
