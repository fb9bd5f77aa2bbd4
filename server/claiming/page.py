"""The report on the claims as one page that needs nothing else: to be read, printed, passed on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from game_rules.lab.calibration import Band, Measured
from game_rules.lab.measures import MEASURES
from game_rules.lab.trials import Finding, Judged, Verdict
from game_rules.source import CLAIMS
from server.claiming.report import Report, number, quantity, said, weight_said
from server.debrief.html import POLICY, STYLE

TITLE = "What games bear out"


def as_page(report: Report) -> str:
    """The whole report."""
    body = "".join(
        (
            _summary(report),
            _calibration(report) if report.calibration else "",
            *(
                _section(report, section, list(judged))
                for section, judged in groupby(
                    report.pooled, lambda judged: CLAIMS[judged.claim].section
                )
            ),
        )
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title><style>{STYLE.read_text('utf-8')}</style></head><body><main>"
        f"<h1>{TITLE}</h1>{body}</main></body></html>\n"
    )


def _summary(report: Report) -> str:
    counted = ", ".join(f"{many} {verdict}" for verdict, many in report.counted().items())
    held = sum(judged.verdict is Verdict.HOLDS for judged in report.stars)
    return (
        f'<p class="lead">{len(report.pooled)} claims: {counted}. Of the {len(report.stars)} '
        f"marked with a star {held} hold.</p>"
        f"<p>Up to {report.games} games for each condition and scenario, from seed "
        f"{escape(report.seed)}; {report.all_played} of {report.all_wanted} games in all, for what "
        "is clear before gets no more. Scenarios: "
        f"{escape(', '.join(report.scenarios))}. In brackets stand 95 % intervals. A claim holds "
        "where the whole interval of each difference lies on its side.</p>"
    )


def _calibration(report: Report) -> str:
    parts = (*report.halves, *(report.scenarios if len(report.scenarios) > 1 else ()))
    heads = "".join(
        f'<th scope="col">{escape(head)}</th>'
        for head in ("Quantity", "Band", "Measured", "Lies", *parts)
    )
    rows = "".join(
        _calibration_row(report, at, measured, parts)
        for at, measured in enumerate(report.calibration)
    )
    return (
        '<section id="calibration"><h2>Calibration</h2><p>What ordinary play should come to, and '
        "what it comes to. A row outside its band says how far this table is no likeness of the "
        "world. Constants were tuned on some scenarios; the others only check that the rules carry "
        f'over.</p><div class="scroll"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _calibration_row(report: Report, at: int, measured: Measured, parts: tuple[str, ...]) -> str:
    counted = MEASURES[measured.target.measure].counted
    value, band = quantity(measured, counted)
    good = "good" if measured.band is Band.WITHIN else "bad"
    why = f'<br><span class="notes">{escape(measured.because)}</span>' if measured.because else ""
    cells = "".join(_part_cell(report.calibration_apart[part][at]) for part in parts)
    return (
        f'<tr><th scope="row">{escape(measured.target.says)}<br>'
        f'<span class="notes">{escape(str(measured.target.of))}</span></th><td>{escape(band)}</td>'
        f'<td>{escape(value or "-")}<br><span class="notes">{measured.games} games of each '
        f'condition</span></td><td class="{good}">{measured.band}{why}</td>{cells}</tr>'
    )


def _part_cell(measured: Measured) -> str:
    value = quantity(measured, MEASURES[measured.target.measure].counted)[0]
    good = "good" if measured.band is Band.WITHIN else "bad"
    return f'<td>{escape(value or "-")} <span class="{good}">{measured.band}</span></td>'


def _section(report: Report, section: str, judged: list[Judged]) -> str:
    claims = "".join(_claim(report, each) for each in judged)
    return f"<section><h2>{escape(section)}</h2>{claims}</section>"


def _claim(report: Report, judged: Judged) -> str:
    good = "good" if judged.verdict is Verdict.HOLDS else "bad"
    star = " ★" if judged.star else ""
    apart = report.verdicts_apart(judged.claim)
    told = []
    if judged.because:
        told.append(f"Because {judged.because}.")
    if judged.note:
        told.append(f"Note: {judged.note}.")
    if len(apart) > 2:
        told.append("; ".join(f"{part} {verdict}" for part, verdict in apart.items()) + ".")
    notes = "".join(f'<p class="notes">{escape(line)}</p>' for line in told)
    findings = "".join(f"<li>{''.join(_finding(each))}</li>" for each in judged.findings)
    return (
        f'<h3 id="{judged.claim}">{judged.claim}{star} <span class="{good}">{judged.verdict}</span>'
        f"</h3><p>{escape(CLAIMS[judged.claim].says)}</p>"
        f'<ul class="entries">{findings}</ul>{notes}'
    )


def _finding(finding: Finding) -> Iterator[str]:
    expectation = finding.expectation
    yield escape(expectation.says) + ": "
    if finding.estimate is None:
        yield escape(finding.because)
        return
    it = said(finding, finding.estimate, MEASURES[expectation.terms[0].measure].counted)
    good = "good" if finding.verdict is Verdict.HOLDS else "bad"
    yield (
        f"<b>{escape(it.value)}</b> [{escape(it.low)} to {escape(it.high)}], wanted "
        f"{escape(it.wanted)}, {finding.games} games of each condition "
        f'<span class="{good}">{finding.verdict}</span>'
    )
    yield "<details><summary>the conditions</summary><ul>"
    for term, value in zip(expectation.terms, finding.means, strict=True):
        measure = MEASURES[term.measure]
        line = (
            f"{weight_said(it.sign * term.weight)}{measure.about}: "
            f"{number(value, measure.counted)}, {term.arm}"
        )
        yield f"<li>{escape(line)}</li>"
    yield "</ul></details>"
