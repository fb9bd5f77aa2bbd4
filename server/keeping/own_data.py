"""What is stored about somebody, for themselves to read and to keep.

A person gets what they typed and what they did; of what others did, and of what the game made of
it, nothing is about them alone, so nothing of it is here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from game_rules.events import (
    DraftSponsored,
    DraftWritten,
    OrdersSealed,
    OrdersUnsealed,
    Tapped,
)
from server.classroom.events import (
    HandLowered,
    HandRaised,
    PersonJoined,
    PersonKnocked,
    PersonLetIn,
    PersonRemoved,
    PersonRenamed,
    PersonSeated,
    PinRenewed,
)
from server.classroom.register import name_text, origin_text
from server.classroom.rooms import CODEC as ROOM_CODEC
from server.classroom.rooms import Room, Rooms
from server.classroom.session import State
from server.guard.accounts import Accounts, Teacher
from server.journal.port import Journal, Row, StreamId
from server.journal.streams import session_of
from server.keeping.retention import DAY, ended_at
from server.protocol.messages.own_data import MyData, MyDeed, MyLine
from server.tables import CODEC as TABLE_CODEC
from server.tables import stream_of
from server.talk.book import LineSaid

MINE: Final = frozenset(
    fact.kind for fact in (OrdersSealed, OrdersUnsealed, Tapped, DraftWritten, DraftSponsored)
)
"""Facts of a table that tell only what the one who acted did."""

OF_ME: Final = (
    PersonJoined,
    PersonKnocked,
    PersonLetIn,
    PersonRenamed,
    PersonRemoved,
    PersonSeated,
    PinRenewed,
    HandRaised,
    HandLowered,
)
"""Facts of a session that are about one person."""

AT_ONCE: Final = 500


class OwnData:
    """Reads for somebody what is stored about them."""

    def __init__(self, journal: Journal, rooms: Rooms, accounts: Accounts, keep_days: int) -> None:
        self._journal = journal
        self._rooms = rooms
        self._accounts = accounts
        self._keep_days = keep_days

    def of_person(self, room: Room, person: int) -> MyData:
        """All about a person of a session."""
        session = room.session
        place = session.places.get(person)
        known = [name_text(person, times) for times in range(session.renamed.get(person, 0) + 1)]
        texts = self._journal.words(room.live.stream, [*known, origin_text(person)])
        said: list[MyLine] = []
        did = list(self._in_the_room(room, person))
        for number in range(1, len(session.seeds) + 1):
            rows = [
                row
                for row in self._journal.read(stream_of(room.key, number))
                if row.participant == person
            ]
            said += self._lines(number, rows)
            did += [_deed(row, number) for row in rows if row.kind in MINE]
        return MyData(
            person=person,
            names=tuple(texts[name] for name in known if name in texts),
            origin=texts.get(origin_text(person)),
            table=session.seating.table_of(person),
            seat=None if place is None else place.seat,
            said=tuple(said),
            did=tuple(did),
            kept_until=self._kept_until(room),
        )

    def _kept_until(self, room: Room) -> int | None:
        if room.state is not State.ENDED:
            return None
        return ended_at(self._journal, room.key) + self._keep_days * DAY

    def _in_the_room(self, room: Room, person: int) -> Iterator[MyDeed]:
        for row in self._journal.read(room.live.stream):
            fact = ROOM_CODEC.fact(row)
            if isinstance(fact, OF_ME) and fact.person == person:
                yield _deed(row, None)

    def _lines(self, table: int, rows: list[Row]) -> Iterator[MyLine]:
        lines = [(row.at, TABLE_CODEC.fact(row)) for row in rows if row.kind == LineSaid.kind]
        for start in range(0, len(lines), AT_ONCE):
            some = lines[start : start + AT_ONCE]
            stream = stream_of(session_of(rows[0].stream), table)
            words = self._journal.words(stream, [line.text for _, line in some])
            for at, line in some:
                yield MyLine(at, table, line.channel, words.get(line.text))

    def of_teacher(self, teacher: Teacher) -> dict[str, Any]:
        """All about a teacher, ready to be written as JSON."""
        made = {known.account: at for known, at in self._accounts.listed()}
        return {
            "name": teacher.name,
            "account": teacher.account,
            "made": made.get(teacher.account),
            "logins": [began for _, began in self._accounts.logins_of(teacher)],
            "sessions": [
                self._session(room)
                for slip in self._rooms.of_account(teacher.account)
                if (room := self._rooms.find(slip.key)) is not None
            ],
        }

    def _session(self, room: Room) -> dict[str, Any]:
        """What a teacher chose and said; nothing of what their students did."""
        session = room.session
        notes = [note.sent.text for note in session.notes]
        words = self._journal.words(StreamId(room.live.stream), notes)
        return {
            "session": room.key,
            "scenario": session.scenario,
            "level": session.level,
            "opened": session.at,
            "state": session.state,
            "notes": [
                {"at": note.at, "words": words.get(note.sent.text), "table": note.sent.table}
                for note in session.notes
            ],
        }


def _deed(row: Row, table: int | None) -> MyDeed:
    return MyDeed(row.at, table, row.kind, row.body)
