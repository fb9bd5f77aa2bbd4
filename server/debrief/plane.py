"""What was possible: every package by its worth to the first two parties, and the deal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from game_rules.debrief.picture import Picture
from server.debrief.charts import LEFT, PARTY_TONES, RIGHT, WIDTH, Scale
from server.debrief.placing import Room, Sheet, Spot
from server.debrief.saying import Speaker, tenths
from server.protocol.document import Anchor, Box, Dots, Figure, FigureShape, Label, Line, Tone

HEIGHT: Final = 4500


def packages(speaker: Speaker, picture: Picture) -> Figure:
    """Every package by its worth to the first two parties, the frontier, the landmarks, the
    deal.
    """
    # What a deal brought can lie beyond what any text was worth: payments count too.
    named = (*picture.edge, *(each for each in (picture.deal,) if each is not None))
    every = (*picture.outside, *picture.inside, *(each.worths for each in named))
    x = Scale(*_span(worths[0] for worths in every), LEFT + 350, RIGHT - 150)
    y = Scale(*_span(worths[1] for worths in every), HEIGHT - 550, 620)

    def spot(worths: Sequence[int]) -> Spot:
        return x.at(worths[0]), y.at(worths[1])

    corner = spot(picture.no_deal)
    marks = list(_marks(speaker, picture, spot))
    shapes: list[FigureShape] = [
        Box(Tone.ACCENT, corner[0], y.ends, max(0, x.ends - corner[0]), max(0, corner[1] - y.ends)),
        Line(Tone.SOFT, 15, ((corner[0], y.begins), (corner[0], y.ends)), dashed=True),
        Line(Tone.SOFT, 15, ((x.begins, corner[1]), (x.ends, corner[1])), dashed=True),
        Line(Tone.SOFT, 20, ((x.begins, y.ends), (x.begins, y.begins), (x.ends, y.begins))),
    ]
    solid: list[FigureShape] = [
        Dots(Tone.SOFT, 40, tuple(dict.fromkeys(map(spot, picture.outside)))),
        Dots(Tone.PLAIN, 50, tuple(dict.fromkeys(map(spot, picture.inside)))),
    ]
    edge = tuple(dict.fromkeys(spot(each.worths) for each in picture.edge))
    if edge:
        # Of more than two sides the plane is one view of many, and a line would join what lies far
        # apart.
        if len(picture.parties) == 2:
            solid.append(Line(Tone.ACCENT, 25, edge))
        solid.append(Dots(Tone.ACCENT, 90, edge))
    solid += [mark for mark, _ in marks]
    solid += _scales(speaker, picture, x, y)
    sheet = Sheet(Room(x.begins, 40, RIGHT, HEIGHT))
    for shape in solid:
        sheet.draw(shape)
    # The longest word has the fewest places.
    words = (
        shape
        for mark, text in sorted(marks, key=lambda each: -len(each[1]))
        for shape in sheet.name(mark.spots[0], mark.size, text, mark.tone)
    )
    return Figure(
        WIDTH,
        HEIGHT,
        speaker.say("debrief.picture.figure"),
        _picture_says(speaker, picture),
        (*shapes, *solid, *words),
    )


def _marks(
    speaker: Speaker, picture: Picture, spot: Callable[[Sequence[int]], Spot]
) -> Iterator[tuple[Dots, str]]:
    """The points that have names; those that lie on one spot share a mark."""
    found = (("deal", picture.deal), ("nash", picture.nash), ("even", picture.even))
    named: dict[Spot, list[str]] = {}
    for key, landmark in found:
        if landmark is not None:
            named.setdefault(spot(landmark.worths), []).append(key)
    for where, keys in named.items():
        is_deal = "deal" in keys
        words = ", ".join(speaker.say(f"debrief.picture.{key}") for key in keys)
        tone = Tone.GOOD if is_deal else Tone.ACCENT
        yield Dots(tone, 200, (where,), hollow=not is_deal), words
    yield (
        Dots(Tone.BAD, 120, (spot(picture.no_deal),)),
        speaker.say("debrief.picture.no-deal"),
    )


def _scales(speaker: Speaker, picture: Picture, x: Scale, y: Scale) -> Iterator[Label]:
    """Whose worth is counted in which direction, and from where to where."""
    one, other = [speaker.party(party) for party in picture.parties[:2]]
    rightwards, upwards = f"{one} \N{RIGHTWARDS ARROW}", f"{other} \N{UPWARDS ARROW}"
    yield Label(PARTY_TONES[0], x.ends, HEIGHT - 330, Anchor.END, rightwards, strong=True)
    yield Label(PARTY_TONES[1], LEFT, 180, Anchor.START, upwards, strong=True)
    for value, anchor in ((x.low, Anchor.START), (x.high, Anchor.END)):
        yield Label(Tone.SOFT, x.at(value), HEIGHT - 120, anchor, tenths(value))
    for value in (y.low, y.high):
        yield Label(Tone.SOFT, x.begins - 130, y.at(value) + 50, Anchor.END, tenths(value))


def _picture_says(speaker: Speaker, picture: Picture) -> str:
    if picture.deal is None:
        deal = speaker.say("debrief.picture.says.no-deal")
    else:
        deal = speaker.say(
            "debrief.picture.says.deal",
            one=speaker.party(picture.parties[0]), first=tenths(picture.deal.worths[0]),
            other=speaker.party(picture.parties[1]), second=tenths(picture.deal.worths[1]),
        )  # fmt: skip
    return speaker.say("debrief.picture.says", count=picture.count, zone=picture.zone, deal=deal)


def _span(values: Iterable[int]) -> tuple[int, int]:
    listed = list(values)
    return min(listed), max(listed)
