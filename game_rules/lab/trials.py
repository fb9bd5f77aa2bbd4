"""Trials: what a statement of the source document leads one to expect, and whether the games of
the lab bear it out.

A hypothesis names conditions (arms), what is measured in their games, and by how much the means
have to differ. All arms of a trial are played over the same seeds. A hypothesis holds when the 95 %
interval of the difference lies wholly on the expected side; it is not bent to hold. The scenarios
are given and not drawn, so the interval counts only how far games of one scenario lie apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import IntEnum, StrEnum
from math import isqrt
from typing import Final, NamedTuple, Protocol

from game_rules.campaign import Legacy, legacy_of
from game_rules.fixed import ONE, over
from game_rules.ids import ClaimId, Level, ScenarioId
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.measures import MEASURES, Chronicle
from game_rules.lab.statistics import correlation, mean, mean_of_parts
from game_rules.lab.toggles import Toggle, toggled
from game_rules.scenario import Printed

FEWEST: Final = 10
"""With fewer answers than this nothing is said."""
CLEAR: Final = 1700
"""How many half intervals a bound has to lie away before a verdict counts as clear, in parts per
thousand: 3.3 standard errors, so that looking several times hardly ever deceives.
"""
UNSEEN: Final = 7600
"""An answer that n games never gave comes in fewer than 7.6 of n, here in parts per thousand: else
it would have stayed away with less than exp(-7.6) = 0.05 %, as rarely as 3.3 standard errors are
exceeded on one side (the rule of three, which is for 5 %).
"""
HARMLESS: Final = 200
"""What is never or always expected is borne out clearly once answers that stayed unseen could move
the value by no more than this, in tenths: 2 % of games, or 2 points, which takes 380 games that all
say the same. Where it does happen in one of 200 games, so many miss it in one of 7 runs.
"""
SPAN: Final = 1000
"""How far another answer may lie from one that all games gave: a yes from a no, or 100 points."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Several games on end, of which only the last one is asked anything (C22)."""

    games: int
    order: int
    """The order of the world in which the first begins, in tenths."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One condition: who plays, and what is otherwise than printed."""

    line_up: LineUpId
    toggles: tuple[Toggle, ...] = ()
    changed: tuple[tuple[str, int], ...] = ()
    """Constants, by name."""
    level: Level = Level.FULL
    campaign: Campaign | None = None

    def play(self, printed: Printed, seed: str) -> Chronicle:
        """Play one game to its end under this condition, or the last one of a campaign."""
        toggles, changed = toggled(printed, self.toggles), dict(self.changed)
        if self.campaign is None:
            return self._one(toggles, seed, changed)
        legacy = Legacy(printed.scenario.id, self.campaign.order, ())
        for number in range(1, self.campaign.games):
            legacy = legacy_of(self._one(toggles, f"{seed}/{number}", changed, legacy).game)
        return self._one(toggles, seed, changed, legacy)

    def _one(
        self,
        printed: Printed,
        seed: str,
        changed: Mapping[str, int],
        legacy: Legacy | None = None,
    ) -> Chronicle:
        table = Table(printed, seed, LINE_UPS[self.line_up], changed, legacy=legacy)
        table.play()
        return Chronicle(table.game, table.events, sum(table.refusals.values()))

    def __str__(self) -> str:
        told = [self.line_up, *map(_told, self.toggles)]
        if self.campaign is not None:
            told.append(f"game {self.campaign.games}, order {self.campaign.order // 10}")
        return " ".join([*told, *(f"{name}={value}" for name, value in self.changed)])


MANY: Final = 3
"""Of a longer list only so many are named."""


def _told(toggle: Toggle) -> str:
    """A change as it is read: `Tension(85)`, `Execution(cabinet)`."""
    values = (getattr(toggle, each.name) for each in fields(toggle))  # type: ignore[arg-type]
    return f"{type(toggle).__name__}({', '.join(map(_value, values))})"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        rest = len(value) - MANY
        named = value if rest <= 1 else (*value[:MANY], f"{rest} more")
        return ", ".join(map(str, named))
    return value.name.lower() if isinstance(value, IntEnum) else str(value)


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
    together: bool = False
    """The games are not compared by their means: of two measures of the same games it is asked how
    far they go together, as their correlation in parts per thousand, with the weight of the first.
    """


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


def within(says: str, measure: str, one: Arm, other: Arm, by: int) -> tuple[Expectation, ...]:
    """Two arms differ by no more than so much, either way."""
    return (
        more(f"{says}: no less", measure, one, other, -by),
        more(f"{says}: no more", measure, other, one, -by),
    )


def go_together(says: str, one: str, other: str, of: Arm, at_least: int) -> Expectation:
    """Two measures of the games of an arm go together at least so far, in parts per thousand."""
    return Expectation(says, (Term(ONE, one, of), Term(ONE, other, of)), at_least, together=True)


def go_apart(says: str, one: str, other: str, of: Arm, at_most: int) -> Expectation:
    """They go together at most so far."""
    terms = (Term(-ONE, one, of), Term(-ONE, other, of))
    return Expectation(says, terms, -at_most, together=True)


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
    note: str = ""
    """What of the claim this leaves out, or why it could hardly come out otherwise."""


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
    games: int = 0
    """Of how many games of each condition, over all scenarios."""
    unseen: int = 0
    """How far answers that these games happen not to have given may move the value, in tenths."""

    @property
    def verdict(self) -> Verdict:
        if self.estimate is None:
            return Verdict.UNKNOWN
        wanted = 10 * self.expectation.at_least
        return Verdict.HOLDS if self.estimate.low >= wanted else Verdict.FAILS

    @property
    def is_clear(self) -> bool:
        """Whether more games would hardly change the verdict: the interval is far from the bound,
        and so is the value with all answers that may have stayed unseen. This second margin is the
        wider one where nearly all games say the same, and an interval promises too much. Measures
        that wholly go together are never clear: nobody knows what one more game would do to that.
        What all games bear out to the last is clear once exceptions would be HARMLESS.
        """
        it = self.estimate
        if it is None or (self.expectation.together and it.low == it.high):
            return False
        away = it.value - 10 * self.expectation.at_least
        if it.low == it.high and not away:
            return self.unseen <= HARMLESS
        half = it.value - it.low if away > 0 else it.high - it.value
        return abs(away) > max(over(CLEAR * half, ONE), self.unseen)

    @property
    def clearly_fails(self) -> bool:
        return self.is_clear and self.verdict is Verdict.FAILS


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, and what the games say to it."""

    claim: ClaimId
    star: bool
    findings: tuple[Finding, ...]
    because: str = ""
    note: str = ""

    @property
    def verdict(self) -> Verdict:
        """What clearly fails in one part does not hold, whatever the others may come to."""
        if any(finding.clearly_fails for finding in self.findings):
            return Verdict.FAILS
        verdicts = {finding.verdict for finding in self.findings}
        for verdict in (Verdict.UNKNOWN, Verdict.FAILS):
            if verdict in verdicts:
                return verdict
        return Verdict.HOLDS if verdicts else Verdict.UNKNOWN


Cell = tuple[ScenarioId, Arm]
"""The games of one scenario under one condition; whoever needs them, they are played once."""

Answers = Mapping[str, Sequence[int | None]]
"""What the games of a cell answered to each measure, seed by seed."""


AnswersOfJob = tuple[tuple[int | None, ...], ...]


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


class InDoubt(NamedTuple):
    """What of it more games could still change."""

    expects: tuple[Expectation, ...]
    where: Callable[[Printed], bool]


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

    def in_doubt(self, asked: Asked) -> InDoubt:
        """The expectations for which more games are worth playing: those that are not clear; and
        none of them once one clearly fails, for all of them would have to be borne out.
        """
        here = self.shown_by(asked)
        findings = [self._weigh(each, here) for each in asked.expects] if here else []
        failed = any(finding.clearly_fails for finding in findings)
        left = [] if failed else [each.expectation for each in findings if not each.is_clear]
        return InDoubt(tuple(left), asked.where)

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
