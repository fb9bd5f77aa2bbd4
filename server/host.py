"""The host of the tables: the one way in for everything that happens in a game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game_rules.engine import Actor, Classroom, Clockwork, Seated, Staff, begin, decide, take
from game_rules.ids import ChannelId, SeatId
from game_rules.orders import Act, BeginBriefing
from game_rules.refusals import No, Refusal, refused
from server.broadcast import Broadcast
from server.guard.codes import new_text
from server.journal.live import ACCEPTED, CLOCK, MOST_TRIES, STAFF, By, Verdict, by_person
from server.prints import Prints
from server.protocol.faults import Code, Faulted
from server.protocol.messages import Answer, Refused
from server.tables import GameOpened, Seen, Table, with_hash
from server.talk.book import LineSaid, line_refusal, may_say


@dataclass(frozen=True, slots=True)
class As:
    """Who acts at a table: what the rules call them, and what the journal does."""

    actor: Actor
    by: By


def as_person(seat: SeatId, person: int) -> As:
    """A person, in the seat that is theirs now."""
    return As(Seated(seat), by_person(person))


def as_bot(seat: SeatId) -> As:
    """The bot of a seat."""
    return As(Seated(seat), By(f"bot-{seat}"))


def as_room(by: By) -> As:
    """The classroom itself, which says who plays a seat; `by` is whose coming or going it was."""
    return As(Classroom(), by)


AS_TEACHER = As(Staff(), STAFF)
AS_CLOCK = As(Clockwork(), CLOCK)


def _always() -> bool:
    """What most acts depend on: nothing but the rules."""
    return True


class Host:
    """Runs the games: hears an act, has it decided and written down, then lets it be told."""

    def __init__(self, broadcast: Broadcast, prints: Prints) -> None:
        self._broadcast = broadcast
        self._prints = prints

    def submit(
        self,
        table: Table,
        who: As,
        act_id: str | None,
        act: Act,
        *,
        as_long_as: Callable[[], bool] = _always,
        tries: int = MOST_TRIES,
    ) -> Answer:
        """One act at a table. The same act id gets its first answer again.

        What is done only because of how the table stands is not done any more if it no longer
        stands so (`as_long_as`), or if another worker was quicker (one of the `tries` each time).
        """

        def verdict(seen: Seen) -> Verdict:
            if not as_long_as():
                raise Faulted(Code.TRY_AGAIN)
            if seen.game is None:
                return Verdict(Refused(refused(No.NOT_NOW)))
            said = take(seen.game, who.actor, act)
            if isinstance(said, Refusal):
                return Verdict(Refused(said))
            no = line_refusal(seen.talk, act)
            if no is not None:
                return Verdict(Refused(no))
            facts = with_hash(seen.game, said)
            return Verdict(ACCEPTED, facts, after=replace(seen, game=said.after))

        return self._turn(table, who.by, act_id, verdict, tries)

    def say(
        self, table: Table, who: As, act_id: str | None, channel: ChannelId, words: str
    ) -> Answer:
        """One line of talk. It is written down like an act, with the words beside it."""
        actor, text = who.actor, new_text()
        if not isinstance(actor, Seated):
            raise TypeError("only a seat can speak")

        def verdict(seen: Seen) -> Verdict:
            no = refused(No.NOT_NOW) if seen.game is None else None
            no = no or may_say(seen.playing, actor.seat, channel)
            if no is not None:
                return Verdict(Refused(no))
            table.words[text] = words  # at hand before the line is told
            line = LineSaid(channel, actor.seat, seen.playing.round, text)
            return Verdict(ACCEPTED, (line,), {text: words})

        return self._turn(table, who.by, act_id, verdict)

    def open(self, table: Table, opened: GameOpened, due: Callable[[], int]) -> None:
        """Lay out a game and begin its briefing, unless that has been done."""

        def verdict(seen: Seen) -> Verdict:
            if seen.game is not None:
                return Verdict(ACCEPTED)
            printed = self._prints.printed(opened.digest, opened.level)
            game = begin(printed, opened.seed, opened.hands, opened.changed, opened.legacy)
            said = decide(game, Staff(), BeginBriefing(due()))
            if isinstance(said, Refusal):
                raise TypeError(f"a fresh game refuses its briefing: {said.code}")
            return Verdict(ACCEPTED, (opened, *said))

        self._turn(table, STAFF, None, verdict)

    def _turn(
        self,
        table: Table,
        by: By,
        act_id: str | None,
        verdict: Callable[[Seen], Verdict],
        tries: int = MOST_TRIES,
    ) -> Answer:
        before = table.seen
        try:
            return table.live.turn(by, act_id, verdict, tries)
        finally:
            if table.seen is not before:
                self._broadcast.stir(table)
