"""Tables: each is one stream of the journal, folded into a game and its book of talk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Final

from game_rules.campaign import Legacy
from game_rules.engine import Outcome, begin, evolve, state_hash
from game_rules.events import Event, GameEnded, RoundResolved
from game_rules.ids import Hand, Level, Phase, SeatId
from game_rules.ledger import RoundNumber
from game_rules.scenario import Printed
from game_rules.shapes import AtMost, Opaque, Whole
from game_rules.state import Game, Viewer
from game_rules.views import AnySection, view
from server.classroom.events import Digest, Seed, TableNumber
from server.journal.codec import codec_of_tables
from server.journal.live import Live
from server.journal.port import Journal, Row, StreamId
from server.journal.streams import TABLES, of_tables
from server.prints import Prints
from server.runtime import Runtime
from server.talk.book import LineSaid, TalkBook


@dataclass(frozen=True, slots=True)
class GameOpened:
    """The first row of a table: all that its game is made of."""

    kind: ClassVar[str] = "game-opened"
    digest: Digest
    level: Level
    seed: Seed
    hands: Annotated[Mapping[SeatId, Hand], AtMost(14)]
    changed: Annotated[Mapping[Annotated[str, Opaque(1, 60)], Whole], AtMost(100)]
    legacy: Legacy | None = None
    """What the table left on which this one follows."""


@dataclass(frozen=True, slots=True)
class RoundHashed:
    """What the whole state came to after a resolution, so that a replay can be compared."""

    kind: ClassVar[str] = "round-hashed"
    round: RoundNumber
    hash: Annotated[str, Opaque(16, 64)]


TableFact = Event | GameOpened | RoundHashed | LineSaid

CODEC: Final = codec_of_tables(GameOpened, RoundHashed, LineSaid)


@dataclass(frozen=True, slots=True)
class Seen:
    """One table at one moment."""

    game: Game | None = None
    talk: TalkBook = field(default_factory=TalkBook)

    @property
    def moment(self) -> tuple[Phase, int] | None:
        """The phase and the round that it is in, if it has begun."""
        return None if self.game is None else (self.game.phase, self.game.round)

    @property
    def playing(self) -> Game:
        if self.game is None:
            raise LookupError("this table has no first row")
        return self.game


def stepper(prints: Prints) -> Callable[[Seen, TableFact, int], Seen]:
    """How a table moves on; the printed material of a game is looked up by its digest."""

    def step(seen: Seen, fact: TableFact, at: int) -> Seen:
        match fact:
            case GameOpened():
                printed = prints.printed(fact.digest, fact.level)
                game = begin(printed, fact.seed, fact.hands, fact.changed, fact.legacy)
                return Seen(game, seen.talk)
            case LineSaid():
                return Seen(seen.game, seen.talk.add(fact, at, seen.playing.printed))
            case RoundHashed():
                return seen
            case _:
                return Seen(evolve(seen.playing, fact), seen.talk)

    return step


def with_hash(game: Game, outcome: Outcome) -> tuple[Event | RoundHashed, ...]:
    """The events, and after a resolution or an end what the state then comes to."""
    events = outcome.events
    if not any(isinstance(event, RoundResolved | GameEnded) for event in events):
        return events
    return (*events, RoundHashed(game.round, state_hash(outcome.after)))


def first_sight(printed: Printed, seat: SeatId) -> Mapping[str, AnySection]:
    """What the student of a seat sees before the first round, for a teacher who prepares."""
    game = begin(printed, "preview!", dict.fromkeys(printed.seats, Hand.HUMAN), {})
    return view(game, seat)


Held = Mapping[str, int]
"""Prints of the sections of a view, by their names."""


@dataclass(eq=False)
class Table:
    """One running table."""

    session: str
    number: TableNumber
    live: Live[Seen]
    words: dict[str, str] = field(default_factory=dict)
    """What was said, by the name of the text."""
    told: Seen = field(default_factory=Seen)
    """The moment up to which everybody who is here has been told."""
    held: dict[Viewer, Held] = field(default_factory=dict)
    """What everybody with the eyes of a viewer was last told, as far as all were told the same: a
    section that has come out as it was need not be sent again.
    """
    is_stirred: bool = False
    """Something has happened that is about to be told."""
    all_sealed_at: int | None = None
    """Since when nobody is being waited for."""

    @property
    def seen(self) -> Seen:
        return self.live.state

    @property
    def game(self) -> Game:
        return self.live.state.playing

    @property
    def talk(self) -> TalkBook:
        return self.live.state.talk


def stream_of(session: str, table: int) -> StreamId:
    """The name of a table's stream."""
    return StreamId(f"{of_tables(session)}{table}")


def is_table(stream: StreamId) -> bool:
    """Whether a stream is that of a table."""
    return stream.startswith(TABLES)


class Tables:
    """The tables that this process has at hand; any other is read from the journal."""

    def __init__(
        self, journal: Journal, prints: Prints, runtime: Runtime, now: Callable[[], int]
    ) -> None:
        self._journal = journal
        self._prints = prints
        self._runtime = runtime
        self._now = now
        self._at_hand: dict[tuple[str, int], Table] = {}
        self._lock = runtime.lock()
        self.moved: Callable[[Table], None] | None = None
        """Told of every table that another worker has moved on."""

    def known(self, stream: StreamId) -> Table | None:
        """The table of a stream, if it is at hand."""
        _, _, rest = stream.partition(":")
        session, _, number = rest.rpartition(":")
        return self._at_hand.get((session, int(number))) if number.isdecimal() else None

    def __iter__(self) -> Iterator[Table]:
        return iter(list(self._at_hand.values()))

    def at(self, session: str, number: int) -> Table:
        """A table, read from its stream if need be; one that was never opened has no game yet."""
        at_hand = self._at_hand.get((session, number))
        if at_hand is not None:
            return at_hand
        with self._lock:
            table = self._at_hand.get((session, number)) or self._read(session, number)
            self._at_hand[session, number] = table
            return table

    def _read(self, session: str, number: int) -> Table:
        stream, words = stream_of(session, number), dict[str, str]()

        def hear_again(_rows: Sequence[Row], facts: Sequence[Any]) -> None:
            """Fetch the words that are not at hand yet."""
            lines = [fact.text for fact in facts if isinstance(fact, LineSaid)]
            missing = [text for text in lines if text not in words]
            for start in range(0, len(missing), 500):
                words.update(self._journal.words(stream, missing[start : start + 500]))

        live = Live(
            self._journal,
            self._runtime,
            stream,
            CODEC,
            Seen(),
            stepper(self._prints),
            self._now,
            hear_again,
        )
        live.catch_up()
        table = Table(session, number, live, words)
        table.told = table.seen
        live.moved = lambda _before, _after: self._has_moved(table)
        return table

    def _has_moved(self, table: Table) -> None:
        if self.moved is not None:
            self.moved(table)

    def catch_up(self, tables: Collection[Table]) -> None:
        """Read what other workers have written at these tables."""
        if not self._journal.is_shared:
            return
        lasts = self._journal.lasts([table.live.stream for table in tables])
        for table in tables:
            if lasts.get(table.live.stream, 0) > table.live.seq:
                table.live.catch_up()

    def put_away(self, session: str) -> None:
        """Forget the tables of a session; they can be read again."""
        with self._lock:
            for key in [key for key in self._at_hand if key[0] == session]:
                table = self._at_hand.pop(key)
                table.live.moved = None  # the two would hold each other in memory
