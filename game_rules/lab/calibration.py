"""Calibration: what studies of the field and cases lead one to expect of ordinary games, as bands,
and whether the games of the lab fall into them.

A band is no claim: nothing is compared, and a game outside it may still teach the right thing. It
says how far the table can be trusted as a likeness of the world, and where not, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from game_rules.fixed import ONE, over
from game_rules.ids import ScenarioId
from game_rules.lab.claims.conditions import (
    AT_WAR,
    MIX,
    MIX_C,
    PRESS,
    T1,
    T1_5,
    T2,
    T3,
    percent,
    points,
    rounds,
)
from game_rules.lab.measures import MEASURES, Counted
from game_rules.lab.played import Played, in_a_row, too_few
from game_rules.lab.statistics import mean
from game_rules.lab.toggles import PowerGap, Without
from game_rules.lab.trials import Arm, Expectation, Term, arm
from game_rules.scenario import Printed


class Band(StrEnum):
    """Where what was measured lies."""

    WITHIN = "within"
    BELOW = "below"
    ABOVE = "above"
    UNKNOWN = "not measurable"


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity, and the band that it should lie in, ends included."""

    by_interval: ClassVar[bool] = False
    says: str
    measure: str
    of: Arm
    low: int
    high: int
    """In the unit of the measure; for a ratio in parts per thousand."""
    against: Arm | None = None
    """If given, it is how many times as much there is as in this arm."""
    too_little: str = ""
    too_much: str = ""
    """Why it lies below the band, or above, where that is known."""
    where: Callable[[Printed], bool] = lambda printed: True

    @property
    def terms(self) -> tuple[Term, ...]:
        arms = (self.of,) if self.against is None else (self.of, self.against)
        return tuple(Term(ONE, self.measure, each) for each in arms)

    @property
    def expects(self) -> tuple[Expectation, ...]:
        """That it lies within its band, end by end; an end that nothing can lie beyond is none."""
        is_share = self.against is None and MEASURES[self.measure].counted is Counted.SHARE
        ends = ((1, self.low, self.low > 0), (-1, self.high, not is_share or self.high < ONE))
        return tuple(self._beyond(sign, end) for sign, end, is_end in ends if is_end)

    def _beyond(self, sign: int, end: int) -> Expectation:
        """That it is as much as an end at least, or with the sign -1 at most."""
        first = Term(sign * ONE, self.measure, self.of)
        if self.against is None:
            return Expectation(self.says, (first,), sign * end)
        return Expectation(self.says, (first, Term(-sign * end, self.measure, self.against)), 0)


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity as it was measured, in tenths of its unit, and between which values it lies."""

    target: Target
    band: Band
    value: int | None = None
    low: int | None = None
    high: int | None = None
    """The ends of the 95 % interval; a ratio has none."""
    because: str = ""
    """Why it was not measured, or why it lies outside."""
    games: int = 0
    """Of how many games of each condition, over all scenarios."""


def measure(target: Target, played: Played, among: Sequence[ScenarioId] | None = None) -> Measured:
    """Look where a quantity lies in the games of some scenarios, or of all that can show it."""
    here = played.shown_by(target, among)
    rows = [in_a_row(parts) for parts in played.parts(target.terms, here)]
    games = len(rows[0])
    for term, row in zip(target.terms, rows, strict=True):
        because = too_few(term, row)
        if because:
            return Measured(target, Band.UNKNOWN, because=because, games=games)
    means = [mean([value for value in row if value is not None]) for row in rows]
    first = means[0]
    if target.against is None:
        value, low, high = first.mean, first.low, first.high
        band = _band(target, value)
        return Measured(target, band, value, low, high, _reason(target, band), games)
    if not means[1].mean:
        because = f"there is none of it under {target.against}, so that nothing can be divided"
        return Measured(target, Band.UNKNOWN, because=because, games=games)
    value = over(10_000 * first.mean, means[1].mean)
    band = _band(target, value)
    return Measured(target, band, value, because=_reason(target, band), games=games)


def _band(target: Target, tenths: int) -> Band:
    if tenths < 10 * target.low:
        return Band.BELOW
    return Band.ABOVE if tenths > 10 * target.high else Band.WITHIN


def _reason(target: Target, band: Band) -> str:
    match band:
        case Band.BELOW:
            return target.too_little or UNEXPLAINED
        case Band.ABOVE:
            return target.too_much or UNEXPLAINED
        case _:
            return ""


UNEXPLAINED: Final = "nobody has found out why yet"


HEARD: Final = arm("T2+")
"""Dialogues, and governments that do nothing but take up what reaches them: so the studies take
what dialogue comes to alone. Where governments are silent altogether, nothing is ever signed.
"""

TARGETS: Final[tuple[Target, ...]] = (
    Target(
        "settled by all tracks, coordinated",
        "settled",
        MIX_C,
        percent(45),
        percent(65),
        too_much=(
            "bots lose no time: they settle nearly as often in eight rounds as in twelve, and what "
            "all tracks have worked on passes at home with ten points to spare; people need longer"
        ),
    ),
    Target(
        "settled by officials alone",
        "settled",
        T1,
        percent(25),
        percent(40),
        too_little=(
            "nothing that governments know of passes at home where a quarrel is old and only they "
            "have worked on it, and where a law bars them from each other they hardly begin; such "
            "scenarios bring the mean down"
        ),
    ),
    Target(
        "settled by mixed meetings alone",
        "settled",
        T1_5,
        percent(20),
        percent(32),
        too_little=(
            "only governments can silence guns or recognise each other, so that guests come to "
            "no text where it begins at war or a law bars them; and where the quarrel is old "
            "hardly anything passes at home that they alone have worked on, with all that they can "
            "find"
        ),
    ),
    Target(
        "agreed by dialogue alone, where governments take up what reaches them",
        "agreed",
        HEARD,
        percent(3),
        percent(12),
        too_little=(
            "dialogues advise on one to three questions in a whole game, and a text must name "
            "every question, or calm ones alone; so governments that wait for advice sign at most "
            "a part, and only where most questions are calm"
        ),
        too_much="where most questions are calm they sign a part of it in every other game",
    ),
    Target(
        "settled by contact of peoples alone",
        "settled",
        T3,
        percent(0),
        percent(2),
    ),
    Target(
        "settled by all where it begins at war",
        "settled",
        arm("MIX", AT_WAR),
        percent(25),
        percent(45),
        too_much=(
            "the guns fall silent within a round or two, so that most of the game is played "
            "after the war"
        ),
        too_little=(
            "where the quarrel is old, or four have to agree, nearly nothing is settled that "
            "begins at war"
        ),
    ),
    Target(
        "agreed by dialogue alone there, of what all agree on",
        "agreed",
        arm("T2+", AT_WAR),
        0,
        500,
        against=arm("MIX", AT_WAR),
    ),
    Target(
        "five years held by a deal of few, watched by nobody",
        "lasting-narrow",
        arm("T1", Without(("accept-monitors",))),
        percent(35),
        percent(50),
    ),
    Target(
        "five years held by a deal of many that is watched",
        "lasting-wide",
        MIX_C,
        percent(70),
        percent(85),
    ),
    Target(
        "settled between equals, of what is settled at a large gap of power",
        "settled",
        arm("T1", PowerGap(0)),
        1250,
        1750,
        against=arm("T1", PowerGap(40)),
        too_little="a gap of power works only through threats, and officials seldom make any",
    ),
    Target(
        "round of the first advice",
        "first-advice",
        T2,
        rounds(40),
        rounds(60),
        too_little=(
            "a dialogue may meet on one question in every round from the first, and three "
            "meetings bring it far enough for advice"
        ),
        too_much="where it begins at war a dialogue gets far only once the guns are silent",
    ),
    Target(
        "advice that stands in the agreement",
        "advice-in-text",
        MIX,
        percent(15),
        percent(30),
        too_little=("dialogues advise on more ways of settling a question than a text can hold"),
    ),
    Target(
        "support lost by backing down",
        "empty-threat-cost",
        PRESS,
        points(8),
        points(16),
        too_little=(
            "a government that has lately explained itself to its public loses half as much, and "
            "those of bots mostly have"
        ),
    ),
    Target(
        "warmth won by contact of peoples in a whole game",
        "image-rise",
        T3,
        points(6),
        points(10),
        too_much=(
            "in this line-up all people without office do nothing but contact, and acts of "
            "every kind add up; the studies looked at one campaign at a time"
        ),
    ),
    Target(
        "hidden channels in the open within eight rounds",
        "exposed-in-eight",
        MIX,
        percent(55),
        percent(75),
        too_little=("a channel met rarely comes to light rarely, and bots handle theirs with care"),
    ),
    Target(
        "hidden channels in the open at the end",
        "exposed",
        MIX,
        percent(80),
        percent(100),
        too_little=(
            "what never came to light stays hidden when a game is over: nothing is "
            "published by itself"
        ),
    ),
    Target(
        "signed texts that are refused at home",
        "refused-share",
        MIX_C,
        percent(10),
        percent(20),
        too_little=(
            "bots guess well how their country would vote and go on asking for more, so that what "
            "they sign passes with ten points to spare; mostly refused is only what has to bring "
            "recognition as well"
        ),
    ),
)
"""The bands of ordinary play, each from studies of the field or cases: how often efforts of each
kind settle a conflict, how long agreements hold, what secrecy, threats and contact come to.
"""
