"""What was played for trials, cell by cell, and what it says to what they expect.

All arms of a trial are played over the same seeds. The scenarios are given and not drawn, so an
interval counts only how far games of one scenario lie apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isqrt
from typing import Final, NamedTuple, Protocol

from game_rules.fixed import ONE, over
from game_rules.ids import ScenarioId
from game_rules.lab.measures import MEASURES
from game_rules.lab.statistics import correlation, mean, mean_of_parts
from game_rules.lab.trials import (
    Arm,
    Estimate,
    Expectation,
    Finding,
    Hypothesis,
    Judged,
    Term,
)
from game_rules.scenario import Printed

FEWEST: Final = 10
"""With fewer answers than this nothing is said."""
UNSEEN: Final = 7600
"""An answer that n games never gave comes in fewer than 7.6 of n, here in parts per thousand: else
it would have stayed away with less than exp(-7.6) = 0.05 %, as rarely as 3.3 standard errors are
exceeded on one side (the rule of three, which is for 5 %).
"""
SPAN: Final = 1000
"""How far another answer may lie from one that all games gave: a yes from a no, or 100 points."""

Cell = tuple[ScenarioId, Arm]
"""The games of one scenario under one condition; whoever needs them, they are played once."""

Answers = Mapping[str, Sequence[int | None]]
"""What the games of a cell answered to each measure, seed by seed."""

AnswersOfJob = tuple[tuple[int | None, ...], ...]
"""For each seed of a job, the answers to its measures in their order."""


@dataclass(frozen=True, slots=True)
class CellJob:
    """Some games of a cell, which can be played anywhere and in any order."""

    cell: Cell
    measures: tuple[str, ...]
    seeds: tuple[str, ...]

    def run(self, printed: Printed) -> AnswersOfJob:
        """For each seed, the answers to the measures in their order."""
        answered = []
        for seed in self.seeds:
            told = self.cell[1].play(printed, seed)
            answered.append(tuple(MEASURES[each].ask(told) for each in self.measures))
        return tuple(answered)


class Asked(Protocol):
    """What has to be measured, and where."""

    @property
    def expects(self) -> tuple[Expectation, ...]: ...

    @property
    def where(self) -> Callable[[Printed], bool]: ...

    @property
    def by_interval(self) -> bool:
        """Whether whole intervals have to lie on the expected side, or only values."""
        ...


class InDoubt(NamedTuple):
    """What of it more games could still change."""

    expects: tuple[Expectation, ...]
    where: Callable[[Printed], bool]
    by_interval: bool


def terms_of(asked: Asked) -> tuple[Term, ...]:
    """All that has to be measured for it."""
    return tuple(term for expectation in asked.expects for term in expectation.terms)


def cells_of(
    asked: Sequence[Asked], scenarios: Mapping[ScenarioId, Printed]
) -> dict[Cell, tuple[str, ...]]:
    """Every cell that these need, with all that has to be measured in it."""
    wanted: dict[Cell, set[str]] = {}
    for each in asked:
        for scenario, printed in scenarios.items():
            if not each.where(printed):
                continue
            for term in terms_of(each):
                wanted.setdefault((scenario, term.arm), set()).add(term.measure)
    return {cell: tuple(sorted(measures)) for cell, measures in wanted.items()}


@dataclass(frozen=True, slots=True)
class Played:
    """The answers of all cells, by cell and measure."""

    answers: Mapping[Cell, Answers]
    scenarios: Mapping[ScenarioId, Printed] = field(default_factory=dict)

    def judge(self, hypothesis: Hypothesis, among: Sequence[ScenarioId] | None = None) -> Judged:
        """What the games of some scenarios, or of all that can show it, say to a hypothesis."""
        here = self.shown_by(hypothesis, among)
        if not here:
            return Judged(
                hypothesis.claim, hypothesis.star, (), "no scenario played here can show it"
            )
        findings = tuple(self._weigh(each, here) for each in hypothesis.expects)
        return Judged(hypothesis.claim, hypothesis.star, findings, note=hypothesis.note)

    def in_doubt(self, asked: Asked, share: int) -> InDoubt:
        """The expectations for which more games are worth playing: those that are not clear; and
        none of them once one clearly fails, for all of them would have to be borne out. This share
        of all games is played, in parts per thousand: a claim that cannot hold by the end any more
        is done with. A row of the calibration is not, for it lies where its value lies.
        """
        here = self.shown_by(asked)
        findings = [self._weigh(each, here) for each in asked.expects] if here else []
        failed = any(
            finding.clearly_fails or (asked.by_interval and finding.will_fail(share))
            for finding in findings
        )
        left = [] if failed else [each.expectation for each in findings if not each.is_clear]
        return InDoubt(tuple(left), asked.where, asked.by_interval)

    def shown_by(self, asked: Asked, among: Sequence[ScenarioId] | None = None) -> list[ScenarioId]:
        """The scenarios that can show it, of some or of all."""
        return [
            scenario
            for scenario, printed in self.scenarios.items()
            if asked.where(printed) and (among is None or scenario in among)
        ]

    @property
    def games(self) -> int:
        """How many games were played in all."""
        return sum(max(map(len, rows.values()), default=0) for rows in self.answers.values())

    def parts(
        self, terms: Sequence[Term], here: Sequence[ScenarioId]
    ) -> list[list[Sequence[int | None]]]:
        """What the games of each scenario answered to each term: only games whose seed was played
        under every condition and in every scenario, so that all of them weigh the same. Others
        may have wanted more games of some.
        """
        rows = [
            [self.answers[scenario, term.arm][term.measure] for scenario in here] for term in terms
        ]
        common = min((len(part) for parts in rows for part in parts), default=0)
        return [[part[:common] for part in parts] for parts in rows]

    def _weigh(self, expectation: Expectation, here: Sequence[ScenarioId]) -> Finding:
        terms = self.parts(expectation.terms, here)
        rows = list(map(in_a_row, terms))
        for term, row in zip(expectation.terms, rows, strict=True):
            because = too_few(term, row)
            if because:
                return Finding(expectation, None, because=because)
        found = (
            _together(expectation, rows)
            if expectation.together
            else Finding(
                expectation,
                _combined([term.weight for term in expectation.terms], terms),
                tuple(mean([each for each in row if each is not None]).mean for row in rows),
            )
        )
        unseen = 0 if expectation.together else _unseen(expectation, rows)
        return replace(found, games=len(rows[0]), unseen=unseen)


def in_a_row(parts: Sequence[Sequence[int | None]]) -> list[int | None]:
    """The answers of some scenarios, one scenario after another."""
    return [answer for part in parts for answer in part]


def _unseen(expectation: Expectation, rows: Sequence[Sequence[int | None]]) -> int:
    """How far answers that may have stayed unseen could move the sum: as far as answers of these
    games lie apart, or SPAN where they do not. That they stay unseen under several conditions is
    rarer still: together they come in no more than 7.6 of n games, at worst all of the heaviest.
    """
    answered = [[value for value in row if value is not None] for row in rows]
    span = max(map(max, answered)) - min(map(min, answered)) or SPAN
    weight = max(abs(term.weight) for term in expectation.terms)
    return over(10 * weight * span * UNSEEN, ONE * ONE * min(map(len, answered)))


def too_few(term: Term, row: Sequence[int | None]) -> str:
    """Why nothing can be said about a term, if so few games answered; empty if enough did."""
    answered = sum(value is not None for value in row)
    if answered >= FEWEST:
        return ""
    return (
        f"only {answered} of {len(row)} games under {term.arm} say anything about "
        f"“{MEASURES[term.measure].about}”"
    )


def _together(expectation: Expectation, rows: Sequence[Sequence[int | None]]) -> Finding:
    """How far two measures of the same games go together."""
    pairs = [
        (one, other)
        for one, other in zip(*rows, strict=True)
        if one is not None and other is not None
    ]
    found = correlation(pairs)
    if found is None:
        return Finding(expectation, None, because="one of the two is the same in every game")
    sign = 1 if expectation.terms[0].weight > 0 else -1
    ends = sorted((sign * 10 * found.low, sign * 10 * found.high))
    means = tuple(mean([value for value in row if value is not None]).mean for row in rows)
    return Finding(expectation, Estimate(sign * 10 * found.r, *ends), means)


def _combined(weights: Sequence[int], terms: Sequence[Sequence[Sequence[int | None]]]) -> Estimate:
    """The weighted sum of the means of some terms, of each of which there are the answers scenario
    by scenario: seed by seed where every game has an answer, and else as means that know nothing of
    each other.
    """
    if all(value is not None for parts in terms for part in parts for value in part):
        sums = [
            [
                sum(weight * (value or 0) for weight, value in zip(weights, values, strict=True))
                for values in zip(*there, strict=True)
            ]
            for there in zip(*terms, strict=True)
        ]
        paired = mean_of_parts(sums)
        return Estimate(over(paired.mean, ONE), over(paired.low, ONE), over(paired.high, ONE))
    means = [
        mean_of_parts([[value for value in part if value is not None] for part in parts])
        for parts in terms
    ]
    value = sum(weight * each.mean for weight, each in zip(weights, means, strict=True))
    square = sum(
        (weight * (each.high - each.low)) ** 2 for weight, each in zip(weights, means, strict=True)
    )
    half = isqrt(square) // 2
    return Estimate(over(value, ONE), over(value - half, ONE), over(value + half, ONE))
