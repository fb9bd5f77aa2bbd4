"""The book of talk of one table: who said something where and when. The words lie beside it.

It is a second fold over the table's stream. Each seat counts the lines of its own channels, so that
a gap shows, and so that nobody can tell from the numbers how much is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, ClassVar

from game_rules.ids import ChannelId, Phase, SeatId
from game_rules.ledger import RoundNumber
from game_rules.orders import Act, OfferPromise
from game_rules.refusals import No, Refusal, refused
from game_rules.scenario import Printed
from game_rules.shapes import Opaque
from game_rules.state import TEACHER, Game, Viewer


@dataclass(frozen=True, slots=True)
class LineSaid:
    """Somebody said something in a channel."""

    kind: ClassVar[str] = "line-said"
    channel: ChannelId
    seat: SeatId
    round: RoundNumber
    text: Annotated[str, Opaque(1, 40)]
    """The name under which the words are kept."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the moment at which it was written down."""

    said: LineSaid
    at: int


@dataclass(frozen=True, slots=True)
class TalkBook:
    """All lines of a table, and how many of them each viewer may read."""

    lines: tuple[Line, ...] = ()
    numbers: Mapping[Viewer, int] = field(default_factory=dict)

    def add(self, said: LineSaid, at: int, printed: Printed) -> TalkBook:
        """The book with one more line."""
        numbers = dict(self.numbers)
        for viewer in readers(printed, said.channel):
            numbers[viewer] = numbers.get(viewer, 0) + 1
        return replace(self, lines=(*self.lines, Line(said, at)), numbers=numbers)

    def number(self, viewer: Viewer) -> int:
        """The number of the last line that a viewer may read."""
        return self.numbers.get(viewer, 0)

    def for_viewer(self, viewer: Viewer, printed: Printed, after: int = 0) -> tuple[Line, ...]:
        """The lines that follow a viewer's line `after`, oldest first."""
        wanted = self.number(viewer) - after
        found: list[Line] = []
        for line in reversed(self.lines):
            if len(found) >= wanted:
                break
            if viewer in readers(printed, line.said.channel):
                found.append(line)
        return tuple(reversed(found))


def line_refusal(book: TalkBook, act: Act) -> Refusal | None:
    """Why a promise cannot stand beside the line that it names: nobody has said that line yet. The
    rules know no talk, so this is looked at here, once they allow the rest.
    """
    if not isinstance(act, OfferPromise):
        return None
    count = sum(line.said.channel == act.channel for line in book.lines)
    if act.line <= count:
        return None
    return refused(No.NO_SUCH_LINE, channel=act.channel, line=act.line, count=count)


def readers(printed: Printed, channel: ChannelId) -> Iterable[Viewer]:
    """Whose eyes a channel is for: its members, and the session's own teacher."""
    return (*printed.members.get(channel, ()), TEACHER)


def may_say(game: Game, seat: SeatId, channel: ChannelId) -> Refusal | None:
    """Why this seat cannot speak here now, if it cannot."""
    if not game.sits_in(seat, channel):
        return refused(No.NOT_THERE)
    if game.phase is Phase.OVER:
        return refused(No.GAME_OVER)
    if game.phase is Phase.LOBBY:
        return refused(No.NOT_NOW)
    return None
