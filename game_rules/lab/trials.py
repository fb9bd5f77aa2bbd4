"""Trials: what a statement of the source document leads one to expect, and whether the games of
the lab bear it out.

A hypothesis names conditions (arms), what is measured in their games, and by how much the means
have to differ. A hypothesis holds when the 95 %
interval of the difference lies wholly on the expected side; it is not bent to hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from math import isqrt
from typing import ClassVar, Final

from game_rules.campaign import Legacy, legacy_of
from game_rules.fixed import ONE, over
from game_rules.ids import ClaimId, Level
from game_rules.lab.games import Table
from game_rules.lab.line_ups import LINE_UPS, LineUpId
from game_rules.lab.measures import Chronicle
from game_rules.lab.toggles import Toggle, toggled
from game_rules.scenario import Printed

CLEAR: Final = 1700
"""How many half intervals a bound has to lie away before a verdict counts as clear, in parts per
thousand: 3.3 standard errors, so that looking several times hardly ever deceives.
"""
HARMLESS: Final = 200
"""What is never or always expected is borne out clearly once answers that stayed unseen could move
the value by no more than this, in tenths: 2 % of games, or 2 points, which takes 380 games that all
say the same. Where it does happen in one of 200 games, so many miss it in one of 7 runs.
"""


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

    by_interval: ClassVar[bool] = True
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

    def will_fail(self, share: int) -> bool:
        """Whether it will not be borne out by all games either, of which this share is played, in
        parts per thousand. Their interval is narrower as the root of it; what is still to be played
        can move the value by 3.3 standard errors of itself, and hardly ever by more.
        """
        it = self.estimate
        if it is None or (self.expectation.together and it.low == it.high):
            return False
        away = it.value - 10 * self.expectation.at_least
        half = it.high - it.value
        moves = max(over(CLEAR * half, ONE), self.unseen)
        return ONE * away < isqrt(ONE * share) * half - isqrt(ONE * (ONE - share)) * moves


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
