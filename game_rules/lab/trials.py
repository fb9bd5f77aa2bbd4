"""Trials: what a statement of the source document leads one to expect, and whether the games of
the lab bear it out.

A hypothesis names conditions (arms), what is measured in their games, and by how much the means
have to differ. All arms of a trial are played over the same seeds. A hypothesis holds when the 95 %
interval of the difference lies wholly on the expected side; it is not bent to hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import isqrt
from typing import Final

from game_rules.fixed import ONE, over
from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.measures import MEASURES, Chronicle
from game_rules.lab.statistics import mean
from game_rules.lab.toggles import Toggle, toggled
from game_rules.scenario import Printed

FEWEST: Final = 10
"""With fewer answers than this nothing is said."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One condition: who plays, and what is otherwise than printed."""

    line_up: LineUpId
    toggles: tuple[Toggle, ...] = ()
    changed: tuple[tuple[str, int], ...] = ()
    """Constants, by name."""
    level: Level = Level.FULL

    def play(self, printed: Printed, seed: str) -> Chronicle:
        """Play one game to its end under this condition."""
        table = Table(
            toggled(printed, self.toggles), seed, LINE_UPS[self.line_up], dict(self.changed)
        )
        table.play()
        return Chronicle(table.game, table.events)

    def __str__(self) -> str:
        told = [self.line_up, *map(str, self.toggles)]
        return " ".join([*told, *(f"{name}={value}" for name, value in self.changed)])


def arm(line_up: str, *toggles: Toggle, **changed: int) -> Arm:
    """`arm("T1", Openness(10))`"""
    return Arm(LineUpId(line_up), toggles, tuple(sorted(changed.items())))


@dataclass(frozen=True, slots=True)
class Term:
    """The mean of a measure over the games of an arm, with a weight in parts per thousand."""

    weight: int
    measure: str
    arm: Arm


@dataclass(frozen=True, slots=True)
class Expectation:
    """A sum of weighted means that is at least so large; every kind of comparison comes to that."""

    says: str
    terms: tuple[Term, ...]
    at_least: int
    """In the unit of what is measured."""


def more(says: str, measure: str, high: Arm, low: Arm, by: int = 0) -> Expectation:
    """One arm has so much more of it than the other."""
    return Expectation(says, (Term(ONE, measure, high), Term(-ONE, measure, low)), by)


def times(says: str, measure: str, high: Arm, low: Arm, factor: int) -> Expectation:
    """One arm has at least so many times as much of it, in parts per thousand."""
    return Expectation(says, (Term(ONE, measure, high), Term(-factor, measure, low)), 0)


def least(says: str, measure: str, of: Arm, amount: int) -> Expectation:
    """An arm has at least so much of it."""
    return Expectation(says, (Term(ONE, measure, of),), amount)


def most(says: str, measure: str, of: Arm, amount: int) -> Expectation:
    """An arm has at most so much of it."""
    return Expectation(says, (Term(-ONE, measure, of),), -amount)


def grows(
    says: str, measure: str, high: tuple[Arm, Arm], low: tuple[Arm, Arm], factor: int = ONE
) -> Expectation:
    """The difference within the first pair is at least so many times that within the second."""
    (a, b), (c, d) = high, low
    terms = (
        Term(ONE, measure, a),
        Term(-ONE, measure, b),
        Term(-factor, measure, c),
        Term(factor, measure, d),
    )
    return Expectation(says, terms, 0)


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What a claim leads one to expect of games."""

    claim: ClaimId
    expects: tuple[Expectation, ...]
    """All of them have to be borne out."""
    star: bool = False
    """One of those on which the whole game stands."""
    where: Callable[[Printed], bool] = lambda printed: True
    """The scenarios that can show it."""


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """A claim that no game can speak about, and why."""

    claim: ClaimId
    because: str


class Verdict(StrEnum):
    """What came of it."""

    HOLDS = "holds"
    FAILS = "does not hold"
    UNKNOWN = "not measurable"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A weighted sum of means, and between which values it truly lies: tenths of the unit."""

    value: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What the games say to one expectation."""

    expectation: Expectation
    estimate: Estimate | None
    means: tuple[int, ...] = ()
    """The mean of each term, in tenths of the unit."""
    because: str = ""
    """Why nothing can be said, if so."""

    @property
    def verdict(self) -> Verdict:
        if self.estimate is None:
            return Verdict.UNKNOWN
        wanted = 10 * self.expectation.at_least
        return Verdict.HOLDS if self.estimate.low >= wanted else Verdict.FAILS


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, and what the games say to it."""

    claim: ClaimId
    star: bool
    findings: tuple[Finding, ...]
    because: str = ""

    @property
    def verdict(self) -> Verdict:
        verdicts = {finding.verdict for finding in self.findings}
        for verdict in (Verdict.UNKNOWN, Verdict.FAILS):
            if verdict in verdicts:
                return verdict
        return Verdict.HOLDS if verdicts else Verdict.UNKNOWN


Cell = tuple[ScenarioId, Arm]
"""The games of one scenario under one condition; whoever needs them, they are played once."""

Answers = Mapping[str, Sequence[int | None]]
"""What the games of a cell answered to each measure, seed by seed."""


@dataclass(frozen=True, slots=True)
class CellJob:
    """Some games of a cell, which can be played anywhere and in any order."""

    cell: Cell
    measures: tuple[str, ...]
    seeds: tuple[str, ...]

    def run(self, printed: Printed) -> tuple[tuple[int | None, ...], ...]:
        """For each seed, the answers to the measures in their order."""
        answered = []
        for seed in self.seeds:
            told = self.cell[1].play(printed, seed)
            answered.append(tuple(MEASURES[each].ask(told) for each in self.measures))
        return tuple(answered)


def cells_of(
    hypotheses: Sequence[Hypothesis], scenarios: Mapping[ScenarioId, Printed]
) -> dict[Cell, tuple[str, ...]]:
    """Every cell that these need, with all that has to be measured in it."""
    wanted: dict[Cell, set[str]] = {}
    for hypothesis in hypotheses:
        for scenario, printed in scenarios.items():
            if not hypothesis.where(printed):
                continue
            for expectation in hypothesis.expects:
                for term in expectation.terms:
                    wanted.setdefault((scenario, term.arm), set()).add(term.measure)
    return {cell: tuple(sorted(measures)) for cell, measures in wanted.items()}


@dataclass(frozen=True, slots=True)
class Played:
    """The answers of all cells, by cell and measure."""

    answers: Mapping[Cell, Answers]
    scenarios: Mapping[ScenarioId, Printed] = field(default_factory=dict)

    def judge(self, hypothesis: Hypothesis, among: Sequence[ScenarioId] | None = None) -> Judged:
        """What the games of some scenarios, or of all that can show it, say to a hypothesis."""
        here = [
            scenario
            for scenario, printed in self.scenarios.items()
            if hypothesis.where(printed) and (among is None or scenario in among)
        ]
        if not here:
            return Judged(
                hypothesis.claim, hypothesis.star, (), "no scenario played here can show it"
            )
        findings = tuple(self._weigh(each, here) for each in hypothesis.expects)
        return Judged(hypothesis.claim, hypothesis.star, findings)

    def _weigh(self, expectation: Expectation, here: Sequence[ScenarioId]) -> Finding:
        rows = [
            [
                answer
                for scenario in here
                for answer in self.answers[scenario, term.arm][term.measure]
            ]
            for term in expectation.terms
        ]
        for term, row in zip(expectation.terms, rows, strict=True):
            answered = sum(value is not None for value in row)
            if answered < FEWEST:
                because = (
                    f"only {answered} of {len(row)} games under {term.arm} say anything about "
                    f"“{MEASURES[term.measure].about}”"
                )
                return Finding(expectation, None, because=because)
        return Finding(
            expectation,
            _combined([term.weight for term in expectation.terms], rows),
            tuple(mean([each for each in row if each is not None]).mean for row in rows),
        )


def _combined(weights: Sequence[int], rows: Sequence[Sequence[int | None]]) -> Estimate:
    """The weighted sum of the means of some rows: seed by seed where every game has an answer, and
    else as means that know nothing of each other.
    """
    if all(value is not None for row in rows for value in row):
        sums = [
            sum(weight * (value or 0) for weight, value in zip(weights, values, strict=True))
            for values in zip(*rows, strict=True)
        ]
        paired = mean(sums)
        return Estimate(over(paired.mean, ONE), over(paired.low, ONE), over(paired.high, ONE))
    means = [mean([value for value in row if value is not None]) for row in rows]
    value = sum(weight * each.mean for weight, each in zip(weights, means, strict=True))
    square = sum(
        (weight * (each.high - each.low)) ** 2 for weight, each in zip(weights, means, strict=True)
    )
    half = isqrt(square) // 2
    return Estimate(over(value, ONE), over(value - half, ONE), over(value + half, ONE))
