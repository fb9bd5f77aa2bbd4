"""Figures of a debrief: what is drawn, in tenths of a unit, with no colour and no font.

Each figure is 480 units wide, so that its words stay readable on a phone, and says in a sentence
what it shows. How a tone looks is for the page or the file that draws it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from game_rules.constants import RUNGS
from game_rules.debrief.outcome import PairEnd
from game_rules.debrief.timeline import Timeline
from game_rules.ids import Stage
from server.debrief.saying import Speaker, tenths
from server.protocol.document import Anchor, Dots, Figure, FigureShape, Label, Line, Tone

PARTY_TONES: Final = (Tone.PARTY_0, Tone.PARTY_1, Tone.PARTY_2, Tone.PARTY_3)

WIDTH: Final = 4800
LEFT: Final = 200
RIGHT: Final = 4640
HIGHEST: Final = 850
"""The ladder is drawn up to here at least: a little into war."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From a quantity to a place."""

    low: int
    high: int
    begins: int
    ends: int

    def at(self, value: int) -> int:
        span = max(1, self.high - self.low)
        return self.begins + (self.ends - self.begins) * (value - self.low) // span


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart through the rounds."""

    name: str
    tone: Tone
    values: Sequence[int]


def ladder_path(speaker: Speaker, timeline: Timeline, at: int, pair: PairEnd) -> Figure:
    """Tension between two parties through the game, with the rungs of the ladder behind it."""
    values = [timeline.start[at], *(told.tension[at] for told in timeline.rounds)]
    height, x = 2300, Scale(0, max(1, len(values) - 1), LEFT + 1000, RIGHT - 200)
    y = Scale(0, max(HIGHEST, *values), height - 300, 260)
    shapes: list[FigureShape] = []
    for stage, begins in RUNGS.items():
        tone = Tone.BAD if stage is Stage.WAR else Tone.SOFT
        shapes.append(_level(y.at(begins), tone, dashed=stage is not Stage.CALM))
        shapes.append(
            Label(Tone.BAD if stage is Stage.WAR else Tone.SOFT, LEFT, y.at(begins) - 40,
                  Anchor.START, speaker.say(f"stage.{int(stage)}"))
        )  # fmt: skip
    places = tuple((x.at(place), y.at(value)) for place, value in enumerate(values))
    shapes.append(Line(Tone.ACCENT, 30, places))
    shapes.append(Dots(Tone.ACCENT, 90, places))
    brinks = tuple(places[place + 1] for place, told in enumerate(timeline.rounds) if told.at_brink)
    if brinks:
        shapes.append(Dots(Tone.BAD, 170, brinks, hollow=True))
    shapes += [
        Label(
            Tone.PLAIN, places[at][0], places[at][1] - 90, Anchor.MIDDLE, tenths(value), strong=True
        )
        for at, value in enumerate(values)
        if at in _worth_naming(values)
    ]
    shapes += _steps(speaker, round_names(speaker, timeline), x, height - 90)
    words = [speaker.say("debrief.path.point.start", value=tenths(values[0]))]
    for told in timeline.rounds:
        key = "debrief.path.point.brink" if told.at_brink else "debrief.path.point"
        words.append(speaker.say(key, value=tenths(told.tension[at]), round=told.round))
    says = speaker.say(
        "debrief.path.says", one=speaker.party(pair.one), other=speaker.party(pair.other),
        values=", ".join(words),
    )  # fmt: skip
    return Figure(WIDTH, height, ladder_title(speaker, timeline, pair), says, tuple(shapes))


def ladder_title(speaker: Speaker, timeline: Timeline, pair: PairEnd) -> str:
    """What the path of a pair is called; where there is only one, nobody asks whose it is."""
    if len(timeline.start) == 1:
        return speaker.say("debrief.path.figure")
    return speaker.say(
        "debrief.path.figure.of", one=speaker.party(pair.one), other=speaker.party(pair.other)
    )


def through_rounds(
    speaker: Speaker, title: str, says: str, series: Sequence[Series], names: Sequence[str]
) -> Figure:
    """Several quantities of 0 to 100 from the start through the steps that are named; each line is
    named at its end.
    """
    height, x = 2100, Scale(0, max(1, len(names)), LEFT + 300, RIGHT - 1000)
    y = Scale(0, 1000, height - 300, 240)
    shapes: list[FigureShape] = []
    for level in (0, 500, 1000):
        shapes.append(_level(y.at(level), Tone.SOFT, dashed=level == 500))
        shapes.append(Label(Tone.SOFT, LEFT, y.at(level) - 30, Anchor.START, tenths(level)))
    taken: list[int] = []
    for each in series:
        places = tuple((x.at(place), y.at(value)) for place, value in enumerate(each.values))
        shapes.append(Line(each.tone, 30, places))
        shapes.append(Dots(each.tone, 80, places))
        beside = _free(places[-1][1] + 50, taken)
        text = f"{each.name} {tenths(each.values[-1])}"
        shapes.append(Label(each.tone, RIGHT - 900, beside, Anchor.START, text, strong=True))
    shapes += _steps(speaker, names, x, height - 90)
    return Figure(WIDTH, height, title, says, tuple(shapes))


def _level(y: int, tone: Tone, *, dashed: bool) -> Line:
    return Line(tone, 12, ((LEFT, y), (RIGHT, y)), dashed=dashed)


def round_names(speaker: Speaker, timeline: Timeline) -> list[str]:
    """The names of the rounds; a brink has none, and stands beside the round it belongs to."""
    return [
        "" if told.at_brink else speaker.say("debrief.path.round", round=told.round)
        for told in timeline.rounds
    ]


def _steps(speaker: Speaker, names: Sequence[str], x: Scale, y: int) -> Iterable[Label]:
    start = speaker.say("debrief.path.start")
    for place, name in enumerate((start, *names)):
        if name:
            yield Label(Tone.SOFT, x.at(place), y, Anchor.MIDDLE, name)


def _worth_naming(values: Sequence[int]) -> list[int]:
    """The first, the last, the highest and the lowest; never two that would stand on each other."""
    wanted = [0, len(values) - 1, values.index(max(values)), values.index(min(values))]
    return sorted(set(wanted))


def _free(y: int, taken: list[int]) -> int:
    """A height at which no other word stands yet."""
    while any(abs(y - other) < 190 for other in taken):
        y += 30
    taken.append(y)
    return y
