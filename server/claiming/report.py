"""What all claims and the calibration came to, ready to be written down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game_rules.fixed import over
from game_rules.ids import ClaimId, ScenarioId
from game_rules.lab.calibration import TARGETS, Measured, measure
from game_rules.lab.measures import Counted
from game_rules.lab.played import Played
from game_rules.lab.trials import (
    Estimate,
    Finding,
    Hypothesis,
    Judged,
    Verdict,
)

TUNED: Final[tuple[ScenarioId, ...]] = tuple(
    map(ScenarioId, ("serin-valley", "carbon-and-kilowatts", "the-house-at-lysefjord"))
)
"""The scenarios that the constants were tuned on; all others only check."""
TUNED_ON, CHECKED_ON = "tuned on", "not tuned on"


@dataclass(frozen=True, slots=True)
class Report:
    """What all claims came to."""

    games: int
    """Of each condition and scenario, at most: what is clear before gets no more."""
    seed: str
    scenarios: tuple[ScenarioId, ...]
    all_played: int
    all_wanted: int
    """Games that would have been played if nothing had been clear before."""
    seconds: float
    pooled: tuple[Judged, ...]
    apart: Mapping[str, Mapping[ClaimId, Judged]]
    """The same for parts of the games: the scenarios one by one, those that were tuned on, and
    those that were not.
    """
    calibration: tuple[Measured, ...]
    """Empty if only some claims were asked for."""
    calibration_apart: Mapping[str, tuple[Measured, ...]]

    @property
    def halves(self) -> tuple[str, ...]:
        """The games of the scenarios that were tuned on, and those of the ones that only check,
        where both were played.
        """
        both = (TUNED_ON, CHECKED_ON)
        return both if all(part in self.calibration_apart for part in both) else ()

    @property
    def stars(self) -> list[Judged]:
        """The claims on which the whole game stands."""
        return [judged for judged in self.pooled if judged.star]

    def counted(self) -> dict[Verdict, int]:
        """How many claims came to each verdict."""
        return {
            verdict: sum(judged.verdict is verdict for judged in self.pooled) for verdict in Verdict
        }

    def verdicts_apart(self, claim: ClaimId) -> dict[str, Verdict]:
        """What each part of the games says to a claim, where it says anything."""
        return {
            part: found[claim].verdict
            for part, found in self.apart.items()
            if claim in found and found[claim].findings
        }


def report_on(
    claims: Sequence[Hypothesis],
    played: Played,
    games: int,
    seed: str,
    seconds: float,
    *,
    calibrated: bool,
) -> Report:
    """Judge what was played: pooled, scenario by scenario, and tuning and checking apart."""
    here = tuple(played.scenarios)
    parts: dict[str, tuple[ScenarioId, ...]] = {each: (each,) for each in here}
    parts[TUNED_ON] = tuple(each for each in here if each in TUNED)
    parts[CHECKED_ON] = tuple(each for each in here if each not in TUNED)
    parts = {part: among for part, among in parts.items() if among}
    targets = TARGETS if calibrated else ()
    return Report(
        games=games,
        seed=seed,
        scenarios=here,
        all_played=played.games,
        all_wanted=games * len(played.answers),
        seconds=seconds,
        pooled=tuple(played.judge(each) for each in claims),
        apart={
            part: {each.claim: played.judge(each, among) for each in claims}
            for part, among in parts.items()
        },
        calibration=tuple(measure(each, played) for each in targets),
        calibration_apart={
            part: tuple(measure(each, played, among) for each in targets)
            for part, among in parts.items()
        },
    )


# --- how numbers are said -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as it is read: an upper bound, written as a lower one of the opposite, is turned
    round again.
    """

    value: str
    low: str
    high: str
    wanted: str
    """Such as `5.0 % or more`."""
    sign: int


def said(finding: Finding, estimate: Estimate, counted: Counted) -> Said:
    """The numbers of a finding that has an estimate."""
    expectation = finding.expectation
    wanted, sign, bound = 10 * expectation.at_least, 1, "or more"
    if all(term.weight < 0 for term in expectation.terms):
        estimate, wanted = Estimate(-estimate.value, -estimate.high, -estimate.low), -wanted
        sign, bound = -1, "or less"
    if expectation.together:
        counted = Counted.SHARE
    return Said(
        number(estimate.value, counted),
        number(estimate.low, counted),
        number(estimate.high, counted),
        f"{number(wanted, counted)} {bound}",
        sign,
    )


def number(tenths: int, counted: Counted) -> str:
    """Tenths of parts per thousand, of tenths of points, or of tenths of a count."""
    hundredths = over(tenths, 10) / 10 if counted is Counted.SHARE else over(tenths, 1) / 100
    unit = " %" if counted is Counted.SHARE else ""
    return f"{hundredths:.1f}{unit}"


def weight_said(weight: int) -> str:
    """How a term enters its sum, in words; empty where it is plainly added."""
    return "" if weight == 1000 else "less " if weight == -1000 else f"{weight / 1000:g} x "


def quantity(measured: Measured, counted: Counted) -> tuple[str, str]:
    """What was measured with its interval, and the band: a ratio is said as times."""
    target = measured.target
    if target.against is not None:
        value = "" if measured.value is None else f"{measured.value / 10_000:.2f} times"
        return value, f"{target.low / 1000:g} to {target.high / 1000:g} times"
    band = f"{number(10 * target.low, counted)} to {number(10 * target.high, counted)}"
    if measured.value is None or measured.low is None or measured.high is None:
        return "", band
    value, low, high = (
        number(each, counted) for each in (measured.value, measured.low, measured.high)
    )
    return f"{value} [{low} to {high}]", band
