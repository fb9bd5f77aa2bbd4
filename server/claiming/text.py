"""The report on the claims as plain text, and as figures for another program."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.lab.calibration import Measured
from game_rules.lab.measures import MEASURES
from game_rules.lab.trials import Finding, Verdict
from game_rules.source import CLAIMS
from server.claiming.report import Report, number, quantity, said, weight_said

CALIBRATION = "Calibration: what ordinary play should come to, and what it comes to."


def as_text(report: Report) -> Iterator[str]:
    """The whole report, line by line."""
    here = ", ".join(report.scenarios)
    yield f"Up to {report.games} games a cell from seed {report.seed}: {here}."
    yield (
        f"{report.all_played} of {report.all_wanted} games in {report.seconds:.0f} s: what is "
        "clear before gets no more. In brackets 95 % intervals."
    )
    yield ""
    for judged in report.pooled:
        star = "*" if judged.star else " "
        yield f"{judged.claim}{star} {judged.verdict.upper()}: {CLAIMS[judged.claim].says}"
        if judged.because:
            yield f"      because {judged.because}"
        if judged.note:
            yield f"      note: {judged.note}"
        for finding in judged.findings:
            yield from _finding(finding)
        apart = report.verdicts_apart(judged.claim)
        if len(apart) > 2:
            yield f"      {'; '.join(f'{part} {verdict}' for part, verdict in apart.items())}"
    yield ""
    if report.calibration:
        yield CALIBRATION
        for at, measured in enumerate(report.calibration):
            yield from _calibration(report, at, measured)
        yield ""
    yield ", ".join(f"{many} {verdict}" for verdict, many in report.counted().items())
    held = sum(judged.verdict is Verdict.HOLDS for judged in report.stars)
    yield f"of the {len(report.stars)} marked with a star {held} hold"


def _finding(finding: Finding) -> Iterator[str]:
    expectation = finding.expectation
    if finding.estimate is None:
        yield f"      {expectation.says}: {finding.because}"
        return
    it = said(finding, finding.estimate, MEASURES[expectation.terms[0].measure].counted)
    yield (
        f"      {expectation.says}: {it.value} [{it.low} to {it.high}], "
        f"wanted {it.wanted} ({finding.verdict}, {finding.games} games of each)"
    )
    for term, value in zip(expectation.terms, finding.means, strict=True):
        about, counted = MEASURES[term.measure].about, MEASURES[term.measure].counted
        weight = weight_said(it.sign * term.weight)
        yield f"          {weight}{about}: {number(value, counted)}, {term.arm}"


def _calibration(report: Report, at: int, measured: Measured) -> Iterator[str]:
    counted = MEASURES[measured.target.measure].counted
    value, band = quantity(measured, counted)
    yield (
        f"  {measured.target.says}: {value or '-'}, band {band}: {measured.band.upper()} "
        f"({measured.games} games of each)"
    )
    if measured.because:
        yield f"      because {measured.because}"
    for part in report.halves:
        found = report.calibration_apart[part][at]
        value = quantity(found, counted)[0]
        why = f", because {found.because}" if found.because else ""
        yield f"      {part}: {value or '-'}: {found.band.upper()}{why}"
    if len(report.scenarios) > 1:
        apart = report.calibration_apart
        yield f"      {'; '.join(f'{each} {_short(apart[each][at])}' for each in report.scenarios)}"


def _short(measured: Measured) -> str:
    """The value alone, without its interval."""
    counted = MEASURES[measured.target.measure].counted
    return quantity(measured, counted)[0].partition(" [")[0] or "-"


# --- for another program --------------------------------------------------------------------------


def as_json(report: Report) -> dict[str, object]:
    """The whole report in whole numbers: tenths of the unit of what was measured."""
    return {
        "games": report.games,
        "seed": report.seed,
        "scenarios": list(report.scenarios),
        "games_played": report.all_played,
        "games_wanted": report.all_wanted,
        "seconds": round(report.seconds, 1),
        "claims": [
            {
                "claim": judged.claim,
                "star": judged.star,
                "section": CLAIMS[judged.claim].section,
                "says": CLAIMS[judged.claim].says,
                "verdict": judged.verdict.value,
                "because": judged.because,
                "note": judged.note,
                "findings": [_finding_json(finding) for finding in judged.findings],
                "apart": {
                    part: verdict.value
                    for part, verdict in report.verdicts_apart(judged.claim).items()
                },
            }
            for judged in report.pooled
        ],
        "calibration": [
            {
                **_measured_json(measured),
                "apart": {
                    part: _measured_json(row[at]) for part, row in report.calibration_apart.items()
                },
            }
            for at, measured in enumerate(report.calibration)
        ],
    }


def _finding_json(finding: Finding) -> dict[str, object]:
    expectation, estimate = finding.expectation, finding.estimate
    return {
        "expects": expectation.says,
        "measure": expectation.terms[0].measure,
        "counted": MEASURES[expectation.terms[0].measure].counted.value,
        "compared": "correlation" if expectation.together else "means",
        "at_least": expectation.at_least,
        "verdict": finding.verdict.value,
        "because": finding.because,
        "games": finding.games,
        "tenths": None
        if estimate is None
        else {"value": estimate.value, "low": estimate.low, "high": estimate.high},
        "arms": [
            {
                "weight": term.weight,
                "measure": term.measure,
                "arm": str(term.arm),
                "mean": mean,
            }
            for term, mean in zip(
                expectation.terms, finding.means or (None,) * len(expectation.terms), strict=True
            )
        ],
    }


def _measured_json(measured: Measured) -> dict[str, object]:
    target = measured.target
    return {
        "quantity": target.says,
        "measure": target.measure,
        "counted": "ratio" if target.against else MEASURES[target.measure].counted.value,
        "arm": str(target.of),
        "against": None if target.against is None else str(target.against),
        "band": {"low": target.low, "high": target.high},
        "tenths": None
        if measured.value is None
        else {"value": measured.value, "low": measured.low, "high": measured.high},
        "lies": measured.band.value,
        "games": measured.games,
        "because": measured.because,
    }
