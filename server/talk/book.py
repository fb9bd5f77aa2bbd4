"""The book of talk of one table: who said something where and when. The words lie beside it.

It is a second fold over the table's stream. Each seat counts the lines of its own channels, so that
a gap shows, and so that nobody can tell from the numbers how much is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, overload

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


class Lines(Sequence[Line]):
    """Lines in the order in which they were said. What is said later stands in the same list, which
    each of these knows so far as it goes; so a line costs the same however many there are.
    """

    __slots__ = ("_count", "_said")

    def __init__(self, said: list[Line], count: int) -> None:
        self._said = said
        self._count = count

    def and_then(self, line: Line) -> Lines:
        """The same with one more line. Who goes on from an earlier place goes on alone."""
        said = self._said if len(self._said) == self._count else self._said[: self._count]
        said.append(line)
        return Lines(said, self._count + 1)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        if isinstance(at, slice):
            return self._said[: self._count][at]
        return self._said[range(self._count)[at]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@dataclass(frozen=True, slots=True)
class TalkBook:
    """All lines of a table, and how many of them each viewer may read."""

    lines: Lines = field(default_factory=lambda: Lines([], 0))
    numbers: Mapping[Viewer, int] = field(default_factory=dict)

    def add(self, said: LineSaid, at: int, printed: Printed) -> TalkBook:
        """The book with one more line."""
        numbers = dict(self.numbers)
        for viewer in readers(printed, said.channel):
            numbers[viewer] = numbers.get(viewer, 0) + 1
        return TalkBook(self.lines.and_then(Line(said, at)), numbers)

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
    if not game.may_speak_in(seat, channel):
        return refused(No.NOT_THERE)
    if game.phase is Phase.OVER:
        return refused(No.GAME_OVER)
    if game.phase is Phase.LOBBY:
        return refused(No.NOT_NOW)
    return None
