"""Line-ups: who plays in an experiment, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NewType

from game_rules.catalogue.mediation import MEDIATORS
from game_rules.ids import OFFICIALS, Role, Track

LineUpId = NewType("LineUpId", str)


class Style(StrEnum):
    """How a seat is played."""

    SILENT = "silent"
    """It never does anything, so its card's default steps in."""
    BOT = "bot"
    """As the bots of an ordinary game play."""
    HAWK = "hawk"
    """As a bot that plays a hard card every round and never steps back."""
    PRESSING = "pressing"
    """As a bot that plays a hard card in every other round, threatens, and never uses force."""
    YIELDING = "yielding"
    """As a bot that asks for little from the start, and so comes to texts early."""
    CALM = "calm"
    """As a bot that is no hawk, neither proud nor soft."""
    RASH = "rash"
    """As such a bot that also signs without a thought of what its people will say."""
    POSING = "posing"
    """As a bot that, whoever it is, also tries to bind its state."""
    SPOILING = "spoiling"
    """Without office, and against every agreement: it leaks, rallies and blocks."""
    GREEDY = "greedy"
    """As a bot that looks one round ahead and takes what pays its own seat at once."""
    CURIOUS = "curious"
    """As a bot that now and then tries a card at random."""
    RECEIVING = "receiving"
    """In office, and waits for advice: it takes up what dialogues bring, meets on that alone, and
    signs what comes of it.
    """
    RANDOM = "random"
    """Anything that is allowed, each as likely as the next."""


ALL_TRACKS: Final = frozenset(Track)
WITHOUT_FORUM: Final = ALL_TRACKS - {Track.FORUM}


@dataclass(frozen=True, slots=True)
class LineUp:
    """How each half of the table is played."""

    id: LineUpId
    about: str
    officials: Style
    others: Style
    tracks: frozenset[Track] = WITHOUT_FORUM
    """The tracks that the bots use."""
    besides: Mapping[Role, Style] = field(default_factory=dict)
    """Roles that are played otherwise than their half of the table."""

    def style_of(self, role: Role) -> Style:
        """A mediator comes from a government, and plays as officials do."""
        half = self.officials if role in OFFICIALS | MEDIATORS else self.others
        return self.besides.get(role, half)


def _only(*tracks: Track) -> frozenset[Track]:
    return frozenset(tracks)


LINE_UPS: Final[Mapping[LineUpId, LineUp]] = {
    line_up.id: line_up
    for line_up in (
        LineUp(LineUpId("PASSIVE"), "nobody acts", Style.SILENT, Style.SILENT),
        LineUp(LineUpId("RANDOM"), "anything that is allowed", Style.RANDOM, Style.RANDOM),
        LineUp(LineUpId("T1"), "only officials act", Style.BOT, Style.SILENT, _only(Track.ONE)),
        LineUp(
            LineUpId("YIELD"),
            "only officials act, and ask for little",
            Style.YIELDING,
            Style.SILENT,
            _only(Track.ONE),
        ),
        LineUp(
            LineUpId("T1.5"),
            "all meet, but only as private guests",
            Style.BOT,
            Style.BOT,
            _only(Track.ONE_AND_A_HALF),
        ),
        LineUp(LineUpId("T2"), "only non-officials act", Style.SILENT, Style.BOT),
        LineUp(
            LineUpId("T2+"),
            "only non-officials act, and officials take up what reaches them",
            Style.RECEIVING,
            Style.BOT,
            besides=dict.fromkeys(MEDIATORS, Style.SILENT),
        ),
        LineUp(
            LineUpId("T3"),
            "only people to people",
            Style.SILENT,
            Style.BOT,
            _only(Track.THREE),
        ),
        LineUp(
            LineUpId("T1+T2"),
            "officials at their table, others in their dialogues",
            Style.BOT,
            Style.BOT,
            _only(Track.ONE, Track.TWO),
        ),
        LineUp(LineUpId("MIX"), "all act", Style.BOT, Style.BOT),
        LineUp(
            LineUpId("MIX+C"), "all act, and meet in the forum", Style.BOT, Style.BOT, ALL_TRACKS
        ),
        LineUp(
            LineUpId("CALM"),
            "all act and meet in the forum, and no head is a hawk",
            Style.CALM,
            Style.BOT,
            ALL_TRACKS,
        ),
        LineUp(
            LineUpId("RASH"),
            "all act, meet in the forum, and heads sign what their people may refuse",
            Style.RASH,
            Style.BOT,
            ALL_TRACKS,
        ),
        LineUp(
            LineUpId("POSE"),
            "people without office act as if they led a state",
            Style.BOT,
            Style.POSING,
        ),
        LineUp(
            LineUpId("SPOILER"),
            "all act and meet in the forum, and who writes or speaks for the people spoils it",
            Style.BOT,
            Style.BOT,
            ALL_TRACKS,
            {Role.JOURNALIST: Style.SPOILING, Role.GRASSROOTS: Style.SPOILING},
        ),
        LineUp(
            LineUpId("GREEDY"),
            "all act, and heads take what pays at once",
            Style.BOT,
            Style.BOT,
            WITHOUT_FORUM,
            {Role.HEAD: Style.GREEDY},
        ),
        LineUp(
            LineUpId("TRY"),
            "all act and meet in the forum, and try whatever is open",
            Style.CURIOUS,
            Style.CURIOUS,
            ALL_TRACKS,
        ),
        LineUp(LineUpId("PRESS"), "heads threaten, and use no force", Style.PRESSING, Style.BOT),
        LineUp(LineUpId("HAWK"), "heads threaten in every round", Style.HAWK, Style.BOT),
    )
}
